/// A line as the parser sees it: an open bracket makes one of several, comments and the colon of a head are cut off.
struct LogicalLine: Sendable {
  /// The columns before the first letter; a tab goes to the next multiple of 8.
  let indent: Int
  let lower: Int
  let upper: Int
  /// Ends in `:`, so a body follows.
  let hasBody: Bool
}

/// Cuts a text into lines, blank ones left out.
struct Layout {
  let bytes: [UInt8]
  /// A bracket left open is given up after this many lines, so that the rest of a file is still read.
  private let patience = 20_000
  /// After so many brackets that are never closed, each line is read by itself: the work is bounded.
  private let mostOpen = 20

  func lines() -> [LogicalLine] {
    var lines: [LogicalLine] = []
    var left = mostOpen
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0  // a byte order mark says nothing
    while at < bytes.count {
      let (indent, start) = indentation(at)
      var (upper, next, open) = scan(start, acrossLines: left > 0)
      if open, left > 0 {
        left -= 1
        (upper, next, open) = scan(start, acrossLines: false)
      }
      at = next
      guard upper > start else { continue }
      let hasBody = bytes[upper - 1] == 58
      lines.append(LogicalLine(indent: indent, lower: start, upper: hasBody ? upper - 1 : upper, hasBody: hasBody))
    }
    return lines
  }

  private func indentation(_ start: Int) -> (indent: Int, start: Int) {
    var at = start
    var indent = 0
    while at < bytes.count {
      let blank = bytes[at] == 10 ? 0 : Fold.blank(bytes, at)
      guard blank > 0 else { break }
      indent = bytes[at] == 9 ? (indent / 8 + 1) * 8 : indent + 1
      at += blank
    }
    return (indent, at)
  }

  /// The end of the text of a line, the start of the next, and whether a bracket is open at the end.
  func scan(_ start: Int, acrossLines: Bool) -> (upper: Int, next: Int, open: Bool) {
    var at = start
    var upper = start
    var depth = 0
    var lineCount = 0
    while at < bytes.count {
      let byte = bytes[at]
      if Layout.isPlain(byte) {
        at += 1
        upper = at
        continue
      }
      if byte == 10 {
        lineCount += 1
        if depth == 0 || !acrossLines { return (upper, at + 1, depth > 0) }
        if lineCount > patience { return (upper, at + 1, true) }
      } else if byte == 35 {
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        continue
      } else if Lexer.quote(bytes, at) > 0 {
        at = quoteEnd(at)
        upper = at
        continue
      } else if byte == 40 || byte == 91 || byte == 123 {
        depth += 1
      } else if byte == 41 || byte == 93 || byte == 125 {
        depth = max(0, depth - 1)
      }
      let blank = Fold.blank(bytes, at)
      at += max(1, blank)
      if blank == 0 { upper = at }
    }
    return (upper, bytes.count, depth > 0)
  }

  /// Whether a byte is a letter a to z or A to Z, a digit or one of the signs between, none of which cuts a line: most of a
  /// text is.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x2A...0x5A).contains(byte) }

  /// Past the closing quotation mark, or the end of the line where there is none.
  func quoteEnd(_ start: Int) -> Int {
    let open = Lexer.quote(bytes, start)
    var at = start + open
    while at < bytes.count, bytes[at] != 10 {
      let close = Lexer.quote(bytes, at)
      if close > 0 && (open == 1) == (close == 1) { return at + close }
      at += 1
    }
    return at
  }
}

/// Whether a text typed so far is complete, for a prompt that reads line by line.
public enum Completeness: Sendable, Hashable {
  case complete
  /// A bracket is open: the next line continues this one.
  case openBracket
  /// A head has been typed: lines of its body follow until an empty one.
  case body

  public init(of text: String) {
    let layout = Layout(bytes: Array(text.utf8))
    var at = 0
    var hasBody = false
    while at < layout.bytes.count {
      let (upper, next, open) = layout.scan(at, acrossLines: true)
      if open {
        self = .openBracket
        return
      }
      if upper > at && layout.bytes[upper - 1] == 58 { hasBody = true }
      at = next
    }
    self = hasBody ? .body : .complete
  }
}
