import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// Cells that are no numbers in a column of numbers, and numbers in another unit than their column's. They are read when
  /// they are asked for, and refused then: here they are all found at once. Cost: O(cells).
  mutating func cells(_ loaded: LoadedTable) {
    for column in loaded.table.columns.indices where !loaded.isText(column) {
      let readings = loaded.table.rows.map { try? readCell($0.cells[column]) }
      guard isOfNumbers(readings, isDeclared: loaded.hasUnit(column)) else { continue }
      for (row, reading) in readings.enumerated() {
        let cell = loaded.cell(row, column)
        let stated = loaded.unitText(of: row, column: column)
        switch reading?.value {
        case .text, nil:
          guard loaded.hasUnit(column) || isDamagedNumber(cell.text) else { continue }
          add(.notNumber(what: cell.column), loaded.rowName(row), cell)
        case .number, .range:
          guard let own = reading?.unit else { continue }
          if let stated, let unit = loaded.unit(named: stated, model.units) {
            if loaded.fits(own, unit, model.units) { continue }
            add(.cellUnit(what: cell.column, found: own, expected: stated), loaded.rowName(row), cell)
          } else if LoadedTable.isSlip(own, model.units) {
            add(.notNumber(what: cell.column), loaded.rowName(row), cell)
          }
        case .blank, .unknown: continue
        }
      }
    }
  }

  /// Whether a text among numbers has digits and is neither a date nor a fraction, or is what a spreadsheet writes for
  /// an error: words beside numbers may be meant.
  private func isDamagedNumber(_ text: String) -> Bool {
    if text.hasPrefix("#") { return true }
    if case .date = PrintedDate.read(text) { return false }
    let isFraction = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "/") }
    return !isFraction && text.contains(where: \.isNumber)
  }

  /// Whether what stands in a column are numbers, but for a few: three of four and at least three, years not counted;
  /// two of three where the load says their unit.
  private func isOfNumbers(_ readings: [CellReading?], isDeclared: Bool) -> Bool {
    var numbers = 0
    var others = 0
    for reading in readings {
      switch reading?.value {
      case .number(let value, _):
        if isDeclared || reading?.unit != nil || !(1900..<2200).contains(value) { numbers += 1 }
      case .range: numbers += 1
      case .text, nil: others += 1
      case .blank, .unknown: continue
      }
    }
    return isDeclared ? numbers >= max(1, 2 * others) : numbers >= max(3, 3 * others)
  }
}

extension LoadedTable {
  /// Whether the load says the unit of a column by itself.
  fileprivate func hasUnit(_ column: Int) -> Bool {
    if case .fixed? = units[column] { true } else { false }
  }

  /// Whether a column says what a row is, and holds no figures.
  fileprivate func isText(_ column: Int) -> Bool {
    keyColumns.contains(column) || dimensionColumns.values.contains(column)
      || [nameColumn, surenessColumn, unitColumn, rowTypeColumn].contains(column)
  }
}
