/// What stands between the fields of a file, and where its header begins.
struct Layout {
  var separator: UInt8
  /// Past a `sep=;` line, which spreadsheets write for each other.
  var start = 0
  var line = 1

  /// In order of preference: a Swedish spreadsheet writes semicolons, since its decimals are commas.
  private static let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
  /// How many records settle it.
  private static let sample = 50

  /// The separator that the header has, and that at least half of the first rows have as often as the header.
  ///
  /// Where none is that consistent, the one that is most; where the header has none, the file has one column, unless
  /// the first line is a title and most lines under it agree on a separator.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let stated = Layout(statedIn: bytes) {
      self = stated
      return
    }
    var best = (separator: Self.candidates[0], share: 0.0)
    for candidate in Self.candidates {
      let share = Self.consistency(of: candidate, in: bytes)
      if share >= 0.5 {
        best = (candidate, share)
        break
      }
      if share > best.share { best = (candidate, share) }
    }
    // Titles seldom have semicolons or tabs in them, and often commas.
    if best.share < 0.5, let below = Self.candidates.first(where: { Self.isUsual($0, in: bytes) }) {
      best.separator = below
    }
    separator = best.separator
  }

  /// Whether most of the first lines that are not empty have a separator, and as many of it as each other.
  private static func isUsual(_ separator: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var splitter = FieldSplitter(bytes, separator: separator)
    var counts: [Int: Int] = [:]
    var lines = 0
    while lines < sample, let record = splitter.next() {
      if record.isBlank { continue }
      lines += 1
      counts[record.fields.count, default: 0] += 1
    }
    return counts.contains { fields, times in fields > 1 && times >= 2 && times * 2 >= lines }
  }

  /// A first line that says `sep=;`.
  private init?(statedIn bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 5, bytes[..<4].elementsEqual("sep=".utf8) else { return nil }
    let separator = bytes[4]
    var end = 5
    if end < bytes.count, bytes[end] == 13 { end += 1 }
    if end < bytes.count, bytes[end] == 10 { end += 1 }
    guard Self.candidates.contains(separator), end > 5 || bytes.count == 5 else { return nil }
    self.separator = separator
    start = end
    line = 2
  }

  /// The share of the first rows with as many fields as the header; 0 where the header does not have the separator.
  private static func consistency(of separator: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Double {
    var splitter = FieldSplitter(bytes, separator: separator)
    guard let header = splitter.next(), header.fields.count > 1 else { return 0 }
    var rows = 0
    var agreeing = 0
    while rows < sample, let record = splitter.next() {
      if record.isBlankLine { continue }
      rows += 1
      if record.fields.count == header.fields.count { agreeing += 1 }
    }
    return rows == 0 ? 1 : max(Double(agreeing) / Double(rows), 0.01)
  }
}
