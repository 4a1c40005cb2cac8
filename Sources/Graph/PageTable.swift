/// 64 rows of an overlay: those that it owns, and where they stand. Copies of an overlay share pages until they write.
final class Page: @unchecked Sendable {
  let refs: UnsafeMutablePointer<UInt>
  let boxes: UnsafeMutablePointer<RowBox?>

  init() {
    refs = .allocate(capacity: Graph.pageSize)
    refs.initialize(repeating: 0, count: Graph.pageSize)
    boxes = .allocate(capacity: Graph.pageSize)
    boxes.initialize(repeating: nil, count: Graph.pageSize)
  }

  init(copying other: Page) {
    refs = .allocate(capacity: Graph.pageSize)
    refs.initialize(from: other.refs, count: Graph.pageSize)
    boxes = .allocate(capacity: Graph.pageSize)
    boxes.initialize(from: other.boxes, count: Graph.pageSize)
  }

  deinit {
    refs.deallocate()
    boxes.deinitialize(count: Graph.pageSize)
    boxes.deallocate()
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
    refs = .allocate(capacity: max(count, 1))
    refs.initialize(repeating: nil, count: max(count, 1))
    pages = .allocate(capacity: max(count, 1))
    pages.initialize(repeating: nil, count: max(count, 1))
  }

  /// The same pages, with room for so many rows.
  init(copying other: PageTable, rows: Int) {
    count = max(other.count, (rows + Graph.pageSize - 1) / Graph.pageSize)
    refs = .allocate(capacity: max(count, 1))
    refs.initialize(repeating: nil, count: max(count, 1))
    refs.update(from: other.refs, count: other.count)
    pages = .allocate(capacity: max(count, 1))
    pages.initialize(repeating: nil, count: max(count, 1))
    pages.update(from: other.pages, count: other.count)
  }

  deinit {
    refs.deallocate()
    pages.deinitialize(count: max(count, 1))
    pages.deallocate()
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

  /// Owns a row with these values. Whether that took a new box. The caller holds the only reference to this table.
  func store(_ row: Int, _ values: UnsafePointer<Double>, isConstant: Bool, side: SideRow?, padded: Int) -> Bool {
    let number = row / Graph.pageSize
    if !isKnownUniquelyReferenced(&pages[number]) {
      let page = pages[number].map { Page(copying: $0) } ?? Page()
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
