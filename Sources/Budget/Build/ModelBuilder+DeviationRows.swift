import Graph
import Quantities

extension ModelBuilder {
  /// The deviation of every node, children before parents: budget minus forecast, and minus the outcome so far; what was
  /// loaded as deviation alone comes to both.
  ///
  /// Where a node has a budget and nothing that it is compared with in a period, or the other way round, and the whole has
  /// both, nothing counts as nothing on the node too, as it does in the whole: the nodes' deviations add up to its.
  func compileDeviations() {
    let covered = [SeriesName.budget, SeriesName.forecast, SeriesName.actual].map(coveredPeriods)
    var zeros: [[Bool]: RowID] = [:]
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      let node = parts.nodes[index]
      func total(_ own: RowID?, _ below: [Int: RowID]) -> RowID? {
        let rows = (own.map { [$0] } ?? []) + node.children.compactMap { below[$0] }
        return rows.count > 1 ? graph.add(.sum, rows) : rows.first
      }
      deviationRows[index] = total(node.loadedDeviation, deviationRows)
      let isForecast =
        node.forecastDeviation != nil
        || node.children.contains { forecastDeviationRows[$0] != deviationRows[$0] }
      forecastDeviationRows[index] =
        isForecast
        ? total(node.forecastDeviation ?? node.loadedDeviation, forecastDeviationRows) : deviationRows[index]
      func filled(_ row: RowID, _ series: Int, beside other: Int) -> RowID {
        let gap = covered[series][index].indices.map {
          !covered[series][index][$0] && covered[other][index][$0] && covered[series][parts.root][$0]
            && covered[other][parts.root][$0]
        }
        guard gap.contains(true) else { return row }
        let zero = zeros[gap] ?? graph.input(gap.map { _ in 0 }, states: gap.map { $0 ? .plain : .blankNotYet })
        zeros[gap] = zero
        return graph.add(.sum, [row, zero])
      }
      func difference(_ series: Int, of budget: RowID? = nil) -> RowID? {
        guard let budget = budget ?? node.total[SeriesName.budget], let other = node.total[series] else { return nil }
        return graph.add(
          .subtract,
          [
            filled(budget, SeriesName.budget, beside: series), filled(other, series, beside: SeriesName.budget),
          ])
      }
      func whole(_ difference: RowID?, _ alone: RowID?) -> RowID? {
        guard let difference else { return alone }
        return alone.map { graph.add(.sum, [difference, $0]) } ?? difference
      }
      forecastDifferences[index] =
        methodDifference(index) ?? unknownDifference(index) { difference(SeriesName.forecast, of: $0) }
        ?? difference(SeriesName.forecast)
      parts.nodes[index].deviation = whole(forecastDifferences[index], forecastDeviationRows[index])
      parts.nodes[index].deviationToDate = whole(difference(SeriesName.actual), deviationRows[index])
    }
  }

  /// The periods in which each node, with everything below it, has loaded amounts of a series. Cost: O(nodes × periods).
  private func coveredPeriods(_ series: Int) -> [[Bool]] {
    let none = [Bool](repeating: false, count: timeline.count)
    var covered = parts.nodes.indices.map { loadedPeriods[series]?[$0] ?? none }
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth })
    where !parts.nodes[index].isMemo {
      guard let above = parts.nodes[index].parent else { continue }
      for period in none.indices where covered[index][period] { covered[above][period] = true }
    }
    return covered
  }
}
