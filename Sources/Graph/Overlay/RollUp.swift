/// What waits to be added to some sums of whole numbers, while little is dirty. A sum that waits here and is dirty for
/// nothing else is brought up to date by an addition instead of by summing again: the same bits, as all is exact.
struct RollUp {
  private static let mostRows = 8
  /// How many rows may be dirty for it to be worth while.
  static let mostDirty = 8

  private let cells: UnsafeMutablePointer<Double>
  private let padded: Int
  /// The row that each slot waits for, −1 for none.
  private let rows: UnsafeMutablePointer<Int32>
  /// Whether sums wait here at all.
  var isOn = false

  init(padded: Int) {
    self.padded = padded
    rows = .allocate(capacity: RollUp.mostRows)
    rows.initialize(repeating: -1, count: RollUp.mostRows)
    cells = allocateRows(RollUp.mostRows * padded)
    cells.initialize(repeating: 0, count: RollUp.mostRows * padded)
  }

  func free() {
    cells.deallocate()
    rows.deallocate()
  }

  /// Begins anew, with nothing waiting.
  mutating func reset(isOn: Bool) {
    self.isOn = isOn
    rows.update(repeating: -1, count: RollUp.mostRows)
  }

  /// Gives up: what waits is summed again.
  mutating func giveUp() { reset(isOn: false) }

  /// Lets a row's growth wait for a sum, unless the sum is dirty for something else.
  mutating func add(_ growth: UnsafePointer<Double>, to row: Int, isDirty: Bool, from: Int, to end: Int) {
    if let slot = slot(of: row) {
      for lane in from..<end { cells[slot &* padded &+ lane] += growth[lane] }
    } else if !isDirty, let free = slot(of: -1) {
      rows[free] = Int32(row)
      (cells + (free &* padded &+ from)).update(from: growth + from, count: end &- from)
    }
  }

  /// A sum is dirty for something else: it is summed again.
  mutating func drop(_ row: Int) {
    if let slot = slot(of: row) { rows[slot] = -1 }
  }

  /// What waits for a sum, which then waits no longer. Good until the next row is added.
  mutating func take(_ row: Int) -> UnsafeMutablePointer<Double>? {
    guard let slot = slot(of: row) else { return nil }
    rows[slot] = -1
    return cells + slot &* padded
  }

  private func slot(of row: Int) -> Int? {
    for slot in 0..<RollUp.mostRows where rows[slot] == Int32(row) { return slot }
    return nil
  }
}
