import Budget
import Language
import Quantities
import Scenarios

/// A line in a year: its figures, its parts or its causes, and what has been asked for on it.
public struct LineAnswer: Sendable {
  /// The calendar year.
  public let year: Int
  /// The figures of the line with everything below.
  public let row: LineTable.Row
  /// The same of the lines just below.
  public let parts: [LineTable.Row]
  /// The months that have an outcome or a deviation, where the year's figures are of those.
  public let closedMonths: ClosedRange<Int>?
  /// Whether the year has an outcome and no forecast, so that the outcome is shown.
  public let isOutcome: Bool
  /// Whether its deviation was loaded alone, without budget and forecast.
  public let hasDeviationAlone: Bool
  /// Printed causes of its deviation.
  public let causes: [Cause]
  /// Items that stand on the line, with what they are first of all.
  public let items: [(name: String, label: String, figure: Figure)]
  /// The rules by which a later year has its amounts.
  public let carried: [Carry]
  /// Whether the year has a frame and a planned cost.
  public let isPlanYear: Bool
  /// The year by the method of each line; nil where none has one, or no month is closed.
  public let forecast: ChosenForecast?
  /// What stands after `Obs:`.
  public let warnings: [String]
  /// Names of what is unknown in the figures.
  public let unknowns: [String]
  /// One-off causes that were left out, in öre.
  public let leftOut: [(name: String, amount: Double)]
}

extension Evaluation {
  /// The answer to a question for a line, in the current state.
  public func line(_ node: Int, _ year: Int, withoutOneOffs: Bool) throws(Diagnostic) -> LineAnswer {
    let leavesOut = withoutOneOffs && year == model.focus
    let row = try lineRow(node, year, leavesOut)
    var parts: [LineTable.Row] = []
    for child in model.nodes[node].children { parts.append(try lineRow(child, year, leavesOut)) }
    var items: [(String, String, Figure)] = []
    for (index, item) in model.items.enumerated() where item.node == node {
      guard let component = item.component, let name = model.components[component].mainValue?.names.first,
        let figure = try series(name, of: .item(index), in: workspace.state, max(year, firstPlanYear)),
        !figure.isBlank, figure.value != 0 || !figure.isKnown
      else { continue }
      items.append((item.name, item.displayName, figure))
    }
    let below = model.nodesBelow(node)
    let causes = year == model.focus ? model.causes.filter { $0.node == node && !(leavesOut && $0.isOneOff) } : []
    let unknowns = [row.budget, row.forecast].compactMap { $0 }.filter { !$0.isKnown }.flatMap(\.unknowns)
    let forecast = try chosenForecast(node, year)
    return LineAnswer(
      year: year, row: row, parts: parts, closedMonths: model.monthsWithFigures(in: year, below: node),
      isOutcome: year <= model.focus && model.showsOutcome(in: year) && forecast == nil,
      hasDeviationAlone: [row.budget, row.forecast].allSatisfy { $0?.isBlank ?? true }, causes: causes, items: items,
      carried: model.carries.filter { year > $0.from && year <= $0.until }, isPlanYear: year > model.focus,
      forecast: forecast,
      warnings: texts(.warns, of: .node(node), in: workspace.state, year), unknowns: Array(Set(unknowns)).sorted(),
      leftOut: leavesOut
        ? model.causes.filter { $0.isOneOff && below.contains($0.node) }
          .compactMap { cause in cause.amount.map { (cause.label, $0) } } : [])
  }

  /// The first year after the one of the forecast.
  public var firstPlanYear: Int { planYears.first ?? model.focus }
}
