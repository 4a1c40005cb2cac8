import Quantities

extension Parser {
  private static let units = UnitTable()

  /// Words that never are units though they stand after a number: they join, compare, date or place.
  private static let afterValue = KeywordGroup([
    .and, .or, .newValue, .amount, .share, .base, .during, .once, .only, .from, .until, .groupBy, .against, .of, .off,
    .without, .step, .isAtLeast, .isAtMost, .equalTo, .profile, .target, .within, .onTop, .replaces, .activity,
    .account, .everyMonth, .otherwise, .chance, .horizon, .discountRate, .rankedBy, .provided,
    // Series that may follow an amount: `flytta (100 + 200) budget`.
    .budget, .forecast, .actual, .cost, .netCost, .revenue, .frame, .plannedCost,
  ])

  /// A unit: the word directly after a number, `?` or `)`, over `/` and `·` without blanks, with `per år` after it.
  ///
  /// - Parameter perNeedsKnownUnit: after `visa … i tkr`, `per` groups unless a unit follows.
  mutating func unit(perNeedsKnownUnit: Bool = false) -> UnitText? {
    let start = token.lower
    // Where keywords are written down as they are read, each is read.
    guard spelled == nil, !isEnd else { return readUnit(perNeedsKnownUnit) }
    if let text = unitEnds.find(lexer.bytes, start, lexer.end, perNeedsKnownUnit) {
      jump(to: lexer.end)
      return UnitText(text, span: span(from: start))
    }
    let unit = readUnit(perNeedsKnownUnit)
    if let unit, isEnd, previousEnd == lexer.end {
      unitEnds.keep(unit.text, lexer.bytes, start, lexer.end, perNeedsKnownUnit)
    }
    return unit
  }

  private mutating func readUnit(_ perNeedsKnownUnit: Bool) -> UnitText? {
    let start = token.lower
    guard var text = unitWord() else { return nil }
    while isSymbol(.divide) || isSymbol(.times), token.lower == previousEnd {
      let mark = token
      let symbol = self.text
      jump(to: mark.upper)
      guard token.lower == mark.upper, let next = unitWord() else {
        token = mark
        previousEnd = mark.lower
        break
      }
      text += (symbol == "×" ? "·" : symbol) + next
    }
    while let end = end(of: .perUnit) {
      let next = lexer.token(at: end)
      guard case .word = next.kind, isUnit(next) || !perNeedsKnownUnit && !isGroup(next) else { break }
      jump(to: end)
      guard let word = unitWord() else { break }
      text += "/" + word
      guard let and = self.end(of: .and) else { continue }
      let other = lexer.token(at: and)
      guard case .word = other.kind, isUnit(other), !isVerbAfterAnd else { continue }
      jump(to: and)
      if let word = unitWord() { text += "/" + word }
    }
    return UnitText(text, span: span(from: start))
  }

  /// Whether a word can be the unit of the value before it.
  private mutating func unitWord() -> String? {
    if accept(.percent) { return "%" }
    guard case .word = token.kind, !isKeyword(of: Parser.afterValue), !isTom else { return nil }
    if let end = end(of: .percentPoints) {
      jump(to: end)
      return "p.e"
    }
    let text = self.text
    advance()
    // `2 miljoner kronor`, `500 tusen kr`: two words that are one unit.
    if case .word = token.kind, let money = MoneyWords.counts[text.lowercased()],
      MoneyWords.crowns.contains(self.text.lowercased())
    {
      advance()
      return money
    }
    return text
  }

  func isUnit(_ token: Token) -> Bool {
    Parser.units.entry(named: lexer.text(token.lower, token.upper)) != nil
  }

  private func isGroup(_ token: Token) -> Bool {
    table.longestMatch(at: .thing, in: lexer.bytes, from: token.lower, to: lexer.end) != nil
  }
}
