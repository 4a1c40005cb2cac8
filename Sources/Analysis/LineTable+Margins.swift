import Budget
import Ingest
import Language
import Quantities

extension Evaluation {
  /// The rows of a margin as they are printed.
  func marginRows(_ margin: Margin, _ year: Int) -> [LineTable.Row] {
    margin.details.map { row in
      let budget = margin.amount(row, SeriesName.budget, year)
      let forecast = margin.amount(row, SeriesName.forecast, year)
      let deviation = budget.flatMap { a in forecast.map { a - $0 } }
      let key = margin.table.table.rows[row].cells[margin.table.keyColumn]
      return LineTable.Row(
        name: margin.name(of: row), key: key, unit: "", budget: money(budget, unknown: key),
        forecast: money(forecast, unknown: key), deviation: money(deviation, unknown: key), before: nil,
        isResidual: false)
    }
  }

  /// Where the rows of a margin do not add up to the forecast that is printed below them.
  func marginMismatch(_ margin: Margin, _ rows: [LineTable.Row], _ year: Int) -> (sum: Double, printed: Double)? {
    guard let total = margin.totalRow, let printed = margin.amount(total, SeriesName.forecast, year),
      rows.allSatisfy({ $0.forecast?.isKnown == true })
    else { return nil }
    let sum = rows.reduce(0) { $0 + ($1.forecast?.value ?? 0) }
    return abs(sum - printed) < 0.5 ? nil : (sum, printed)
  }
}

extension Margin {
  /// The amount of a row and series, in öre; nil where none is printed.
  func amount(_ row: Int, _ series: Int, _ year: Int) -> Double? {
    guard let name = columns.first(where: { $0.series == series && $0.year == year })?.column else { return nil }
    return amount(row, named: name)
  }

  func amount(_ row: Int, named column: String) -> Double? {
    guard let index = table.table.columns.firstIndex(of: column), table.table.rows.indices.contains(row) else {
      return nil
    }
    let text = table.table.rows[row].cells[index]
    guard case .number(let number, _)? = try? readCell(text).value else { return nil }
    return (number * unitScale).rounded()
  }

  /// What a row is called.
  func name(of row: Int) -> String {
    let cells = table.table.rows[row].cells
    let named = nameColumn.flatMap { table.table.columns.firstIndex(of: $0) }.map { cells[$0] }
    return named ?? cells[table.keyColumn]
  }

  func cell(_ row: Int, named column: String) -> Cell {
    table.table.cell(table.table.rows[row], table.table.columns.firstIndex(of: column) ?? 0)
  }
}
