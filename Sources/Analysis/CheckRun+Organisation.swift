import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// Printed subtotals against their parts, deviations against what they are the difference of, and differences from the
  /// month before against the accumulated figures; each within what rounding can do.
  mutating func organisation() {
    let keys = Set(model.nodes.flatMap { $0.loaded.map { LoadedKey($0) } }).sorted()
    for key in keys where key.series != LoadedAmount.change { subtotals(key) }
    for (index, node) in model.nodes.enumerated() {
      for amount in node.loaded where amount.isControl {
        if amount.series == LoadedAmount.deviation { deviation(amount, of: index) }
        if amount.series == LoadedAmount.change { change(amount, of: index) }
      }
    }
  }

  private mutating func subtotals(_ key: LoadedKey) {
    let printed = model.nodes.map { node in [key.amount(of: node)] }
    let memo = Set(model.nodes.indices.filter { model.nodes[$0].isMemo })
    for mismatch in checkTree(
      parents: model.nodes.map(\.parent), printed: printed, memo: memo, step: step(printed.compactMap { $0[0] }))
    {
      let node = model.nodes[mismatch.node]
      let cell = key.cell(of: node)
      if mismatch.isRounding {
        addRounding(cell, Double(mismatch.difference))
        continue
      }
      add(
        .sum(what: cell?.column ?? ""), model.lineName(mismatch.node), cell,
        node.children.first.flatMap { key.cell(of: model.nodes[$0]) },
        computed: Double(mismatch.computed), printed: Double(mismatch.printed), tolerance: Double(mismatch.tolerance))
    }
  }

  private mutating func deviation(_ printed: LoadedAmount, of index: Int) {
    let node = model.nodes[index]
    func beside(_ series: Int) -> LoadedAmount? {
      node.loaded.first { $0.series == series && $0.year == printed.year && $0.months == printed.months }
    }
    guard let budget = beside(SeriesName.budget) else { return }
    let forecast = beside(SeriesName.forecast)
    guard let other = forecast ?? beside(SeriesName.actual) else { return }
    compare(printed, .deviation(isToDate: forecast == nil), [budget, other], index) { $0[0] - $0[1] }
  }

  /// The month's own result is the accumulated one less that of the month before.
  private mutating func change(_ printed: LoadedAmount, of index: Int) {
    let node = model.nodes[index]
    for series in [LoadedAmount.deviation, SeriesName.actual, SeriesName.forecast] {
      let all = node.loaded.filter { $0.series == series && $0.year == printed.year }
      guard let longer = all.first(where: { $0.months.upperBound == printed.months.upperBound && $0.months.count > 1 }),
        let shorter = all.first(where: {
          $0.months.lowerBound == longer.months.lowerBound && $0.months.upperBound == printed.months.lowerBound - 1
        })
      else { continue }
      compare(printed, .change, [longer, shorter], index) { $0[0] - $0[1] }
      return
    }
  }

  private mutating func compare(
    _ printed: LoadedAmount, _ kind: Check.Finding.Kind, _ terms: [LoadedAmount], _ node: Int,
    _ compute: ([Double]) -> Double
  ) {
    let values = terms.compactMap(\.amount)
    guard values.count == terms.count, let amount = printed.amount else { return }
    let computed = compute(values)
    guard abs(computed - amount) >= 0.5 else { return }
    let step = step((values + [amount]).compactMap { Int64(exactly: $0) })
    let tolerance = Double(roundingTolerance(terms: terms.count, step: step))
    if abs(computed - amount) <= tolerance {
      addRounding(printed.cell, computed - amount)
    } else {
      add(
        kind, model.lineName(node), printed.cell, terms[0].cell, computed: computed, printed: amount,
        tolerance: tolerance)
    }
  }

  /// What amounts are rounded to, in öre.
  func step(_ amounts: [Int64], unit: Unit? = nil) -> Int64 {
    roundingStep(of: amounts, unit: Int64(exactly: (unit ?? model.moneyUnit).scale) ?? 1)
  }
}

/// A loaded series and the time that it is of.
private struct LoadedKey: Hashable, Comparable {
  let series: Int
  let year: Int
  let months: ClosedRange<Int>

  init(_ amount: LoadedAmount) {
    series = amount.series
    year = amount.year
    months = amount.months
  }

  static func < (a: LoadedKey, b: LoadedKey) -> Bool {
    (a.year, a.series, a.months.lowerBound, a.months.upperBound)
      < (b.year, b.series, b.months.lowerBound, b.months.upperBound)
  }

  private func entry(_ node: Node) -> LoadedAmount? {
    node.loaded.first { $0.series == series && $0.year == year && $0.months == months }
  }
  func amount(of node: Node) -> Int64? { entry(node)?.amount.flatMap { Int64(exactly: $0.rounded()) } }
  func cell(of node: Node) -> Cell? { entry(node)?.cell }
}
