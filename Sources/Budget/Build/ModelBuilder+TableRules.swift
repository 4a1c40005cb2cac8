import Ingest
import Language

extension ModelBuilder {
  /// What a load block says must hold of its columns: `shares = "Share"`, `percent = "%"; "Part"; "Whole"`,
  /// `dates = "Decided"; "Begins"; "Ends"`.
  func addTableRules(_ block: LoadBlock, _ table: DataTable) {
    for property in block.properties {
      guard let role = LoadRole(named: property.target.text), let names = property.quotedList else { continue }
      guard [.shares, .percent, .dates].contains(role) else { continue }
      let columns = names.compactMap { column($0, table, property) }
      guard columns.count == names.count, let kind = TableRule.Kind(role, columns) else { continue }
      parts.tableRules.append(TableRule(table: ruled(block, table), kind: kind))
    }
  }

  /// The rows with what the block says of them, as a table of figures has it.
  private func ruled(_ block: LoadBlock, _ table: DataTable) -> LoadedTable {
    let keys = block.keys.compactMap { table.columnIndex(named: $0) }
    var loaded = LoadedTable(
      name: block.name?.text ?? block.file.text, table: table, keyColumns: keys.isEmpty ? [0] : keys,
      units: columnUnits(block, table))
    loaded.nameColumn = (block.text(.name) ?? block.text(.label)).flatMap { table.columnIndex(named: $0) }
    loaded.rowTypeColumn = block.text(.rowType).flatMap { table.columnIndex(named: $0) }
    loaded.totalWords = block.totalWords
    loaded.memoWords = block.first(.memo)?.quotedList?.map(NameTable.fold)
    loaded.unitColumn = block.text(.unit).flatMap { table.columnIndex(named: $0) }
    loaded.sort = block.first(.sort)?.unitText
    return loaded
  }
}

extension ModelBuilder {
  /// Words for totals that no row of a table of figures has.
  func checkTotalWords(_ block: LoadBlock, _ loaded: LoadedTable) {
    let columns = Set(loaded.keyColumns + (loaded.rowTypeColumn.map { [$0] } ?? [])).sorted()
    let names = loaded.table.rows.flatMap { row in columns.map { row.cells[$0] } }
    let folded = names.map(NameTable.fold)
    for role in [LoadRole.total, .subtotal] {
      guard let property = block.first(role), let words = property.quotedList, let last = columns.last else { continue }
      for word in words where !folded.contains(where: { $0.hasPrefix(NameTable.fold(word)) }) {
        let near = Suggestion.nearest(to: word, in: names)
        report(
          BudgetProblem.noTotal(
            word, column: loaded.table.columns[last], property: property.target.text, suggestions: near),
          .text(property.span))
      }
    }
  }
}

extension LoadBlock {
  /// What total rows of a table of figures are called, folded; nil where the block says nothing.
  var totalWords: [String]? {
    let words = [LoadRole.total, .subtotal].compactMap { first($0)?.quotedList }.flatMap { $0 }
    return words.isEmpty ? nil : words.map(NameTable.fold)
  }
}

extension TableRule.Kind {
  fileprivate init?(_ role: LoadRole, _ columns: [Int]) {
    switch (role, columns.count) {
    case (.shares, 1...): self = .shares(columns: columns)
    case (.percent, 2...3): self = .percent(column: columns[0], amount: columns[1], base: columns.dropFirst(2).first)
    case (.dates, 2...): self = .dates(columns: columns)
    default: return nil
    }
  }
}
