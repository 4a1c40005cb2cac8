import Ingest
import Language

/// Months of tables of figures in which nothing stands.
extension ModelBuilder {
  /// Finds the cells of months in which a row has nothing, where it has other months and others have this one: they are
  /// unknown, which is said. A month of a year that stands beside it is part of the year's number, and a row without
  /// numbers is a heading. Cost: O(cells of times).
  func findLostMonths(_ loaded: inout LoadedTable) {
    let table = loaded.table
    let heads = loaded.timeHeads
    let months = heads.filter { $0.head.month != nil }
    guard !months.isEmpty else { return }
    let rows = table.rows.indices.filter { !loaded.isTotalRow($0) && !loaded.isMemo($0) }
    func isThere(_ row: Int, _ column: Int) -> Bool { !TableForm.isBlank(table.rows[row].cells[column]) }
    for (column, head) in months where rows.contains(where: { isThere($0, column) }) {
      let lost = rows.filter { row in
        TableForm.isEmpty(table.rows[row].cells[column]) && months.contains { isThere(row, $0.column) }
          && !heads.contains { $0.head.month == nil && $0.head.year == head.year && isThere(row, $0.column) }
      }
      for row in lost { loaded.lostMonths[row, default: []].insert(column) }
      guard let first = lost.first else { continue }
      report(
        EmptyCellProblem.emptyAmount(
          loaded.rowName(first), column: table.columns[column], more: lost.count - 1, isUnknown: true),
        .cell(table.cell(table.rows[first], column)), .warning)
    }
  }
}

extension LoadedTable {
  /// Whether a cell is of a month and empty, and nothing says what that means: it is unknown.
  func isLost(_ row: Int, _ column: Int) -> Bool { lostMonths[row]?.contains(column) ?? false }
}
