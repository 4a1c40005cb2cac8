/// The units that lines ended with, by what stood there: most lines of a long text end as others do.
///
/// What a unit at the end of a line comes to depends on those bytes alone, so that it need not be read again.
struct UnitEnds: Sendable {
  /// Where a unit stood in the text, up to the end of its line; what it is, and whether `per` needs a unit after it.
  private struct Entry {
    let lower: Int
    let upper: Int
    let perNeedsKnownUnit: Bool
    let text: String
  }

  private static let size = 64
  /// Longer ends of lines are not kept: few are alike.
  private static let longest = 32
  private var entries = [Entry?](repeating: nil, count: UnitEnds.size)

  /// The unit that is all that stands between two offsets, if one like it has been read.
  func find(_ bytes: [UInt8], _ lower: Int, _ upper: Int, _ perNeedsKnownUnit: Bool) -> String? {
    guard let slot = UnitEnds.slot(bytes, lower, upper), let entry = entries[slot],
      entry.upper - entry.lower == upper - lower, entry.perNeedsKnownUnit == perNeedsKnownUnit
    else { return nil }
    for offset in 0..<upper - lower where bytes[entry.lower + offset] != bytes[lower + offset] { return nil }
    return entry.text
  }

  mutating func keep(_ text: String, _ bytes: [UInt8], _ lower: Int, _ upper: Int, _ perNeedsKnownUnit: Bool) {
    guard let slot = UnitEnds.slot(bytes, lower, upper) else { return }
    entries[slot] = Entry(lower: lower, upper: upper, perNeedsKnownUnit: perNeedsKnownUnit, text: text)
  }

  private static func slot(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper, upper - lower <= longest else { return nil }
    var mixed = 0
    for offset in lower..<upper { mixed = mixed &* 31 &+ Int(bytes[offset]) }
    return (mixed ^ mixed >> 7) & (size - 1)
  }
}
