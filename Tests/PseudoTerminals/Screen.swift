/// The screen of a terminal: enough of an xterm to see what a person would see.
package struct Screen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Lines that have left the screen at its top.
  package private(set) var past: [String] = []
  package var cells: [[Character]]
  /// The cursor, from 0. A column equal to `columns` waits at the right edge for the next character.
  package var row = 0
  package var column = 0
  private var decoder = ScreenDecoder()

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blankRow(columns), count: rows)
  }

  /// The lines on the screen, without blanks at their ends, down to the last that holds something.
  package var lines: [String] {
    var lines = cells.map(Self.trimmed)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// All lines of the session, also those that have left the screen.
  package var text: String { (past + lines).joined(separator: "\n") }

  /// The line that the cursor stands on.
  package var line: String { Self.trimmed(cells[row]) }

  package mutating func resize(columns: Int, rows: Int) {
    cells = cells.suffix(rows).map { Array($0.prefix(columns)) + Self.blankRow(max(0, columns - $0.count)) }
    while cells.count < rows { cells.append(Self.blankRow(columns)) }
    self.columns = columns
    self.rows = rows
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let event = decoder.take(byte) else { continue }
      switch event {
      case .print(let scalar): print(scalar)
      case .control(let code): control(code)
      case .sequence(let final, let parameters): perform(final, parameters)
      }
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    if scalar.properties.canonicalCombiningClass != .notReordered, column > 0 {
      cells[row][column - 1] = Character(String(cells[row][column - 1]) + String(Character(scalar)))
      return
    }
    if column >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Character(scalar)
    column += 1
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if row < rows - 1 {
      row += 1
    } else {
      past.append(Self.trimmed(cells.removeFirst()))
      cells.append(Self.blankRow(columns))
    }
  }

  package static func blankRow(_ columns: Int) -> [Character] { Array(repeating: " ", count: columns) }

  private static func trimmed(_ row: [Character]) -> String {
    var end = row.count
    while end > 0, row[end - 1] == " " { end -= 1 }
    return String(row[..<end])
  }
}
