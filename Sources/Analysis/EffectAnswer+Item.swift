import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What an edit of an item's inputs or switch did.
public struct ItemEffect: Sendable {
  /// What of the item is followed.
  public enum Quantity: Sendable, Hashable {
    /// Its own cost, also where it is off and posts nothing.
    case cost
    case series(Int)
  }

  public let name: String
  public let inputs: [InputChange]
  /// Whether it was switched on or off by this edit.
  public let switched: Bool?
  /// Whether it posts nothing after the edit since it is off.
  public let isOff: Bool
  /// How to write it where it is to be switched on.
  public let id: String
  public let quantities: [(quantity: Quantity, movements: [Movement])]
  /// Budget minus cost of the item itself, where it has a budget of its own.
  public let deviation: [Movement]?
  public let totalDeviation: [Movement]
  public let funding: Funding?
  public let partners: [BoundPartner]
  public let year: Int
  public let untouchedYear: Int?
  public let wholeYear: Double?
  /// Amounts of other years that an edit without a year left as they were.
  public let leftAmounts: LeftAmounts?
  public let percent: Double?

  public var movedYears: Set<Int> { Set(quantities.flatMap { Movement.years($0.movements) }) }
  /// Whether everything's deviation is part of the answer: it is where the item counts in it and is not paid for by a
  /// request, which has its own line.
  public var showsTotal: Bool {
    (!isOff || switched != nil) && (funding == nil || switched != nil) && totalDeviation.at(year).map(\.moves) ?? false
  }
  public var moves: Bool { quantities.contains { $0.movements.contains(where: \.moves) } }

  /// - Returns: nil where the edit is not of one item, or of the parts of one.
  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    guard let (items, changed, switched) = ItemEffect.subject(outcome.touched) else { return nil }
    let group = model.groups.indices.first { model.groups[$0].items == items && items.count > 1 }
    let entity: Entity = group.map { .group($0) } ?? .item(items[0])
    guard items.count == 1 || group != nil else { return nil }
    let first = model.items[items[0]]
    name = group.map { "\(model.groups[$0].name) \(first.label ?? "")" } ?? model.longName(items[0])
    id = first.name
    self.switched = switched
    quantities = try ItemEffect.quantities(items, entity, outcome, evaluation)
    let moved = Set(quantities.flatMap { Movement.years($0.movements) })
    let focus = evaluation.workspace.focus
    let shown = moved.contains(focus) ? focus : moved.min() ?? focus
    year = shown
    untouchedYear = year == focus ? nil : focus
    inputs = try InputChange.all(outcome.touched, year: shown, outcome, evaluation)
    totalDeviation = try evaluation.movements("deviation", of: .node(model.root), outcome)
    let budget = try evaluation.movements("budget", of: entity, outcome)
    deviation =
      budget.contains { $0.after.value != 0 || $0.before.value != 0 }
      ? try evaluation.movements("deviation", of: entity, outcome) : nil
    isOff = try evaluation.isOff(items[0], outcome)
    funding = try Funding(item: items[0], input: inputs.first, year: shown, outcome, evaluation)
    partners = try BoundPartner.all(items: items, inputs: changed, switched: switched, outcome, evaluation)
    percent = outcome.edit.changes.first.flatMap(TypedPercent.of)
    leftAmounts = try LeftAmounts(outcome, evaluation)
    wholeYear = try ItemEffect.wholeYear(quantities.first, entity, shown, outcome, evaluation)
  }

  /// What is told of a quantity: its movement in the year of the answer, or in the first year that it moves in.
  public func shown(_ movements: [Movement]) -> Movement? {
    let own = movements.at(year)
    return own?.moves == true ? own : movements.first(where: \.moves) ?? own ?? movements.first
  }

  /// The items touched, the inputs of the first, and whether they were switched.
  private static func subject(_ touches: [Editor.Touch]) -> (items: [Int], inputs: [Int], switched: Bool?)? {
    var items: [Int] = []
    var inputs: [Int] = []
    var switched: Bool?
    for touch in touches {
      switch touch.whole {
      case .row(.input(let item, let input)):
        if !items.contains(item) { items.append(item) }
        if !inputs.contains(input) { inputs.append(input) }
      case .decided(let verdict, let decided, _):
        items += decided.filter { !items.contains($0) }
        switch verdict {
        case .enable, .adopt: switched = true
        case .disable, .drop: switched = false
        case .grant, .reject: return nil
        }
      default: return nil
      }
    }
    guard !items.isEmpty, items.count == 1 || inputs.isEmpty else { return nil }
    return (items, inputs, switched)
  }

  /// Its own cost, and what it posts besides.
  private static func quantities(
    _ items: [Int], _ entity: Entity, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) -> [(quantity: Quantity, movements: [Movement])] {
    let model = evaluation.model
    var result: [(quantity: Quantity, movements: [Movement])] = []
    if items.count == 1, let component = model.items[items[0]].component,
      let output = model.components[component].output(named: "cost")
    {
      let cost = try evaluation.movements(of: .entity(.output(item: items[0], output)), outcome)
      if cost.contains(where: \.moves) { result.append((.cost, cost)) }
    }
    let posted = Set(items.flatMap { model.items[$0].posts.map(\.series) }).sorted()
    for series in posted {
      if series == SeriesName.forecast && !result.isEmpty { continue }
      let moved = try evaluation.movements(model.seriesNames[series].english, of: entity, outcome)
      if moved.contains(where: \.moves) { result.append((.series(series), moved)) }
    }
    // What people ask about first is what it costs.
    return result.sorted { a, b in rank(a.quantity) < rank(b.quantity) }
  }

  private static func rank(_ quantity: Quantity) -> Int {
    switch quantity {
    case .cost: -1
    case .series(SeriesName.forecast): 0
    case .series(let number): number + 1
    }
  }

  private static func wholeYear(
    _ shown: (quantity: Quantity, movements: [Movement])?, _ entity: Entity, _ year: Int, _ outcome: Outcome,
    _ evaluation: Evaluation
  ) throws(Diagnostic) -> Double? {
    guard let state = outcome.wholeYears, let shown else { return nil }
    let model = evaluation.model
    let name = if case .series(let series) = shown.quantity { model.seriesNames[series].english } else { "cost" }
    let whole = try evaluation.movements(name, of: entity, from: outcome.before, to: state)
    return FullOfPartYear.amount(shown.movements, whole: whole, year, isDated: outcome.edit.isDated)
  }
}
