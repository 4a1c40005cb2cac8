import CLanes

/// What the loop of stabilisation reads, as raw pointers: trivial to copy, with no object behind them to count.
struct Tables {
  let entries: UnsafeMutablePointer<Plan.Entry>
  let arguments: UnsafeMutablePointer<Int32>
  let operations: UnsafeMutablePointer<Operation>
  /// Where the base's rows stand, and the overlay's own by page.
  let inherited: UnsafeMutablePointer<UInt>
  let pages: UnsafeMutablePointer<UInt>
  /// From where a page stands to its words.
  let pageOffset: UInt
  let position: UnsafeMutablePointer<Int32>
  let dependentStart: UnsafeMutablePointer<Int32>
  let dependents: UnsafeMutablePointer<Int32>
  /// Lines of 64 bytes in a row.
  let lines: Int

  init(_ base: Base, _ pages: PageTable) {
    entries = base.plan.entries
    arguments = base.plan.arguments
    operations = base.plan.operations
    inherited = base.block.refs
    self.pages = pages.addresses
    pageOffset = UInt(bitPattern: Page.offset)
    position = base.order.position.cells
    dependentStart = base.order.dependentStart.cells
    dependents = base.order.dependents.cells
    lines = base.axis.paddedCount / Graph.laneCount
  }

  /// Where a row of the base stands, in the overlay or in the base.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    let page = pages[row >> 6]
    if page != 0 {
      let words = UnsafePointer<UInt>(bitPattern: page &+ pageOffset).unsafelyUnwrapped
      let bits = words[row & 63]
      if bits != 0 { return RowRef(bits: bits) }
    }
    return RowRef(bits: inherited[row])
  }

  /// Finds the arguments of a row that is evaluated as in the base, and tells whether all are plain.
  @inline(__always)
  func gather(_ entry: Plan.Entry, into found: UnsafeMutablePointer<Argument>) -> Bool {
    let rows = arguments + Int(entry.first)
    var sides: UInt = 0
    for number in 0..<Int(entry.count) {
      let ref = ref(Int(rows[number]))
      sides |= ref.bits
      Argument.put(ref.values, stride: ref.stride, at: found + number)
    }
    return sides & 2 == 0
  }

  /// Asks for the cells of a row and of its arguments, which are read next. In a model that is larger than the caches
  /// most of the time would go into waiting for them.
  @inline(__always)
  func prefetch(_ row: Int) {
    let entry = entries[row]
    prefetch(ref(row))
    let rows = arguments + Int(entry.first)
    // Sums follow their terms, which are at hand.
    if entry.count > 8 { return }
    for number in 0..<Int(entry.count) { prefetch(ref(Int(rows[number]))) }
  }

  @inline(__always)
  private func prefetch(_ ref: RowRef) {
    lanes_prefetch(UnsafePointer(bitPattern: ref.bits & ~7), ref.isConstant ? 1 : lines)
  }

  /// Marks what is evaluated from a row of the base, where the structure is the base's.
  @inline(__always)
  func markDependents(of row: Int, _ marks: inout DirtyBitmap.Raw) {
    var place = Int(dependentStart[row])
    let end = Int(dependentStart[row &+ 1])
    while place < end {
      marks.mark(Int(position[Int(dependents[place])]))
      place &+= 1
    }
  }
}
