import Graph

/// Rows by a hash of what they are, in one flat array: thousands of formulas are looked up while a model is built, and
/// what they are stands in the graph.
struct FormulaTable {
  /// A row with its hash.
  private struct Slot {
    var row: Int32
    var hash: UInt32
    static let empty = Slot(row: -1, hash: 0)
  }

  private var slots = [Slot](repeating: .empty, count: 64)
  private var count = 0

  static func hash(_ operation: Operation, _ arguments: [RowID]) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(operation)
    for argument in arguments { hasher.combine(argument) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// The first row of this hash that is the one which is meant.
  func find(_ hash: UInt32, where isMeant: (RowID) -> Bool) -> RowID? {
    var place = start(hash)
    while slots[place].row >= 0 {
      if slots[place].hash == hash, case let row = RowID(raw: slots[place].row), isMeant(row) { return row }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ row: RowID, _ hash: UInt32) {
    count += 1
    if 2 * count > slots.count { grow() }
    put(Slot(row: row.raw, hash: hash))
  }

  private func start(_ hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  private mutating func put(_ slot: Slot) {
    var place = start(slot.hash)
    while slots[place].row >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: 2 * old.count)
    for slot in old where slot.row >= 0 { put(slot) }
  }
}
