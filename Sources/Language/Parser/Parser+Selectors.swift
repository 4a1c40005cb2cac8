extension Parser {
  /// What stands in brackets after a name; empty if there are none.
  mutating func selectors() throws(Diagnostic) -> [Selector] {
    guard isSymbol(.leftBracket), token.lower == previousEnd else { return [] }
    advance()
    let selectors = try within(nil) { (parser) throws(Diagnostic) in
      try parser.list { (p) throws(Diagnostic) in try p.selector() }
    }
    try expect(.rightBracket)
    return selectors
  }

  private mutating func selector() throws(Diagnostic) -> Selector {
    let start = token.lower
    if accept(.previous) {
      let year = accept(.yearUnit)
      return .previous(year: year, span(from: start))
    }
    if isSymbol(.plus) { throw failure(.lead) }
    if case .word = token.kind, ["nästa", "next"].contains(text.lowercased()) { throw failure(.lead) }
    if accept(.minus) {
      let length = try number()
      guard let unit = unit() else { throw unexpected(.unit) }
      return .offset(-length, unit)
    }
    if let time = try optionalTimeSpan() { return .time(time) }
    if startsName, !isQuoted {
      let name = try reference()
      guard accept(.equal) else {
        return .member(dimension: nil, Member(from: name.text, span: name.span))
      }
      let member = try member()
      return .member(dimension: Name(name.text, span: name.span), member)
    }
    return .member(dimension: nil, try member())
  }

  private var isQuoted: Bool {
    if case .quoted = token.kind { return true }
    return false
  }

  /// `ålder80`, `0..64`, `80..`, `"natt"`
  mutating func member() throws(Diagnostic) -> Member {
    let start = token.lower
    let from = try memberEnd()
    // `80+` is how people write `80..`.
    if isSymbol(.plus), token.lower == previousEnd, Double(from) != nil {
      advance()
      return Member(from: from, to: "", span: span(from: start))
    }
    guard accept(.dots) else { return Member(from: from, span: span(from: start)) }
    switch token.kind {
    case .number, .word, .quoted, .id:
      let to = try memberEnd()
      return Member(from: from, to: to, span: span(from: start))
    default: return Member(from: from, to: "", span: span(from: start))
    }
  }

  private mutating func memberEnd() throws(Diagnostic) -> String {
    switch token.kind {
    case .number:
      let text = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
      _ = try number()
      return text
    case .word, .id, .quoted: return try word().text
    default: throw unexpected(.member)
    }
  }

  /// The key of an entry in braces.
  mutating func key() throws(Diagnostic) -> Key {
    let start = token.lower
    if accept(.otherwise) { return .otherwise(span(from: start)) }
    if accept(.everyMonth) {
      if let month = Months.number(of: text) {
        advance()
        return .every(month: month, span(from: start))
      }
      let isMonth = keyword(at: .thing)?.role == .month
      guard isMonth else { throw unexpected(.point) }
      advance()
      return .every(month: 0, span(from: start))
    }
    if accept(.from) { return .from(try point()) }
    if let time = try optionalTimeSpan() { return .time(time) }
    return .member(try member())
  }
}
