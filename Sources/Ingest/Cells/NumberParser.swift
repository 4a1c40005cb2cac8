import Quantities

/// Reads a number as Swedish documents print it, with a word before it and a unit after it.
struct NumberParser {
  struct Number {
    var value: Double
    var sureness: Sureness
    var unit: String?
    var decimal: DecimalNumber
  }

  private let found: String
  /// What is left to read.
  private var rest: Substring

  init(_ text: String) {
    found = text
    rest = text[...]
  }

  /// The number, or nil where the text is something else; throws where it looks like a number and is none.
  mutating func parse() throws(IngestProblem) -> Number? {
    let sureness = qualifier()
    let isNegative = sign()
    guard let first = rest.first, isDigit(first) else { return nil }
    let digits = Digits(&rest)
    let fraction = self.fraction()
    let isKronor = [":-", ":–", ":—", ",-", ",–", ",—"].contains { take($0) }
    let endsInPoint = !isKronor && rest == "."
    if endsInPoint { rest = "" }
    try checkGroups(digits, fraction, isKronor: isKronor)
    guard let unit = try unit(isKronor: isKronor) else { return nil }
    let isGrouped = isGroup(digits, fraction, isKronor: isKronor)
    let whole = isGrouped ? digits.text + (fraction?.digits ?? "") : digits.text
    let decimals = isGrouped ? "" : fraction?.digits ?? ""
    let decimal = try DecimalNumber(isNegative: isNegative, whole: whole, fraction: decimals, found: found)
    guard let magnitude = Double(whole + "." + (decimals.isEmpty ? "0" : decimals)) else { return nil }
    return Number(
      value: isNegative && magnitude != 0 ? -magnitude : magnitude, sureness: sureness,
      unit: unit.isEmpty ? nil : unit, decimal: decimal)
  }

  /// Whether a point with three digits groups thousands: only `:-` says that it does.
  private func isGroup(_ digits: Digits, _ fraction: Fraction?, isKronor: Bool) -> Bool {
    guard let fraction, fraction.mark == ".", fraction.digits.count == 3 else { return false }
    return isKronor && !digits.isGrouped && digits.text.count <= 3
  }

  /// Refuses groups that do not fit together, and a point that may be of either kind.
  private func checkGroups(_ digits: Digits, _ fraction: Fraction?, isKronor: Bool) throws(IngestProblem) {
    // `93 0000`, `1.234.567`, `1,234.50`
    let next = rest.drop { $0 == " " || (fraction != nil && ($0 == "." || $0 == ",")) }.first
    let goesOn = !rest.hasPrefix("..") && (next.map(isDigit) ?? false)
    if !digits.isWellFormed || (goesOn && isNumberLike) { throw .brokenGroups(found: found) }
    guard let fraction, fraction.mark == ".", fraction.digits.count == 3, !isKronor else { return }
    // `0.125`, `1234.567` and `1 234.567` can be read in one way only.
    guard !digits.isGrouped, digits.text.count <= 3, digits.text.first != "0" else { return }
    throw .ambiguousPoint(
      found: found, grouped: digits.text + " " + fraction.digits, decimal: digits.text + "," + fraction.digits)
  }

  /// Whether nothing but digits, blanks and marks is left before a unit: `93 0000kr`, and not `2 av 3`.
  private var isNumberLike: Bool {
    let tail = rest.drop { isDigit($0) || $0 == " " || $0 == "," || $0 == "." }
    return tail.isEmpty || unitText(String(tail)) != nil
  }

  /// The unit after the number, empty where there is none; nil where something else stands there.
  private mutating func unit(isKronor: Bool) throws(IngestProblem) -> String? {
    let tail = NumberParser.spelledOut(trimmed(rest))
    if isKronor {
      if tail.isEmpty { return "kr" }
      return tail.first == "/" ? unitText("kr" + tail) : nil
    }
    if tail.isEmpty { return "" }
    if isExponent(tail) { throw .scientific(found: found) }
    return unitText(tail)
  }

  /// The unit with what documents say in words, or with a mark for thousands, in the spelling of units: `´i` is tkr,
  /// `miljoner kronor` mnkr, `kr i månaden` kr/mån.
  private static func spelledOut(_ tail: String) -> String {
    if ["´i", "´", "'i", "'", "’i", "’", "`", "´kr", "´ kr"].contains(tail) { return "tkr" }
    var tail = tail
    for (words, unit) in [
      ("miljoner kronor", "mnkr"), ("miljoner kr", "mnkr"), ("milj. kr", "mnkr"), ("milj kr", "mnkr"),
      ("tusen kronor", "tkr"), ("tusen kr", "tkr"), ("tusental kronor", "tkr"),
    ] where tail.lowercased().hasPrefix(words) {
      tail = unit + tail.dropFirst(words.count)
    }
    for (words, unit) in [
      (" i månaden", "/mån"), (" om året", "/år"), (" i veckan", "/vecka"), (" om dagen", "/dag"),
      (" om dygnet", "/dygn"),
    ] where tail.lowercased().hasSuffix(words) {
      tail = tail.dropLast(words.count) + unit
    }
    return tail
  }

  /// `E+06`, which a spreadsheet writes where a column is too narrow: digits are lost.
  private func isExponent(_ tail: String) -> Bool {
    guard tail.first == "E" || tail.first == "e" else { return false }
    let digits = tail.dropFirst().drop { $0 == "+" || $0 == "-" }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private mutating func fraction() -> Fraction? {
    guard let mark = rest.first, mark == "," || mark == "." else { return nil }
    let digits = rest.dropFirst().prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    return Fraction(mark: mark, digits: String(digits))
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func sign() -> Bool {
    guard let first = rest.first, first == "+" || isMinus(first) else { return false }
    rest = rest.dropFirst().drop { $0 == " " }
    return first != "+"
  }

  fileprivate static let qualifiers: [(word: String, sureness: Sureness)] = [
    ("ca.", .approximate), ("ca", .approximate), ("c:a", .approximate), ("cirka", .approximate),
    ("ungefär", .approximate), ("uppskattningsvis", .approximate), ("drygt", .atLeast), ("minst", .atLeast),
    ("över", .atLeast), ("knappt", .atMost),
    ("högst", .atMost), ("upp till", .atMost), ("max", .atMost),
  ]
  fileprivate static let signs: [Character: Sureness] = [
    "~": .approximate, ">": .atLeast, "≥": .atLeast, "<": .atMost, "≤": .atMost,
  ]

  private mutating func qualifier() -> Sureness {
    if let first = rest.first, let sureness = Self.signs[first] {
      rest = rest.dropFirst().drop { $0 == " " }
      return sureness
    }
    let folded = rest.lowercased()
    for (word, sureness) in Self.qualifiers where folded.hasPrefix(word + " ") {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
      return sureness
    }
    return .exact
  }
}

extension Sureness {
  /// How sure a word or sign says that a number is: `ca`, `drygt`, `>`; `ja` in a column that asks whether it is about so
  /// much. Nil where the text is empty or says something else.
  public init?(word text: String) {
    let folded = trimmed(text).lowercased()
    if ["ja", "yes", "x"].contains(folded) {
      self = .approximate
    } else if folded.count == 1, let first = folded.first, let found = NumberParser.signs[first] {
      self = found
    } else if let found = NumberParser.qualifiers.first(where: { $0.word == folded }) {
      self = found.sureness
    } else {
      return nil
    }
  }
}

/// Decimals and the mark before them.
struct Fraction {
  var mark: Character
  var digits: String
}

/// A minus of any kind: a hyphen (one that does not break, too), a sign of minus, or a dash.
func isMinus(_ character: Character) -> Bool { "-‐‑−–—".contains(character) }
func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
