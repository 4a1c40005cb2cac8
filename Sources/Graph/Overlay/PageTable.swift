import CLanes
import Synchronization

/// An overlay's pages, nil where it owns nothing.
final class PageTable: @unchecked Sendable {
  private let pages: UnsafeMutablePointer<Page?>
  /// The same as addresses, 0 for none, so that evaluation reads them without touching an object.
  let addresses: UnsafeMutablePointer<UInt>
  private let offset = Page.offset
  let count: Int
  /// By place, where each row of the base stands, in the overlay or in the base, where the overlay owns so many rows that
  /// looking in pages would take most of the time.
  private(set) var flat: UnsafeMutablePointer<UInt>?
  /// The plan by whose places it goes.
  private var plan: Plan?
  /// 0 once others have been given the same pages: then nothing in `flat` is sole.
  private let soleWord: UnsafeMutablePointer<UInt>
  private var owned = 0
  private var room = RowRoom()
  /// The stabilisation that runs, and no other of any overlay.
  private var stamp: UInt = 0

  private static let stamps = Atomic<UInt>(0)

  init(rows: Int) {
    count = (rows + Graph.pageSize - 1) / Graph.pageSize
    (pages, addresses, soleWord) = PageTable.allocate(count)
  }

  /// The same pages, with room for so many rows.
  init(copying other: PageTable, rows: Int) {
    count = max(other.count, (rows + Graph.pageSize - 1) / Graph.pageSize)
    (pages, addresses, soleWord) = PageTable.allocate(count)
    lanes_clear(other.soleWord)
    owned = other.owned
    for number in 0..<other.count where other.addresses[number] != 0 { pages[number] = other.pages[number] }
  }

  private static func allocate(
    _ count: Int
  ) -> (UnsafeMutablePointer<Page?>, UnsafeMutablePointer<UInt>, UnsafeMutablePointer<UInt>) {
    // Nil is all bits 0.
    let memory = UnsafeMutablePointer<UInt>.allocate(capacity: count + 1)
    memory.initialize(repeating: 0, count: count + 1)
    return (UnsafeMutableRawPointer(memory).assumingMemoryBound(to: Page?.self), memory, memory + count)
  }

  deinit {
    for number in 0..<count where addresses[number] != 0 { pages[number] = nil }
    addresses.deallocate()
    flat?.deallocate()
  }

  @inline(__always)
  private func words(_ number: Int) -> UnsafeMutablePointer<UInt>? {
    let address = addresses[number]
    return address == 0 ? nil : UnsafeMutablePointer(bitPattern: address &+ UInt(bitPattern: offset))
  }

  /// Where a row stands, or nowhere if it is inherited.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    guard row / Graph.pageSize < count, let page = words(row / Graph.pageSize) else { return .nowhere }
    return RowRef(bits: page[row % Graph.pageSize])
  }

  /// A row that the overlay owns, with its states; nil for all others.
  func argument(_ row: Int) -> (cells: Argument, side: SideRow?)? {
    let ref = ref(row)
    if ref.isNowhere { return nil }
    let side = ref.hasSide ? pages[row / Graph.pageSize]?.chunks[row % Graph.pageSize]?.side : nil
    return (Argument(ref.values, stride: ref.stride, side), side)
  }

  /// Begins a stabilisation, in which this is one overlay's table.
  ///
  /// - Parameter isWide: whether so much is dirty that all rows are best found in one table.
  func beginStabilising(_ base: Base, isWide: Bool) {
    stamp = PageTable.stamps.wrappingAdd(1, ordering: .relaxed).newValue
    if let flat, let plan {
      if soleWord.pointee == 0 {
        for place in 0..<plan.givenCount + plan.entryCount { flat[place] &= ~RowRef.sole }
        soleWord.pointee = 1
      }
    } else if isWide || owned > max(base.plan.entryCount >> 2, 1) {
      makeFlat(base)
    }
  }

  private func makeFlat(_ base: Base) {
    let made = UnsafeMutablePointer<UInt>.allocate(capacity: base.rowCount)
    for row in 0..<base.rowCount where base.plan.place[row] >= 0 {
      let own = ref(row)
      made[Int(base.plan.place[row])] = own.isNowhere ? base.block.refs[row] : own.bits
    }
    flat = made
    plan = base.plan
    soleWord.pointee = 1
  }

  /// The values of a row that this table's overlay owns and no other holds; nil for all other rows.
  @inline(__always)
  func exclusiveValues(_ row: Int) -> UnsafeMutablePointer<Double>? {
    let number = row / Graph.pageSize
    guard let page = words(number), page[Page.sole] & 1 << UInt(row % Graph.pageSize) != 0 else { return nil }
    if page[Page.stamp] != stamp {
      guard isKnownUniquelyReferenced(&pages[number]) else { return nil }
      page[Page.stamp] = stamp
    }
    let bits = page[row % Graph.pageSize]
    if let flat, let plan, row < plan.rowCount, plan.place[row] >= 0 {
      // Found there at once from the next time on.
      lanes_publish(flat + Int(plan.place[row]), bits | RowRef.sole)
    }
    return UnsafeMutablePointer(mutating: RowRef(bits: bits).values)
  }

  /// Owns a row with these values. Whether that took new room. The caller holds the only reference to this table.
  func store(_ row: Int, _ values: UnsafePointer<Double>, isConstant: Bool, side: SideRow?, padded: Int) -> Bool {
    let number = row / Graph.pageSize
    let slot = row % Graph.pageSize
    if !isKnownUniquelyReferenced(&pages[number]) { pages[number] = Page.make(copying: pages[number]) }
    guard let page = pages[number] else { return false }
    let words = page.words
    let lanes = isConstant ? 1 : padded
    let isSole = words[Page.sole] & 1 << UInt(slot) != 0
    let present = RowRef(bits: words[slot])
    if isSole, side == nil, !present.hasSide, present.isConstant == isConstant {
      UnsafeMutablePointer(mutating: present.values).update(from: values, count: lanes)
      return false
    }
    let cells: UnsafeMutablePointer<Double>
    if let side {
      let chunk = RowChunk.make(cells: lanes, side: side)
      cells = chunk.cells
      page.chunks[slot] = chunk
    } else {
      cells = room.take(lanes, padded: padded)
      page.chunks[slot] = room.chunk
    }
    cells.initialize(from: values, count: lanes)
    if present.isNowhere { owned += 1 }
    words[slot] = RowRef(cells, isConstant: isConstant, hasSide: side != nil).bits
    words[Page.sole] |= 1 << UInt(slot)
    if let flat, let plan, row < plan.rowCount, plan.place[row] >= 0 {
      lanes_publish(flat + Int(plan.place[row]), words[slot] | RowRef.sole)
    }
    return !isSole
  }

  /// The rows that the overlay owns, in order.
  var rows: [Int] {
    (0..<count).flatMap { number -> [Int] in
      guard let page = words(number) else { return [] }
      return (0..<Graph.pageSize).filter { page[$0] != 0 }.map { number * Graph.pageSize + $0 }
    }
  }
}
