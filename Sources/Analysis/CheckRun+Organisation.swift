import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// Printed subtotals against their parts, deviations against what they are the difference of, and differences from the
  /// month before against the accumulated figures; each within what rounding can do.
  mutating func organisation() {
    let loaded = LoadedOrganisation(model)
    for key in loaded.keys where key.series != LoadedAmount.change { subtotals(key, loaded) }
    for (index, node) in model.nodes.enumerated() {
      for amount in node.loaded where amount.isControl {
        if amount.series == LoadedAmount.deviation { deviation(amount, of: index) }
        if amount.series == LoadedAmount.change { change(amount, of: index) }
      }
    }
    repairOrganisation(loaded)
  }

  private mutating func subtotals(_ key: LoadedKey, _ loaded: LoadedOrganisation) {
    let tree = loaded.tree(of: key)
    let step = step(tree.printed.compactMap { $0[0] })
    for mismatch in checkTree(parents: tree.parents, printed: tree.printed, memo: tree.left, step: step) {
      // What a row has beside its parts is its own, and no sum of them.
      guard model.nodes.indices.contains(mismatch.node), let entry = loaded.entry(key, mismatch.node), entry.isControl
      else { continue }
      let cell = entry.cell
      if mismatch.isRounding {
        addRounding(cell, Double(mismatch.difference))
        continue
      }
      let parts = model.nodes[mismatch.node].children
      add(
        .sum(what: cell.column), model.lineName(mismatch.node), cell,
        parts.lazy.compactMap { loaded.entry(key, $0)?.cell }.first ?? parts.first.flatMap { model.nodes[$0].cell },
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
