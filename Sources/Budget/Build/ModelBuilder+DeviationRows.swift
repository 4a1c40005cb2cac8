import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The deviation of every node: budget minus forecast, and minus the outcome so far; what was loaded as deviation alone
  /// comes to both.
  func compileDeviations() {
    let rows = DeviationRows(self)
    // Children before parents: deepest first.
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) { rows.add(index) }
  }
}

/// Makes the deviations of nodes, children before parents, so that those of the parts add up to that of the whole.
///
/// Where a node has a budget and nothing that it is compared with in a period, or the other way round, and the whole has
/// both, nothing counts as nothing on the node too, as it does in the whole.
///
/// The budget of periods that nothing was loaded of to compare it with, on the line or on the whole, is no surplus: it is
/// left out, here and in all that is above. What an edit or an item puts in such a period counts by itself.
private final class DeviationRows {
  private let builder: ModelBuilder
  /// The periods in which each node, with everything below it, has loaded amounts of a series.
  private let covered: [[[Bool]]]
  private let deviates: [[Bool]]
  /// The periods in which something at or below a node gives a line a forecast that nothing is loaded of.
  private let isFilled: [[Bool]]
  /// What was loaded as deviation alone, with everything below: so far, and with what forecast methods make of open months.
  private var toDate: [Int: RowID] = [:]
  private var alone: [Int: RowID] = [:]
  /// The budget at or below a node that is compared with nothing. Shape: öre per period, 0 where there is none.
  private var leftOut: [Int: RowID] = [:]
  private var zeros: [[Bool]: RowID] = [:]
  private var masks: [[Bool]: RowID] = [:]

  private var root: Int { builder.parts.root }

  init(_ builder: ModelBuilder) {
    self.builder = builder
    covered = [SeriesName.budget, SeriesName.forecast, SeriesName.actual].map(builder.coveredPeriods)
    deviates = builder.coveredPeriods(LoadedAmount.deviation)
    isFilled = builder.filledPeriods()
  }

  func add(_ index: Int) {
    let node = builder.parts.nodes[index]
    toDate[index] = total(node.loadedDeviationToDate ?? node.loadedDeviation, node, toDate)
    let isForecast =
      node.forecastDeviation != nil || node.loadedDeviationToDate != nil
      || node.children.contains { alone[$0] != toDate[$0] }
    alone[index] = isForecast ? total(node.forecastDeviation ?? node.loadedDeviation, node, alone) : toDate[index]
    leftOut[index] = total(ownLeftOut(index), node, leftOut)
    builder.forecastDifferences[index] =
      builder.methodDifference(index) ?? builder.unknownDifference(index) { forecastDifference(index, $0) }
      ?? forecastDifference(index, node.total[SeriesName.budget])
    builder.parts.nodes[index].deviation = whole(builder.forecastDifferences[index], alone[index])
    builder.parts.nodes[index].deviationToDate = whole(actualDifference(index), toDate[index])
  }

  private func total(_ own: RowID?, _ node: Node, _ below: [Int: RowID]) -> RowID? {
    let rows = (own.map { [$0] } ?? []) + node.children.compactMap { below[$0] }
    return rows.count > 1 ? builder.graph.add(.sum, rows) : rows.first
  }

  private func whole(_ difference: RowID?, _ alone: RowID?) -> RowID? {
    guard let difference else { return alone }
    return alone.map { builder.graph.add(.sum, [difference, $0]) } ?? difference
  }

  private func forecastDifference(_ index: Int, _ budget: RowID?) -> RowID? {
    guard let budget, let forecast = builder.parts.nodes[index].total[SeriesName.forecast] else { return nil }
    return builder.graph.add(
      .subtract,
      [
        compared(filled(budget, SeriesName.budget, beside: SeriesName.forecast, index), index),
        besideDeviation(filled(forecast, SeriesName.forecast, beside: SeriesName.budget, index), index),
      ])
  }

  /// Nothing is posted to an outcome: its open months stay blank.
  private func actualDifference(_ index: Int) -> RowID? {
    let node = builder.parts.nodes[index]
    guard let budget = node.total[SeriesName.budget], let actual = node.total[SeriesName.actual] else { return nil }
    return builder.graph.add(
      .subtract,
      [
        filled(budget, SeriesName.budget, beside: SeriesName.actual, index),
        filled(actual, SeriesName.actual, beside: SeriesName.budget, index),
      ])
  }

  private func filled(_ row: RowID, _ series: Int, beside other: Int, _ index: Int) -> RowID {
    add(to: row) { period in
      !covered[series][index][period] && covered[other][index][period] && covered[series][root][period]
        && covered[other][root][period]
    }
  }

  /// The budget as far as it is compared, and 0 in the other open periods of a year of which something is loaded.
  private func compared(_ budget: RowID, _ index: Int) -> RowID {
    let (plan, periods) = (covered[SeriesName.budget], builder.timeline.periods)
    let years = Set(
      periods.indices.filter { plan[index][$0] || deviates[index][$0] }.map { periods[$0].year })
    let counted = leftOut[index].map { builder.graph.add(.subtract, [budget, $0]) } ?? budget
    return add(to: counted) { period in
      isOpen(index, period) && !plan[index][period] && !plan[root][period] && years.contains(periods[period].year)
    }
  }

  /// A forecast of 0 in periods of which only the deviation is loaded, so that more budget counts there.
  private func besideDeviation(_ forecast: RowID, _ index: Int) -> RowID {
    add(to: forecast) { period in
      deviates[index][period] && !isFilled[index][period] && !covered[SeriesName.budget][index][period]
        && !covered[SeriesName.forecast][index][period]
    }
  }

  /// Whether a period has nothing that a budget of the node is compared with.
  private func isOpen(_ index: Int, _ period: Int) -> Bool {
    let forecast = covered[SeriesName.forecast]
    return !forecast[index][period] && !forecast[root][period] && !isFilled[index][period]
  }

  /// The budget of the node's own line in open periods.
  private func ownLeftOut(_ index: Int) -> RowID? {
    guard let loaded = builder.loadedPeriods[SeriesName.budget]?[index],
      let budget = builder.parts.nodes[index].own[SeriesName.budget]
    else { return nil }
    let isLeft = loaded.indices.map { loaded[$0] && isOpen(index, $0) }
    guard isLeft.contains(true) else { return nil }
    let mask = masks[isLeft] ?? builder.graph.input(isLeft.map { $0 ? 1 : 0 })
    masks[isLeft] = mask
    return builder.filled(builder.graph.add(.multiply, [budget, mask]))
  }

  /// The row with 0 instead of blanks in some periods.
  private func add(to row: RowID, where isZero: (Int) -> Bool) -> RowID {
    let gap = builder.timeline.periods.indices.map(isZero)
    guard gap.contains(true) else { return row }
    let zero = zeros[gap] ?? builder.graph.input(gap.map { _ in 0 }, states: gap.map { $0 ? .plain : .blankNotYet })
    zeros[gap] = zero
    return builder.graph.add(.sum, [row, zero])
  }
}

extension ModelBuilder {
  /// The periods in which an item or a method gives a line of each node a forecast. What an item adds to a line with a
  /// forecast or an outcome of the year does not make up for the months that these lack.
  fileprivate func filledPeriods() -> [[Bool]] {
    var filled = [[Bool]](
      repeating: [Bool](repeating: false, count: timeline.count), count: parts.nodes.count)
    for item in parts.items where item.basis != .within {
      guard item.posts.contains(where: { $0.series == SeriesName.forecast }) else { continue }
      let loaded = loadedPeriods[SeriesName.forecast]?[item.node]
      let years = Set(timeline.periods.indices.filter { loaded?[$0] == true }.map { timeline.periods[$0].year })
      for period in timeline.periods.indices where !years.contains(timeline.periods[period].year) {
        filled[item.node][period] = true
      }
    }
    for node in parts.methods.keys { filled[node] = filled[node].map { _ in true } }
    passUp(&filled)
    return filled
  }

  /// The periods in which each node, with everything below it, has loaded amounts of a series.
  fileprivate func coveredPeriods(_ series: Int) -> [[Bool]] {
    let none = [Bool](repeating: false, count: timeline.count)
    var covered = parts.nodes.indices.map { loadedPeriods[series]?[$0] ?? none }
    passUp(&covered)
    return covered
  }

  /// What holds of a node in a period holds of those above it, but for parts of other rows. Cost: O(nodes × periods).
  private func passUp(_ periods: inout [[Bool]]) {
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth })
    where !parts.nodes[index].isMemo {
      guard let above = parts.nodes[index].parent else { continue }
      for period in periods[index].indices where periods[index][period] { periods[above][period] = true }
    }
  }
}
