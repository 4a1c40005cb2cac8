import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A figure of one year before and after an edit.
public struct Movement: Sendable, Hashable {
  /// The calendar year.
  public let year: Int
  /// The figure without the edit.
  public let before: Figure
  /// The figure with it.
  public let after: Figure
  /// After minus before, in base units; known also where the same unknown stands on both sides.
  public let difference: Double
  /// Whether the difference is known; neither level need be.
  public let isKnown: Bool

  /// The difference as a figure: what both sides share does not widen it.
  public var change: Figure { after.minus(before, difference, isKnown: isKnown) }

  /// Whether there is a difference, or one that is not known.
  public var moves: Bool { !isKnown || abs(difference) > Movement.least(before.value) }
  /// Whether both levels are known, so that they can be shown with an arrow between.
  public var hasLevels: Bool { before.isKnown && after.isKnown }
}

extension Movement {
  /// What a figure must move by to have moved.
  static func least(_ before: Double) -> Double { 1e-9 * max(1, abs(before)) }

  /// The years in which something moves.
  static func years(_ movements: [Movement]) -> [Int] { movements.filter(\.moves).map(\.year) }
}

extension Array where Element == Movement {
  /// The movement of a year.
  public func at(_ year: Int) -> Movement? { first { $0.year == year } }

  /// Whether every year goes between the same two levels, so that the answer holds per year.
  public var isSameEachYear: Bool {
    guard let first, count > 1 else { return false }
    func near(_ a: Double, _ b: Double) -> Bool { Swift.abs(a - b) <= 1e-9 * Swift.max(1, Swift.abs(a)) }
    return allSatisfy {
      near($0.before.value, first.before.value) && near($0.after.value, first.after.value)
        && $0.isKnown == first.isKnown
    }
  }
}

extension Evaluation {
  /// A series or output of a line, item or group in every year, before and after.
  func movements(_ series: String, of entity: Entity, _ outcome: Outcome) throws(Diagnostic) -> [Movement] {
    try movements(series, of: entity, from: outcome.before, to: outcome.after)
  }

  /// Whether an item can be switched, and is off in every year after an edit.
  func isOff(_ item: Int, _ outcome: Outcome) throws(Diagnostic) -> Bool {
    guard let row = model.items[item].active else { return false }
    if outcome.after.isStable, outcome.after.states(row) == nil {
      return outcome.after.values(row).allSatisfy { $0 == 0 }
    }
    return try movements(of: .switched(item: item), outcome).allSatisfy { $0.after.value == 0 }
  }

  func movements(
    _ series: String, of entity: Entity, from before: Overlay, to after: Overlay
  ) throws(Diagnostic) -> [Movement] {
    if let rows = model.amountRows(series, of: entity), let a = model.yearAmounts(rows, in: before),
      let b = model.yearAmounts(rows, in: after)
    {
      return model.timeline.years.indices.map { index in
        Movement(
          year: model.timeline.years[index], before: amount(a[index]), after: amount(b[index]),
          difference: b[index] - a[index], isKnown: true)
      }
    }
    return try movements(from: before, to: after) { (query) throws(Diagnostic) -> Typed? in
      try model.series(series, of: entity, query)
    }
  }

  /// A posted amount, about which there is nothing to say.
  private func amount(_ value: Double) -> Figure {
    Figure(
      value: value, state: .plain, type: .quantity(model.moneyUnit.base), display: model.moneyUnit, unknowns: [])
  }

  /// An input, output, lever, driver or switch in every year, before and after; none where it has values by member that
  /// are no parts of a whole.
  func movements(of meaning: Meaning, _ outcome: Outcome) throws(Diagnostic) -> [Movement] {
    try movements(from: outcome.before, to: outcome.after) { (query) throws(Diagnostic) -> Typed? in
      try model.value(of: meaning, query).flatMap(query.whole)
    }
  }

  /// The same in one year; nil where it has none then.
  func movement(of meaning: Meaning, _ outcome: Outcome, in year: Int) throws(Diagnostic) -> Movement? {
    func row(_ state: Overlay) throws(Diagnostic) -> YearRow {
      try years(in: state) { (query) throws(Diagnostic) -> Typed? in
        try model.value(of: meaning, query).flatMap(query.whole)
      }
    }
    guard let before = try row(outcome.before).at(year), let after = try row(outcome.after).at(year) else { return nil }
    return movement(before, after)
  }

  /// A measure in every year, before and after.
  func movements(measure: Int, _ outcome: Outcome) throws(Diagnostic) -> [Movement] {
    try movements(from: outcome.before, to: outcome.after) { (query) throws(Diagnostic) -> Typed? in
      try ExpressionCompiler(query, resolution: .year, owner: "").compile(model.measures[measure].expression)
    }
  }

  func movements(
    from before: Overlay, to after: Overlay, _ value: (Query) throws(Diagnostic) -> Typed?
  ) throws(Diagnostic) -> [Movement] {
    let a = try years(in: before, value)
    let b = try years(in: after, value)
    return zip(a, b).map(movement)
  }

  private func movement(_ a: YearFigure, _ b: YearFigure) -> Movement {
    let difference = b.figure.value - a.figure.value
    let isKnown = abs((b.probe - a.probe) - difference) <= 1e-6 * max(1, abs(difference))
    return Movement(
      year: a.year, before: a.figure, after: b.figure, difference: difference,
      isKnown: isKnown && !a.figure.state.isError && !b.figure.state.isError)
  }

  private func years(
    in state: Overlay, _ value: (Query) throws(Diagnostic) -> Typed?
  ) throws(Diagnostic) -> YearRow {
    let query = workspace.query(state)
    return try value(query).map(query.years) ?? YearRow([])
  }
}
