import Budget
import Language
import Quantities
import Scenarios

/// A line in a year: its figures, its parts or its causes, and what has been asked for on it.
public struct LineAnswer: Sendable {
  public let year: Int
  public let row: LineTable.Row
  public let parts: [LineTable.Row]
  public let causes: [Cause]
  /// Items that stand on the line, with what they are first of all.
  public let items: [(name: String, label: String, figure: Figure)]
  public let carried: [Carry]
  public let isPlanYear: Bool
  public let warnings: [String]
  public let unknowns: [String]
  public let leftOut: [(name: String, amount: Double)]
}

extension Evaluation {
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
    return LineAnswer(
      year: year, row: row, parts: parts, causes: causes, items: items,
      carried: model.carries.filter { year > $0.from && year <= $0.until }, isPlanYear: year > model.focus,
      warnings: texts(.warns, of: .node(node), in: workspace.state, year), unknowns: Array(Set(unknowns)).sorted(),
      leftOut: leavesOut
        ? model.causes.filter { $0.isOneOff && below.contains($0.node) }
          .compactMap { cause in cause.amount.map { (cause.label, $0) } } : [])
  }

  /// The first year after the one of the forecast.
  public var firstPlanYear: Int { planYears.first ?? model.focus }
}
