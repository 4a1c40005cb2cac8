extension Order {
  /// Sorts rows so that arguments come first, in O(rows + edges). Rings through lags become components; a ring within
  /// one period is an error.
  static func sorted(_ definitions: Definitions, axis: Axis, readsBase: Bool) throws(CycleError) -> Order {
    let edges = Edges(definitions, readsBase)
    if let rows = edges.readersNext() { return Order(rowAt: rows, components: [], edges) }
    var search = RingSearch(definitions, readsBase)
    search.run()
    var rowAt: [Int32] = []
    rowAt.reserveCapacity(definitions.count)
    var components: [Component] = []
    for group in search.groups {
      let rows = Array(search.emitted[group])
      let isRing = rows.count > 1 || search.readsItself(rows[0])
      if isRing {
        let (inner, byYear) = try Component.steps(rows, definitions, axis, readsBase)
        components.append(Component(positions: rowAt.count..<rowAt.count + rows.count, byYear: byYear))
        rowAt.append(contentsOf: inner)
      } else {
        rowAt.append(contentsOf: rows)
      }
    }
    return Order(rowAt: rowAt, components: components, edges)
  }
}

/// Tarjan's search for strongly connected groups, without recursion; groups come out arguments first.
private struct RingSearch {
  let definitions: Definitions
  let readsBase: Bool
  /// Rows in the order of their groups.
  var emitted: [Int32] = []
  var groups: [Range<Int>] = []
  private var index: [Int32]
  private var low: [Int32]
  private var next: [Int32]
  private var waiting: [Int32] = []
  private var isWaiting: [Bool]
  private var counter: Int32 = 0

  init(_ definitions: Definitions, _ readsBase: Bool) {
    self.definitions = definitions
    self.readsBase = readsBase
    let count = definitions.count
    index = Array(repeating: -1, count: count)
    low = Array(repeating: 0, count: count)
    next = Array(repeating: 0, count: count)
    isWaiting = Array(repeating: false, count: count)
    emitted.reserveCapacity(count)
  }

  func edges(_ row: Int) -> ArraySlice<Int32> {
    definitions.isDetached(row, readsBase) ? [] : definitions.arguments(of: row)
  }

  func readsItself(_ row: Int32) -> Bool { edges(Int(row)).contains(row) }

  mutating func run() {
    for row in 0..<definitions.count where index[row] < 0 { visit(row) }
  }

  private mutating func open(_ row: Int) {
    index[row] = counter
    low[row] = counter
    counter += 1
    waiting.append(Int32(row))
    isWaiting[row] = true
  }

  private mutating func visit(_ root: Int) {
    var path = [root]
    open(root)
    while let row = path.last {
      let edges = edges(row)
      if Int(next[row]) < edges.count {
        let argument = Int(edges[edges.startIndex + Int(next[row])])
        next[row] += 1
        if index[argument] < 0 {
          open(argument)
          path.append(argument)
        } else if isWaiting[argument] {
          low[row] = min(low[row], index[argument])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last { low[parent] = min(low[parent], low[row]) }
      if low[row] == index[row] { close(row) }
    }
  }

  private mutating func close(_ row: Int) {
    let start = emitted.count
    while let member = waiting.popLast() {
      isWaiting[Int(member)] = false
      emitted.append(member)
      if Int(member) == row { break }
    }
    groups.append(start..<emitted.count)
  }
}
