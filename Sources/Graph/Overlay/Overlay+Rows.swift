extension Overlay: ArgumentSource {
  var baseValuesAreFixed: Bool { true }

  func presentOperation(of row: Int) -> Operation {
    structure?.operation(of: row) ?? base.definitions.operations[row]
  }

  /// The present operation; while posts are not rounded, a post is its argument.
  func evaluatedOperation(of row: Int) -> Operation {
    presentOperation(of: row).rounding(roundsPosts)
  }

  func definitionArguments(of row: Int) -> ArraySlice<Int32> {
    structure?.arguments(of: row) ?? base.definitions.arguments(of: row)
  }

  /// Whether the row is fused, or has been until now, so that it has no cells.
  func isInner(_ row: Int) -> Bool { base.plan.isInner(row) && pages?.ref(row).isNowhere != false }

  func argument(_ row: Int, for operation: Operation) -> Argument {
    if operation == .baseValue, row < base.rowCount { return structure?.baseValue(of: row) ?? base.argument(row) }
    if let own = pages?.argument(row) { return own.cells }
    return row < base.rowCount ? base.argument(row) : Argument(base.zeros, nil)
  }

  var mostArguments: Int { max(base.plan.mostArguments, structure?.mostArguments ?? 1) }

  func position(of row: Int) -> Int {
    structure?.position(of: row) ?? Int(base.order.position[row])
  }

  func row(at position: Int) -> Int {
    structure?.row(at: position) ?? Int(base.order.rowAt[position])
  }

  func component(at position: Int) -> Order.Component? {
    (structure?.order ?? base.order).component(at: position)
  }

  /// Whether two rows say the same: values bit for bit, states and probes too.
  func isSame(_ a: Argument, _ b: Argument) -> Bool {
    let padded = base.axisStorage.tables.padded
    if a.stride == b.stride {
      guard sameBits(a.values, b.values, a.stride == 0 ? 1 : padded) else { return false }
    } else {
      for period in 0..<axis.count where a.value(period).bitPattern != b.value(period).bitPattern { return false }
    }
    guard let states = a.states, let probes = a.probes else { return b.states == nil }
    guard let otherStates = b.states, let otherProbes = b.probes else { return false }
    for lane in 0..<padded where states[lane] != otherStates[lane] { return false }
    return sameBits(probes, otherProbes, padded)
  }

  /// Makes a row the overlay's own, with these values. Whether that took new room.
  mutating func store(_ row: Int, _ values: UnsafePointer<Double>, isConstant: Bool, _ side: SideRow?) -> Bool {
    let pages = ownPages(row)
    return pages.store(
      row, values, isConstant: isConstant, side: side, padded: base.axisStorage.tables.padded)
  }

  /// The overlay's table of pages, no other overlay's, with room for a row.
  mutating func ownPages(_ row: Int) -> PageTable {
    if isKnownUniquelyReferenced(&pages), let pages, row < pages.count * Graph.pageSize { return pages }
    // Rows come one by one; room for some more spares copies.
    let room = max(rowCount, row + 1) + (row >= base.rowCount ? Graph.pageSize * 8 : 0)
    let new = pages.map { PageTable(copying: $0, rows: room) } ?? PageTable(rows: room)
    pages = new
    return new
  }
}
