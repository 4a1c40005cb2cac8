extension Overlay {
  /// Compares what came out with what was there; where it differs, makes it the overlay's own and marks what reads the row.
  func take(
    _ row: Int, _ values: UnsafePointer<Double>, _ form: Form, _ states: UnsafePointer<StateID>?,
    _ probes: UnsafePointer<Double>, outside component: Range<Int>?, _ pages: PageTable,
    _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    work.rowsRecomputed += 1
    var result = Argument(values, stride: form == .constant ? 0 : 1, nil)
    if form == .rowWithStates, let states { result = Argument(values: values, states: states, probes: probes) }
    let isThere = !isInner(row) && (row < base.rowCount || !pages.ref(row).isNowhere)
    if isThere, isSame(argument(row, for: .input), result) {
      work.rowsCutOff += 1
      return
    }
    let padded = base.axisStorage.tables.padded
    let side = result.states.map { SideRow(states: $0, probes: probes, padded: padded) }
    if pages.store(row, values, isConstant: form == .constant, side: side, padded: padded) { work.rowsAllocated += 1 }
    markDependents(of: row, outside: component, &marks)
  }

  /// Marks what is evaluated from a row, but for rows that are stepped with it.
  func markDependents(of row: Int, outside component: Range<Int>?, _ marks: inout DirtyBitmap.Raw) {
    forEachDependentPosition(of: row) { position in
      if component?.contains(position) != true { marks.mark(position) }
    }
  }

  /// Where the rows stand that are evaluated from a row.
  @inline(__always)
  func forEachDependentPosition(of row: Int, _ body: (Int) -> Void) {
    if let structure {
      structure.forEachDependent(of: row) { body(structure.position(of: $0)) }
    } else {
      base.order.forEachDependentPosition(of: row, body)
    }
  }

  func isChanged(_ row: Int) -> Bool { structure?.isChanged(row) == true }
}
