/// Small numbers in raw memory, written once and then only read: no reference is counted and no bound checked where
/// evaluation reads them. Whoever makes one frees it.
struct NumberTable: @unchecked Sendable {
  let cells: UnsafeMutablePointer<Int32>
  let count: Int

  init(_ numbers: [Int32]) {
    count = numbers.count
    cells = .allocate(capacity: max(count, 1))
    cells.update(from: numbers, count: count)
  }

  @inline(__always)
  subscript(_ number: Int) -> Int32 { cells[number] }

  func free() { cells.deallocate() }
}
