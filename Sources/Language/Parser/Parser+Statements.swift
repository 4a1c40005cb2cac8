import Quantities

extension Parser {
  /// Which kind of statement a line is (rule 11): a property, else what its longest keyword says, else an instance.
  mutating func statement(in surroundings: Surroundings) throws(Diagnostic) -> Statement.Node {
    if isSymbol(.question) {
      advance()
      return .command(.help(rest()))
    }
    if let property = try property(in: surroundings) { return property }
    // `kontrollera att …` is no check of a component.
    if surroundings == .component, let (role, end) = keyword(at: .clause),
      keyword(at: .statement).map({ $0.end <= end }) ?? true
    {
      take(role, to: end)
      return .clause(try clause(role))
    }
    // A part of an instance, where its component has parts.
    if surroundings == .body, let (role, end) = keyword(at: .clause), role == .part {
      jump(to: end)
      return .clause(try clause(role))
    }
    guard let (role, end) = keyword(at: .statement) else {
      if case .problem(let problem) = token.kind { throw failure(problem) }
      if let special = special() { throw special }
      let suggestions = knownLength == nil ? near(text) : []
      if suggestions.isEmpty, let instance = try instance(in: surroundings) { return .instance(instance) }
      if surroundings != .component, let (_, end) = keyword(at: .clause) {
        throw Diagnostic(
          SyntaxProblem.clauseOutsideComponent(lexer.text(token.lower, end)), at: span(token.lower, end))
      }
      throw unknownLine(suggestions)
    }
    take(role, to: end)
    if let declaration = try declaration(role) { return .declaration(declaration) }
    if let edit = try edit(role) { return edit }
    return .command(try command(role))
  }

  /// The rest of the line as a text, without quotes round it; nil if there is none.
  mutating func rest() -> String? {
    guard !isEnd else { return nil }
    let first = token
    // An open bracket takes in the next line: what is quoted stands on one.
    var text = plain(first.lower, lexer.end)
    if case .quoted(let inner) = first.kind, first.upper >= lexer.end { text = inner }
    previousEnd = lexer.end
    token = Token(kind: .end, lower: lexer.end, upper: lexer.end)
    return text
  }

  // MARK: Properties

  /// A line whose first reference is followed by `=` or `[`.
  private mutating func property(in surroundings: Surroundings) throws(Diagnostic) -> Statement.Node? {
    let start = token
    let end = previousEnd
    guard let target = attempt({ (parser) throws(Diagnostic) in try parser.reference() }),
      isSymbol(.equal) || isSymbol(.leftBracket) && previousEnd == token.lower
    else {
      token = start
      previousEnd = end
      return nil
    }
    let index = try selectors()
    try expect(.equal)
    if let unit = try propertyUnit(target) {
      return .property(Property(target: target, index: index, values: [], unit: unit, label: label()))
    }
    let isLoose = surroundings != .component
    let values = try within(isLoose ? NameLimits(stops: Parser.whenWords) : nil) {
      (parser) throws(Diagnostic) in try parser.list { (p) throws(Diagnostic) in try p.expression() }
    }
    if values.count == 1, let when = try when() {
      let change = Change(
        .set(.item(kind: nil, target, index), values[0]), when: when, span: span(from: start.lower))
      return .edit(Edit(isTrial: false, changes: try moreChanges([change]), span: span(from: start.lower)))
    }
    if values.count == 1, isKeyword(.and), isVerbAfterAnd {
      let change = Change(.set(.item(kind: nil, target, index), values[0]), when: nil, span: span(from: start.lower))
      return .edit(Edit(isTrial: false, changes: try moreChanges([change]), span: span(from: start.lower)))
    }
    return .property(Property(target: target, index: index, values: values, unit: nil, label: label()))
  }

  /// `sort = tkr/år`: the right side is a unit and no expression.
  private mutating func propertyUnit(_ target: Reference) throws(Diagnostic) -> UnitText? {
    let last = target.parts[target.parts.count - 1]
    let (lower, upper) = (last.span.lower, last.span.upper)
    let isUnit = !last.isQuoted && table.match(.sort, in: lexer.bytes, from: lower, to: upper) == upper
    guard isUnit || isSymbol(.percent) else { return nil }
    return unit(perNeedsKnownUnit: false)
  }

  // MARK: Instances

  /// `placement extern_lss "Extern LSS" in …`: two names at the start of a line.
  private mutating func instance(in surroundings: Surroundings) throws(Diagnostic) -> Instance? {
    guard case .word = token.kind, !isJoiner else { return nil }
    let component = Name(text, span: span(token.lower, token.upper))
    let next = lexer.token(at: token.upper)
    switch next.kind {
    case .word, .quoted, .id: break
    default: return nil
    }
    let isKnown = names.longestMatch(in: lexer.bytes, from: token.lower, to: token.upper) != nil
    let hasBody = lines[line - 1].hasBody
    let whole: Instance? = attempt { (parser) throws(Diagnostic) in
      let instance = try parser.instance(of: component)
      guard parser.isEnd else { throw parser.unexpected(.nothing) }
      // Two words alone, the first of them unknown, are no instance, except where nothing else can stand.
      guard
        isKnown || hasBody || surroundings == .component || instance.label != nil || instance.placement != Placement()
      else {
        throw parser.unexpected(.keyword(.place))
      }
      return instance
    }
    if let whole { return whole }
    // With a known component, what is wrong is said of the instance; else the whole line is not known.
    return isKnown ? try instance(of: component) : nil
  }

  private mutating func instance(of component: Name) throws(Diagnostic) -> Instance {
    advance()
    let name = try declared()
    let label = label()
    return Instance(component: component, name: name, label: label, placement: try placement())
  }

  /// `in … account … within replaces …`, in any order.
  mutating func placement() throws(Diagnostic) -> Placement {
    var placement = Placement()
    while let (role, end) = keyword(at: .placement) {
      guard role != .series else { break }
      take(role, to: end)
      switch role {
      case .place: placement.node = try reference()
      case .activity: placement.activity = try reference(digits: true)
      case .account: placement.account = try reference(digits: true)
      case .within: placement.basis = .within
      case .onTop: placement.basis = .onTop
      case .replaces: placement.replaces = try reference()
      default: placement.isOff = true
      }
    }
    return placement
  }

  // MARK: Lines that are nothing

  /// The command words that a word is near to.
  func near(_ word: String) -> [String] {
    Suggestion.nearest(to: word, in: KeywordTable.statementWords)
  }

  private func unknownLine(_ suggestions: [String]) -> Diagnostic {
    if let length = names.longestMatch(in: lexer.bytes, from: token.lower, to: lexer.end),
      token.lower + length >= lexer.end
    {
      let name = lexer.text(token.lower, lexer.end)
      return Diagnostic(SyntaxProblem.nameAlone(name), at: span(token.lower, lexer.end))
    }
    if let (_, end) = keyword(at: .thing), end >= lexer.end {
      return Diagnostic(SyntaxProblem.nameAlone(lexer.text(token.lower, end)), at: span(token.lower, end))
    }
    return failure(.unknownLine(text, suggestions: suggestions))
  }

  /// Words that people try and that mean something else here.
  private func special() -> Diagnostic? {
    guard let (role, end) = keyword(at: .refused) else { return nil }
    func instead(_ role: KeywordRole, _ rest: String = "") -> Diagnostic {
      failure(.misleadingWord(text, instead: table.spelling(role, in: .swedish) + rest))
    }
    switch role {
    case .saveAlone: return failure(.saveWhat(lexer.text(lexer.token(at: end).lower, lexer.end)))
    case .falseSweep: return instead(.sweep)
    case .falseScale: return instead(.increase, " … \(table.spelling(.amount, in: .swedish)) 5 %")
    case .falseSnapshot: return instead(.snapshot)
    case .falseExpect: return instead(.expect)
    case .falseLock: return instead(.lock)
    default: return nil
    }
  }
}
