extension Parser {
  /// What may follow the names of choices that are compared.
  static let sideBySideWords: [KeywordRole] = [.horizon, .discountRate, .rankedBy, .provided] + whenWords

  /// `over 30 years at rate 3 % in 2026 ranked by x where r [when]; …`: each at most once, in any order. A date after
  /// `where` belongs to its demand.
  mutating func sideBySide() throws(Diagnostic) -> SideBySide {
    var how = SideBySide()
    while !isEnd {
      if how.horizon == nil, accept(.horizon) {
        how.horizon = try looseExpression(Parser.sideBySideWords)
      } else if how.rate == nil, accept(.discountRate) {
        how.rate = try looseExpression(Parser.sideBySideWords)
      } else if how.rankedBy == nil, accept(.rankedBy) {
        how.rankedBy = try looseExpression(Parser.sideBySideWords)
      } else if how.limits.isEmpty, accept(.provided) {
        how.limits = try demands()
      } else if how.when == nil, let when = try when() {
        how.when = when
      } else {
        break
      }
    }
    return how
  }

  private mutating func demands() throws(Diagnostic) -> [SideBySide.Limit] {
    let names = NameLimits(stops: [.isAtLeast, .isAtMost, .equalTo] + Parser.sideBySideWords, isList: true)
    return try within(names) { (parser) throws(Diagnostic) in
      var list: [SideBySide.Limit] = []
      repeat {
        list.append(SideBySide.Limit(try parser.relation(), try parser.when()))
        if list.count > Parser.mostEntries { throw parser.failure(.tooLong(Parser.mostEntries, .entries)) }
      } while parser.accept(.semicolon) || parser.accept(.and)
      return list
    }
  }
}
