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
    // A deviation from which something follows has nothing to be compared with.
    let derived = Set(model.nodes.flatMap { $0.loaded.filter(\.isDerived).map(\.months) })
    for (index, node) in model.nodes.enumerated() {
      if !node.adds.isEmpty { for amount in node.loaded { byType(amount, of: index, loaded) } }
      for amount in node.loaded where amount.isControl {
        if amount.series == LoadedAmount.deviation, !derived.contains(amount.months) { deviation(amount, of: index) }
        if amount.series == LoadedAmount.change { change(amount, of: index) }
        if amount.isOfMonths { accumulated(amount, of: index) }
      }
    }
    sayReversed()
    sayUncompared()
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

  /// A total of one type of rows (`Totalt;Intäkter`) is the sum of those rows.
  private mutating func byType(_ printed: LoadedAmount, of index: Int, _ loaded: LoadedOrganisation) {
    let terms = model.nodes[index].adds.compactMap { loaded.entry(LoadedKey(printed), $0) }
    guard !terms.isEmpty else { return }
    compare(printed, .sum(what: printed.cell.column), terms, index) { $0.reduce(0, +) }
  }

  private mutating func deviation(_ printed: LoadedAmount, of index: Int) {
    let node = model.nodes[index]
    func beside(_ series: Int) -> [LoadedAmount]? {
      let amounts = node.loaded.filter { $0.series == series && $0.year == printed.year && !$0.isDerived }
      if let exact = amounts.first(where: { $0.months == printed.months }) { return [exact] }
      // Months add up to what is accumulated.
      guard LoadedAmount.sum(of: amounts, in: printed.months) != nil else { return nil }
      let inside = amounts.filter { $0.months.clamped(to: printed.months) == $0.months }
      if LoadedAmount.sum(of: inside, in: printed.months) != nil { return inside }
      // What is accumulated through them less what is accumulated before them.
      let ends = [printed.months.lowerBound - 1, printed.months.upperBound]
      let accumulated = amounts.filter { ends.contains($0.months.upperBound) }
      return LoadedAmount.sum(of: accumulated, in: printed.months) == nil ? amounts : accumulated
    }
    func sum(_ amounts: [LoadedAmount]) -> Double? { LoadedAmount.sum(of: amounts, in: printed.months) ?? nil }
    let forecast = beside(SeriesName.forecast)
    let actual = beside(SeriesName.actual)
    guard let budget = beside(SeriesName.budget), let other = forecast ?? actual else {
      addUncompared(
        printed,
        lacks: [
          (SeriesName.budget, beside(SeriesName.budget) != nil), (SeriesName.actual, forecast != nil || actual != nil),
        ]
        .filter { !$0.1 }.map(\.0), index)
      return
    }
    compare(printed, .deviation(isToDate: forecast == nil), budget + other, index) { _ in
      sum(budget).flatMap { a in sum(other).map { a - $0 } }
    }
  }

  /// A printed amount of several months beside those of each of them is their sum.
  private mutating func accumulated(_ printed: LoadedAmount, of index: Int) {
    let inside = model.nodes[index].loaded.filter {
      $0.series == printed.series && $0.year == printed.year && $0.months != printed.months && !$0.isDerived
        && $0.months.clamped(to: printed.months) == $0.months
    }
    let steps = LoadedAmount.steps(of: inside)
    guard !steps.isEmpty else { return }
    compare(printed, .accumulated, inside, index) { _ in
      steps.contains { $0.amount == nil } ? nil : steps.reduce(0) { $0 + ($1.amount ?? 0) }
    }
  }

  /// The month's own result is the accumulated one less that of the month before.
  private mutating func change(_ printed: LoadedAmount, of index: Int) {
    let node = model.nodes[index]
    for series in [LoadedAmount.deviation, SeriesName.actual, SeriesName.forecast] {
      let all = node.loaded.filter { $0.series == series && $0.year == printed.year && !$0.isDerived }
      guard let longer = all.first(where: { $0.months.upperBound == printed.months.upperBound && $0.months.count > 1 }),
        let shorter = all.first(where: {
          $0.months.lowerBound == longer.months.lowerBound && $0.months.upperBound == printed.months.lowerBound - 1
        })
      else { continue }
      compare(printed, .change, [longer, shorter], index) { $0[0] - $0[1] }
      return
    }
  }

  /// A whole column of deviations with the other sign is one finding, and not one a row.
  private mutating func sayReversed() {
    func column(_ finding: Check.Finding) -> String? {
      guard case .deviation = finding.kind, let cell = finding.place else { return nil }
      return cell.file + "\u{0}" + cell.column
    }
    var printed: [String: Int] = [:]
    for amount in model.nodes.flatMap(\.loaded) where amount.series == LoadedAmount.deviation && amount.isControl {
      // A deviation of nothing has no sign.
      if let value = amount.amount, value != 0 {
        printed[amount.cell.file + "\u{0}" + amount.cell.column, default: 0] += 1
      }
    }
    for (name, found) in Dictionary(grouping: findings, by: column) {
      guard let name, found.count > 1, found.count == printed[name],
        found.allSatisfy({ abs(($0.computed ?? 0) + ($0.printed ?? 0)) <= $0.tolerance })
      else { continue }
      findings.removeAll { column($0) == name }
      add(.reversed(count: found.count), "", found[0].place)
    }
  }

  private mutating func compare(
    _ printed: LoadedAmount, _ kind: Check.Finding.Kind, _ terms: [LoadedAmount], _ node: Int,
    _ compute: ([Double]) -> Double?
  ) {
    let values = terms.compactMap(\.amount)
    guard values.count == terms.count, let amount = printed.amount, let computed = compute(values),
      abs(computed - amount) >= 0.5
    else { return }
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
