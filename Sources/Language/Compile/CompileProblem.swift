import Quantities

/// What can be wrong with the meaning of an expression or a name.
public enum CompileProblem: Problem, Hashable {
  case unknownName(String, wanted: Wanted, suggestions: [String])
  case ambiguousName(String, candidates: [String])
  case unknownUnit(String, suggestions: [String])
  case unknownFunction(String, suggestions: [String])
  /// A series that the language has and no file of the model.
  case seriesNotLoaded(String)
  case argumentCount(String, found: Int, expected: ClosedRange<Int>, form: [Tongue: String])
  /// The two sides cannot be added or compared.
  case unitsDiffer(String, String, operation: String)
  case undatedAmount(String)
  /// An amount without a time, given to an input whose amounts belong to years or months: as it was written, and a year.
  case undatedInput(String, amount: String, year: Int)
  /// The same in a column of a file, which says no year.
  case undatedColumn(String, amount: String, year: Int)
  /// An amount per year, given to such an input: as it was written, the unit of the input, and years of the model.
  case rateForAmounts(String, given: String, unit: String, years: [Int])
  case moneyNeedsUnit(String)
  case notANumber(String)
  case notADate(String)
  case notACondition
  /// A word that is none of some options, each with its spellings: English first.
  case unknownChoice(String, choices: [[String]])
  case keyOutsidePeriods(String)
  case amountFromDate
  case powerNotWhole
  /// A lag of a length that is no whole number of months back.
  case lagLength(String)
  /// A value at an earlier time that is no whole number of periods, seen from a period.
  case lagMissesPeriods(String, period: String)
  /// A value at a time before the first period, seen from a period.
  case beforeFirst(String, period: String)
  /// Several times in one pair of brackets.
  case severalTimes
  /// A value whose unit depends on itself.
  case openUnit(String)
  /// An argument that must be the same in all periods.
  case mustBeConstant(String)
  /// Thresholds of a table of steps that do not rise.
  case thresholdOrder(String)
  /// A change that a lever cannot bind.
  case notInLever(String)
  /// A number of a function that is outside what means something.
  case argumentOutside(String, expected: String)
  /// `@scenario` in a formula, which is there before the scenarios.
  case scenarioInFormula(String)
  /// Units that would be the same if the model said what one of a unit is.
  case noConversion(found: String, expected: String, one: String, unit: String)
  /// What a quantity is to be said in is not one number, or the unit has a meaning already.
  case quantityNotNumber(String)
  case quantityTaken(String)
  /// A distribution is described by numbers.
  case numbersOnly(String)
  case cycle([String])
  case wrongUnit(found: String, expected: String, target: String)

  public enum Wanted: String, Sendable, Hashable {
    case anything, line, item, lever, scenario, series, file, component, account, measure, input, option
  }

  /// Whether it is an amount of no time.
  public var isUndated: Bool { if case .undatedAmount = self { true } else { false } }

  public var code: String {
    switch self {
    case .unknownName: "E0201"
    case .ambiguousName: "E0202"
    case .unknownUnit: "E0203"
    case .unknownFunction: "E0204"
    case .seriesNotLoaded: "E0241"
    case .argumentCount: "E0205"
    case .unitsDiffer: "E0206"
    case .undatedAmount, .undatedInput, .undatedColumn: "E0207"
    case .moneyNeedsUnit: "E0208"
    case .notANumber: "E0209"
    case .notADate: "E0210"
    case .notACondition: "E0211"
    case .unknownChoice: "E0212"
    case .keyOutsidePeriods: "E0213"
    case .amountFromDate: "E0214"
    case .powerNotWhole: "E0215"
    case .lagMissesPeriods: "E0230"
    case .beforeFirst: "E0231"
    case .lagLength: "E0232"
    case .severalTimes: "E0233"
    case .openUnit: "E0234"
    case .mustBeConstant: "E0235"
    case .argumentOutside: "E0236"
    case .thresholdOrder: "E0237"
    case .notInLever: "E0238"
    case .scenarioInFormula: "E0219"
    case .numbersOnly: "E0240"
    case .noConversion: "E0244"
    case .quantityNotNumber: "E0242"
    case .quantityTaken: "E0243"
    case .cycle: "E0217"
    case .wrongUnit, .rateForAmounts: "E0218"
    }
  }
}
