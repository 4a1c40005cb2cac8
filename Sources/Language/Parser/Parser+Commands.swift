import Quantities

extension Parser {
  /// The command that a keyword begins, which has been read.
  mutating func command(_ role: KeywordRole) throws(Diagnostic) -> Command {
    switch role {
    case .show: return try show()
    case .compare: return try compare()
    case .compareAlternatives:
      let groups = isEnd || startsClause(Parser.sideBySideWords) ? [] : try references(stops: Parser.sideBySideWords)
      return .compareAlternatives(groups, try sideBySide())
    case .explain:
      // Alone it asks about the whole, as `show` alone does.
      let stops = [.against] + Parser.whenWords
      let isWhole = isEnd || stops.contains { isKeyword($0) && knownLength == nil }
      let subject = isWhole ? whole : try looseExpression(stops)
      let against = try against()
      if let when = try when() { return .explain(subject, against: against, when) }
      return .explain(subject, against: against, try bareTime())
    case .split:
      let reference = try looseReference([.parts, .groupBy])
      if !accept(.groupBy) { try expect(.parts) }
      return .split(reference, by: try groups())
    case .expect:
      let relation = try within(NameLimits(stops: Parser.relationWords)) { (parser) throws(Diagnostic) in
        try parser.relation()
      }
      return .expect(relation, try when(), label: label())
    case .seek, .seekLever: return try seek(leverFirst: role == .seekLever)
    case .run: return try run()
    case .bridge: return try bridge()
    case .sweep: return try sweep()
    case .sensitivity, .simulate: return try analysis(role)
    case .balance: return .balance(isEnd ? [] : try references(stops: []))
    case .keep: return .keep
    case .top:
      guard case .number(let number) = token.kind, number.isWhole, number.value < 1e6 else { throw unexpected(.number) }
      advance()
      return .top(Int(number.value))
    case .save: return .save(try quoted(.file))
    case .note: return .note(try quoted())
    case .park: return .park(try quoted())
    case .export: return try export()
    case .snapshot: return .snapshot(isEnd ? nil : try point())
    case .switchTo: return .switchTo(try looseReference([]))
    case .merge: return .merge(try references(stops: [.with]) + more(.with))
    case .copy: return .copy(try references(stops: [.intoCopy]) + more(.intoCopy))
    case .diff:
      let reference = try looseReference([.against])
      return .diff(reference, against: try against())
    case .report: return .report(isEnd ? [] : try references(stops: []))
    case .check: return .check(try optionalReference())
    case .undo: return .undo(try optionalReference())
    case .redo: return .redo(try optionalReference())
    case .history: return .history(try optionalReference())
    case .find: return try find()
    case .help: return .help(rest())
    case .tour: return .tour
    case .quit: return .quit
    default:
      if let view = Parser.views[role] { return try self.view(view) }
      throw unexpected(.nothing)
    }
  }

  /// `varför Hemtjänst 2024`: a time without a word before it, as after `show`.
  private mutating func bareTime() throws(Diagnostic) -> When? {
    let start = token.lower
    guard let time = try optionalTimeSpan() else { return nil }
    return When(isOnce: false, extent: .during(time), span: span(from: start))
  }

  static let comparingWords: [KeywordRole] = [.with, .groupBy, .against] + whenWords
  static let relationWords: [KeywordRole] = [.isAtLeast, .isAtMost, .equalTo] + whenWords

  mutating func looseExpression(_ stops: [KeywordRole]) throws(Diagnostic) -> Expression {
    try within(NameLimits(stops: stops)) { (parser) throws(Diagnostic) in try parser.expression() }
  }

  /// References after a further word, none where it does not stand.
  private mutating func more(_ role: KeywordRole) throws(Diagnostic) -> [Reference] {
    accept(role) ? try references(stops: []) : []
  }

  private mutating func optionalReference() throws(Diagnostic) -> Reference? {
    isEnd ? nil : try looseReference([])
  }

  private func startsClause(_ words: [KeywordRole]) -> Bool { words.contains { isKeyword($0) && knownLength == nil } }

  mutating func by() throws(Diagnostic) -> [Name] { accept(.groupBy) ? try groups() : [] }

  mutating func against() throws(Diagnostic) -> Reference? {
    accept(.against) ? try looseReference(Parser.whenWords) : nil
  }

  private mutating func compare() throws(Diagnostic) -> Command {
    var references: [Reference] = []
    if !isEnd && !startsClause(Parser.comparingWords) { references = try self.references(stops: Parser.comparingWords) }
    if accept(.with) { references += try self.references(stops: Parser.comparingWords) }
    let by = try by()
    return .compare(references, by: by, against: try against(), try when())
  }

  private mutating func seek(leverFirst: Bool) throws(Diagnostic) -> Command {
    if leverFirst {
      let levers = try references(stops: [.target])
      try expect(.target)
      let relation = try within(NameLimits(stops: Parser.relationWords)) { (parser) throws(Diagnostic) in
        try parser.relation()
      }
      return .seek(relation, by: levers)
    }
    let relation = try within(NameLimits(stops: [.leverBy] + Parser.relationWords)) { (parser) throws(Diagnostic) in
      try parser.relation()
    }
    try expect(.leverBy)
    return .seek(relation, by: try references(stops: []))
  }

  private mutating func run() throws(Diagnostic) -> Command {
    let file = try quoted(.file)
    guard accept(.with) else { return .run(file, []) }
    return .run(file, try runArguments())
  }

  /// `NAME = VALUE; …`
  private mutating func runArguments() throws(Diagnostic) -> [RunArgument] {
    try list { (parser) throws(Diagnostic) in
      let name = try parser.within(NameLimits(stops: [])) { (parser) throws(Diagnostic) in try parser.reference() }
      try parser.expect(.equal)
      return RunArgument(name: name, value: try parser.expression())
    }
  }

  /// Reads a whole text as what may stand after `run "F" with`: for a command line's `--with`.
  public mutating func parseArguments() -> (arguments: [RunArgument], diagnostics: [Diagnostic]) {
    var arguments: [RunArgument] = []
    diagnostics = []
    for line in lines {
      begin(line)
      do throws(Diagnostic) {
        arguments += try runArguments()
        if !isEnd { throw unexpected(.nothing) }
      } catch { diagnostics.append(error) }
    }
    return (arguments, diagnostics)
  }

  private mutating func bridge() throws(Diagnostic) -> Command {
    guard accept(.giver) else { return try analysis(.bridge) }
    let from = try looseReference([.receiver])
    try expect(.receiver)
    return .bridge(from: from, to: try looseReference([]))
  }

  private mutating func sweep() throws(Diagnostic) -> Command {
    let table: Command? = attempt { (parser) throws(Diagnostic) in
      let target = try parser.target(stops: [.sweepFrom])
      try parser.expect(.sweepFrom)
      let from = try parser.looseExpression([.sweepTo])
      try parser.expect(.sweepTo)
      let to = try parser.looseExpression([.step])
      let step: Expression? = parser.accept(.step) ? try parser.expression() : nil
      return Command.sweep(target, from: from, to: to, step: step)
    }
    if let table { return table }
    return try analysis(.sweep)
  }

  private mutating func analysis(_ role: KeywordRole) throws(Diagnostic) -> Command {
    let name = Name(self.table.spelling(role, in: .english), span: span(lineStart, previousEnd))
    let stops: [KeywordRole] = [.leverBy, .against] + Parser.whenWords
    var subjects: [Expression] = []
    if !isEnd, !stops.contains(where: isKeyword) {
      subjects = try within(NameLimits(stops: stops, isList: true)) { (parser) throws(Diagnostic) in
        var list = [try parser.expression()]
        while parser.accept(.semicolon) || parser.accept(.and) { list.append(try parser.expression()) }
        return list
      }
    }
    let levers = accept(.leverBy) ? try references(stops: [.against] + Parser.whenWords) : []
    let against = try against()
    return .analysis(name, subjects, by: levers, against: against, try when())
  }

  private mutating func export() throws(Diagnostic) -> Command {
    if case .quoted = token.kind { return .export(nil, file: try quoted()) }
    let name = try groupName()
    return .export(name, file: label())
  }

  private mutating func find() throws(Diagnostic) -> Command {
    guard let text = rest() else { throw unexpected(.name) }
    return .find(text)
  }
}
