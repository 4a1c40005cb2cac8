extension Overlay {
  /// Compares what came out with what was there; where it differs, keeps it and marks what reads the row.
  mutating func take(
    _ row: Int, _ values: UnsafePointer<Double>, _ form: Form, _ states: UnsafePointer<StateID>?,
    _ probes: UnsafePointer<Double>, outside component: Range<Int>?, _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    work.rowsRecomputed += 1
    var result = Argument(values, stride: form == .constant ? 0 : 1, nil)
    if form == .rowWithStates, let states { result = Argument(values: values, states: states, probes: probes) }
    let isThere = !isInner(row) && (row < base.rowCount || pages?.ref(row).isNowhere == false)
    if isThere, isSame(argument(row, for: .input), result) {
      work.rowsCutOff += 1
      return
    }
    let side = result.states.map { SideRow(states: $0, probes: probes, padded: base.axisStorage.tables.padded) }
    keep(row, values, form, side, outside: component, &marks, &work)
  }

  /// Makes what came out the overlay's own, and marks what reads the row.
  mutating func keep(
    _ row: Int, _ values: UnsafePointer<Double>, _ form: Form, _ side: SideRow?, outside component: Range<Int>?,
    _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    if store(row, values, isConstant: form == .constant, side) { work.rowsAllocated &+= 1 }
    if let structure {
      structure.forEachDependent(of: row) { dependent in
        let position = structure.position(of: dependent)
        if component?.contains(position) != true { marks.mark(position) }
      }
      return
    }
    let positions = base.order.position.cells
    for dependent in base.order.dependents(of: row) {
      let position = Int(positions[Int(dependent)])
      if component?.contains(position) != true { marks.mark(position) }
    }
  }

  /// Where a row of the base stands, here or there.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    if let pages, let page = pages.refs[row >> 6], page[row & 63] != 0 { return RowRef(bits: page[row & 63]) }
    return base.block.ref(row)
  }

  /// What a post is evaluated as.
  var postOperation: Operation { roundsPosts ? .post : .lag(periods: 0) }
}
