import Ingest
import Language

/// Tables whose rows have their time in a column.
extension ModelBuilder {
  /// A file as its block means it: a year and a month in two columns are one time, and the rows of a table that have
  /// their time in a column become one row per key with a column per time. Nil where something is wrong, which is said.
  func shaped(_ table: DataTable, _ block: LoadBlock) -> DataTable? {
    guard let property = block.first(.time), let names = property.quotedList, names.count <= 2 else { return table }
    let columns = names.compactMap { table.columnIndex(named: $0) }
    // A column that is not there has been said; lines are there without it.
    guard columns.count == names.count else { return block.isOf(.table) ? nil : table }
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
    let named = block.keys.compactMap { table.columnIndex(named: $0) }
    let keys = named.isEmpty ? [0] : named
    guard !keys.contains(time), keys.allSatisfy({ !parts.contains($0) }) else {
      report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      return nil
    }
    let left = table.columns.indices.filter { $0 != time && !parts.contains($0) && !keys.contains($0) }
    let said = block.text(.amount).map { table.columnIndex(named: $0) }
    // A column that is not there has been said.
    if case .some(nil) = said { return nil }
    guard let value = said ?? (left.count == 1 ? left[0] : nil), left.contains(value) else {
      report(
        TableProblem.whichColumn(block.file.text, columns: left.map { table.columns[$0] }), .text(block.file.span))
      return nil
    }
    guard let times = times(of: table, time) else { return nil }
    let wide = table.widened(keys: keys, time: time, value: value, leavingOut: parts, times: times)
    for clash in wide.clashes.prefix(20) {
      report(
        TableProblem.sameTime(
          first: clash.first.row, keys: keys.map { table.columns[$0] }, differing: clash.differing),
        .cell(clash.second))
    }
    guard wide.clashes.isEmpty else { return nil }
    var isWhole = true
    for column in wide.dropped {
      // What the block asks for has no one text in a row per key.
      let asks = block.properties.first { $0.quoted.map(NameTable.fold) == NameTable.fold(column) }
      if asks != nil { isWhole = false }
      report(
        TableProblem.notKept(column, isNeeded: asks != nil),
        asks.map { .text($0.span) } ?? .cell(Cell(file: table.file, row: 1, column: column)),
        asks == nil ? .note : .error)
    }
    return isWhole ? wide.table : nil
  }

  /// The times of a column, the earliest first, each with its spellings; nil where something else stands in it, which is
  /// said.
  private func times(of table: DataTable, _ column: Int) -> [[String]]? {
    var heads: [String: TimeHead] = [:]
    var spellings: [TimeHead: [String]] = [:]
    var isWrong = false
    for row in table.rows where heads[row.cells[column]] == nil {
      let text = row.cells[column]
      if let head = TimeHead(text) {
        heads[text] = head
        spellings[head, default: []].append(text)
      } else {
        isWrong = true
        report(BudgetProblem.noTime(text), .cell(table.cell(row, column)))
      }
    }
    func place(_ head: TimeHead) -> Int { head.year * 13 + (head.month ?? 0) }
    return isWrong ? nil : spellings.sorted { place($0.key) < place($1.key) }.map(\.value)
  }
}

extension LoadBlock {
  /// What the column of the time is called, or the two that it is put together of.
  var timeName: String? { first(.time)?.quotedList?.joined(separator: " ") }
}
