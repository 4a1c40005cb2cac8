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
      let own = loadedRow(index, LoadedAmount.deviation)
      let alone = (own.map { [$0] } ?? []) + node.children.compactMap { deviationRows[$0] }
      parts.nodes[index].loadedDeviation = own
      if !alone.isEmpty { deviationRows[index] = alone.count == 1 ? alone[0] : graph.add(.sum, alone) }
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
      func row(_ series: Int) -> RowID? {
        guard let budget = node.total[SeriesName.budget], let other = node.total[series] else {
          return deviationRows[index]
        }
        let difference = graph.add(
          .subtract,
          [
            filled(budget, SeriesName.budget, beside: series), filled(other, series, beside: SeriesName.budget),
          ])
        return deviationRows[index].map { graph.add(.sum, [difference, $0]) } ?? difference
      }
      parts.nodes[index].deviation = row(SeriesName.forecast)
      parts.nodes[index].deviationToDate = row(SeriesName.actual)
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
