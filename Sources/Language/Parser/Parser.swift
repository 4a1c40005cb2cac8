import Quantities

/// What reading a text gave: its statements and everything that was wrong, in the order of the text.
public struct Parsed: Sendable {
  public let statements: [Statement]
  public var diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads a text of the language: a model file, a script, a line typed at the prompt.
///
/// All errors are found in one pass: what is wrong in a line ends with the line. The parser knows the forms and no
/// meanings; of names it asks only where they end.
///
/// ```swift
/// var parser = Parser(source: Source(name: ">", text: "öka budget Vård och omsorg gem med 500 tkr"), names: known)
/// let parsed = parser.parse()
/// ```
///
/// A tab in an indentation goes to the next multiple of eight columns.
public struct Parser {
  let source: Source
  let lines: [LogicalLine]
  let table = KeywordTable.standard
  var names: NameIndex
  var diagnostics: [Diagnostic] = []
  var lexer: Lexer
  /// The token at hand.
  var token: Token
  /// Where the token before it ended.
  var previousEnd = 0
  /// The line being read.
  var line = 0
  var lineStart = 0
  var depth = 0
  var blockDepth = 0
  /// The operators of the line so far.
  var terms = 0
  var unitEnds = UnitEnds()
  /// How unquoted names of several words end; nil where only one word is a name (in files).
  var limits: NameLimits?
  /// The keywords as they were read, in order; nil where nobody asks.
  var spelled: [SpelledKeyword]?
  /// Nested brackets, signs and blocks together.
  static let deepest = 200
  /// Operators in a row, and in a line with all its brackets.
  static let longest = 1_000
  static let mostTerms = 4_000
  /// Parts of a name.
  static let mostParts = 100
  /// Entries of a list, lines of a text, errors that are said of one.
  static let mostEntries = 10_000
  static let mostLines = 200_000
  static let mostErrors = 200

  /// - Parameter names: the names that are known already; those that the text declares are added while reading.
  public init(source: Source, names: NameIndex = NameIndex()) { self.init(source, names, keepsWords: false) }

  /// - Parameter keepsWords: whether keywords are written down as they are read, for a printer that keeps them.
  init(_ source: Source, _ names: NameIndex, keepsWords: Bool) {
    self.source = source
    self.names = names
    spelled = keepsWords ? [] : nil
    lines = Layout(bytes: source.utf8).lines()
    lexer = Lexer(bytes: source.utf8, end: 0)
    token = Token(kind: .end, lower: 0, upper: 0)
  }

  /// Reads the whole text; never fails, never traps.
  public mutating func parse() -> Parsed {
    line = 0
    diagnostics = []
    var statements: [Statement] = []
    while line < lines.count {
      if lines[line].indent > 0 { report(.unexpectedIndent, lines[line].lower, lines[line].upper) }
      statements += block(indent: lines[line].indent, in: .file)
    }
    return Parsed(statements: statements, diagnostics: diagnostics)
  }
}

/// What a line stands in.
enum Surroundings: Sendable, Hashable {
  case file, component, body
}

/// How an unquoted name of several words ends where no known name stands.
struct NameLimits {
  var stops: [KeywordRole]
  /// In a list, `och` ends an item.
  var isList = false
  /// A number ends the name: `senarelägg D5 1 år`.
  var stopsAtNumber = false
}

extension Parser {
  // MARK: Tokens

  mutating func begin(_ logical: LogicalLine) {
    lexer.end = logical.upper
    lineStart = logical.lower
    previousEnd = logical.lower
    depth = 0
    terms = 0
    limits = nil
    token = lexer.token(at: logical.lower)
  }

  mutating func advance() { jump(to: token.upper) }

  mutating func jump(to offset: Int) {
    previousEnd = offset
    token = lexer.token(at: offset)
  }

  var isEnd: Bool {
    if case .end = token.kind { return true }
    return false
  }

  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(symbol) = token.kind { return true }
    return false
  }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(Diagnostic) {
    guard accept(symbol) else { throw unexpected(.symbol(symbol.rawValue)) }
  }

  // MARK: Keywords

  func isKeyword(_ role: KeywordRole) -> Bool { end(of: role) != nil }

  func isKeyword(of group: KeywordGroup) -> Bool {
    guard case .word = token.kind else { return false }
    return group.matches(lexer.bytes, from: token.lower, to: lexer.end)
  }

  func end(of role: KeywordRole) -> Int? {
    guard case .word = token.kind else { return nil }
    return table.match(role, in: lexer.bytes, from: token.lower, to: lexer.end)
  }

  func keyword(at place: KeywordPlace) -> (role: KeywordRole, end: Int)? {
    guard case .word = token.kind else { return nil }
    return table.longestMatch(at: place, in: lexer.bytes, from: token.lower, to: lexer.end)
  }

  mutating func accept(_ role: KeywordRole) -> Bool {
    guard let end = end(of: role) else { return false }
    take(role, to: end)
    return true
  }

  /// Goes past a keyword that has been seen.
  mutating func take(_ role: KeywordRole, to end: Int) { pass(role, from: token.lower, to: end) }

  /// Goes past a keyword that stands between two offsets.
  mutating func pass(_ role: KeywordRole, from start: Int, to end: Int) {
    spelled?.append(SpelledKeyword(role: role, lower: start, upper: end))
    jump(to: end)
  }

  mutating func accept(_ roles: [KeywordRole]) -> Bool {
    for role in roles where accept(role) { return true }
    return false
  }

  mutating func expect(_ role: KeywordRole) throws(Diagnostic) {
    guard accept(role) else { throw unexpected(.keyword(role)) }
  }

  // MARK: Errors

  var text: String { lexer.text(token.lower, token.upper) }

  func span(_ lower: Int, _ upper: Int) -> Span { Span(source, lower, upper) }

  /// From an offset to the end of what was read last.
  func span(from lower: Int) -> Span { Span(source, lower, max(lower, previousEnd)) }

  mutating func report(_ problem: SyntaxProblem, _ lower: Int, _ upper: Int) {
    diagnostics.append(Diagnostic(problem, at: span(lower, upper)))
  }

  func failure(_ problem: SyntaxProblem) -> Diagnostic { Diagnostic(problem, at: span(token.lower, token.upper)) }

  /// What is wrong with the token at hand where something else was expected.
  func unexpected(_ expectation: Expectation) -> Diagnostic {
    switch token.kind {
    case .problem(let problem): failure(problem)
    case .end: Diagnostic(SyntaxProblem.unexpectedEnd(expectation), at: span(previousEnd, previousEnd))
    default:
      isTom ? failure(.tomRefused) : failure(.unexpected(text, expectation))
    }
  }

  /// `tom`, which also means empty, before something that looks like a date.
  var isTom: Bool {
    guard case .word = token.kind, token.upper - token.lower == 3, isKeyword(.refusedUntil) else { return false }
    let next = lexer.token(at: token.upper)
    switch next.kind {
    case .number(let number): return number.isYear
    case .month, .day: return true
    case .word: return Months.number(of: lexer.text(next.lower, next.upper)) != nil
    default: return false
    }
  }

  mutating func deeper() throws(Diagnostic) {
    depth += 1
    if depth > Parser.deepest { throw failure(.tooDeep(Parser.deepest)) }
  }

  /// Runs a reading that may fail without leaving a trace; nil and back where it began if it fails.
  mutating func attempt<T>(_ read: (inout Parser) throws(Diagnostic) -> T) -> T? {
    let saved = (token, previousEnd, depth, limits)
    let words = spelled?.count ?? 0
    do throws(Diagnostic) {
      return try read(&self)
    } catch {
      (token, previousEnd, depth, limits) = saved
      if let count = spelled?.count { spelled?.removeLast(count - words) }
      return nil
    }
  }

  /// Reads with other limits for unquoted names.
  mutating func within<T>(_ other: NameLimits?, _ read: (inout Parser) throws(Diagnostic) -> T) throws(Diagnostic) -> T
  {
    let saved = limits
    limits = other
    defer { limits = saved }
    return try read(&self)
  }
}
