/// What a text has between its statements: comments and blank lines, which the tree has no place for.
struct Remark {
  /// The comment with its `#`, without blanks at its end.
  let text: String
  /// The columns before it, where it has a line of its own.
  let indent: Int
  /// Whether a blank line stands before it.
  let follows: Bool
}

/// The comments of a text by the logical lines that they stand at.
struct Remarks {
  /// Lines of comments before a logical line, or (the last) before the end.
  private(set) var before: [[Remark]] = []
  /// Whether a blank line stands directly before a logical line.
  private(set) var isApart: [Bool] = []
  /// The comment that ends a logical line.
  private(set) var after: [String?] = []
  /// Comments inside the brackets of a logical line.
  private(set) var inside: [[InnerRemark]] = []

  init(_ bytes: [UInt8], _ lines: [LogicalLine]) {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = at
    for line in lines {
      gap(bytes, from: at, to: line.lower, endsLine: at > start)
      inside.append(InnerRemark.all(in: bytes, line))
      at = line.hasBody ? line.upper + 1 : line.upper
    }
    gap(bytes, from: at, to: bytes.count, endsLine: at > start)
  }

  /// Reads what stands between the text of two logical lines; the first of it may end the line before.
  private mutating func gap(_ bytes: [UInt8], from start: Int, to end: Int, endsLine: Bool) {
    var found: [Remark] = []
    var isBlank = false
    var ending: String?
    var at = start
    var isFirst = endsLine
    while at < end {
      let stop = bytes[at..<end].firstIndex(of: 10) ?? end
      let (indent, text) = Remarks.line(bytes, at, stop)
      if isFirst {
        ending = text
      } else if let text {
        found.append(Remark(text: text, indent: indent, follows: isBlank))
        isBlank = false
      } else if stop < end {
        isBlank = true
      }
      isFirst = false
      at = stop + 1
    }
    if endsLine { after.append(ending) }
    before.append(found)
    isApart.append(isBlank)
  }

  /// The comment of a physical line and the columns before it.
  private static func line(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (indent: Int, text: String?) {
    var at = start
    var indent = 0
    while at < end, bytes[at] != 35 {
      indent = bytes[at] == 9 ? (indent / 8 + 1) * 8 : indent + 1
      at += max(1, Fold.blank(bytes, at))
    }
    guard at < end else { return (indent, nil) }
    return (indent, comment(bytes, at, end))
  }

  /// The text of a comment without blanks at its end.
  static func comment(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var end = end
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 || bytes[end - 1] == 13 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// All comments, sorted, to see that none is lost.
  var all: [String] {
    (before.flatMap { $0.map(\.text) } + after.compactMap { $0 } + inside.flatMap { $0.map(\.text) }).sorted()
  }
}
