extension Parser {
  /// A name in full: parts joined by dots. The longest known name wins; an unknown one takes one word, or, where names of
  /// several words are read, the words up to what ends it there.
  mutating func reference(digits: Bool = false) throws(Diagnostic) -> Reference {
    if digits, case .number(let number) = token.kind, number.isWhole {
      return Reference([singleToken()])
    }
    var parts = [try part()]
    while isSymbol(.dot), token.lower == previousEnd {
      if parts.count >= Parser.mostParts { throw failure(.tooLong(Parser.mostParts, .terms)) }
      let dot = token
      advance()
      guard token.lower == dot.upper else { throw unexpected(.name) }
      if case .number(let number) = token.kind, number.isWhole {
        parts.append(singleToken())
      } else {
        parts.append(try part(isFirst: false))
      }
    }
    return Reference(parts)
  }

  /// A name that a declaration gives: one word, an id or a quoted name, with dots.
  mutating func declared() throws(Diagnostic) -> Reference {
    var parts = [try word()]
    while isSymbol(.dot), token.lower == previousEnd {
      if parts.count >= Parser.mostParts { throw failure(.tooLong(Parser.mostParts, .terms)) }
      advance()
      parts.append(try word())
    }
    return Reference(parts)
  }

  /// One word, an id or a quoted name.
  mutating func word() throws(Diagnostic) -> Name {
    switch token.kind {
    case .word, .id: return singleToken()
    case .quoted(let text):
      let name = Name(text, isQuoted: true, span: span(token.lower, token.upper))
      advance()
      return name
    default: throw unexpected(.name)
    }
  }

  mutating func quoted(_ expectation: Expectation = .quoted) throws(Diagnostic) -> Name {
    guard case .quoted = token.kind else { throw unexpected(expectation) }
    return try word()
  }

  /// A label: a quoted text at the end of a declaration.
  mutating func label() -> Name? {
    guard case .quoted(let text) = token.kind else { return nil }
    let name = Name(text, isQuoted: true, span: span(token.lower, token.upper))
    advance()
    return name
  }

  /// A label in one tongue or, with a bar between, in English and Swedish.
  mutating func labels() throws(Diagnostic) -> Names? {
    guard let first = label() else { return nil }
    guard accept(.bar) else { return Names(first) }
    return Names(first, try quoted())
  }

  mutating func singleToken() -> Name {
    let name = Name(text, span: span(token.lower, token.upper))
    advance()
    return name
  }

  /// Whether a name can begin here.
  var startsName: Bool {
    switch token.kind {
    case .word, .id, .quoted: true
    default: knownLength != nil
    }
  }

  /// The length of the longest known name that begins here.
  var knownLength: Int? {
    if case .quoted = token.kind { return nil }
    if case .end = token.kind { return nil }
    return names.longestMatch(in: lexer.bytes, from: token.lower, to: lexer.end)
  }

  /// Whether a known name begins here that is longer than a keyword; a name that is spelled as one needs quotes.
  func isNameBeyond(_ end: Int) -> Bool { knownLength.map { token.lower + $0 > end } ?? false }

  /// - Parameter isFirst: whether no dot stands before it; after one, every word is a name.
  private mutating func part(isFirst: Bool = true) throws(Diagnostic) -> Name {
    if case .quoted = token.kind { return try word() }
    if let length = knownLength {
      let start = token.lower
      jump(to: start + length)
      if limits == nil || !isWord || !continuesName {
        return Name(plain(start, start + length), span: span(from: start))
      }
      // A known name that goes on is another name, not known: kept whole for "menade du".
      return gathered(from: start)
    }
    switch token.kind {
    case .word where isFirst && limits != nil && isJoiner: throw unexpected(.name)
    case .word, .id: break
    default: throw unexpected(.name)
    }
    let start = token.lower
    advance()
    guard limits != nil else { return Name(plain(start, previousEnd), span: span(from: start)) }
    return gathered(from: start)
  }

  /// The words up to the next one that ends a name here.
  private mutating func gathered(from start: Int) -> Name {
    while continuesName { advance() }
    return Name(plain(start, previousEnd), span: span(from: start))
  }

  /// Whether the word at hand only joins others and is no known name.
  var isJoiner: Bool {
    guard case .word = token.kind, KeywordTable.joiners.isWhole(lexer.bytes, from: token.lower, to: token.upper) else {
      return false
    }
    return !isNameBeyond(token.upper)
  }

  private var isWord: Bool {
    if case .word = token.kind { return true }
    return false
  }

  /// Whether the token at hand still belongs to an unknown name.
  private var continuesName: Bool {
    guard let limits, !isEnd, token.lower > previousEnd else { return false }
    switch token.kind {
    case .word, .id:
      if limits.stops.contains(where: isKeyword) || isTom { return false }
      if limits.stopsAtNumber && startsNumberWord { return false }
      if isKeyword(.and) { return !limits.isList && !isVerbAfterAnd }
      return true
    case .number(let number): return !limits.stopsAtNumber && !number.isYear && number.isWhole
    case .problem(.unknownCharacter(let character)): return character == "&"
    case .symbol(.divide), .symbol(.plus): return false
    default: return false
    }
  }

  /// A stretch of text with single blanks.
  func plain(_ lower: Int, _ upper: Int) -> String {
    if !(lower..<upper).contains(where: { Fold.blank(lexer.bytes, $0) > 0 }) { return lexer.text(lower, upper) }
    var words: [UInt8] = []
    var at = lower
    while at < upper {
      let blank = Fold.blankRun(lexer.bytes, at)
      if blank > 0 {
        words.append(32)
        at += blank
      } else {
        words.append(lexer.bytes[at])
        at += 1
      }
    }
    return Fold.composed(words[...])
  }

  /// Whether a verb follows the `och` at hand, so that another edit begins.
  var isVerbAfterAnd: Bool {
    guard let end = end(of: .and) else { return false }
    let next = lexer.token(at: end)
    guard case .word = next.kind,
      let (role, _) = table.longestMatch(at: .statement, in: lexer.bytes, from: next.lower, to: lexer.end)
    else { return false }
    return Parser.verbs.contains(role)
  }

  /// A list separated by `;`.
  mutating func list<T>(_ read: (inout Parser) throws(Diagnostic) -> T) throws(Diagnostic) -> [T] {
    var items = [try read(&self)]
    while accept(.semicolon) {
      items.append(try read(&self))
      if items.count > Parser.mostEntries { throw failure(.tooLong(Parser.mostEntries, .entries)) }
    }
    return items
  }

  /// References separated by `;` or `och`.
  mutating func references(stops: [KeywordRole]) throws(Diagnostic) -> [Reference] {
    try within(NameLimits(stops: stops, isList: true)) { (parser) throws(Diagnostic) in
      var items = [try parser.reference()]
      while parser.accept(.semicolon) || !parser.isVerbAfterAnd && parser.accept(.and) {
        items.append(try parser.reference())
      }
      return items
    }
  }

  /// Names of dimensions, levels or parts, separated by `;` or `och`.
  mutating func groups() throws(Diagnostic) -> [Name] {
    var names = [try groupName()]
    while accept(.semicolon) || accept(.and) { names.append(try groupName()) }
    return names
  }

  /// A word of the table (also of two words), or a name.
  mutating func groupName() throws(Diagnostic) -> Name {
    if let name = thing() { return name }
    if isJoiner { throw unexpected(.name) }
    return try within(nil) { (parser) throws(Diagnostic) in
      let reference = try parser.reference()
      return reference.parts.count == 1 ? reference.parts[0] : Name(reference.text, span: reference.span)
    }
  }

  /// A series or a kind of the table at hand, unless a longer known name begins here.
  mutating func thing() -> Name? {
    guard let (_, end) = keyword(at: .thing), end - token.lower >= (knownLength ?? 0) else { return nil }
    let start = token.lower
    jump(to: end)
    return Name(plain(start, end), span: span(start, end))
  }
}
