/// Cuts one line into tokens, on demand and from any offset: a name of several words is skipped as a whole.
struct Lexer {
  /// Digits of a number before its comma, twice as many after it: what a number keeps exactly.
  static let mostDigits = 15

  let bytes: [UInt8]
  /// Where the line ends; comments and the colon of a head are outside.
  var end: Int

  func token(at start: Int) -> Token {
    var at = start
    while at < end {
      let blank = Fold.blank(bytes, at)
      if blank > 0 {
        at += blank
      } else if bytes[at] == 35 {  // a comment inside brackets
        while at < end, bytes[at] != 10 { at += 1 }
      } else {
        break
      }
    }
    guard at < end else { return Token(kind: .end, lower: end, upper: end) }
    if Fold.isDigit(bytes[at]) { return number(at) }
    if let (close, text) = quoted(at) { return Token(kind: .quoted(text), lower: at, upper: close) }
    if Lexer.quote(bytes, at) > 0 { return problem(.unclosedQuote, at, end) }
    if Fold.isWord(bytes, at) { return Token(kind: .word, lower: at, upper: wordEnd(at)) }
    return symbol(at)
  }

  func wordEnd(_ start: Int) -> Int {
    var at = start
    while at < end, Fold.isWord(bytes, at) { at += Fold.width(bytes[at]) }
    return min(at, end)
  }

  func problem(_ problem: SyntaxProblem, _ lower: Int, _ upper: Int) -> Token {
    Token(kind: .problem(problem), lower: lower, upper: upper)
  }

  func text(_ lower: Int, _ upper: Int) -> String { Fold.composed(bytes[lower..<min(upper, bytes.count)]) }

  /// The length of a quotation mark: straight, or one of the curved shapes.
  static func quote(_ bytes: [UInt8], _ at: Int) -> Int {
    if bytes[at] == 34 { return 1 }
    guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
    return (0x9C...0x9E).contains(bytes[at + 2]) ? 3 : 0
  }

  /// Where the quoted text that begins at an offset ends, and what it says; `""` is a quotation mark.
  private func quoted(_ start: Int) -> (Int, String)? {
    let open = Lexer.quote(bytes, start)
    guard open > 0 else { return nil }
    var at = start + open
    var text: [UInt8] = []
    while at < end, bytes[at] != 10 {
      let close = Lexer.quote(bytes, at)
      guard close > 0, (open == 1) == (close == 1) else {
        text.append(bytes[at])
        at += 1
        continue
      }
      if open == 1, at + 1 < end, bytes[at + 1] == 34 {
        text.append(34)
        at += 2
        continue
      }
      return (at + close, Fold.composed(text[...]))
    }
    return nil
  }

  private func symbol(_ at: Int) -> Token {
    func token(_ symbol: Symbol, _ length: Int) -> Token {
      Token(kind: .symbol(symbol), lower: at, upper: at + length)
    }
    let next = at + 1 < end ? bytes[at + 1] : 0
    switch (bytes[at], next) {
    case (46, 46): return token(.dots, 2)
    case (33, 61): return token(.notEqual, 2)
    case (60, 61): return token(.lessOrEqual, 2)
    case (62, 61): return token(.greaterOrEqual, 2)
    case (61, 61): return token(.equal, 2)
    case (44, _): return problem(.comma, at, at + 1)
    case (45, _): return dash(at, 1) ?? token(.minus, 1)
    case (0xC3, 0x97), (0xC2, 0xB7): return token(.times, 2)
    case (0xC2, 0xB1): return token(.tolerance, 2)
    default: break
    }
    if let symbol = Symbol(bytes[at]) { return token(symbol, 1) }
    let length = min(Fold.width(bytes[at]), end - at)
    switch text(at, at + length) {
    case "−": return token(.minus, length)
    case "–": return dash(at, length) ?? token(.minus, length)
    case "≤": return token(.lessOrEqual, length)
    case "≥": return token(.greaterOrEqual, length)
    case "≠": return token(.notEqual, length)
    case let other: return problem(.unknownCharacter(other), at, at + length)
    }
  }

  /// A hyphen or an en dash directly between two digits can mean two things, so it means none.
  private func dash(_ at: Int, _ length: Int) -> Token? {
    guard at > 0, at + length < end, Fold.isDigit(bytes[at - 1]), Fold.isDigit(bytes[at + length]) else { return nil }
    var lower = at
    while lower > 0, Fold.isDigit(bytes[lower - 1]) || bytes[lower - 1] == 44 { lower -= 1 }
    var upper = at + length
    while upper < end, Fold.isDigit(bytes[upper]) || bytes[upper] == 44 { upper += 1 }
    return problem(.dashBetweenDigits(text(lower, at), text(at + length, upper)), lower, upper)
  }
}
