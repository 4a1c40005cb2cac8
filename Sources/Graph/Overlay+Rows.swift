extension Overlay: ArgumentSource {
  var baseValuesAreFixed: Bool { true }

  func presentOperation(of row: Int) -> Operation {
    if !pinned.isEmpty, pinned.contains(Int32(row)) { return .input }
    return ownDefinitions?.operations[row] ?? base.definitions.operations[row]
  }

  /// The present operation; while posts are not rounded, a post is its argument.
  func evaluatedOperation(of row: Int) -> Operation {
    let operation = presentOperation(of: row)
    return operation == .post && !roundsPosts ? .lag(periods: 0) : operation
  }

  func definitionArguments(of row: Int) -> ArraySlice<Int32> {
    ownDefinitions?.arguments(of: row) ?? base.definitions.arguments(of: row)
  }

  func argument(_ row: Int, for operation: Operation) -> Argument {
    if operation == .baseValue, row < base.rowCount { return base.argument(row) }
    if let box = box(row) { return Argument(box.values, box.side) }
    return base.argument(row)
  }

  /// The row's box, or nil where it is the base's.
  func box(_ row: Int) -> RowBox? {
    guard let page = pages[row / Graph.pageSize] else { return nil }
    return page.slots[row % Graph.pageSize]
  }

  var ownedRows: [Int] {
    pages.indices.flatMap { number -> [Int] in
      guard let page = pages[number] else { return [] }
      return (0..<Graph.pageSize).filter { page.slots[$0] != nil }.map { number * Graph.pageSize + $0 }
    }
  }

  /// Whether a row holds the same bits as another, states and probes too.
  func isSame(_ row: Int, _ other: Argument) -> Bool {
    let present = argument(row, for: .input)
    let padded = base.axisStorage.tables.padded
    guard sameBits(present.values, other.values, padded) else { return false }
    guard let states = present.states, let probes = present.probes else { return other.states == nil }
    guard let otherStates = other.states, let otherProbes = other.probes else { return false }
    for lane in 0..<padded where states[lane] != otherStates[lane] { return false }
    return sameBits(probes, otherProbes, padded)
  }

  /// Makes a row the overlay's own, with these values. Whether that took a new box.
  mutating func store(_ row: Int, _ values: UnsafePointer<Double>, _ side: SideRow?) -> Bool {
    let number = row / Graph.pageSize
    if !isKnownUniquelyReferenced(&pages[number]) {
      pages[number] = pages[number].map { Page(copying: $0) } ?? Page()
    }
    guard let slots = pages[number]?.slots else { return false }
    let slot = slots + row % Graph.pageSize
    let padded = base.axisStorage.tables.padded
    let isOwn = isKnownUniquelyReferenced(&slot.pointee)
    if isOwn, side == nil, let box = slot.pointee, box.side == nil {
      box.values.update(from: values, count: padded)
      return false
    }
    slot.pointee = RowBox(copying: values, side: side, padded: padded)
    return !isOwn
  }
}
