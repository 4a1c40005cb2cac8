import Quantities

extension ModelBuilder {
  /// A printed amount of a node whose parts have amounts of the same series and months is a sum that is checked; where
  /// they have none of its months, it is the node's own. Where they have some of them, it is checked too, and what they
  /// leave of it is the node's own in the other months: an accumulated February beside parts with a January alone is
  /// the parts' January and a February of the node itself.
  func settleControls() {
    var below = [[LoadedTime: MonthAmounts]](repeating: [:], count: parts.nodes.count)
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth })
    where !parts.nodes[index].isMemo {
      var found: [LoadedTime: MonthAmounts] = [:]
      for child in parts.nodes[index].children {
        for (time, months) in below[child] { found[time, default: MonthAmounts()].add(months) }
      }
      let printed = Dictionary(grouping: parts.nodes[index].loaded.filter { !$0.isControl }) { LoadedTime($0) }
      for (time, amounts) in printed {
        let own = found[time].map { settle(amounts, of: index, beside: $0) } ?? amounts
        for step in LoadedAmount.steps(of: own) { found[time, default: MonthAmounts()].add(step) }
      }
      below[index] = found
    }
  }

  /// The amounts of a node that stay its own beside those of its parts; the others become controls.
  private func settle(
    _ amounts: [LoadedAmount], of index: Int, beside parts: MonthAmounts
  ) -> [LoadedAmount] {
    let checked = amounts.filter { !parts.covered.isDisjoint(with: $0.months) }
    guard !checked.isEmpty else { return amounts }
    var own = amounts.filter { parts.covered.isDisjoint(with: $0.months) }
    self.parts.nodes[index].loaded = self.parts.nodes[index].loaded.map { amount in
      checked.contains { $0.isOfSameTime(as: amount) } ? amount.asControl : amount
    }
    for step in LoadedAmount.steps(of: amounts) where !own.contains(where: { $0.months.overlaps(step.months) }) {
      // The shortest printed amount that has it says where it stands.
      let source = checked.filter { $0.months.overlaps(step.months) }.min { $0.months.count < $1.months.count }
      guard let source else { continue }
      for rest in parts.rest(of: step) {
        own.append(
          LoadedAmount(
            series: source.series, year: source.year, months: rest.months, amount: rest.amount, cell: source.cell,
            isControl: false))
      }
    }
    self.parts.nodes[index].loaded += own.filter { rest in !amounts.contains { $0.isOfSameTime(as: rest) } }
    return own
  }
}

/// A series in a year.
struct LoadedTime: Hashable {
  let series: Int
  let year: Int

  init(series: Int, year: Int) {
    self.series = series
    self.year = year
  }

  init(_ amount: LoadedAmount) {
    series = amount.series
    year = amount.year
  }
}

extension LoadedAmount {
  fileprivate func isOfSameTime(as other: LoadedAmount) -> Bool {
    series == other.series && year == other.year && months == other.months
  }

  /// The same figure, only checked.
  var asControl: LoadedAmount {
    LoadedAmount(series: series, year: year, months: months, amount: amount, cell: cell, isControl: true)
  }
}
