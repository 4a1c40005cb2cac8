/// Who reads whom, turned round.
struct Edges {
  let start: [Int32]
  let dependents: [Int32]

  /// - Parameter forEachArgument: calls its second argument with every argument of a row.
  init(rowCount: Int, _ forEachArgument: (Int, (Int32) -> Void) -> Void) {
    var start = [Int32](repeating: 0, count: rowCount + 1)
    for row in 0..<rowCount { forEachArgument(row) { start[Int($0) + 1] += 1 } }
    for row in 0..<rowCount { start[row + 1] += start[row] }
    var next = start
    var dependents = [Int32](repeating: 0, count: Int(start[rowCount]))
    for row in 0..<rowCount {
      forEachArgument(row) { argument in
        dependents[Int(next[Int(argument)])] = Int32(row)
        next[Int(argument)] += 1
      }
    }
    self.start = start
    self.dependents = dependents
  }

  /// The edges of the definitions.
  init(_ definitions: Definitions, _ readsBase: Bool) {
    self.init(rowCount: definitions.count) { row, visit in
      if definitions.isDetached(row, readsBase) { return }
      for argument in definitions.arguments(of: row) { visit(argument) }
    }
  }

  /// All rows, each right behind the last of those that it reads, where rows are read in the order of their numbers: a
  /// sum follows its last term, so that its terms are near at hand when they are added. Nil where there is a ring. O(rows +
  /// edges).
  func readersNext() -> [Int32]? {
    let count = start.count - 1
    var waitsFor = [Int32](repeating: 0, count: count)
    for dependent in dependents { waitsFor[Int(dependent)] += 1 }
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    var ready: [Int32] = []
    for root in 0..<count where waitsFor[root] == 0 {
      ready.append(Int32(root))
      while let row = ready.popLast() {
        rows.append(row)
        // What comes out last is taken first.
        for place in (Int(start[Int(row)])..<Int(start[Int(row) + 1])).reversed() {
          let reader = Int(dependents[place])
          waitsFor[reader] -= 1
          // A row without arguments is a root; one that has been waiting is emitted once, here.
          if waitsFor[reader] == 0 {
            waitsFor[reader] = -1
            ready.append(Int32(reader))
          }
        }
      }
    }
    return rows.count == count ? rows : nil
  }
}
