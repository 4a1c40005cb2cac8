/// The base's rows in one allocation on 64 bytes: padded periods a row, eight lanes for a constant, nothing for a row that
/// is fused; and where each stands. Written while the base is built, then only read.
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
    count = isConstant.reduce(0) { $0 + ($1.map { $0 ? Graph.laneCount : padded } ?? 0) }
    refs = .allocate(capacity: max(rowCount, 1))
    values = allocateRows(max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
    var next = values
    for place in 0..<rowCount {
      let row = places.map { Int($0[place]) } ?? place
      guard let isConstant = isConstant[row] else {
        refs[row] = 0
        continue
      }
      refs[row] = RowRef(next, isConstant: isConstant, hasSide: false).bits
      next += isConstant ? Graph.laneCount : padded
    }
  }

  deinit {
    refs.deallocate()
    values.deallocate()
  }

  func ref(_ row: Int) -> RowRef { RowRef(bits: refs[row]) }
}
