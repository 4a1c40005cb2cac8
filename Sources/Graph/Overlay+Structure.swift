extension Overlay {
  /// Adds a row of this overlay's own, which is an operation on rows there are. It has its values after ``stabilise()``.
  public mutating func add(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    let row = append(operation, arguments)
    waiting.append(row.raw)
    return row
  }

  /// Adds an input of this overlay's own.
  public mutating func addInput(_ values: [Double], states: [State]? = nil) -> RowID {
    let row = append(.input, [])
    set(row, values: values, states: states)
    return row
  }

  /// A new row with the row's present definition: for an input, a new input with its present values and states. What
  /// the row is made to be afterwards can then rest on what it was.
  public mutating func copyDefinition(of row: RowID) -> RowID {
    let operation = operation(of: row)
    if operation == .input { return addInput(values(row), states: states(row)) }
    return add(operation, arguments(of: row))
  }

  /// Defines a row anew in this overlay. Throws, and changes nothing, where rows would read each other within one
  /// period. Cost: O(arguments) where the arguments stand before the row already, else O(rows + edges).
  public mutating func redefine(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) throws(CycleError) {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if keepsOrder(row, arguments) {
      var definitions = takeDefinitions()
      definitions.replace(row, operation, arguments)
      ownDefinitions = definitions
      waiting.append(row.raw)
      isStale = true
    } else {
      var candidate = definitionsToChange
      candidate.replace(row, operation, arguments)
      let new = try Order.sorted(candidate, axis: axis, readsBase: true)
      ownDefinitions = candidate
      pinned = []
      waiting.append(row.raw)
      adopt(new)
    }
  }

  /// Definitions of the overlay's own, in which pinned rows are inputs.
  private var definitionsToChange: Definitions {
    if let ownDefinitions { return ownDefinitions }
    var copy = base.definitions
    for row in pinned { copy.replace(RowID(raw: row), .input, []) }
    return copy
  }

  /// The same, given away so that they are changed in place; the caller puts them back.
  private mutating func takeDefinitions() -> Definitions {
    let definitions = definitionsToChange
    ownDefinitions = nil
    pinned = []
    return definitions
  }

  private mutating func append(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    var definitions = takeDefinitions()
    definitions.append(operation, arguments)
    ownDefinitions = definitions
    let row = definitions.count - 1
    ranks.append(arguments.map { rank($0.index) }.max() ?? -1)
    if row / Graph.pageSize >= pages.count { pages.append(nil) }
    let zeros = [Double](repeating: 0, count: axis.paddedCount)
    zeros.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress { _ = store(row, first, nil) }
    }
    isStale = true
    return RowID(row)
  }

  /// A place in the present order: a position (the last of its component), or for a row that has none the highest place
  /// that it reads.
  private func rank(_ row: Int) -> Int32 {
    guard row < order.position.count else { return ranks[row - order.position.count] }
    let position = order.position[row]
    return order.component(at: Int(position)).map { Int32($0.positions.upperBound - 1) } ?? position
  }

  /// Whether the present order still puts arguments first when a row reads these.
  private func keepsOrder(_ row: RowID, _ arguments: [RowID]) -> Bool {
    guard row.index < order.position.count else { return false }
    let position = order.position[row.index]
    if order.component(at: Int(position)) != nil { return false }
    return arguments.allSatisfy { rank($0.index) < position }
  }

  /// Takes a new order, carries over what is dirty, and marks what waited for the order.
  private mutating func adopt(_ new: Order) {
    for position in dirty.positions { waiting.append(order.rowAt[position]) }
    order = new
    dirty = DirtyBitmap(positions: new.rowAt.count)
    ranks = []
    isStale = false
    for row in waiting { markDirty(Int(row)) }
    for row in waitingChanged { markDependents(of: Int(new.position[Int(row)]), outside: nil) }
    waiting = []
    waitingChanged = []
  }

  /// Gives rows that were added their places, and edges that came their dependents. (Whatever could close a ring or
  /// upset the order was sorted when it came.)
  mutating func refresh() {
    if isStale { adopt(order.inserting(ranks, definitions)) }
  }
}
