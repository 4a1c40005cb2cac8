import Quantities

/// Swedish personal identity numbers in a text: what has their form, and what is one.
enum IdentityNumber {
  /// What a text holds: something of the form of an identity number, and whether its date and check digit are right.
  struct Match {
    var hasForm = false
    var isValid = false
  }

  /// Looks at a cell's text.
  ///
  /// With a dash or plus (`850101-1234`, `19850101-1234`) a number is found anywhere in a text; ten or twelve bare
  /// digits count only where they are the whole text, since amounts and account numbers are that long too.
  static func match(in text: String) -> Match {
    var found = Match()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard isDigit(bytes[start]) else {
        start += 1
        continue
      }
      let token = token(bytes, from: start)
      start = token.end
      guard token.hasSign || isWhole(bytes, token) else { continue }
      guard [10, 12].contains(token.digits.count) else { continue }
      found.hasForm = true
      if isValid(token.digits) { found.isValid = true }
    }
    return found
  }

  private struct Token {
    var digits: [Int] = []
    var start: Int
    var end: Int
    var hasSign = false
  }

  /// A run of digits with at most one dash or plus, before its last four.
  private static func token(_ bytes: [UInt8], from start: Int) -> Token {
    var token = Token(start: start, end: start)
    while token.end < bytes.count {
      let byte = bytes[token.end]
      if isDigit(byte) {
        token.digits.append(Int(byte) - 48)
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"), !token.hasSign,
        [6, 8].contains(token.digits.count), fourDigits(bytes, after: token.end)
      {
        token.hasSign = true
      } else {
        break
      }
      token.end += 1
    }
    return token
  }

  private static func fourDigits(_ bytes: [UInt8], after index: Int) -> Bool {
    guard index + 4 < bytes.count, bytes[(index + 1)...(index + 4)].allSatisfy(isDigit) else { return false }
    return index + 5 >= bytes.count || !isDigit(bytes[index + 5])
  }

  private static func isWhole(_ bytes: [UInt8], _ token: Token) -> Bool {
    bytes[..<token.start].allSatisfy { $0 == 32 } && bytes[token.end...].allSatisfy { $0 == 32 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// A day that exists (60 is added to it in a samordningsnummer) and a check digit that is right.
  private static func isValid(_ digits: [Int]) -> Bool {
    let short = Array(digits.suffix(10))
    let day = short[4] * 10 + short[5]
    let century = digits.count == 12 ? [digits[0] * 10 + digits[1]] : [19, 20]
    let isDate = century.contains { century in
      [19, 20].contains(century)
        && CalendarDate(
          year: century * 100 + short[0] * 10 + short[1], month: short[2] * 10 + short[3],
          day: day > 60 ? day - 60 : day) != nil
    }
    return isDate && luhnSum(short) % 10 == 0
  }

  /// Every other digit doubled, from the first, and the digits of the products added up.
  private static func luhnSum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { sum, digit in
      let product = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + product / 10 + product % 10
    }
  }
}
