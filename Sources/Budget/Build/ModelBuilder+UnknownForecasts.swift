import Graph
import Quantities

/// Deviations of lines whose forecast nobody knows.
extension ModelBuilder {
  /// Budget minus forecast of a node where the forecast of a line at or below it is loaded as unknown: the budget of that
  /// line is no known part of a surplus, only what is changed of it is. Nil for other nodes.
  ///
  /// - Parameter difference: budget minus forecast with everything below, of a budget that it is given.
  func unknownDifference(_ index: Int, _ difference: (RowID) -> RowID?) -> RowID? {
    let node = parts.nodes[index]
    let below = node.children.filter(unknownNodes.contains)
    let unknown = unknownPeriods(index)
    guard unknown != nil || !below.isEmpty else { return nil }
    unknownNodes.insert(index)
    guard let budget = node.own[SeriesName.budget], let forecast = node.own[SeriesName.forecast] else { return nil }
    let counted = unknown.map { periods in
      row(
        .select, makeFixed(periods.map { $0 ? 1 : 0 }), row(.change, budget, row(.baseValue, budget)), budget)
    }
    if node.isLeaf { return counted.flatMap(difference) }
    let loaded = Set(node.loaded.filter { !$0.isControl }.map(\.series))
    let isOneSided = loaded.contains(SeriesName.budget) != loaded.contains(SeriesName.forecast)
    let own = counted ?? budget
    let sides = isOneSided ? [filled(own), filled(forecast)] : [own, forecast]
    return graph.add(.sum, [row(.subtract, sides)] + node.children.compactMap { forecastDifferences[$0] })
  }

  /// The periods in which the loaded forecast of a node's own line is unknown; nil where it is in none.
  private func unknownPeriods(_ index: Int) -> [Bool]? {
    let forecast = parts.nodes[index].loaded.filter { $0.series == SeriesName.forecast && !$0.isControl }
    guard forecast.contains(where: { $0.amount == nil }) else { return nil }
    var isUnknown = [Bool](repeating: false, count: timeline.count)
    for (year, amounts) in Dictionary(grouping: forecast, by: \.year) {
      for step in LoadedAmount.steps(of: amounts) where step.amount == nil {
        for month in step.months {
          if let period = timeline.index(ofMonth: year * 12 + month - 1) { isUnknown[period] = true }
        }
      }
    }
    return isUnknown.contains(true) ? isUnknown : nil
  }
}
