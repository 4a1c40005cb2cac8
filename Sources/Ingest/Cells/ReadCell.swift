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
  if ["-", "–", "—", "−"].contains(text) { throw .loneDash(found: text) }
  if isSpreadsheetError(text) { throw .spreadsheetError(found: text) }
  if let unit = unknown(text) { return CellReading(.unknown, unit: unit.isEmpty ? nil : unit) }
  if let range = try readRange(text) { return range }
  var parser = NumberParser(text)
  guard let number = try parser.parse() else { return CellReading(.text(text)) }
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
    if case .text(let found) = reading.value {
      throw IngestProblem.notANumber(found: found, expected: expected())
    }
    return reading
  } catch {
    throw Diagnostic(error, at: .cell(cell))
  }
}

/// `1..2`, `0,5–1 mkr`, `> 0,5..1`: nil where the text is no two numbers. Where both have a unit it is the same.
private func readRange(_ text: String) throws(IngestProblem) -> CellReading? {
  for mark in ["..", "–"] {
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].last(where: { $0 != " " }).map(isDigit) ?? false,
      parts[1].first(where: { $0 != " " }).map(isDigit) ?? false
    else { continue }
    var low = NumberParser(String(parts[0]))
    var high = NumberParser(String(parts[1]))
    guard let from = try low.parse(), let to = try high.parse(), from.unit == nil || from.unit == to.unit else {
      return nil
    }
    // `2024–2026` is a span of years.
    if mark == "–", from.unit == nil, to.unit == nil, (1900..<2200).contains(from.value),
      (1900..<2200).contains(to.value)
    {
      return nil
    }
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
