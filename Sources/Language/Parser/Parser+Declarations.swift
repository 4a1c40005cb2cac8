extension Parser {
  /// The declaration that a keyword begins, which has been read; nil if the keyword begins none.
  mutating func declaration(_ role: KeywordRole) throws(Diagnostic) -> Declaration? {
    switch role {
    case .model: return .model(try quoted())
    case .include: return .include(try quoted(.file))
    case .focus: return .focus(try year())
    case .period: return .period(try periods())
    case .quantity: return try quantity()
    case .dimension:
      let name = try word()
      try expect(.equal)
      return .dimension(name, try list { (parser) throws(Diagnostic) in try parser.member() })
    case .alias:
      let name = try reference()
      try expect(.equal)
      return .alias(name, try reference())
    case .load: return try load()
    case .carry: return try carry()
    case .driver: return try driver()
    case .lever: return try lever()
    case .measure:
      let name = try declared()
      let second = try secondName()
      try expect(.equal)
      return .measure(name, second: second, try expression(), label: label())
    case .control: return .control(try relation(), label: label())
    case .post: return try post()
    case .component: return .component(try pair(), label: try labels())
    case .alternatives: return .alternatives(try declared(), label: label())
    case .option: return .option(try declared(), label: label())
    case .scenario:
      let name = try within(NameLimits(stops: [.basedOn])) { (parser) throws(Diagnostic) in try parser.reference() }
      let base: Reference? = accept(.basedOn) ? try looseReference([]) : nil
      return .scenario(name, basedOn: base)
    default: return nil
    }
  }

  /// A reference that may be several words up to the end of the line.
  mutating func looseReference(_ stops: [KeywordRole]) throws(Diagnostic) -> Reference {
    try within(NameLimits(stops: stops)) { (parser) throws(Diagnostic) in try parser.reference() }
  }

  /// `name | name`
  mutating func pair() throws(Diagnostic) -> Names {
    let first = try word()
    return Names(first, try secondName())
  }

  mutating func secondName() throws(Diagnostic) -> Name? {
    accept(.bar) ? try word() : nil
  }

  /// Spans of years, each of which begins where the one before it ends.
  private mutating func periods() throws(Diagnostic) -> [PeriodSpan] {
    var last: Int?
    return try list { (parser) throws(Diagnostic) in
      let years = parser.token
      let span = try parser.periodSpan()
      if let last, span.years.lowerBound != last + 1 {
        let text = parser.lexer.text(years.lower, years.upper)
        let problem = SyntaxProblem.unexpected(text, .nextYear(last + 1))
        throw Diagnostic(problem, at: parser.span(years.lower, years.upper))
      }
      last = span.years.upperBound
      return span
    }
  }

  private mutating func periodSpan() throws(Diagnostic) -> PeriodSpan {
    let start = token.lower
    let from = try year()
    let to = accept(.dots) ? try year() : from
    guard from <= to else {
      let years = lexer.text(start, previousEnd)
      throw Diagnostic(SyntaxProblem.unexpected(years, .year), at: span(from: start))
    }
    if accept(.byYear) { return PeriodSpan(years: from...to, isMonthly: false) }
    try expect(.byMonth)
    return PeriodSpan(years: from...to, isMonthly: true)
  }

  private mutating func quantity() throws(Diagnostic) -> Declaration {
    let names = try pair()
    var isAmount = false
    if accept(.colon) {
      try expect(.amountType)
      isAmount = true
    }
    let value: Expression? = accept(.equal) ? try expression() : nil
    return .quantity(names, isAmount: isAmount, value)
  }

  private mutating func load() throws(Diagnostic) -> Declaration {
    let kind = try word()
    guard case .quoted = token.kind else {
      let name = try word()
      return .load(kind: kind, name: name, file: try quoted(.file))
    }
    // A name may be quoted as the file is: `"Kö till boende" "ko.csv"`.
    let first = try quoted(.file)
    guard case .quoted = token.kind else { return .load(kind: kind, name: nil, file: first) }
    return .load(kind: kind, name: first, file: try quoted(.file))
  }

  private mutating func carry() throws(Diagnostic) -> Declaration {
    let series = try groupName()
    try expect(.from)
    let from = try year()
    if isTom { throw failure(.tomRefused) }
    try expect(.until)
    let until = try year()
    let without: Name? = accept(.without) ? try groupName() : nil
    return .carry(series: series, from: from, until: until, without: without)
  }

  private mutating func driver() throws(Diagnostic) -> Declaration {
    let name = try declared()
    let second = try secondName()
    let dimensions = try dimensions()
    var unit: UnitText?
    if accept(.colon) {
      guard let found = self.unit() else { throw unexpected(.unit) }
      unit = found
    }
    try expect(.equal)
    let value = try expression()
    return .driver(name, second: second, dimensions: dimensions, unit: unit, value, label: label())
  }

  mutating func dimensions() throws(Diagnostic) -> [Name] {
    guard accept(.leftBracket) else { return [] }
    let names = try list { (parser) throws(Diagnostic) in try parser.word() }
    try expect(.rightBracket)
    return names
  }

  private mutating func lever() throws(Diagnostic) -> Declaration {
    let name = try declared()
    let second = try secondName()
    let start: Expression? = accept(.equal) ? try expression() : nil
    var range: LeverRange?
    if accept(.place) {
      let time = attempt { (parser) throws(Diagnostic) in
        let time = try parser.timeSpan()
        // `2000..3000 tkr` and `2024; 2025` are values that look like years.
        guard !parser.isSymbol(.semicolon), !parser.isSymbol(.dots), parser.isEnd || parser.endsRange else {
          throw parser.unexpected(.nothing)
        }
        return time
      }
      let extent: LeverRange.Extent =
        if let time { .time(time) } else {
          .values(try list { (parser) throws(Diagnostic) in try parser.expression() })
        }
      range = LeverRange(extent: extent, step: accept(.step) ? try expression() : nil)
    }
    return .lever(name, second: second, start: start, range: range, label: label())
  }

  private var endsRange: Bool {
    if case .quoted = token.kind { return true }
    return isKeyword(.step)
  }

  private mutating func post() throws(Diagnostic) -> Declaration {
    let name = try declared()
    let label = label()
    try expect(.equal)
    let value = try expression()
    try expect(.series)
    let series = try groupName()
    return .post(name, label: label, value, series: series, try placement())
  }
}
