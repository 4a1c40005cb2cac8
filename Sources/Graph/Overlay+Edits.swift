extension Overlay {
  /// Gives a row values, one for all periods or one a period, with states likewise. A formula row becomes an input in
  /// this overlay. Giving what is there already changes nothing. Cost: periods + dependents.
  public mutating func set(_ row: RowID, values: [Double], states: [State]? = nil) {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if presentOperation(of: row.index) != .input { pin(row) }
    let given = Given(values, states, row: row, axis: axis, table: table)
    given.values.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      let isThere = !isInner(row.index) && (row.index < base.rowCount || pages?.box(row.index) != nil)
      let new = Argument(first, stride: given.isConstant ? 0 : 1, given.side)
      if isThere, isSame(argument(row.index, for: .input), new) { return }
      _ = store(row.index, first, isConstant: given.isConstant, given.side)
      markDependents(of: row.index, outside: nil)
    }
  }

  /// Turns the rounding of posts off (for gradients, goal seeking and simulation, which need smooth rows) or on. Takes
  /// effect with ``stabilise()``. Cost: rows.
  public mutating func setPostRounding(_ isOn: Bool) {
    if roundsPosts == isOn { return }
    roundsPosts = isOn
    for row in 0..<rowCount where presentOperation(of: row) == .post { markDirty(row) }
  }

  /// Marks what is evaluated from a row.
  mutating func markDependents(of row: Int, outside component: Range<Int>?) {
    if dirty.capacity == 0 { dirty = DirtyBitmap(positions: rowCount) }
    if let structure {
      structure.forEachDependent(of: row) { dependent in
        let position = structure.position(of: dependent)
        if component?.contains(position) != true { dirty.mark(position) }
      }
    } else {
      for dependent in base.order.dependents(of: row) {
        let position = Int(base.order.position[Int(dependent)])
        if component?.contains(position) != true { dirty.mark(position) }
      }
    }
  }

  mutating func markDirty(_ row: Int) {
    if dirty.capacity == 0 { dirty = DirtyBitmap(positions: rowCount) }
    dirty.mark(position(of: row))
  }
}
