/// 64 rows of an overlay: where those stand that it owns, and the boxes that hold them. Copies of an overlay share pages
/// until they write. In one allocation.
final class Page: ManagedBuffer<Void, RowBox?> {
  static func make(copying other: Page?) -> Page {
    // The boxes, and as many words again.
    let made = create(minimumCapacity: 2 * Graph.pageSize) { _ in () }
    let page = unsafeDowncast(made, to: Page.self)
    if let other {
      clear(page.boxes)
      for slot in 0..<Graph.pageSize where other.refs[slot] != 0 { page.boxes[slot] = other.boxes[slot] }
      page.refs.initialize(from: other.refs, count: Graph.pageSize)
    } else {
      clear(page.boxes)
      page.refs.initialize(repeating: 0, count: Graph.pageSize)
    }
    return page
  }

  /// Nil is all bits 0, which is written at once.
  private static func clear(_ boxes: UnsafeMutablePointer<RowBox?>) {
    UnsafeMutableRawPointer(boxes).initializeMemory(
      as: UInt.self, repeating: 0, count: Graph.pageSize)
  }

  deinit {
    let (boxes, refs) = (boxes, refs)
    for slot in 0..<Graph.pageSize where refs[slot] != 0 { boxes[slot] = nil }
  }

  var boxes: UnsafeMutablePointer<RowBox?> { withUnsafeMutablePointerToElements { $0 } }

  var refs: UnsafeMutablePointer<UInt> {
    UnsafeMutableRawPointer(boxes + Graph.pageSize).assumingMemoryBound(to: UInt.self)
  }
}

/// An overlay's pages, nil where it owns nothing. `refs` repeats where each page's words stand, so that evaluation reads
/// them without touching an object.
final class PageTable: @unchecked Sendable {
  let refs: UnsafeMutablePointer<UnsafeMutablePointer<UInt>?>
  private let pages: UnsafeMutablePointer<Page?>
  let count: Int

  init(rows: Int) {
    count = (rows + Graph.pageSize - 1) / Graph.pageSize
    (refs, pages) = PageTable.allocate(count)
  }

  /// The same pages, with room for so many rows.
  init(copying other: PageTable, rows: Int) {
    count = max(other.count, (rows + Graph.pageSize - 1) / Graph.pageSize)
    (refs, pages) = PageTable.allocate(count)
    refs.update(from: other.refs, count: other.count)
    for number in 0..<other.count where refs[number] != nil { pages[number] = other.pages[number] }
  }

  private static func allocate(
    _ count: Int
  ) -> (UnsafeMutablePointer<UnsafeMutablePointer<UInt>?>, UnsafeMutablePointer<Page?>) {
    // Nil is all bits 0: one allocation that comes so.
    let memory = UnsafeMutablePointer<UInt>.allocate(capacity: max(2 * count, 1))
    memory.initialize(repeating: 0, count: max(2 * count, 1))
    let raw = UnsafeMutableRawPointer(memory)
    return (
      raw.assumingMemoryBound(to: UnsafeMutablePointer<UInt>?.self),
      (raw + count * MemoryLayout<UInt>.stride).assumingMemoryBound(to: Page?.self)
    )
  }

  deinit {
    for number in 0..<count where refs[number] != nil { pages[number] = nil }
    refs.deallocate()
  }

  /// Where a row stands, or nowhere if it is inherited.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    guard row / Graph.pageSize < count, let page = refs[row / Graph.pageSize] else { return .nowhere }
    return RowRef(bits: page[row % Graph.pageSize])
  }

  func box(_ row: Int) -> RowBox? {
    row / Graph.pageSize < count ? pages[row / Graph.pageSize]?.boxes[row % Graph.pageSize] : nil
  }

  /// The values of a row that this table's overlay owns and no other holds; nil for all other rows.
  @inline(__always)
  func exclusiveValues(_ row: Int) -> UnsafeMutablePointer<Double>? {
    let number = row / Graph.pageSize
    guard let page = refs[number], page[row % Graph.pageSize] != 0, isKnownUniquelyReferenced(&pages[number])
    else { return nil }
    // The boxes stand before the words in a page.
    let boxes = UnsafeMutableRawPointer(page - Graph.pageSize).assumingMemoryBound(to: RowBox?.self)
    guard isKnownUniquelyReferenced(&boxes[row % Graph.pageSize]) else { return nil }
    return UnsafeMutablePointer(mutating: RowRef(bits: page[row % Graph.pageSize]).values)
  }

  /// Owns a row with these values. Whether that took a new box. The caller holds the only reference to this table.
  func store(_ row: Int, _ values: UnsafePointer<Double>, isConstant: Bool, side: SideRow?, padded: Int) -> Bool {
    let number = row / Graph.pageSize
    if !isKnownUniquelyReferenced(&pages[number]) {
      let page = Page.make(copying: pages[number])
      pages[number] = page
      refs[number] = page.refs
    }
    guard let page = pages[number] else { return false }
    let slot = page.boxes + row % Graph.pageSize
    let isOwn = isKnownUniquelyReferenced(&slot.pointee)
    if isOwn, side == nil, let box = slot.pointee, !box.ref.hasSide, box.ref.isConstant == isConstant {
      box.overwrite(values, padded: padded)
      return false
    }
    let box = RowBox.make(copying: values, isConstant: isConstant, side: side, padded: padded)
    slot.pointee = box
    page.refs[row % Graph.pageSize] = box.ref.bits
    return !isOwn
  }

  /// The rows that the overlay owns, in order.
  var rows: [Int] {
    (0..<count).flatMap { number -> [Int] in
      guard let page = refs[number] else { return [] }
      return (0..<Graph.pageSize).filter { page[$0] != 0 }.map { number * Graph.pageSize + $0 }
    }
  }
}
