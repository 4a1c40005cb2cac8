import CLanes

/// What the loop of stabilisation reads, as raw pointers: trivial to copy, with no object behind them to count.
struct Tables {
  let entries: UnsafeMutablePointer<Plan.Entry>
  let arguments: UnsafeMutablePointer<Int32>
  let operations: UnsafeMutablePointer<Operation>
  /// Where each row of the base stands in a wide overlay; nil in others.
  let flat: UnsafeMutablePointer<UInt>?
  /// Where the base's rows stand, and the overlay's own by page.
  let inherited: UnsafeMutablePointer<UInt>
  let pages: UnsafeMutablePointer<UInt>
  /// From where a page stands to its words.
  let pageOffset: UInt
  let position: UnsafeMutablePointer<Int32>
  let dependentStart: UnsafeMutablePointer<Int32>
  let dependents: UnsafeMutablePointer<Int32>

  init(_ base: Base, _ pages: PageTable) {
    entries = base.plan.entries
    arguments = base.plan.arguments
    operations = base.plan.operations
    inherited = base.block.refs
    flat = pages.flat
    self.pages = pages.addresses
    pageOffset = UInt(bitPattern: Page.offset)
    position = base.order.position.cells
    dependentStart = base.order.dependentStart.cells
    dependents = base.order.dependents.cells
  }

  /// Where a row of the base stands, in the overlay or in the base.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    if let flat { return RowRef(bits: flat[row]) }
    return pagedRef(row)
  }

  @inline(__always)
  private func pagedRef(_ row: Int) -> RowRef {
    let page = pages[row >> 6]
    if page != 0 {
      let words = UnsafePointer<UInt>(bitPattern: page &+ pageOffset).unsafelyUnwrapped
      let bits = words[row & 63]
      if bits != 0 { return RowRef(bits: bits) }
    }
    return RowRef(bits: inherited[row])
  }

  /// Finds the arguments of a row that is evaluated as in the base. Gives their strides, taken together; nil where not all
  /// are plain.
  @inline(__always)
  func gather(_ entry: Plan.Entry, into found: UnsafeMutablePointer<Argument>) -> Int? {
    let rows = arguments + Int(entry.first)
    var sides: UInt = 0
    var constant: UInt = 1
    if let flat {
      for number in 0..<Int(entry.count) {
        let ref = RowRef(bits: flat[Int(rows[number])])
        sides |= ref.bits
        constant &= ref.bits
        Argument.put(ref.values, stride: ref.stride, at: found + number)
      }
    } else {
      for number in 0..<Int(entry.count) {
        let ref = pagedRef(Int(rows[number]))
        sides |= ref.bits
        constant &= ref.bits
        Argument.put(ref.values, stride: ref.stride, at: found + number)
      }
    }
    return sides & RowRef.side == 0 ? Int(constant ^ 1) : nil
  }

  /// Asks for the cells of a row and of its arguments, which are read next, as far as they are not masked. In a model that
  /// is larger than the caches most of the time would go into waiting for them.
  @inline(__always)
  func prefetch(_ row: Int, from: Int, to: Int) {
    let entry = entries[row]
    prefetch(ref(row), from, to)
    let rows = arguments + Int(entry.first)
    // Sums follow their terms, which are at hand.
    if entry.count > 8 { return }
    for number in 0..<Int(entry.count) { prefetch(ref(Int(rows[number])), from, to) }
  }

  @inline(__always)
  private func prefetch(_ ref: RowRef, _ from: Int, _ to: Int) {
    let cells = UnsafePointer<Double>(bitPattern: ref.bits & ~7)
    if ref.isConstant { lanes_prefetch(cells, 0, 1) } else { lanes_prefetch(cells, from, to) }
  }

  /// Marks what is evaluated from a row of the base, where the structure is the base's.
  @inline(__always)
  func markDependents(of row: Int, _ marks: inout DirtyBitmap.Raw) {
    let reader = entries[row].reader
    if reader >= 0 { return marks.mark(Int(reader)) }
    var place = Int(dependentStart[row])
    let end = Int(dependentStart[row &+ 1])
    while place < end {
      marks.mark(Int(position[Int(dependents[place])]))
      place &+= 1
    }
  }
}
