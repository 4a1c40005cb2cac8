import Language
import Quantities

/// What can be wrong with a model, its loads and what its rows say.
public enum BudgetProblem: Problem, Hashable {
  case noModelFile(String)
  case fileUnreadable(String)
  case noPeriod
  case statementInModel(String)
  /// A declaration that only a model file can hold, typed or in a script.
  case modelOnly(String)
  case unknownLoadKind(String, suggestions: [String])
  case unknownLoadProperty(String, kind: String, suggestions: [String])
  case missingLoadProperty(String, kind: String)
  case unknownColumn(String, file: String, suggestions: [String], columns: [String], line: Int? = nil)
  /// A name that two things have; the model's own is one where it says so.
  case duplicateName(String, isModels: Bool = false)
  /// A name that would be read as a unit after a number.
  case nameIsUnit(String)
  case duplicateKey(String)
  case missingParent(String, key: String, suggestions: [String])
  case parentRing(String)
  case missingInput(item: String, input: String)
  case unknownInput(String, component: String, suggestions: [String], inputs: [String] = [])
  case unknownAttribute(String, owner: String, suggestions: [String])
  case withinOrOnTop(item: String, line: String, isLoad: Bool)
  /// The unit of amounts is none of money.
  case notMoney(String)
  /// The head of a column of amounts says another unit than they are read in.
  case headUnit(String, said: String, loaded: String, agreesElsewhere: Bool)
  /// Nothing says the unit of a load's amounts; the one that they are read in.
  case noUnit(String)
  case postNotMoney(item: String, unit: String)
  /// A component's post names a line, or how it stands to one: that belongs to each instance.
  case postElsewhere(String)
  case yearOutside(Int, years: ClosedRange<Int>)
  case leverOutside(String, value: String, range: String)
  case expectationOnNothing
  case duplicateComponent(String)
  case includeOutside(String)
  /// Files that include each other: their names, the first one last again.
  case includeRing([String])
  case includeDepth(Int)
  case tooLarge(String)
  /// A file that is no text in UTF-8.
  case notText(TextFile.Fault)
  /// A file with a header and nothing below it.
  case noRows(String)
  /// A property that cannot be read as it stands.
  case loadFault(String, LoadFault)
  /// A row with amounts and no key.
  case noKey(String)
  case organisationTwice
  /// The total that a load names is not in its file.
  case noTotal(String, column: String, property: String, suggestions: [String])
  /// A row called a total that would be counted beside what it sums.
  case uncountedTotal(String, UncountedTotal)
  /// A name with blanks before it, where the load does not say what they mean.
  case indented(String)
  /// A cell that should hold a time.
  case noTime(String)
  /// A code that several rows have.
  case codeTwice(String, names: [String])
  /// Levels that begin with a part and end with one.
  case levelsUnclear(String)
  /// A component that contains itself, by way of others: their names, the first one last again.
  case componentRing([String])
  /// More instances inside others than can be made.
  case tooManyNested(Int)
  /// More components inside each other than can be followed.
  case nestedTooDeep(Int)
  /// An instance inside a component with a name of several parts.
  case nestedName(String)
  /// A component in the place of one of the library's, with the inputs that only one of them has.
  case overridesLibrary(String, missing: [String], added: [String])
  /// A line of an example that is neither a declaration, an edit nor an expectation.
  case notInExample(String)
  /// A value that is neither a name nor a text, where one is said of a thing.
  case neitherNameNorText(String)
  /// A property that names options of the choice itself, or of others, and names the wrong ones; those it may name.
  case otherChoice(String, isOwn: Bool, [String])
  /// A property that names measures, and a name that is none; measures like it.
  case noMeasure(String, String, [String])
  /// A text without quotes round it.
  case textUnquoted(String)

  public var code: String {
    switch self {
    case .noModelFile: "E0401"
    case .fileUnreadable: "E0402"
    case .noPeriod: "E0403"
    case .statementInModel, .modelOnly: "E0404"
    case .unknownLoadKind: "E0405"
    case .unknownLoadProperty: "E0406"
    case .missingLoadProperty: "E0407"
    case .unknownColumn: "E0408"
    case .duplicateName: "E0409"
    case .nameIsUnit: "E0449"
    case .duplicateKey: "E0410"
    case .missingParent: "E0411"
    case .parentRing: "E0412"
    case .missingInput: "E0414"
    case .unknownInput: "E0415"
    case .unknownAttribute: "E0416"
    case .withinOrOnTop: "E0417"
    case .notMoney: "E0439"
    case .headUnit: "E0463"
    case .noUnit: "E0464"
    case .postNotMoney: "E0418"
    case .postElsewhere: "E0460"
    case .yearOutside: "E0419"
    case .leverOutside: "E0422"
    case .expectationOnNothing: "E0423"
    case .duplicateComponent: "E0424"
    case .includeOutside: "E0425"
    case .tooLarge: "E0428"
    case .notText: "E0426"
    case .noRows: "E0427"
    case .loadFault: "E0429"
    case .noKey: "E0430"
    case .organisationTwice: "E0431"
    case .noTotal: "E0432"
    case .uncountedTotal: "E0433"
    case .levelsUnclear: "E0434"
    case .indented: "E0435"
    case .codeTwice: "E0437"
    case .noTime: "E0438"
    case .componentRing: "E0440"
    case .includeRing: "E0444"
    case .includeDepth: "E0445"
    case .tooManyNested: "E0441"
    case .nestedName: "E0442"
    case .nestedTooDeep: "E0448"
    case .textUnquoted: "E0443"
    case .neitherNameNorText: "E0466"
    case .otherChoice: "E0470"
    case .noMeasure: "E0471"
    case .notInExample: "E0447"
    case .overridesLibrary: "E0446"
    }
  }
}

/// What a load can say of a row that is a total, for it not to be counted.
public enum UncountedTotal: Sendable, Hashable {
  /// That these are what totals are called.
  case total([String])
  /// That rows which begin so sum up those above them.
  case subtotal(String)
  /// That it is left out.
  case skip
}
