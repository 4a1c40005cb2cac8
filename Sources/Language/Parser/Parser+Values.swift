extension Parser {
  /// A number, a date, `?`, a call, a name, a parenthesis or braces.
  mutating func value() throws(Diagnostic) -> Expression {
    let start = token.lower
    // The longest known name wins: `1:8 Ventilation` is no id with a unit.
    if let known = knownLength, known > token.upper - token.lower { return try named() }
    switch token.kind {
    case .number: return try numeric()
    case .month, .day:
      guard let point = literalPoint() else { throw unexpected(.value) }
      return Expression(.date(point), span: span(from: start))
    case .symbol(.question):
      advance()
      let unit = unit()
      return Expression(.unknown(unit), span: span(from: start))
    case .symbol(.leftParen): return try parenthesis()
    case .symbol(.leftBrace): return try braces()
    case .id, .quoted: return try named()
    case .word: return try worded()
    default: throw unexpected(.value)
    }
  }

  private mutating func numeric() throws(Diagnostic) -> Expression {
    let start = token.lower
    let low = try number()
    var node: Expression.Node
    if accept(.dots) {
      let high = try signedNumber()
      node = .range(low, high, unit())
    } else if let unit = unit() {
      if unit.text == "%", accept(.chance) {
        let outcome = try factor()
        return Expression(.chance(low / 100, outcome), span: span(from: start))
      }
      node = .number(low, unit)
    } else {
      node = .number(low, nil)
    }
    return Expression(node, span: span(from: start))
  }

  /// `-1..3 %` after its minus, which is of the lower end alone; nil, and nothing read, where no range stands there.
  mutating func rangeBelowZero(_ start: Int) throws(Diagnostic) -> Expression? {
    guard case .number = token.kind, case .symbol(.dots) = lexer.token(at: token.upper).kind else { return nil }
    let low = try number()
    guard accept(.dots) else { return nil }
    let high = try signedNumber()
    let unit = unit()
    return Expression(.range(-low, high, unit), span: span(from: start))
  }

  private mutating func signedNumber() throws(Diagnostic) -> Double { accept(.minus) ? -(try number()) : try number() }

  /// A number; two of them side by side are an error that shows both readings.
  mutating func number() throws(Diagnostic) -> Double {
    guard case .number(let number) = token.kind else { throw unexpected(.number) }
    let first = token
    advance()
    if case .number = token.kind {
      let left = lexer.text(first.lower, first.upper)
      throw Diagnostic(SyntaxProblem.numbersSideBySide(left, text), at: span(first.lower, token.upper))
    }
    return number.value
  }

  private mutating func worded() throws(Diagnostic) -> Expression {
    let start = token.lower
    let next = lexer.token(at: token.upper)
    var isCalled = false
    if case .symbol(.leftParen) = next.kind, next.lower == token.upper { isCalled = true }
    if !isCalled, !isNameBeyond(token.upper) {
      if accept(.unknown) {
        let unit = unit()
        return Expression(.unknown(unit), span: span(from: start))
      }
      if isKeyword(.between) { return try between() }
      if let point = literalPoint() { return Expression(.date(point), span: span(from: start)) }
    }
    return try named()
  }

  /// `mellan 5 och 10 %`; where the ends are formulas, the function of the same name.
  private mutating func between() throws(Diagnostic) -> Expression {
    let start = token.lower
    let name = singleToken()
    let literal: Expression? = attempt { (parser) throws(Diagnostic) in
      let low = try parser.signedNumber()
      try parser.expect(.and)
      let high = try parser.signedNumber()
      let unit = parser.unit()
      return Expression(.range(low, high, unit), span: parser.span(from: start))
    }
    if let literal { return literal }
    try deeper()
    defer { depth -= 1 }
    let low = try within(limits.map { _ in NameLimits(stops: [.and], isList: true) }) { (parser) throws(Diagnostic) in
      try parser.expression()
    }
    try expect(.and)
    let high = try expression()
    return Expression(.call(name, [low, high], [], nil), span: span(from: start))
  }

  /// A call, `price of X`, `budget Hemtjänst`, or a name.
  private mutating func named() throws(Diagnostic) -> Expression {
    let start = token.lower
    let next = lexer.token(at: token.upper)
    if case .word = token.kind, case .symbol(.leftParen) = next.kind, next.lower == token.upper {
      return try call()
    }
    if let name = propertyName() {
      let owner = try reference()
      return Expression(.property(name, of: owner), span: span(from: start))
    }
    if limits != nil, let series = seriesBeforeName() {
      let owner = try reference()
      let argument = Expression(.reference(owner, []), span: owner.span)
      return Expression(.call(series, [argument], [], nil), span: span(from: start))
    }
    let reference = try reference()
    let index = try selectors()
    return Expression(.reference(reference, index), span: span(from: start))
  }

  private mutating func call() throws(Diagnostic) -> Expression {
    let start = token.lower
    let name = singleToken()
    advance()
    try deeper()
    defer { depth -= 1 }
    var arguments: [Expression] = []
    if !isSymbol(.rightParen) {
      arguments = try within(nil) { (parser) throws(Diagnostic) in
        try parser.list { (p) throws(Diagnostic) in try p.condition() }
      }
    }
    try expect(.rightParen)
    let index = try selectors()
    let unit = index.isEmpty ? unit() : nil
    return Expression(.call(name, arguments, index, unit), span: span(from: start))
  }

  /// The name before `of` or `för`, both read; nil and nothing read otherwise.
  mutating func propertyName() -> Name? {
    if case .quoted(let text) = token.kind {
      let next = lexer.token(at: token.upper)
      guard let of = table.match(.of, in: lexer.bytes, from: next.lower, to: lexer.end) else { return nil }
      if let limits, limits.stops.contains(.target) { return nil }
      let name = Name(text, isQuoted: true, span: span(token.lower, token.upper))
      pass(.of, from: next.lower, to: of)
      return name
    }
    guard case .word = token.kind, !isJoiner else { return nil }
    if let known = knownLength, known > token.upper - token.lower {
      // `kostnad per åa för X` would be a known name of several words before `för`.
      guard table.match(.of, in: lexer.bytes, from: lexer.token(at: token.lower + known).lower, to: lexer.end) != nil
      else { return nil }
      let name = Name(
        plain(token.lower, token.lower + known), span: span(token.lower, token.lower + known))
      jump(to: token.lower + known)
      return accept(.of) ? name : nil
    }
    let end = keyword(at: .thing)?.end ?? token.upper
    let next = lexer.token(at: end)
    guard case .word = next.kind, let of = table.match(.of, in: lexer.bytes, from: next.lower, to: lexer.end) else {
      return nil
    }
    // A keyword that ends names here comes first: `vad krävs av X för …`.
    if let limits, limits.stops.contains(.target) { return nil }
    let name = Name(plain(token.lower, end), span: span(token.lower, end))
    pass(.of, from: next.lower, to: of)
    return name
  }

  /// A series of the table that is directly followed by another name: `budget Hemtjänst`.
  mutating func seriesBeforeName() -> Name? {
    guard let (_, end) = keyword(at: .thing), end - token.lower >= (knownLength ?? 0), nameFollows(end) else {
      return nil
    }
    return thing()
  }

  /// Whether a name begins at an offset, and no word that ends one.
  func nameFollows(_ offset: Int) -> Bool {
    let next = lexer.token(at: offset)
    if names.longestMatch(in: lexer.bytes, from: next.lower, to: lexer.end) != nil { return true }
    switch next.kind {
    case .id, .quoted: return true
    case .word:
      let stops = (limits?.stops ?? []) + [.and]
      return !stops.contains { table.match($0, in: lexer.bytes, from: next.lower, to: lexer.end) != nil }
    default: return false
    }
  }

  private mutating func parenthesis() throws(Diagnostic) -> Expression {
    let start = token.lower
    advance()
    try deeper()
    defer { depth -= 1 }
    let inner = try within(nil) { (parser) throws(Diagnostic) in try parser.condition() }
    try expect(.rightParen)
    if let unit = unit() { return Expression(.united(inner, unit), span: span(from: start)) }
    return Expression(inner.node, span: span(from: start))
  }

  // MARK: Braces

  private mutating func braces() throws(Diagnostic) -> Expression {
    let start = token.lower
    advance()
    try deeper()
    defer { depth -= 1 }
    let entries = try within(nil) { (parser) throws(Diagnostic) in
      try parser.list { (p) throws(Diagnostic) in try p.entry() }
    }
    try expect(.rightBrace)
    return Expression(.braces(entries), span: span(from: start))
  }

  private mutating func entry() throws(Diagnostic) -> Entry {
    // A word that only begins a key: what is wrong after it is said there.
    if [KeywordRole.otherwise, .everyMonth, .from].contains(where: isKeyword), !isNameBeyond(token.upper) {
      let key = try key()
      try expect(.equal)
      return Entry(key: key, value: try expression())
    }
    let key: Key? = attempt { (parser) throws(Diagnostic) in
      let key = try parser.key()
      try parser.expect(.equal)
      return key
    }
    return Entry(key: key, value: try expression())
  }
}
