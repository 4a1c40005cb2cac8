extension Parser {
  /// The verbs of edits, before which `och` begins another one.
  static let verbs: Set<KeywordRole> = [
    .set, .increase, .decrease, .index, .delay, .advance, .phase, .grant, .reject, .adopt, .drop, .enable, .disable,
    .choose, .require, .move, .lock, .unlock,
  ]

  /// The edits that a keyword begins, which has been read; nil if it begins none.
  mutating func edit(_ role: KeywordRole) throws(Diagnostic) -> Statement.Node? {
    if role == .whatIf {
      let first = try nextChange()
      return .edit(Edit(isTrial: true, changes: try moreChanges([first]), span: span(from: lineStart)))
    }
    guard Parser.verbs.contains(role) else { return nil }
    let first = try change(role, from: lineStart)
    return .edit(Edit(isTrial: false, changes: try moreChanges([first]), span: span(from: lineStart)))
  }

  /// `och` and another edit, any number of them.
  mutating func moreChanges(_ first: [Change]) throws(Diagnostic) -> [Change] {
    var changes = first
    while accept(.and) {
      changes.append(try nextChange())
      if changes.count > Parser.longest { throw failure(.tooLong(Parser.longest, .terms)) }
    }
    return changes
  }

  /// A verb and its edit, or `target = expr`.
  private mutating func nextChange() throws(Diagnostic) -> Change {
    let start = token.lower
    if let (role, end) = keyword(at: .statement), Parser.verbs.contains(role) {
      take(role, to: end)
      return try change(role, from: start)
    }
    let target = try target(stops: [])
    try expect(.equal)
    let value = try valueOfChange()
    let when = try when()
    return Change(.set(target, value), when: when, span: span(from: start))
  }

  private mutating func change(_ role: KeywordRole, from start: Int) throws(Diagnostic) -> Change {
    let node = try changeNode(role)
    let when = try when()
    return Change(node, when: when, span: span(from: start))
  }

  /// The value of an edit, up to a date clause or another edit.
  private mutating func valueOfChange() throws(Diagnostic) -> Expression {
    try within(NameLimits(stops: Parser.whenWords)) { (parser) throws(Diagnostic) in try parser.expression() }
  }

  private mutating func changeNode(_ role: KeywordRole) throws(Diagnostic) -> Change.Node {
    switch role {
    case .set:
      let target = try target(stops: [.newValue])
      if !accept(.equal) { try expect(.newValue) }
      return .set(target, try valueOfChange())
    case .increase: return try resized { .increase($0, $1) }
    case .decrease: return try resized { .decrease($0, $1) }
    case .index: return try resized { .index($0, $1) }
    case .delay, .advance: return try shift(later: role == .delay)
    case .phase:
      let reference = try looseReference([.profile])
      if !accept(.amount) { try expect(.profile) }
      return .phase(reference, profile: try groupName())
    case .grant, .reject, .adopt, .drop, .enable, .disable: return try decide(role)
    case .choose:
      let option = try looseReference([.chosenFrom])
      try expect(.chosenFrom)
      return .choose(option: option, group: try looseReference(Parser.whenWords))
    case .require: return try require()
    case .move: return try move()
    case .lock:
      let reference = try looseReference([])
      return .lock(reference, reason: label())
    default: return .unlock(try looseReference([]))
    }
  }

  private mutating func resized(_ make: (Target, Expression) -> Change.Node) throws(Diagnostic) -> Change.Node {
    let target = try target(stops: [.amount])
    try expect(.amount)
    return make(target, try valueOfChange())
  }

  private mutating func shift(later: Bool) throws(Diagnostic) -> Change.Node {
    let stops: [KeywordRole] = [.length, .laterDate]
    let limits = NameLimits(stops: stops, stopsAtNumber: true)
    let (kind, reference) = try within(limits) { (parser) throws(Diagnostic) in try parser.item() }
    if accept(.laterDate) { return .reschedule(kind: kind, reference, to: try point(), later: later) }
    _ = accept(.length)
    return .shift(kind: kind, reference, by: try length(), later: later)
  }

  /// `1 år`, `ett år`
  private mutating func length() throws(Diagnostic) -> Expression {
    guard startsNumberWord, let value = NumberWords.value(of: text) else { return try valueOfChange() }
    let start = token.lower
    advance()
    let unit = unit()
    return Expression(.number(value, unit), span: span(from: start))
  }

  /// A number as a word, with a unit of time after it.
  var startsNumberWord: Bool {
    guard case .word = token.kind, NumberWords.value(of: text) != nil else { return false }
    let next = lexer.token(at: token.upper)
    return isUnit(next)
  }

  private mutating func decide(_ role: KeywordRole) throws(Diagnostic) -> Change.Node {
    guard let verdict = Verdict(role) else { throw unexpected(.itemName) }
    let items = try items(stops: [.amount, .share] + Parser.whenWords)
    let with: Expression? = accept(.amount) ? try valueOfChange() : nil
    // `till och med` is a date, `till 50 %` a share.
    let share: Expression? = with == nil && !isKeyword(.until) && accept(.share) ? try valueOfChange() : nil
    return .decide(verdict, items, with: with, share: share)
  }

  private mutating func items(stops: [KeywordRole]) throws(Diagnostic) -> Items {
    if isKeyword(.all), !isNameBeyond(token.upper), accept(.all) { return .all(try groupName()) }
    return try within(NameLimits(stops: stops, isList: true)) { (parser) throws(Diagnostic) in
      var list = [try parser.item()]
      while parser.accept(.semicolon) || !parser.isVerbAfterAnd && parser.accept(.and) {
        list.append(try parser.item())
      }
      return Items.list(list)
    }
  }

  /// `[kind] reference`: the kind is a word of the table, or any word before a quoted or a known name.
  mutating func item() throws(Diagnostic) -> (kind: Name?, reference: Reference) {
    guard startsName else { throw unexpected(.itemName) }
    return (kindBeforeName(), try reference())
  }

  private mutating func kindBeforeName() -> Name? {
    guard case .word = token.kind, !isJoiner else { return nil }
    if let kind = seriesBeforeName() { return kind }
    if let known = knownLength, known > token.upper - token.lower { return nil }
    let next = lexer.token(at: token.upper)
    guard next.lower > token.upper else { return nil }
    if case .quoted = next.kind { return singleToken() }
    guard let known = names.longestMatch(in: lexer.bytes, from: next.lower, to: lexer.end),
      !(limits?.stops ?? []).contains(where: {
        table.match($0, in: lexer.bytes, from: next.lower, to: lexer.end) != nil
      }),
      table.match(.and, in: lexer.bytes, from: next.lower, to: lexer.end) == nil
    else { return nil }
    // `senarelägg D5 ett år`, where something is called ett.
    let isLength = limits?.stopsAtNumber == true && NumberWords.value(of: lexer.text(next.lower, next.upper)) != nil
    if isLength, next.lower + known <= next.upper { return nil }
    let after = lexer.token(at: next.lower + known)
    switch after.kind {
    case .word, .end, .symbol, .number: return singleToken()
    default: return nil
    }
  }

  /// What a change acts on.
  mutating func target(stops: [KeywordRole]) throws(Diagnostic) -> Target {
    try within(NameLimits(stops: stops)) { (parser) throws(Diagnostic) in
      guard parser.startsName else { throw parser.unexpected(.name) }
      let next = parser.lexer.token(at: parser.token.upper)
      if case .word = parser.token.kind, case .symbol(.leftParen) = next.kind, next.lower == parser.token.upper {
        let name = parser.singleToken()
        parser.advance()
        let references = try parser.list { (p) throws(Diagnostic) in
          try p.within(nil) { (q) throws(Diagnostic) in try q.reference() }
        }
        try parser.expect(.rightParen)
        return .series(name, references)
      }
      if let name = parser.propertyName() { return .property(name, of: try parser.reference()) }
      let (kind, reference) = try parser.item()
      return .item(kind: kind, reference, try parser.selectors())
    }
  }

  private mutating func require() throws(Diagnostic) -> Change.Node {
    let share = try number()
    guard let unit = unit() else { throw unexpected(.unit) }
    try expect(.base)
    let target = try target(stops: Parser.whenWords)
    let year: Int?
    if case .number(let number) = token.kind, number.isYear { year = try self.year() } else { year = nil }
    return .require(share, unit, of: target, year: year)
  }

  private mutating func move() throws(Diagnostic) -> Change.Node {
    let limits = NameLimits(stops: [.giver])
    let amount = try within(limits) { (parser) throws(Diagnostic) in try parser.expression() }
    let series: Name? = isKeyword(.giver) ? nil : try groupName()
    try expect(.giver)
    let from = try looseReference([.receiver])
    try expect(.receiver)
    return .move(amount, series: series, from: from, to: try looseReference(Parser.whenWords))
  }
}
