import Ingest
import Language

/// Tables whose rows have their time in a column.
extension ModelBuilder {
  /// A file as its block means it: a year and a month in two columns are one time, and the rows of a table that have
  /// their time in a column become one row per key with a column per time. Nil where something is wrong, which is said.
  func shaped(_ table: DataTable, _ block: LoadBlock) -> DataTable? {
    guard let property = block.first(.time), let names = property.quotedList, names.count <= 2 else { return table }
    let columns = names.compactMap { table.columnIndex(named: $0) }
    // A column that is not there has been said.
    guard columns.count == names.count else { return nil }
    var table = table
    var time = columns[0]
    if columns.count == 2 {
      table = table.joining(year: columns[0], month: columns[1], named: block.timeName ?? "")
      time = table.columns.count - 1
    }
    guard block.isOf(.table) else { return table }
    return widened(table, block, time, parts: columns)
  }

  private func widened(_ table: DataTable, _ block: LoadBlock, _ time: Int, parts: [Int]) -> DataTable? {
    let keys = block.keys.compactMap { table.columnIndex(named: $0) }
    let left = table.columns.indices.filter { $0 != time && !parts.contains($0) && !keys.contains($0) }
    let value: Int
    if let name = block.text(.amount) {
      guard let column = table.columnIndex(named: name) else { return nil }
      value = column
    } else if !keys.isEmpty, left.count == 1 {
      value = left[0]
    } else {
      report(
        TableProblem.whichColumn(block.file.text, columns: left.map { table.columns[$0] }), .text(block.file.span))
      return nil
    }
    guard let times = times(of: table, time) else { return nil }
    let wide = table.widened(
      keys: keys.isEmpty ? [0] : keys, time: time, value: value, leavingOut: parts, times: times)
    for clash in wide.clashes.prefix(20) {
      let text = table.columns[keys.first ?? 0]
      report(
        TableProblem.sameTime(first: clash.first.row, key: block.keys.first ?? text, differing: clash.differing),
        .cell(clash.second))
    }
    guard wide.clashes.isEmpty else { return nil }
    for column in wide.dropped where block.properties.allSatisfy({ $0.quoted != column }) {
      report(TableProblem.notKept(column), .cell(Cell(file: table.file, row: 1, column: column)), .note)
    }
    return wide.table
  }

  /// The times of a column, the earliest first; nil where something else stands in it, which is said.
  private func times(of table: DataTable, _ column: Int) -> [String]? {
    var heads: [String: TimeHead] = [:]
    var isWrong = false
    for row in table.rows where heads[row.cells[column]] == nil {
      if let head = TimeHead(row.cells[column]) {
        heads[row.cells[column]] = head
      } else {
        isWrong = true
        report(BudgetProblem.noTime(row.cells[column]), .cell(table.cell(row, column)))
      }
    }
    func place(_ head: TimeHead) -> Int { head.year * 13 + (head.month ?? 0) }
    return isWrong ? nil : heads.sorted { (place($0.value), $0.key) < (place($1.value), $1.key) }.map(\.key)
  }
}

extension LoadBlock {
  /// What the column of the time is called, or the two that it is put together of.
  var timeName: String? { first(.time)?.quotedList?.joined(separator: " ") }
}
