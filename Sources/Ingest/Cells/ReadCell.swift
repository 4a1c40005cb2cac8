import Language

/// Reads one cell's text as a value.
///
/// Understood: `12 450` with blanks of any kind between groups, `0,67`, `0.5`, `− 500`, `+300`, `-250.`, `61.800:-`,
/// `0,9%`, `12 450tkr`, `9500kr/st.`, `drygt 5 mkr`, `?`. What is no number is text. Nothing is guessed:
///
/// - Throws: the problem, where the text looks like a number and can be read in two ways or in none (`13.650`,
///   `93 0000`, a dash alone, `#REF!`).
public func readCell(_ text: String) throws(IngestProblem) -> CellReading {
  if let plain = plainNumber(text) { return plain }
  let text = singleBlanks(text)
  if text.isEmpty { return CellReading(.blank) }
  if marksOfNothing.contains(text.lowercased()) { throw .loneDash(found: text) }
  if isSpreadsheetError(text) { throw .spreadsheetError(found: text) }
  if let unit = unknown(text) { return CellReading(.unknown, unit: unit.isEmpty ? nil : unit) }
  if let signed = try signedByWord(text) { return signed }
  if let range = try readRange(text) { return range }
  // Nothing has no sign.
  let isUnsigned = text.first == "±" && text.dropFirst().allSatisfy { "0,. %".contains($0) }
  let unsigned = isUnsigned ? text.dropFirst() : text[...]
  var parser = NumberParser(trimmed(unsigned))
  let plain = try parser.parse()
  let found = if plain == nil { try accounted(text) } else { plain }
  guard let number = found else { return CellReading(.text(text)) }
  return CellReading(.number(number.value, number.sureness), unit: number.unit, decimal: number.decimal)
}

/// A number that is written with digits alone, as most are: nothing in it can be read in two ways.
private func plainNumber(_ text: String) -> CellReading? {
  var digits: UInt64 = 0
  for byte in text.utf8 {
    guard (48...57).contains(byte) else { return nil }
    digits = digits * 10 + UInt64(byte - 48)
    if digits >= 1 << 53 { return nil }
  }
  if text.isEmpty { return nil }
  return CellReading(.number(Double(digits), .exact), decimal: DecimalNumber(digits: digits))
}

/// `underskott motsvarande 3,9 mnkr`, `överskott på 0,3 mnkr`: the word decides the sign, whatever the number says.
private func signedByWord(_ text: String) throws(IngestProblem) -> CellReading? {
  let folded = text.lowercased()
  let isDeficit = folded.hasPrefix("underskott ")
  guard isDeficit || folded.hasPrefix("överskott ") else { return nil }
  var rest = text.drop { $0 != " " }.drop { $0 == " " }
  for word in ["motsvarande ", "på ", "om ", "med "] where rest.lowercased().hasPrefix(word) {
    rest = rest.dropFirst(word.count)
  }
  let number = rest.drop { $0 == "+" || $0 == " " || isMinus($0) }
  guard let first = number.first, isDigit(first) else { return nil }
  var parser = NumberParser((isDeficit ? "−" : "") + String(number))
  return try parser.parse().map {
    CellReading(.number($0.value, $0.sureness), unit: $0.unit, decimal: $0.decimal)
  }
}

/// A part of a whole, `1/30`; nil for anything else.
private func share(_ text: String) -> CellReading? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isDigit) }),
    let above = Double(parts[0]), let below = Double(parts[1]), above < below
  else { return nil }
  var reading = CellReading(.number(above / below, .exact))
  reading.isFraction = true
  return reading
}

/// A negative number as ledgers write it: `(1 234)`, `1 234-`.
private func accounted(_ text: String) throws(IngestProblem) -> NumberParser.Number? {
  let inner: Substring
  if text.hasPrefix("("), text.hasSuffix(")") {
    inner = text.dropFirst().dropLast()
  } else if let last = text.last, isMinus(last) {
    inner = text.dropLast()
  } else {
    return nil
  }
  guard let first = inner.first(where: { $0 != " " }), isDigit(first),
    inner.allSatisfy({ isDigit($0) || " ,.".contains($0) })
  else { return nil }
  var parser = NumberParser("−" + trimmed(inner))
  return try parser.parse()
}

/// Reads a cell that must hold a number, be unknown or be blank.
///
/// - Parameters:
///   - expected: what belongs in the column, said in the message: ``Expectation``.
///   - allowsRange: whether two numbers that it lies between will do.
public func readNumber(
  _ cell: Cell, expected: @autoclosure () -> Expectation, allowsRange: Bool = false
) throws(Diagnostic) -> CellReading {
  do throws(IngestProblem) {
    let reading = try readCell(cell.text)
    if case .range = reading.value, !allowsRange { throw IngestProblem.interval(found: cell.text) }
    if case .text(let found) = reading.value, let share = share(found) {
      // Of money it is more likely a date that a spreadsheet has made of it.
      if case .amount = expected() { throw IngestProblem.fraction(found: found) }
      return share
    }
    if case .text(let found) = reading.value {
      throw IngestProblem.notANumber(found: found, expected: expected())
    }
    return reading
  } catch {
    throw Diagnostic(error, at: .cell(cell))
  }
}

/// `1..2`, `0,5–1 mkr`, `1 - 2 mkr`, `> 0,5..1`: nil where the text is no two numbers. Where both have a unit it is the
/// same. A hyphen joins only numbers that grow, and no dates and no codes.
private func readRange(_ text: String) throws(IngestProblem) -> CellReading? {
  for mark in ["..", "–", "-"] {
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].last(where: { $0 != " " }).map(isDigit) ?? false,
      parts[1].first(where: { $0 != " " }).map(isDigit) ?? false
    else { continue }
    var low = NumberParser(trimmed(parts[0]))
    var high = NumberParser(trimmed(parts[1]))
    guard let from = try low.parse(), let to = try high.parse(), from.unit == nil || from.unit == to.unit else {
      return nil
    }
    // `2024–2026` is a span of years, `2024-03` a month.
    let isYear = from.unit == nil && (1900..<2200).contains(from.value) && from.decimal.decimals == 0
    if mark == "–", isYear, to.unit == nil, (1900..<2200).contains(to.value) { return nil }
    if mark == "-", isYear || from.value >= to.value || parts[1].contains("-") || to.unit == nil { return nil }
    return CellReading(.range(from.value, to.value, from.sureness), unit: to.unit)
  }
  return nil
}

/// What belongs in a column of numbers.
public enum Expectation: Sendable, Hashable {
  /// An amount of money in a unit: `tkr`.
  case amount(unit: String)
  /// A number of something: `platser`.
  case number(unit: String)
  /// A number whose unit stands elsewhere.
  case anyNumber
}

extension DataTable {
  /// Reads a whole column of numbers, all errors in one pass.
  public func numbers(inColumn column: Int, expected: Expectation) throws(Diagnostics) -> [CellReading] {
    var readings: [CellReading] = []
    var problems: [Diagnostic] = []
    for row in rows {
      do throws(Diagnostic) {
        readings.append(try readNumber(cell(row, column), expected: expected))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return readings
  }
}

/// The text without blanks at its ends, and each blank of whatever kind (a line break too) as an ordinary one.
/// What tables print where there is no number; each can mean zero, nothing or unknown, and the load has to say which.
private let marksOfNothing: Set<String> = [
  "-", "‐", "‑", "–", "—", "−", "--", "---", ".", "..", "...", "…", "e.t.", "i.u.", "n/a",
]

private func singleBlanks(_ text: String) -> String {
  String(trimmed(text).map { $0.isWhitespace ? " " : $0 })
}

/// The unit after `?` or `okänt` (empty where none stands), or nil where the text does not say unknown.
private func unknown(_ text: String) -> String? {
  let folded = text.lowercased()
  for word in ["?", "okänt", "okänd", "okända", "unknown"] {
    if folded == word { return "" }
    if folded.hasPrefix(word + " ") || (word == "?" && folded.hasPrefix(word)) {
      return unitText(String(text.dropFirst(word.count)))
    }
  }
  return nil
}

/// `#REF!`, `#DIV/0!`, `#N/A`, `#SAKNAS!`, and the `####` of a column too narrow.
private func isSpreadsheetError(_ text: String) -> Bool {
  guard text.hasPrefix("#") else { return false }
  return text.hasSuffix("!") || text.hasSuffix("?") || text == "#N/A" || text.allSatisfy { $0 == "#" }
}
