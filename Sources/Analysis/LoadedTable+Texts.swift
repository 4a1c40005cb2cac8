import Budget
import Ingest

extension LoadedTable {
  /// The texts of each row, by its key.
  var rowTexts: [(key: String, texts: [String])] {
    table.rows.map { row in (row.cells[keyColumn], row.cells.filter { !$0.isEmpty }) }
  }
}
