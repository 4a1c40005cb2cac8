import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What a figure was and became in one year.
public struct Move: Sendable {
  public let year: Int
  public let before: Figure
  public let after: Figure
  /// Known also where the level is not, if the same unknown stands on both sides.
  public let difference: Figure

  public var isMoved: Bool { !difference.isKnown || abs(difference.value) > Move.least(difference.type) }
  /// Whether both ends can be said.
  public var isLevelKnown: Bool { before.isKnown && after.isKnown && !before.isBlank && !after.isBlank }

  /// Half an öre, or next to nothing of other quantities.
  static func least(_ type: ValueType) -> Double {
    if case .quantity(let unit) = type, unit.holdsMoney { 0.5 } else { 1e-9 }
  }
}

/// What a measure was and became, year by year.
public struct MeasureMoves: Sendable {
  public let measure: Int
  /// Its name and label, for headlines and tables.
  public let name: MeasureName
  public let moves: [Move]
  /// Whether it is itself a difference from another state (`x@utgångsläge - x`).
  public let isEffect: Bool

  public func move(in year: Int) -> Move? { moves.first { $0.year == year } }
  public var movedYears: [Int] { moves.filter(\.isMoved).map(\.year) }
}

/// How a measure is named: its two spellings, its label, and whether it is a deviation, which shows its sign.
public struct MeasureName: Sendable, Hashable {
  public let english: String
  public let swedish: String
  public let label: String?
  public let isDeviation: Bool
  /// Whose figure it is: the choice that shows it, or the one line that it reads; nil where neither.
  public let subject: String?

  /// A series of the whole, where no measures are shown.
  init(series english: String, _ swedish: String, isDeviation: Bool = false, subject: String? = nil) {
    (self.english, self.swedish, label) = (english, swedish, nil)
    (self.isDeviation, self.subject) = (isDeviation, subject)
  }

  init(_ index: Int, _ model: Model) {
    let measure = model.measures[index]
    english = measure.names.last ?? ""
    swedish = measure.names.first ?? ""
    label = measure.label
    isDeviation =
      Model.isDeviation(measure.label ?? "") || measure.names.contains { Model.isDeviation($0) }
    subject = MeasureName.subject(index, model)
  }
}

extension MeasureName {
  /// What everything is said of: its deviation, or its cost where there is no budget.
  static func whole(_ subject: WholeSubject) -> MeasureName {
    subject == .cost
      ? MeasureName(series: "cost", "kostnad") : MeasureName(series: "deviation", "avvikelse", isDeviation: true)
  }

  private static func subject(_ measure: Int, _ model: Model) -> String? {
    for (index, group) in model.alternatives.enumerated() {
      let shown = model.attributes[.alternatives(index)]?[.shows]?.references ?? []
      if shown.contains(where: { (try? model.lookup.entity($0)) == .measure(measure) }) { return group.displayName }
    }
    let nodes = model.measures[measure].expression.allReferences.compactMap { reference -> Int? in
      if case .node(let node)? = try? model.lookup.entity(reference) { node } else { nil }
    }
    return Set(nodes).count == 1 ? nodes.first.map { model.nodes[$0].name } : nil
  }
}

extension Evaluation {
  /// What a measure was and became in each year of the model.
  func moves(of measure: Int, from before: Overlay, to after: Overlay) throws(Diagnostic) -> MeasureMoves {
    let expression = model.measures[measure].expression
    var moves: [Move] = []
    for year in model.timeline.years {
      moves.append(
        Move(
          year: year, before: try figure(expression, in: before, year), after: try figure(expression, in: after, year),
          difference: try difference(of: expression, from: before, to: after, year)))
    }
    return MeasureMoves(
      measure: measure, name: MeasureName(measure, model), moves: moves,
      isEffect: expression.holdsOtherState(in: model))
  }

  /// What a series of a line or an item was and became in a year; nil where it has none.
  func move(_ series: String, of entity: Entity, from before: Overlay, to after: Overlay, _ year: Int)
    throws(Diagnostic) -> Move?
  {
    guard let old = try probed(series, entity, before, year), let new = try probed(series, entity, after, year) else {
      return nil
    }
    let value = new.figure.value - old.figure.value
    let isKnown = abs((new.probe - old.probe) - value) <= 1e-9 * max(1, abs(value))
    return Move(
      year: year, before: old.figure, after: new.figure,
      difference: new.figure.minus(old.figure, value, isKnown: isKnown))
  }

  private func probed(_ series: String, _ entity: Entity, _ state: Overlay, _ year: Int) throws(Diagnostic)
    -> (figure: Figure, probe: Double)?
  {
    let query = workspace.query(state)
    guard let value = try model.series(series, of: entity, query) else { return nil }
    let yearly = ExpressionCompiler(query, resolution: .year, owner: "").inResolution(value)
    let figure = query.figure(yearly, over: Evaluation.year(year))
    guard case .row(let row) = yearly.storage, let period = model.timeline.indexes(of: year).first else {
      return (figure, figure.value)
    }
    return (figure, query.layer.probe(row, period))
  }
}
