import CLanes

/// What the loop of stabilisation reads, as raw pointers: trivial to copy, with no object behind them to count.
struct Tables {
  let entries: UnsafeMutablePointer<Plan.Entry>
  /// The number of each position's entry, −1 for none.
  let entryAt: UnsafeMutablePointer<Int32>
  private let arguments: UnsafeMutablePointer<Int32>
  private let argumentPlaces: UnsafeMutablePointer<Int32>
  private let place: UnsafeMutablePointer<Int32>
  private let givenCount: Int
  let operations: UnsafeMutablePointer<Operation>
  /// What stands at each place, in a wide overlay; nil in others.
  private let flat: UnsafeMutablePointer<UInt>?
  /// Where the base's rows stand, and the overlay's own by page.
  private let inherited: UnsafeMutablePointer<UInt>
  private let pages: UnsafeMutablePointer<UInt>
  /// From where a page stands to its words.
  private let pageOffset: UInt
  private let dependentStart: UnsafeMutablePointer<Int32>
  private let dependentPositions: UnsafeMutablePointer<Int32>

  init(_ base: Base, _ pages: PageTable) {
    let plan = base.plan
    entries = plan.entries
    entryAt = plan.entryAt
    arguments = plan.arguments
    argumentPlaces = plan.argumentPlaces
    place = plan.place
    givenCount = plan.givenCount
    operations = plan.operations
    inherited = base.block.refs
    flat = pages.flat
    self.pages = pages.addresses
    pageOffset = UInt(bitPattern: Page.offset)
    dependentStart = base.order.dependentStart.cells
    dependentPositions = base.order.dependentPositions.cells
  }

  /// Where a row of the base that has cells stands, in the overlay or in the base.
  @inline(__always)
  func ref(_ row: Int) -> RowRef {
    if let flat { return RowRef(bits: flat[Int(place[row])]) }
    return pagedRef(row)
  }

  /// The same for the row of an entry.
  @inline(__always)
  func ref(entry number: Int) -> RowRef {
    if let flat { return RowRef(bits: flat[givenCount &+ number]) }
    return pagedRef(Int(entries[number].row))
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
    var sides: UInt = 0
    var constant: UInt = 1
    if let flat {
      let places = argumentPlaces + Int(entry.first)
      for number in 0..<Int(entry.count) {
        let ref = RowRef(bits: flat[Int(places[number])])
        sides |= ref.bits
        constant &= ref.bits
        Argument.put(ref.values, stride: ref.stride, at: found + number)
      }
    } else {
      let rows = arguments + Int(entry.first)
      for number in 0..<Int(entry.count) {
        let ref = pagedRef(Int(rows[number]))
        sides |= ref.bits
        constant &= ref.bits
        Argument.put(ref.values, stride: ref.stride, at: found + number)
      }
    }
    return sides & RowRef.side == 0 ? Int(constant ^ 1) : nil
  }

  /// Asks for the cells of an entry's row and of its arguments, which are read next, as far as they are not masked. In a
  /// model that is larger than the caches most of the time would go into waiting for them.
  @inline(__always)
  func prefetch(entry number: Int, from: Int, to: Int) {
    let entry = entries[number]
    guard let flat else {
      prefetch(pagedRef(Int(entry.row)), from, to)
      let rows = arguments + Int(entry.first)
      // Sums follow their terms, which are at hand.
      for number in 0..<Int(entry.count > 8 ? 0 : entry.count) { prefetch(pagedRef(Int(rows[number])), from, to) }
      return
    }
    // Another thread may be making a place for one of them.
    prefetch(RowRef(bits: lanes_observe(flat + (givenCount &+ number))), from, to)
    if entry.count > 8 { return }
    let places = argumentPlaces + Int(entry.first)
    for number in 0..<Int(entry.count) {
      prefetch(RowRef(bits: lanes_observe(flat + Int(places[number]))), from, to)
    }
  }

  @inline(__always)
  private func prefetch(_ ref: RowRef, _ from: Int, _ to: Int) {
    let cells = UnsafePointer<Double>(bitPattern: ref.bits & ~7)
    if ref.isConstant { lanes_prefetch(cells, 0, 1) } else { lanes_prefetch(cells, from, to) }
  }

  /// Marks what is evaluated from an entry's row, where the structure is the base's.
  @inline(__always)
  func markDependents(of entry: Plan.Entry, _ marks: inout DirtyBitmap.Raw) {
    if entry.reader >= 0 { return marks.mark(Int(entry.reader)) }
    var place = Int(dependentStart[Int(entry.row)])
    let end = Int(dependentStart[Int(entry.row) &+ 1])
    while place < end {
      marks.mark(Int(dependentPositions[place]))
      place &+= 1
    }
  }
}
