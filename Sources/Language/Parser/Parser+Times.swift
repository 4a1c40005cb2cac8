import Quantities

extension Parser {
  static let whenWords: [KeywordRole] = [.once, .during, .only, .from, .until]

  /// `[once] in span`, `only year`, `from point [until point]`, `until point`, or nil where none of them begins.
  mutating func when() throws(Diagnostic) -> When? {
    let start = token.lower
    if isTom { throw failure(.tomRefused) }
    if accept(.until) { return When(isOnce: false, extent: .until(try point()), span: span(from: start)) }
    if accept(.once) {
      _ = accept(.during)
      return When(isOnce: true, extent: .during(try timeSpan()), span: span(from: start))
    }
    if accept(.only) {
      let year = try year()
      return When(isOnce: false, extent: .only(year), span: span(from: start))
    }
    if accept(.from) {
      let from = try point()
      if isTom { throw failure(.tomRefused) }
      let until: Point? = accept(.until) ? try point() : nil
      return When(isOnce: false, extent: .from(from, until: until), span: span(from: start))
    }
    if isKeyword(.during) {
      _ = accept(.during)
      return When(isOnce: false, extent: .during(try timeSpan()), span: span(from: start))
    }
    return nil
  }

  /// A year of four digits.
  mutating func year() throws(Diagnostic) -> Int {
    guard case .number(let number) = token.kind, number.isYear else { throw unexpected(.year) }
    advance()
    return Int(number.value)
  }

  /// A point in time that is written out; nil where none begins.
  mutating func literalPoint() -> Point? {
    let start = token.lower
    switch token.kind {
    case .number(let number) where number.isYear:
      advance()
      return .year(Int(number.value), span(from: start))
    case .month(let month, let year):
      advance()
      return .month(month, year: year, span(from: start))
    case .day(let date):
      advance()
      return .day(date, span(from: start))
    case .word:
      guard let month = Months.number(of: text) else { return nil }
      if let known = knownLength, known > token.upper - token.lower { return nil }
      advance()
      guard case .number(let number) = token.kind, number.isYear else {
        return .month(month, year: nil, span(from: start))
      }
      advance()
      return .month(month, year: Int(number.value), span(from: start))
    default: return nil
    }
  }

  /// A date, a month, a year, or the name of a lever or an input that holds one.
  mutating func point() throws(Diagnostic) -> Point {
    if let point = literalPoint() { return point }
    guard startsName else { throw unexpected(.point) }
    return .reference(try within(nil) { (parser) throws(Diagnostic) in try parser.reference() })
  }

  /// `2024`, `2024..2026`: no names in it.
  mutating func timeSpan() throws(Diagnostic) -> TimeSpan {
    guard let from = literalPoint() else { throw unexpected(.point) }
    guard accept(.dots) else { return TimeSpan(from: from) }
    guard let to = literalPoint() else { throw unexpected(.point) }
    return TimeSpan(from: from, to: to)
  }

  /// A time span, or nil where none begins.
  mutating func optionalTimeSpan() throws(Diagnostic) -> TimeSpan? {
    guard let from = literalPoint() else { return nil }
    guard accept(.dots) else { return TimeSpan(from: from) }
    guard let to = literalPoint() else { throw unexpected(.point) }
    return TimeSpan(from: from, to: to)
  }
}
