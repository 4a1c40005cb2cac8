import Graph
import Ingest
import Language
import Quantities

/// Builds a model from its folder: reads the model file and what it includes and loads, declares every name,
/// compiles every formula into rows, and gathers all findings of the one pass.
final class ModelBuilder {
  var parts: ModelParts
  var graph: GraphBuilder
  var findings: [Diagnostic] = []
  /// How many of them are errors.
  var errors = 0
  /// After so many errors no more are looked for: what is wrong everywhere is not said everywhere.
  static let mostErrors = 200
  /// What is being compiled, for rings.
  var inProgress: [OpenValue] = []
  /// Whether what is read now is wanted at an earlier time.
  var readsEarlier = false
  /// Rows that stand for values which read themselves behind time.
  var standIns: [RowID: OpenValue.Subject] = [:]
  /// Rows that stand for what an item posts to a series while it is being compiled.
  var openPosts: [Int: [(series: Int, row: RowID)]] = [:]
  /// Items whose amounts without a time have been reported.
  var undatedItems: Set<Int> = []
  var causeNumbers: [String: Int32] = [:]
  /// The node of the whole, where a row of the organisation's file is it.
  var wholeNode: Int?
  /// What subtotals are called without the word that says so.
  var shortNames: [Int: String] = [:]
  /// The years that some line has a forecast of.
  var forecastYears: Set<Int> = []
  /// Budget minus forecast of each node, without what was loaded as deviation alone.
  var forecastDifferences: [Int: RowID] = [:]
  /// The nodes with a line at or below them that can have a forecast method.
  var methodNodes: Set<Int> = []
  /// The nodes with a line at or below them whose forecast is loaded as unknown.
  var unknownNodes: Set<Int> = []
  /// Whether the model says of any line how it is phased; asked first when all has been declared.
  lazy var saysPhasing = parts.attributes.values.contains { $0[.phasing] != nil }
  /// The closed months of all lines, by year.
  var closedMonths: [Int: ClosedMonths] = [:]
  /// The periods in which each node's own line has loaded amounts, per series.
  var loadedPeriods: [Int: [Int: [Bool]]] = [:]
  /// Rows that formulas have in common.
  var shared = SharedRows()
  /// What components' formulas come to, so that instances which are alike need not read them again.
  var recipes = Recipes()
  /// Writes down what is done for an instance, to be a recipe.
  var recorder: RecipeRecorder?
  /// Whether there are recipes at all; a test compiles each instance by itself.
  let sharesFormulas: Bool
  /// Units by the texts that stand for them.
  private var unitTexts: [UnitSpelling: Unit] = [:]
  /// Properties and placements that wait for all names.
  var properties: [Property] = []
  var pending: [PendingItem] = []
  /// Instances that stand on the line that an input of their owner names.
  var placedByInput: [(item: Int, input: Int)] = []
  /// Components by the words that mean them, in the singular and the plural; made when first asked for.
  var kinds: [String: Int] = [:]
  /// The shared names of each component's instances, by component.
  var memberNames: [Int: Int] = [:]
  /// Whether some component contains itself, or too many others, so that what is inside them cannot be made.
  var hasComponentRing = false
  /// The dimensions that the model declares, by their place among all.
  var modelDimensions: [Int] = []
  /// What is wrong with a value that did not compile, so that it is not tried anew for each that reads it.
  var failures: [OpenValue.Subject: Diagnostic] = [:]
  /// Whether what is wrong now is wrong for good.
  var keepsFailures = true
  /// How often the dimensions of a value have been asked for in vain.
  var axisFailures: [OpenValue.Subject: Int] = [:]
  /// The names inside each item's component, kept so that locals are compiled once.
  private var scopes: [ItemScope?] = []
  /// The same inside each kind of an item's parts.
  private var partScopes: [PartKey: ItemScope] = [:]

  /// The parts of an item of one kind.
  private struct PartKey: Hashable {
    let item: Int
    let part: Int
  }

  /// An item whose place is looked up when all names are known.
  struct PendingItem {
    let item: Int
    let placement: Placement
    let component: Int?
  }

  init(folder: String, timeline: Timeline, sharesFormulas: Bool = true) {
    self.sharesFormulas = sharesFormulas
    let axis = Axis(
      year: timeline.periods.map(\.year), firstMonth: timeline.periods.map(\.firstMonth),
      months: timeline.periods.map(\.months), days: timeline.periods.map { Double($0.days) })
    graph = GraphBuilder(axis: axis)
    parts = ModelParts()
    parts.folder = folder
    parts.timeline = timeline
  }

  func scope(of item: Int, part: Int? = nil) -> ItemScope {
    if let part {
      let key = PartKey(item: item, part: part)
      if let scope = partScopes[key] { return scope }
      let scope = ItemScope(self, item: item, part: part)
      partScopes[key] = scope
      return scope
    }
    if let scope = knownScope(of: item) { return scope }
    let scope = ItemScope(self, item: item)
    while scopes.count <= item { scopes.append(nil) }
    scopes[item] = scope
    return scope
  }

  /// The names inside an item, where they have been asked for.
  func knownScope(of item: Int) -> ItemScope? { scopes.indices.contains(item) ? scopes[item] : nil }

  var lookup: Lookup { Lookup(names: parts.names, tables: parts.tables) }

  func report(_ problem: any Problem, _ place: Place, _ severity: Severity = .error) {
    if severity == .error { errors += 1 }
    findings.append(Diagnostic(problem, at: place, severity: severity))
  }

  /// A second thing under a name or key that is taken, with the place of the first.
  func reportAgain(_ problem: BudgetProblem, _ place: Place, first: Place?) {
    errors += 1
    let related = first.map { [Related($0) { $0 == .swedish ? "första gången" : "the first time" }] } ?? []
    findings.append(Diagnostic(problem, at: place, related: related))
  }

  /// Where a thing was declared or loaded.
  func place(of entity: Entity) -> Place? {
    switch entity {
    case .node(let index): parts.nodes[index].cell.map { .cell($0) }
    case .item(let index): parts.items[index].origin
    case .driver(let index): .text(parts.drivers[index].span)
    case .lever(let index): .text(parts.levers[index].span)
    case .measure(let index): .text(parts.measures[index].span)
    case .cause(let index): .cell(parts.causes[index].cell)
    case .alternatives(let index): .text(parts.alternatives[index].span)
    default: nil
    }
  }

  /// Carries out a step and keeps its finding, so that the rest of the pass goes on.
  func attempt<T>(_ step: () throws(Diagnostic) -> T) -> T? {
    guard errors < ModelBuilder.mostErrors else { return nil }
    do { return try step() } catch {
      findings.append(error)
      errors += 1
      return nil
    }
  }
}

extension ModelBuilder: Resolver {
  var timeline: Timeline { parts.timeline }
  var units: UnitTable { parts.units }
  func unit(named text: String) throws(UnknownUnit) -> Unit {
    let spelling = UnitSpelling(text: text)
    if let known = unitTexts[spelling] { return known }
    let unit = try parts.units.parse(text)
    unitTexts[spelling] = unit
    return unit
  }

  /// What unit texts stand for is to be found out anew, as one has been added.
  func forgetUnits() { unitTexts = [:] }

  var focus: Int { parts.focus }
  var uncertain: UncertainNumbers { parts.uncertain }
  var functionNames: [String] {
    parts.seriesNames.flatMap { [$0.english, $0.swedish] } + ["deviation", "avvikelse"] + RowSum.names
  }

  var dimensions: [Dimension] { parts.dimensions }
  var namedDimensions: [Int] { modelDimensions }

  func makeInput(_ values: [Double], states: [State]?) -> RowID {
    if values.count == 1, states == nil { return shared.row(values[0], in: &graph) }
    return graph.input(values, states: states)
  }

  /// Masks are shared: they say how the periods lie, which is the same for all.
  func makeFixed(_ values: [Double]) -> RowID { shared.row(values, in: &graph) }

  func earlier(_ read: () throws(Diagnostic) -> Typed) throws(Diagnostic) -> Typed {
    let outer = readsEarlier
    readsEarlier = true
    defer { readsEarlier = outer }
    return try read()
  }

  var needsStart: Bool { true }

  /// A row that only what it is part of looks at, unless it turns out to be a value of its own.
  func makeRow(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    shared.row(operation, arguments, in: &graph)
  }

  func cause(named name: String) -> Int32 {
    let next = Int32(parts.causeNames.count)
    // Looked up and written in one.
    let number = { (number: inout Int32) in number }(&causeNumbers[name, default: next])
    if number == next { parts.causeNames.append(name) }
    return number
  }

  func resolve(_ reference: Reference) throws(Diagnostic) -> Typed {
    try value(of: lookup.meaning(reference, where: \.hasValue), reference)
  }

  func resolve(_ property: Name, of reference: Reference) throws(Diagnostic) -> Typed {
    try resolve(Reference(reference.parts + [property]))
  }

  func value(
    of expression: Expression, at scenario: Reference, resolution: Resolution
  ) throws(Diagnostic) -> Typed {
    throw Diagnostic(CompileProblem.scenarioInFormula(scenario.text), at: scenario.span)
  }

  func call(
    _ name: Name, _ arguments: [Expression], resolution: Resolution, span: Span
  ) throws(Diagnostic) -> Typed? {
    if let rows = try RowSum(resolver: self, lookup: lookup).value(name, arguments, span) { return rows }
    // Series of items may stand in formulas; series of lines would make every line depend on itself.
    guard arguments.count == 1, case .reference(let reference, []) = arguments[0].node,
      case .entity(.item(let item)) = try lookup.meaning(reference)
    else { return nil }
    if let series = parts.series(named: name.text) {
      let rows = try postRows(of: item, series: series, .text(span))
      return .row(graph.add(.sum, rows.isEmpty ? [graph.input([0], states: nil)] : rows), unit: parts.moneyUnit)
    }
    guard let output = parts.names.member(named: name.text, of: .item(item)) else { return nil }
    return try value(of: .entity(output), reference)
  }

  /// The compiled value of what a reference stands for.
  func value(of meaning: Meaning, _ reference: Reference) throws(Diagnostic) -> Typed {
    switch meaning {
    case .cell(let table, let row, let column):
      return try cellValue(table, row, column, reference.span)
    case .row(let table, let row):
      return try TableSeries(loaded: parts.tables[table], row: row, timeline: timeline, units: parts.units)
        .value(self, reference.span)
    case .member(let entity, let index):
      let whole = try value(of: .entity(entity), reference)
      guard let members = whole.members, members.values.indices.contains(index) else { return whole }
      return members.values[index]
    case .switched(let item): return Typed(.row(activeRow(of: item)), type: .truth, shape: .period)
    case .entity(let entity):
      switch entity {
      case .driver(let index): return try driverValue(index)
      case .lever(let index): return try leverValue(index)
      case .input(let item, let input): return try inputValue(item, input)
      case .output(let item, let output): return try outputValue(item, output)
      case .item(let item) where parts.items[item].component == nil:
        return try inputValue(item, 0)
      case .inputPart(let item, let input, let part): return try slice(inputValue(item, input), part, reference)
      case .outputPart(let item, let output, let part): return try slice(outputValue(item, output), part, reference)
      case .table(let index): return try tableValues(index).value(self, reference.span)
      default:
        throw Diagnostic(CompileProblem.notANumber(reference.text), at: reference.span)
      }
    }
  }
}

extension ModelParts {
  /// The index of a series by either name, with the forms that people use.
  func series(named name: String) -> Int? {
    let folded = name.lowercased()
    return seriesNames.firstIndex { $0.english == folded || $0.swedish == folded }
  }
}
