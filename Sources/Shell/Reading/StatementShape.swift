/// What can be seen of a statement without parsing it: whether more lines belong to it.
struct StatementShape {
  /// Whether a head ended in `:`.
  private(set) var hasBody = false
  private var brackets = 0
  private var closingQuote: Unicode.Scalar?
  private var isHelp = false
  private var isFirstLine = true

  /// Whether a bracket or a quotation mark is open.
  var isOpen: Bool { brackets > 0 || closingQuote != nil }

  /// Takes in one line, without its line feed.
  mutating func absorb(_ line: some StringProtocol) {
    // A line of help is words for a search, not a statement.
    if isFirstLine { isHelp = line.first { !$0.isWhitespace } == "?" }
    isFirstLine = false
    if isHelp { return }
    var last: Unicode.Scalar?
    scan: for scalar in line.unicodeScalars {
      if let closing = closingQuote {
        // A doubled mark closes and opens at once, so it needs no rule of its own.
        if scalar == closing { closingQuote = nil }
        last = scalar
        continue
      }
      switch scalar {
      case "#": break scan
      case "\"": closingQuote = "\""
      case "”", "“": closingQuote = "”"
      case "(", "[", "{": brackets += 1
      case ")", "]", "}": brackets = max(0, brackets - 1)
      default: break
      }
      if !scalar.properties.isWhitespace { last = scalar }
    }
    if last == ":", !isOpen { hasBody = true }
  }
}
