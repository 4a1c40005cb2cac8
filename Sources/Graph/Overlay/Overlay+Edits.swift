extension Overlay {
  /// Gives a row values, one for all periods or one a period, with states likewise. A formula row becomes an input in
  /// this overlay. Giving what is there already changes nothing. Cost: periods + dependents.
  public mutating func set(_ row: RowID, values: [Double], states: [State]? = nil) {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if holds(row.index, values, states) { return }
    if presentOperation(of: row.index) != .input { pin(row) }
    let given = Given(values, states, row: row, axis: axis, table: table)
    given.values.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      let isThere = !isInner(row.index) && (row.index < base.rowCount || pages?.ref(row.index).isNowhere == false)
      let new = Argument(first, stride: given.isConstant ? 0 : 1, given.side)
      if isThere, isSame(argument(row.index, for: .input), new) { return }
      if row.index < base.rowCount, base.exactness.kind(row.index) != .other,
        !Exactness.isExact(first, given.values.count)
      {
        isExact = false
      }
      mask(isThere ? argument(row.index, for: .input) : new, new)
      _ = store(row.index, first, isConstant: given.isConstant, given.side)
      markDependents(of: row.index)
    }
  }

  /// Adds the calendar years in which a row changes to those that are dirty.
  private mutating func mask(_ old: Argument, _ new: Argument) {
    var changed = 0..<axis.count
    if old.states == nil, new.states == nil, old.stride & new.stride == 1 {
      let differs = { (lane: Int) in old.values[lane].bitPattern != new.values[lane].bitPattern }
      let tables = base.axisStorage.tables
      if let first = changed.first(where: differs), let last = changed.last(where: differs) {
        changed = Int(tables.yearStart[first])..<Int(tables.yearEnd[last])
      }
    }
    dirtyLanes =
      dirtyLanes.isEmpty
      ? changed
      : min(dirtyLanes.lowerBound, changed.lowerBound)..<max(dirtyLanes.upperBound, changed.upperBound)
  }

  /// Whether one plain value is given and there already, in an input that is one value: known without any allocation.
  private func holds(_ row: Int, _ values: [Double], _ states: [State]?) -> Bool {
    guard values.count == 1, states == nil, row < base.rowCount, structure == nil,
      base.plan.isGiven(row)
    else { return false }
    let ref = pages?.ref(row) ?? .nowhere
    let present = ref.isNowhere ? base.block.ref(row) : ref
    return present.isConstant && present.values[0].bitPattern == (values[0] + 0).bitPattern
  }

  /// Turns the rounding of posts off (for gradients, goal seeking and simulation, which need smooth rows) or on. Takes
  /// effect with ``stabilise()``. Cost: rows.
  public mutating func setPostRounding(_ isOn: Bool) {
    if roundsPosts == isOn { return }
    roundsPosts = isOn
    isExact = false
    for row in 0..<rowCount where presentOperation(of: row) == .post { markDirty(row) }
  }

  /// Marks what is evaluated from a row.
  mutating func markDependents(of row: Int) {
    if dirty.capacity == 0 { dirty = base.evaluators.takeBitmap(positions: rowCount) }
    var marks = dirty
    dirty = DirtyBitmap(positions: 0)
    forEachDependentPosition(of: row) { marks.mark($0) }
    dirty = marks
  }

  mutating func markDirty(_ row: Int) {
    if dirty.capacity == 0 { dirty = base.evaluators.takeBitmap(positions: rowCount) }
    dirty.mark(position(of: row))
    dirtyLanes = 0..<axis.count
  }
}
