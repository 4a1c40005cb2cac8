extension Parser {
  /// A sum: `term { + | - term }`.
  mutating func expression() throws(Diagnostic) -> Expression {
    try chain(Parser.sign) { (parser) throws(Diagnostic) in
      try parser.chain(Parser.mark) { (p) throws(Diagnostic) in try p.factor() }
    }
  }

  /// What joins the terms of a sum.
  private static func sign(_ symbol: Symbol) -> BinaryOperator? {
    switch symbol {
    case .plus: .add
    case .minus: .subtract
    default: nil
    }
  }

  /// What joins the factors of a product.
  private static func mark(_ symbol: Symbol) -> BinaryOperator? {
    switch symbol {
    case .times: .multiply
    case .divide: .divide
    default: nil
    }
  }

  /// A condition: only in parentheses, arguments and `check`.
  mutating func condition() throws(Diagnostic) -> Expression {
    try joined(.or, .or) { (parser) throws(Diagnostic) in
      try parser.joined(.and, .and) { (p) throws(Diagnostic) in try p.test() }
    }
  }

  private mutating func test() throws(Diagnostic) -> Expression {
    let start = token.lower
    if isKeyword(.not), !isNameBeyond(token.upper), accept(.not) {
      try deeper()
      defer { depth -= 1 }
      let inner = try test()
      return Expression(.not(inner), span: span(from: start))
    }
    let left = try expression()
    guard let comparison = comparison() else { return left }
    let right = try expression()
    return Expression(.binary(comparison, left, right), span: span(from: start))
  }

  /// `A = B ± T`
  mutating func relation() throws(Diagnostic) -> Relation {
    let start = token.lower
    let left = try expression()
    guard let comparison = comparison() else { throw unexpected(.relation) }
    let right = try expression()
    let tolerance: Expression? = accept(.tolerance) ? try expression() : nil
    return Relation(left: left, comparison: comparison, right: right, tolerance: tolerance, span: span(from: start))
  }

  private mutating func comparison() -> BinaryOperator? {
    if case .symbol(let symbol) = token.kind, let found = Parser.comparisons[symbol] {
      advance()
      return found
    }
    if accept(.equalTo) { return .equal }
    if accept(.isAtLeast) { return .greaterOrEqual }
    if accept(.isAtMost) { return .lessOrEqual }
    return nil
  }

  private static let comparisons: [Symbol: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .greater: .greater, .lessOrEqual: .lessOrEqual,
    .greaterOrEqual: .greaterOrEqual,
  ]

  /// One more operator in a chain: trees grow to the left without brackets, so their depth is bounded here.
  private mutating func longer(_ count: Int) throws(Diagnostic) {
    terms += 1
    if count > Parser.longest || terms > Parser.mostTerms { throw failure(.tooLong(Parser.longest, .terms)) }
  }

  private mutating func chain(
    _ operators: (Symbol) -> BinaryOperator?, _ operand: (inout Parser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    let start = token.lower
    var left = try operand(&self)
    var count = 0
    while case .symbol(let symbol) = token.kind, let binary = operators(symbol) {
      count += 1
      try longer(count)
      advance()
      let right = try operand(&self)
      left = Expression(.binary(binary, left, right), span: span(from: start))
    }
    return left
  }

  private mutating func joined(
    _ role: KeywordRole, _ binary: BinaryOperator, _ operand: (inout Parser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    let start = token.lower
    var left = try operand(&self)
    var count = 0
    while accept(role) {
      count += 1
      try longer(count)
      let right = try operand(&self)
      left = Expression(.binary(binary, left, right), span: span(from: start))
    }
    return left
  }

  mutating func factor() throws(Diagnostic) -> Expression {
    try deeper()
    defer { depth -= 1 }
    let start = token.lower
    if accept(.minus) {
      if let range = try rangeBelowZero(start) { return try raised(placed(range, start), start) }
      let inner = try factor()
      return Expression(.negate(inner), span: span(from: start))
    }
    if accept(.plus) { return try factor() }
    return try raised(primary(), start)
  }

  /// `^ 2` after a value.
  private mutating func raised(_ base: Expression, _ start: Int) throws(Diagnostic) -> Expression {
    guard accept(.power) else { return base }
    let exponent = try factor()
    return Expression(.binary(.power, base, exponent), span: span(from: start))
  }

  /// `@A` after a value.
  private mutating func placed(_ value: Expression, _ start: Int) throws(Diagnostic) -> Expression {
    var value = value
    while accept(.at) {
      try longer(1)
      let place = try reference()
      value = Expression(.at(value, place), span: span(from: start))
    }
    return value
  }

  /// `ca X`, `minst X`, `högst X`, and values with `@` after them.
  private mutating func primary() throws(Diagnostic) -> Expression {
    let start = token.lower
    if let bound = boundWord() {
      try deeper()
      defer { depth -= 1 }
      take(bound.role, to: bound.end)
      let inner = try primary()
      let node: Expression.Node =
        switch bound.role {
        case .approximate: .approximate(inner)
        case .atLeast: .atLeast(inner)
        default: .atMost(inner)
        }
      return Expression(node, span: span(from: start))
    }
    return try placed(value(), start)
  }

  /// A word such as `ca` before a value; a longer name that begins with it, or one that is called, is a name.
  private func boundWord() -> (role: KeywordRole, end: Int)? {
    guard let found = keyword(at: .value), [.approximate, .atLeast, .atMost].contains(found.role) else { return nil }
    if isNameBeyond(found.end) { return nil }
    switch lexer.token(at: found.end).kind {
    case .number, .word, .id, .quoted, .month, .day: return found
    case .symbol(let symbol): return [.question, .leftParen, .minus, .leftBrace].contains(symbol) ? found : nil
    default: return nil
    }
  }
}
