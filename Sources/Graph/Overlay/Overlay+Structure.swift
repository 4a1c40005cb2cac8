extension Overlay {
  /// Adds a row of this overlay's own, which is an operation on rows there are. It has its values after ``stabilise()``.
  /// Cost: O(arguments).
  public mutating func add(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    let row = append(operation, arguments)
    markDirty(row.index)
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
    if operation == .input { return addInput(givenValues(row), states: states(row)) }
    return add(operation, arguments(of: row))
  }

  /// The values of an input as one could give them: one where one stands for all.
  private func givenValues(_ row: RowID) -> [Double] {
    withRow(row) { cells, _ in cells.stride == 0 ? [cells.values[0]] : (0..<axis.count).map { cells.value($0) } }
  }

  /// Defines a row anew in this overlay. Throws, and changes nothing, where rows would read each other within one
  /// period. Cost: what has to change places for the arguments to stand before the row; rings through lags are sorted anew,
  /// O(rows + edges).
  public mutating func redefine(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) throws(CycleError) {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    precondition(arguments.allSatisfy { $0.raw >= 0 && $0.index < rowCount }, "an argument is a row of another graph")
    openForChange(row, operation, arguments)
    if row.index < base.rowCount, base.exactness.kind(row.index) != .other { isExact = false }
    let reads = operation == .baseValue ? [] : arguments.map(\.index)
    do throws(NeedsSorting) {
      let moved = try structure?.place(row.index, reading: reads) ?? []
      remark(moved)
      structure?.define(row.index, operation, arguments)
      structure?.addEdges(to: row.index)
    } catch {
      try sort(after: (row, operation, arguments))
    }
    markDirty(row.index)
  }

  /// Turns a formula row into an input that keeps its present values.
  mutating func pin(_ row: RowID) {
    openForChange(row, .input, [])
    structure?.define(row.index, .input, [])
  }

  /// Makes room for structure, in which the row and what it is to read are rows of their own.
  private mutating func openForChange(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) {
    if structure == nil { structure = Structure(base) }
    open(row.index)
    open(arguments, for: operation)
  }

  private mutating func open(_ arguments: [RowID], for operation: Operation) {
    for argument in arguments {
      if operation == .baseValue { structure?.keepBaseValue(of: argument.index) } else { open(argument.index) }
    }
  }

  private mutating func append(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    precondition(arguments.allSatisfy { $0.raw >= 0 && $0.index < rowCount }, "an argument is a row of another graph")
    if structure == nil { structure = Structure(base) }
    open(arguments, for: operation)
    let row = structure?.append(operation, arguments) ?? rowCount
    structure?.addEdges(to: row)
    return RowID(row)
  }

  /// Gives a fused row, and all that is fused into the same row, cells of their own in this overlay.
  private mutating func open(_ row: Int) {
    guard base.plan.isInner(row), structure?.isInner(row) == true else { return }
    let root = base.plan.root(of: row)
    var inner: [Int] = []
    var waiting = [root]
    while let next = waiting.popLast() {
      for argument in base.definitions.arguments(of: next) where base.plan.isInner(Int(argument)) {
        inner.append(Int(argument))
        waiting.append(Int(argument))
      }
    }
    // Arguments first, so that each finds its place behind those before it.
    for row in inner.reversed() + [root] { structure?.open(row) }
    for row in inner.reversed() + [root] {
      let reads = (structure?.arguments(of: row) ?? []).map { Int($0) }
      let moved = try? structure?.place(row, reading: reads)
      remark(moved ?? [])
      if row != root || structure?.isDefinedAnew(root) == false { structure?.addEdges(to: row) }
      if row != root { markDirty(row) }
    }
  }

  /// Carries dirty marks over to where rows now stand.
  private mutating func remark(_ moved: [(row: Int, from: Int)]) {
    if dirty.isEmpty || moved.isEmpty { return }
    let marked = moved.filter { dirty.isMarked($0.from) }
    for entry in marked { dirty.clear(entry.from) }
    for entry in marked { markDirty(entry.row) }
  }

  /// Sorts everything anew, for a ring through lags that comes or goes.
  private mutating func sort(
    after change: (row: RowID, operation: Operation, arguments: [RowID])
  ) throws(CycleError) {
    guard var changed = structure else { return }
    changed.define(change.row.index, change.operation, change.arguments)
    let new = try Order.sorted(changed.merged, axis: axis, readsBase: true)
    let waiting = dirty.positions.map { row(at: $0) }
    let inner = (0..<base.rowCount).filter { changed.isInner($0) }
    changed.adopt(new)
    structure = changed
    dirty = DirtyBitmap(positions: changed.rowCount)
    for row in waiting + inner { markDirty(row) }
  }
}
