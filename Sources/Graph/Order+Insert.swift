extension Order {
  /// This order with rows added where they may stand, and with the edges of new definitions: O(rows + edges), no search.
  ///
  /// `ranks` gives, for each row past this order's, the position after which it stands (−1 for the front). Rows of one
  /// rank stand in order of name, as a row reads only rows that were there when it was added.
  func inserting(_ ranks: [Int32], _ definitions: Definitions) -> Order {
    let old = rowAt.count
    var start = [Int](repeating: 0, count: old + 2)
    for rank in ranks { start[Int(rank) + 2] += 1 }
    for place in 1..<start.count { start[place] += start[place - 1] }
    var byRank = [Int32](repeating: 0, count: ranks.count)
    var next = start
    for (number, rank) in ranks.enumerated() {
      byRank[next[Int(rank) + 1]] = Int32(old + number)
      next[Int(rank) + 1] += 1
    }
    var merged: [Int32] = []
    merged.reserveCapacity(old + ranks.count)
    merged.append(contentsOf: byRank[..<start[1]])
    for position in 0..<old {
      merged.append(rowAt[position])
      if start[position + 1] < start[position + 2] {
        merged.append(contentsOf: byRank[start[position + 1]..<start[position + 2]])
      }
    }
    let moved = components.map { component in
      let shift = start[component.positions.lowerBound + 1]
      return Component(
        positions: component.positions.lowerBound + shift..<component.positions.upperBound + shift,
        byYear: component.byYear)
    }
    return Order(rowAt: merged, components: moved, definitions: definitions, readsBase: true)
  }
}
