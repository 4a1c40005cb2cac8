extension Overlay {
  /// Gives a row values, one for all periods or one a period, with states likewise. A formula row becomes an input in
  /// this overlay. Giving what is there already changes nothing. Cost: periods + dependents.
  public mutating func set(_ row: RowID, values: [Double], states: [State]? = nil) {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if presentOperation(of: row.index) != .input { pin(row) }
    let given = Given(values, states, row: row, axis: axis, table: table)
    given.values.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      if isSame(row.index, Argument(first, given.side)) { return }
      _ = store(row.index, first, given.side)
      changed(row.index)
    }
  }

  /// Turns the rounding of posts off (for gradients, goal seeking and simulation, which need smooth rows) or on. Takes
  /// effect with ``stabilise()``. Cost: rows.
  public mutating func setPostRounding(_ isOn: Bool) {
    if roundsPosts == isOn { return }
    roundsPosts = isOn
    for row in 0..<rowCount where presentOperation(of: row) == .post {
      if row < order.position.count { markDirty(row) } else { waiting.append(Int32(row)) }
    }
  }

  /// Turns a formula row into an input that keeps its present values.
  private mutating func pin(_ row: RowID) {
    if ownDefinitions == nil {
      pinned.insert(row.raw)
    } else {
      ownDefinitions?.replace(row, .input, [])
    }
  }

  /// Marks what reads a row that has changed.
  mutating func changed(_ row: Int) {
    if isStale { waitingChanged.append(Int32(row)) }
    guard row < order.position.count else { return }
    markDependents(of: Int(order.position[row]), outside: nil)
  }

  mutating func markDependents(of position: Int, outside component: Range<Int>?) {
    let start = Int(order.dependentStart[position])
    let end = Int(order.dependentStart[position + 1])
    if start == end { return }
    if dirty.isUnsized { dirty = DirtyBitmap(positions: order.rowAt.count) }
    for place in start..<end {
      let dependent = Int(order.dependents[place])
      if let component, component.contains(dependent) { continue }
      dirty.mark(dependent)
    }
  }

  mutating func markDirty(_ row: Int) {
    if dirty.isUnsized { dirty = DirtyBitmap(positions: order.rowAt.count) }
    dirty.mark(Int(order.position[row]))
  }
}

extension DirtyBitmap {
  /// Whether the bitmap has no room yet: overlays get one with their first edit.
  var isUnsized: Bool { capacity == 0 }
}
