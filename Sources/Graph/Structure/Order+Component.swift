extension Order.Component {
  /// The order in which a ring of rows is stepped, and whether by year; an error where lags do not break the ring.
  ///
  /// A lag breaks a ring if it reaches behind the block being stepped: any lag where rows read their own period only,
  /// a lag past the year's start where some row reads its whole year, no lag where some row reads any period.
  static func steps(
    _ rows: [Int32], _ definitions: Definitions, _ axis: Axis, _ readsBase: Bool
  ) throws(CycleError) -> (rows: [Int32], byYear: Bool) {
    let reaches = rows.map { definitions.operations[Int($0)].reach }
    let byYear = reaches.contains(.year)
    let least = reaches.contains(.all) ? Int.max : byYear ? axis.leastLagPastYear : 1
    var place: [Int32: Int] = [:]
    for (number, row) in rows.enumerated() { place[row] = number }
    let edges = rows.map { row -> [Int] in
      if definitions.isDetached(Int(row), readsBase) { return [] }
      let operation = definitions.operations[Int(row)]
      return definitions.arguments(of: Int(row)).enumerated().compactMap { index, argument in
        operation.lag(ofArgument: index) >= least ? nil : place[argument]
      }
    }
    let order = topological(edges)
    if order.count < rows.count {
      throw CycleError(ring: shortestRing(edges, after: order).map { RowID(raw: rows[$0]) })
    }
    return (order.map { rows[$0] }, byYear)
  }

  /// Nodes with what they read first, without those that are in a ring or wait for one. Counts down what each waits for.
  private static func topological(_ edges: [[Int]]) -> [Int] {
    var readers = [[Int]](repeating: [], count: edges.count)
    var waitsFor = edges.map(\.count)
    for (node, reads) in edges.enumerated() {
      for read in reads { readers[read].append(node) }
    }
    var order = edges.indices.filter { waitsFor[$0] == 0 }
    var done = 0
    while done < order.count {
      for reader in readers[order[done]] {
        waitsFor[reader] -= 1
        if waitsFor[reader] == 0 { order.append(reader) }
      }
      done += 1
    }
    return order
  }

  /// The shortest ring: a breadth-first search from every node, each no deeper than the best so far. In a group so large
  /// that this would take more than some millions of steps, the shortest found by then.
  private static func shortestRing(_ edges: [[Int]], after placed: [Int]) -> [Int] {
    var best = someRing(edges, after: placed)
    var steps = 0
    var seen = [Int](repeating: -1, count: edges.count)
    var from = [Int](repeating: -1, count: edges.count)
    for start in edges.indices where best.count > 1 && steps < 5_000_000 {
      var level = [start]
      var depth = 1
      seen[start] = start
      search: while !level.isEmpty, depth < best.count {
        var below: [Int] = []
        for node in level {
          for read in edges[node] {
            steps += 1
            if read == start {
              best = path(to: node, from: start, from)
              break search
            }
            if seen[read] != start {
              seen[read] = start
              from[read] = node
              below.append(read)
            }
          }
        }
        level = below
        depth += 1
      }
    }
    return best
  }

  /// A ring, found by going on to something unplaced: whatever is unplaced reads something unplaced.
  private static func someRing(_ edges: [[Int]], after placed: [Int]) -> [Int] {
    var isPlaced = [Bool](repeating: false, count: edges.count)
    for node in placed { isPlaced[node] = true }
    var visit = [Int](repeating: -1, count: edges.count)
    var walk: [Int] = []
    var node = isPlaced.firstIndex(of: false)
    while let here = node, visit[here] < 0 {
      visit[here] = walk.count
      walk.append(here)
      node = edges[here].first { !isPlaced[$0] }
    }
    return node.map { Array(walk[visit[$0]...]) } ?? []
  }

  private static func path(to end: Int, from start: Int, _ from: [Int]) -> [Int] {
    var reversed = [end]
    while let last = reversed.last, last != start { reversed.append(from[last]) }
    return reversed.reversed()
  }
}

extension Axis {
  /// The least lag that takes every period into an earlier calendar year, or before the first period.
  var leastLagPastYear: Int {
    var longest = 1
    var period = 0
    while period < count {
      let year = calendarYear(of: period)
      longest = max(longest, year.count)
      period = year.upperBound
    }
    return longest
  }
}
