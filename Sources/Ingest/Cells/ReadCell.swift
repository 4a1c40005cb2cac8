import Language

/// Reads one cell's text as a value.
///
/// Understood: `12 450` with blanks of any kind between groups, `0,67`, `0.5`, `− 500`, `+300`, `-250.`, `61.800:-`,
/// `0,9%`, `12 450tkr`, `9500kr/st.`, `drygt 5 mkr`, `?`. What is no number is text. Nothing is guessed:
///
/// - Throws: the problem, where the text looks like a number and can be read in two ways or in none (`13.650`,
///   `93 0000`, a dash alone, `#REF!`).
public func readCell(_ text: String) throws(IngestProblem) -> CellReading {
  let text = singleBlanks(text)
  if text.isEmpty { return CellReading(.blank) }
  if ["-", "–", "—", "−"].contains(text) { throw .loneDash(found: text) }
  if isSpreadsheetError(text) { throw .spreadsheetError(found: text) }
  if let unit = unknown(text) { return CellReading(.unknown, unit: unit.isEmpty ? nil : unit) }
  var parser = NumberParser(text)
  guard let number = try parser.parse() else { return CellReading(.text(text)) }
  return CellReading(.number(number.value, number.sureness), unit: number.unit, decimal: number.decimal)
}

/// Reads a cell that must hold a number, be unknown or be blank.
///
/// - Parameter expected: what belongs in the column, said in the message: ``Expectation``.
public func readNumber(_ cell: Cell, expected: Expectation) throws(Diagnostic) -> CellReading {
  do throws(IngestProblem) {
    let reading = try readCell(cell.text)
    if case .text(let found) = reading.value {
      if isInterval(found) { throw IngestProblem.interval(found: found) }
      throw IngestProblem.notANumber(found: found, expected: expected)
    }
    return reading
  } catch {
    throw Diagnostic(error, at: .cell(cell))
  }
}

/// `1..2`, `0,5..1 mkr`: two values where a cell has one.
private func isInterval(_ text: String) -> Bool {
  text.first.map(isDigit) == true && text.contains("..") && !text.hasSuffix("..")
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
