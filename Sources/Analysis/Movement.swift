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

  /// Whether there is a difference, or one that is not known.
  public var moves: Bool { !isKnown || abs(difference) > 1e-9 * max(1, abs(before.value)) }
  /// Whether both levels are known, so that they can be shown with an arrow between.
  public var hasLevels: Bool { before.isKnown && after.isKnown }
}

extension Movement {
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
    try movements(from: outcome.before, to: outcome.after) { (query) throws(Diagnostic) -> Typed? in
      try model.series(series, of: entity, query)
    }
  }

  /// An input, output, lever, driver or switch in every year, before and after.
  func movements(of meaning: Meaning, _ outcome: Outcome) throws(Diagnostic) -> [Movement] {
    try movements(from: outcome.before, to: outcome.after) { (query) throws(Diagnostic) -> Typed? in
      try model.value(of: meaning, query)
    }
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
    let a = try probed(before, value)
    let b = try probed(after, value)
    return zip(a, b).map { a, b in
      let difference = b.figure.value - a.figure.value
      let isKnown = abs((b.probe - a.probe) - difference) <= 1e-6 * max(1, abs(difference))
      return Movement(
        year: a.year, before: a.figure, after: b.figure, difference: difference,
        isKnown: isKnown && !a.figure.state.isError && !b.figure.state.isError)
    }
  }

  private func probed(
    _ state: Overlay, _ value: (Query) throws(Diagnostic) -> Typed?
  ) throws(Diagnostic) -> [(year: Int, figure: Figure, probe: Double)] {
    let query = workspace.query(state)
    guard let found = try value(query) else { return [] }
    let yearly = ExpressionCompiler(query, resolution: .year, owner: "").inResolution(found)
    return model.timeline.years.map { year in
      let figure = query.figure(yearly, over: Evaluation.year(year))
      guard case .row(let row) = yearly.storage, let period = model.timeline.indexes(of: year).first else {
        return (year, figure, figure.value)
      }
      if yearly.shape == .year { return (year, figure, query.layer.probe(row, period)) }
      return (year, figure, probe(row, yearly, year, query.layer))
    }
  }

  /// The second evaluation of a value that is not one a year, taken over the year as its figure is.
  private func probe(_ row: RowID, _ value: Typed, _ year: Int, _ layer: Overlay) -> Double {
    let periods = model.timeline.indexes(of: year)
    guard case .quantity = value.type else { return periods.first.map { layer.probe(row, $0) } ?? 0 }
    var total = 0.0
    var length = 0.0
    for period in periods where !layer.state(row, period).isBlank {
      let months = Double(model.timeline.periods[period].months)
      total += layer.probe(row, period) * months
      length += months
    }
    return length > 0 ? total / length : 0
  }
}
