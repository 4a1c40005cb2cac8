/// The base's rows in one allocation: one cell for a constant, padded periods on 64 bytes for any other row, nothing for a
/// row that is fused; and where each stands. Constants stand first and close together, as most rows read some: eight of
/// them come with one fetch. Written while the base is built, then only read.
final class RowBlock: @unchecked Sendable {
  let refs: UnsafeMutablePointer<UInt>
  let values: UnsafeMutablePointer<Double>
  let rowCount: Int
  let count: Int
  /// Rows that came out in another form than there was room for, and stand by themselves.
  var boxes: [RowBox] = []

  /// - Parameters:
  ///   - isConstant: per row, nil for one that has no cells.
  ///   - places: the rows in the order in which they are evaluated, which is how they stand in memory; without it, by
  ///     number.
  init(_ isConstant: [Bool?], padded: Int, places: NumberTable? = nil) {
    rowCount = isConstant.count
    let constants = isConstant.count { $0 == true }
    let firstRow = (constants + Graph.laneCount - 1) & ~(Graph.laneCount - 1)
    count = firstRow + isConstant.count { $0 == false } * padded
    refs = .allocate(capacity: max(rowCount, 1))
    values = allocateRows(max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
    var nextConstant = values
    var nextRow = values + firstRow
    for place in 0..<rowCount {
      let row = places.map { Int($0[place]) } ?? place
      guard let isConstant = isConstant[row] else {
        refs[row] = 0
        continue
      }
      refs[row] = RowRef(isConstant ? nextConstant : nextRow, isConstant: isConstant, hasSide: false).bits
      if isConstant { nextConstant += 1 } else { nextRow += padded }
    }
  }

  deinit {
    refs.deallocate()
    values.deallocate()
  }

  func ref(_ row: Int) -> RowRef { RowRef(bits: refs[row]) }
}
