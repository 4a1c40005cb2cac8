import Graph
import Quantities

/// The rows that a series of a line or of items is added up from, to be read where they stand: no row is made for the
/// sum. Shapes: amounts per period.
public struct AmountRows: Sendable {
  /// What is added.
  public let added: [RowID]
  /// What is taken away.
  public let subtracted: [RowID]
}

extension Model {
  /// The rows of a series; nil where the thing has none of that name, or where it is no posted series.
  public func amountRows(_ name: String, of entity: Entity) -> AmountRows? {
    if Model.isDeviation(name) {
      guard let budget = posted(SeriesName.budget, to: entity), let forecast = posted(SeriesName.forecast, to: entity)
      else { return nil }
      if case .node(let node) = entity, let row = nodes[node].deviation {
        return AmountRows(added: [row], subtracted: [])
      }
      return AmountRows(added: budget, subtracted: forecast)
    }
    guard let series = series(named: name), let rows = posted(series, to: entity) else { return nil }
    return AmountRows(added: rows, subtracted: [])
  }

  private func posted(_ series: Int, to entity: Entity) -> [RowID]? {
    if case .node(let node) = entity { return nodes[node].total[series].map { [$0] } }
    let items = withNested(itemIndexes(of: entity))
    if items.isEmpty { return nil }
    return items.flatMap { item in self.items[item].posts.filter { $0.series == series }.map(\.row) }
  }

  /// The amounts of each year of the timeline; nil where something is to be said of one beside its value, or where the
  /// state is not settled. Cost: O(rows × periods).
  ///
  /// ```swift
  /// model.amountRows("forecast", of: .item(7)).flatMap { model.yearAmounts($0, in: state) }
  /// ```
  public func yearAmounts(_ rows: AmountRows, in state: Overlay) -> [Double]? {
    guard state.isStable else { return nil }
    var amounts = [Double](repeating: 0, count: timeline.count)
    for row in rows.added {
      guard state.states(row) == nil else { return nil }
      for (period, value) in state.values(row).enumerated() { amounts[period] += value }
    }
    for row in rows.subtracted {
      guard state.states(row) == nil else { return nil }
      for (period, value) in state.values(row).enumerated() { amounts[period] -= value }
    }
    let sums = timeline.years.map { year in timeline.indexes(of: year).reduce(0) { $0 + amounts[$1] } }
    return sums.allSatisfy(\.isFinite) ? sums : nil
  }
}
