import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Reads figures of a workspace's states: what every answer is made of.
public struct Evaluation: Sendable {
  public let workspace: Workspace
  public var model: Model { workspace.model }

  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// A calendar year as a stretch of time.
  public static func year(_ year: Int) -> Window { Window(start: Double(year * 12), end: Double(year * 12 + 12)) }

  /// The years after the one in focus that the model reaches, or all of them from the first plan year on.
  public var planYears: [Int] { model.timeline.years.filter { $0 > model.focus } }

  /// The figure of an expression in a state and a year.
  public func figure(_ expression: Expression, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure {
    try workspace.query(state).figure(expression, over: Evaluation.year(year))
  }

  /// The figure of a measure.
  public func measure(_ index: Int, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure {
    try figure(model.measures[index].expression, in: state, year)
  }

  /// A series or an output of a line, item or group: `deviation`, `forecast`, `requested`, `outlay`.
  ///
  /// - Returns: nil where there is no such series or output.
  public func series(_ name: String, of entity: Entity, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure? {
    let query = workspace.query(state)
    guard let value = try model.series(name, of: entity, query) else { return nil }
    return Evaluation.read(value, query, year)
  }

  /// The same over some months of a year, counted from 0.
  func series(
    _ name: String, of entity: Entity, in state: Overlay, _ year: Int, months: Range<Int>
  ) throws(Diagnostic) -> Figure? {
    let query = workspace.query(state)
    guard let value = try model.series(name, of: entity, query) else { return nil }
    let start = Double(year * 12)
    return query.figure(
      value, over: Window(start: start + Double(months.lowerBound), end: start + Double(months.upperBound)))
  }

  /// The figure of a year, read where the value stands: no row is made for it.
  private static func read(_ value: Typed, _ query: Query, _ year: Int) -> Figure {
    query.figure(value, over: Evaluation.year(year))
  }

  /// A value that one thing holds: an input, an output, a lever, a driver. Of one by member its sum, or nil where its
  /// members are no parts of a whole.
  public func value(of entity: Entity, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure? {
    try value(of: .entity(entity), in: state, year)
  }

  /// The same of anything that has a value, such as one member's.
  public func value(of meaning: Meaning, in state: Overlay, _ year: Int) throws(Diagnostic) -> Figure? {
    let query = workspace.query(state)
    guard let value = try model.value(of: meaning, query).flatMap(query.whole) else { return nil }
    return Evaluation.read(value, query, year)
  }

  /// The difference between two states of one expression. Where the same unknown stands on both sides it cancels, and
  /// the difference is known though neither side is.
  public func difference(
    of expression: Expression, from before: Overlay, to after: Overlay, _ year: Int
  ) throws(Diagnostic) -> Figure {
    let (a, probeA) = try probed(expression, before, year)
    let (b, probeB) = try probed(expression, after, year)
    let value = b.value - a.value
    let isKnown = abs((probeB - probeA) - value) <= 1e-9 * max(1, abs(value))
    return b.minus(a, value, isKnown: isKnown)
  }

  private func probed(_ expression: Expression, _ state: Overlay, _ year: Int) throws(Diagnostic) -> (Figure, Double) {
    let query = workspace.query(state)
    let value = try ExpressionCompiler(query, resolution: .year, owner: "").compile(expression)
    let figure = query.figure(value, over: Evaluation.year(year))
    guard case .row(let row) = value.storage,
      let period = model.timeline.indexes(of: year).first
    else { return (figure, figure.value) }
    return (figure, query.layer.probe(row, period))
  }

  /// Texts that the model says about a thing, with their expressions computed in a state and year.
  public func texts(_ attribute: Attribute, of entity: Entity, in state: Overlay, _ year: Int) -> [String] {
    (model.attributes[entity]?[attribute]?.texts ?? []).map { expand($0, in: state, year) }
  }

  /// The measures that an answer about a thing shows.
  public func shownMeasures(of entity: Entity) -> [Int] {
    (model.attributes[entity]?[.shows]?.references ?? []).compactMap { reference in
      guard case .measure(let index)? = try? model.lookup.entity(reference) else { return nil }
      return index
    }
  }
}
