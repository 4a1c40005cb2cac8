import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The deviation of every node, children before parents: budget minus forecast, and minus the outcome so far; what was
  /// loaded as deviation alone comes to both.
  ///
  /// Where a node has a budget and nothing that it is compared with in a period, or the other way round, and the whole has
  /// both, nothing counts as nothing on the node too, as it does in the whole: the nodes' deviations add up to its.
  ///
  /// The budget of periods that nothing was loaded for to compare it with, on the node or on the whole, is no surplus: it
  /// stays out also where an edit puts an amount there, which counts by itself.
  func compileDeviations() {
    let covered = [SeriesName.budget, SeriesName.forecast, SeriesName.actual].map(coveredPeriods)
    let deviates = coveredPeriods(LoadedAmount.deviation)
    let filling = nodesWithOpenForecast()
    var zeros: [[Bool]: RowID] = [:]
    var masks: [[Bool]: RowID] = [:]
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      let node = parts.nodes[index]
      func total(_ own: RowID?, _ below: [Int: RowID]) -> RowID? {
        let rows = (own.map { [$0] } ?? []) + node.children.compactMap { below[$0] }
        return rows.count > 1 ? graph.add(.sum, rows) : rows.first
      }
      deviationRows[index] = total(node.loadedDeviationToDate ?? node.loadedDeviation, deviationRows)
      let isForecast =
        node.forecastDeviation != nil || node.loadedDeviationToDate != nil
        || node.children.contains { forecastDeviationRows[$0] != deviationRows[$0] }
      forecastDeviationRows[index] =
        isForecast
        ? total(node.forecastDeviation ?? node.loadedDeviation, forecastDeviationRows) : deviationRows[index]
      func zero(_ gap: [Bool]) -> RowID {
        let row = zeros[gap] ?? graph.input(gap.map { _ in 0 }, states: gap.map { $0 ? .plain : .blankNotYet })
        zeros[gap] = row
        return row
      }
      func filled(_ row: RowID, _ series: Int, beside other: Int) -> RowID {
        let gap = covered[series][index].indices.map {
          !covered[series][index][$0] && covered[other][index][$0] && covered[series][parts.root][$0]
            && covered[other][parts.root][$0]
        }
        return gap.contains(true) ? graph.add(.sum, [row, zero(gap)]) : row
      }
      /// The budget as far as it is compared: none where nothing was loaded to compare it with, and 0 in the other
      /// periods of such a year.
      func compared(_ budget: RowID, with series: Int) -> RowID {
        // Nothing is posted to an outcome.
        if series != SeriesName.forecast || filling.contains(index) { return budget }
        let (plan, other) = (covered[SeriesName.budget], covered[series])
        let open = plan[index].indices.map { !other[index][$0] && !other[parts.root][$0] }
        let years = Set(
          plan[index].indices.filter { plan[index][$0] || deviates[index][$0] }.map { timeline.periods[$0].year })
        let isOpen = open.indices.map { open[$0] && plan[index][$0] }
        let isEmpty = open.indices.map {
          open[$0] && !plan[index][$0] && !plan[parts.root][$0] && years.contains(timeline.periods[$0].year)
        }
        var row = budget
        if isOpen.contains(true) {
          let mask = masks[isOpen] ?? graph.input(isOpen.map { $0 ? 0 : 1 })
          masks[isOpen] = mask
          row = graph.add(.multiply, [row, mask])
        }
        return isEmpty.contains(true) ? graph.add(.sum, [row, zero(isEmpty)]) : row
      }
      /// A forecast of 0 in periods of which only the deviation is loaded, so that more budget counts there.
      func besideDeviation(_ forecast: RowID, _ series: Int) -> RowID {
        let isAlone = deviates[index].indices.map {
          deviates[index][$0] && !covered[SeriesName.budget][index][$0] && !covered[series][index][$0]
        }
        guard series == SeriesName.forecast, !filling.contains(index), isAlone.contains(true) else { return forecast }
        return graph.add(.sum, [forecast, zero(isAlone)])
      }
      func difference(_ series: Int, of budget: RowID? = nil) -> RowID? {
        guard let budget = budget ?? node.total[SeriesName.budget], let other = node.total[series] else { return nil }
        return graph.add(
          .subtract,
          [
            compared(filled(budget, SeriesName.budget, beside: series), with: series),
            besideDeviation(filled(other, series, beside: SeriesName.budget), series),
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

  /// The nodes on which, or below which, something gives months without an outcome a forecast: an item, or a method.
  private func nodesWithOpenForecast() -> Set<Int> {
    let posting = parts.items.filter { item in
      item.basis != .within && item.posts.contains { $0.series == SeriesName.forecast }
    }
    var found: Set<Int> = []
    for start in posting.map(\.node) + parts.methods.keys {
      var next: Int? = start
      while let node = next, found.insert(node).inserted { next = parts.nodes[node].parent }
    }
    return found
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
