extension ModelBuilder {
  /// A printed net of revenue and cost rows may be cost less revenue, as amounts are inside, or revenue less cost, as
  /// people print a result. Where every such row is nearer to the latter, they are turned, so that they can be checked.
  func turnNetRows() {
    guard parts.nodes.contains(where: \.isRevenue) else { return }
    let sums = leafSums()
    var isTurned = false
    for (index, place, sum) in netAmounts(sums) {
      guard let printed = parts.nodes[index].loaded[place].amount, sum != 0, printed != 0 else { continue }
      if abs(printed - sum) <= abs(printed + sum) { return }
      isTurned = true
    }
    guard isTurned else { return }
    for (index, place, _) in netAmounts(sums) { parts.nodes[index].loaded[place].turn() }
  }

  /// The printed amounts of rows that have both revenue and cost below them, with what their parts come to.
  private func netAmounts(_ sums: [[LoadedSpan: Double]]) -> [(index: Int, place: Int, sum: Double)] {
    let sides = leafSides()
    return parts.nodes.indices.flatMap { index -> [(index: Int, place: Int, sum: Double)] in
      let below = parts.nodes[index].adds.isEmpty ? parts.nodes[index].children : parts.nodes[index].adds
      guard below.reduce(into: Set<Bool>(), { $0.formUnion(sides[$1]) }).count == 2 else { return [] }
      return parts.nodes[index].loaded.indices.compactMap { place in
        let amount = parts.nodes[index].loaded[place]
        guard amount.isControl, amount.series >= 0 else { return nil }
        let values = below.compactMap { sums[$0][LoadedSpan(amount)] }
        return values.isEmpty ? nil : (index, place, values.reduce(0, +))
      }
    }
  }

  /// Of each node, whether there are lines of revenue and of cost at or below it.
  private func leafSides() -> [Set<Bool>] {
    var sides = [Set<Bool>](repeating: [], count: parts.nodes.count)
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth })
    where !parts.nodes[index].isMemo {
      if parts.nodes[index].isLeaf { sides[index].insert(parts.nodes[index].isRevenue) }
      if let above = parts.nodes[index].parent { sides[above].formUnion(sides[index]) }
    }
    return sides
  }

  /// What each node comes to with everything below it, by series and months.
  private func leafSums() -> [[LoadedSpan: Double]] {
    var sums = [[LoadedSpan: Double]](repeating: [:], count: parts.nodes.count)
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      for amount in parts.nodes[index].loaded where !amount.isControl {
        sums[index][LoadedSpan(amount), default: 0] += amount.amount ?? 0
      }
      guard let above = parts.nodes[index].parent, !parts.nodes[index].isMemo else { continue }
      for (span, sum) in sums[index] { sums[above][span, default: 0] += sum }
    }
    return sums
  }
}

/// A series in some months of a year.
private struct LoadedSpan: Hashable {
  let series: Int
  let year: Int
  let months: ClosedRange<Int>

  init(_ amount: LoadedAmount) { (series, year, months) = (amount.series, amount.year, amount.months) }
}
