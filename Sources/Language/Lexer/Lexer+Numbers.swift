import Quantities

extension Lexer {
  /// A number, a date or an id: whatever begins with a digit.
  func number(_ start: Int) -> Token {
    let whole = digits(start)
    if let token = id(start, whole) ?? date(start, whole) { return token }
    var at = whole
    if whole - start <= 3 {
      while let next = group(at) { at = next }
    }
    let hasGroups = at > whole
    guard at + 1 < end, bytes[at] == 44 || bytes[at] == 46, Fold.isDigit(bytes[at + 1]) else {
      return value(start, at, start..<at, nil, mayBeYear: !hasGroups)
    }
    let upper = digits(at + 1)
    if bytes[at] == 46 && upper - at == 4 {
      let left = text(start, at)
      let right = text(at + 1, upper)
      return problem(.pointInNumber(left, right), start, upper)
    }
    return value(start, upper, start..<at, at + 1..<upper, mayBeYear: false)
  }

  private func digits(_ start: Int) -> Int {
    var at = start
    while at < end, Fold.isDigit(bytes[at]) { at += 1 }
    return at
  }

  /// One blank and exactly three digits.
  private func group(_ at: Int) -> Int? {
    guard at < end, bytes[at] != 9, bytes[at] != 10, bytes[at] != 13 else { return nil }
    let blank = Fold.blank(bytes, at)
    guard blank > 0, at + blank < end else { return nil }
    let stop = digits(at + blank)
    guard stop - at - blank == 3 else { return nil }
    // `1:8 100:2`: three digits that begin an id are no group.
    if stop + 1 < end, bytes[stop] == 58, Fold.isDigit(bytes[stop + 1]) { return nil }
    return stop
  }

  private func value(_ lower: Int, _ upper: Int, _ whole: Range<Int>, _ part: Range<Int>?, mayBeYear: Bool) -> Token {
    let digits = bytes[whole].count(where: Fold.isDigit)
    let decimals = part?.count ?? 0
    if digits > Lexer.mostDigits || decimals > 2 * Lexer.mostDigits {
      return problem(.tooLong(Lexer.mostDigits, .digits), lower, upper)
    }
    let value = digits + decimals <= Lexer.mostDigits ? short(whole, part) : long(whole, part)
    let isYear = mayBeYear && whole.count == 4 && (1900...2199).contains(value)
    let number = NumberToken(value: value, isYear: isYear, isWhole: part == nil)
    return Token(kind: .number(number), lower: lower, upper: upper)
  }

  /// A number of few digits: they and the power of ten are exact, so their quotient is the nearest number there is.
  private func short(_ whole: Range<Int>, _ part: Range<Int>?) -> Double {
    var number = 0
    var divisor = 1.0
    for byte in bytes[whole] where Fold.isDigit(byte) { number = number * 10 + Int(byte - 48) }
    for byte in bytes[part ?? 0..<0] {
      number = number * 10 + Int(byte - 48)
      divisor *= 10
    }
    return Double(number) / divisor
  }

  private func long(_ whole: Range<Int>, _ part: Range<Int>?) -> Double {
    let plain = bytes[whole].filter(Fold.isDigit) + [46] + (part.map { Array(bytes[$0]) } ?? [48])
    return Double(String(decoding: plain, as: UTF8.self)) ?? 0
  }

  /// `1:8`, `1:11a`
  private func id(_ start: Int, _ whole: Int) -> Token? {
    guard whole + 1 < end, bytes[whole] == 58, Fold.isDigit(bytes[whole + 1]) else { return nil }
    var at = digits(whole + 1)
    if at < end, (97...122).contains(bytes[at] | 0x20) { at += 1 }
    guard at >= end || !Fold.isWord(bytes, at) else { return nil }
    return Token(kind: .id, lower: start, upper: at)
  }

  /// `2024-07`, `2024-07-01`; anything else with a hyphen between digits is left for the dash to complain about.
  private func date(_ start: Int, _ whole: Int) -> Token? {
    guard whole - start == 4, whole < end, bytes[whole] == 45 else { return nil }
    let month = digits(whole + 1)
    guard month - whole == 3 else { return nil }
    let year = integer(start, whole)
    let number = integer(whole + 1, month)
    var at = month
    var day: Int?
    if at < end, bytes[at] == 45 {
      let stop = digits(at + 1)
      guard stop - at == 3 else { return nil }
      day = integer(at + 1, stop)
      at = stop
    }
    guard at >= end || !Fold.isWord(bytes, at) else { return nil }
    guard let date = CalendarDate(year: year, month: number, day: day ?? 1) else {
      return problem(.noSuchDate(text(start, at)), start, at)
    }
    return Token(kind: day == nil ? .month(number, year: year) : .day(date), lower: start, upper: at)
  }

  private func integer(_ lower: Int, _ upper: Int) -> Int {
    bytes[lower..<upper].reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
