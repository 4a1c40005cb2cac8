extension Parser {
  static let views: [KeywordRole: View] = [
    .baseline: .baseline, .frameChange: .frameChange, .forecastMethods: .forecastMethods, .unknownView: .unknown,
    .decisions: .decisions, .tried: .tried, .assumptions: .assumptions, .parked: .parked, .definition: .definition,
    .levers: .levers, .scenarios: .scenarios, .notes: .notes,
  ]

  /// `show` alone, a view, or an expression with what groups and limits it.
  mutating func show() throws(Diagnostic) -> Command {
    if isEnd { return .overview }
    if let view = viewWord() { return try self.view(view) }
    let stops: [KeywordRole] = [.groupBy, .inside, .without] + Parser.whenWords
    var subject: Expression?
    if !stops.contains(where: { isKeyword($0) && knownLength == nil }) { subject = try looseExpression(stops) }
    return .show(try shown(subject))
  }

  /// A word of the table for a view, unless it is called or a longer known name begins with it.
  private mutating func viewWord() -> View? {
    guard let (role, end) = keyword(at: .view), let view = Parser.views[role] else { return nil }
    if let known = knownLength, token.lower + known > end { return nil }
    if case .symbol(.leftParen) = lexer.token(at: end).kind { return nil }
    take(role, to: end)
    return view
  }

  /// `[reference] [span]` after the word of a view.
  mutating func view(_ view: View) throws(Diagnostic) -> Command {
    if let time = try optionalTimeSpan() { return .view(view, nil, time) }
    let stops: [KeywordRole] = [.inside]
    var reference: Reference?
    if startsName, !isKeyword(.inside) {
      _ = accept(.of)
      reference = try looseReference(stops)
    }
    _ = accept(.inside)
    return .view(view, reference, try optionalTimeSpan())
  }

  private mutating func shown(_ subject: Expression?) throws(Diagnostic) -> Show {
    var by: [Name] = []
    var time: TimeSpan?
    var unit: UnitText?
    var without: Name?
    if time == nil { time = try optionalTimeSpan() }
    while !isEnd {
      if accept(.groupBy) {
        by += try groups()
      } else if accept(.without) {
        without = try groupName()
      } else if accept(.inside) {
        if let found = try optionalTimeSpan() {
          time = found
        } else if let found = self.unit(perNeedsKnownUnit: true) {
          unit = found
        } else {
          throw unexpected(.unit)
        }
      } else if accept(.from) {
        time = try timeSpan()
      } else {
        break
      }
    }
    // `visa utan engångsposter`: what is shown is the total.
    return Show(subject: subject ?? whole, by: by, span: time, unit: unit, without: without)
  }

  /// The whole, where a line names nothing.
  var whole: Expression {
    let total = wholeReference
    return Expression(.reference(total, []), span: total.span)
  }

  var wholeReference: Reference { Reference([Name("total", span: span(lineStart, lineStart))]) }
}
