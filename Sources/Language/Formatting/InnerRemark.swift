/// A comment inside the brackets of a statement, by the entry of braces that it belongs to.
///
/// The printer keeps the number and the order of braces and of their entries, so that the place can be found again.
struct InnerRemark {
  let text: String
  /// Which braces of the statement, from 0 in the order in which they open; nil where it stands in none.
  let group: Int?
  /// Which entry of them.
  let entry: Int
  /// Whether it stands after its entry, on the same line.
  let isTrailing: Bool

  /// The comments of a logical line.
  static func all(in bytes: [UInt8], _ line: LogicalLine) -> [InnerRemark] {
    guard bytes[line.lower..<line.upper].contains(35) else { return [] }
    var found: [InnerRemark] = []
    var scan = BracketScan()
    var last: UInt8 = 0
    var hasText = true
    var at = line.lower
    while at < line.upper {
      let byte = bytes[at]
      if byte == 35 {
        let stop = bytes[at..<line.upper].firstIndex(of: 10) ?? line.upper
        let text = Remarks.comment(bytes, at, stop)
        let isTrailing = hasText && last != 123
        // A line of its own belongs to what comes after it.
        let shift = isTrailing ? (last == 59 ? -1 : 0) : (last == 59 || last == 123 ? 0 : 1)
        found.append(
          InnerRemark(text: text, group: scan.group, entry: max(0, scan.entry + shift), isTrailing: isTrailing))
        at = stop
        continue
      }
      if byte == 10 { hasText = false }
      let quote = Lexer.quote(bytes, at)
      if quote > 0 {
        at = Layout(bytes: bytes).quoteEnd(at)
        last = 34
        hasText = true
        continue
      }
      let blank = Fold.blank(bytes, at)
      if blank == 0 {
        scan.take(byte)
        last = byte
        hasText = true
      }
      at += max(1, blank)
    }
    return found
  }
}

/// Which braces are open, and in which of their entries a place stands.
struct BracketScan {
  /// Braces that have opened so far.
  private(set) var count = 0
  /// For each open bracket: the number of its braces, or nil for other brackets, and its entry.
  private var open: [(group: Int?, entry: Int)] = []

  mutating func take(_ byte: UInt8) {
    switch byte {
    case 123:
      open.append((count, 0))
      count += 1
    case 40, 91: open.append((nil, 0))
    case 41, 93, 125: _ = open.popLast()
    case 59: if !open.isEmpty { open[open.count - 1].entry += 1 }
    default: break
    }
  }

  private var innermost: (group: Int?, entry: Int)? { open.last { $0.group != nil } }
  /// The innermost braces, also from inside other brackets in them.
  var group: Int? { innermost?.group }
  var entry: Int { innermost?.entry ?? 0 }
}
