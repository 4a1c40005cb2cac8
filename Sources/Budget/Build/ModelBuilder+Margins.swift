import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// Another margin of the same total: its figures are control values.
  func loadMargin(_ block: LoadBlock, _ table: DataTable) {
    guard let keyName = block.text(.key), let key = column(keyName, table, block.first(.key)) else {
      if block.text(.key) == nil {
        report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      }
      return
    }
    let unit = moneySort(block) ?? parts.moneyUnit
    var columns: [(series: Int, year: Int, column: String)] = []
    var checked: [Int] = []
    for property in block.properties {
      guard let year = property.year, let name = property.quoted, let index = column(name, table, property) else {
        continue
      }
      checked.append(index)
      if let series = parts.series(named: property.target.text) { columns.append((series, year, name)) }
    }
    for row in table.rows {
      for column in checked {
        _ = attempt { () throws(Diagnostic) -> LoadedValue in
          try self.loadedValue(table.cell(row, column), unit: unit, cause: row.cells[key])
        }
      }
    }
    let rowType = block.text(.rowType).flatMap { column($0, table, block.first(.rowType)) }
    let totalWord = NameTable.fold(block.text(.total) ?? "summa")
    var details: [Int] = []
    var total: Int?
    for (index, row) in table.rows.enumerated() {
      let isTotal =
        rowType.map { NameTable.fold(row.cells[$0]) == totalWord } ?? (NameTable.fold(row.cells[key]) == totalWord)
      if isTotal { total = index } else { details.append(index) }
    }
    let name = block.name?.text ?? block.file.text
    parts.margins.append(
      Margin(
        file: block.file.text, label: name,
        table: LoadedTable(name: name, table: table, keyColumns: [key], units: [:]), columns: columns,
        deviationColumn: block.text(.deviation), keyColumn: keyName, nameColumn: block.text(.name), details: details,
        totalRow: total, unitScale: unit.scale))
  }

  /// Printed causes of deviations, each on a unit; an amount that is not printed may follow as the rest.
  func loadCauses(_ block: LoadBlock, _ table: DataTable) {
    guard let keyName = block.text(.key), let key = column(keyName, table, block.first(.key)),
      let unitName = block.text(.unit) ?? block.text(.place),
      let unitColumn = column(unitName, table, block.first(.unit) ?? block.first(.place)),
      let amountName = block.text(.amount), let amount = column(amountName, table, block.first(.amount))
    else {
      for role in [LoadRole.key, .unit, .amount] where block.text(role) == nil {
        report(BudgetProblem.missingLoadProperty(role.rawValue, kind: block.kind.text), .text(block.kind.span))
      }
      return
    }
    let unit = moneySort(block) ?? parts.moneyUnit
    let label = block.text(.label).flatMap { column($0, table, block.first(.label)) }
    let oneOff = block.text(.oneOff).flatMap { column($0, table, block.first(.oneOff)) }
    for row in table.rows {
      let id = row.cells[key]
      guard !parts.causes.contains(where: { NameTable.fold($0.id) == NameTable.fold(id) }) else {
        let first = parts.causes.first { NameTable.fold($0.id) == NameTable.fold(id) }?.cell
        reportAgain(.duplicateKey(id), .cell(table.cell(row, key)), first: first.map { .cell($0) })
        continue
      }
      guard
        let node = attempt({ () throws(Diagnostic) -> Int in
          try self.node(named: row.cells[unitColumn], .cell(table.cell(row, unitColumn)))
        }),
        let value = attempt({ () throws(Diagnostic) -> LoadedValue in
          try self.loadedValue(table.cell(row, amount), unit: unit, cause: id)
        })
      else { continue }
      var texts: [String: String] = [:]
      for (name, cell) in zip(table.columns, row.cells) where !cell.isEmpty { texts[name] = cell }
      parts.names.add(id, .cause(parts.causes.count))
      parts.causes.append(
        Cause(
          id: id, label: label.map { row.cells[$0] } ?? id, node: node,
          amount: value.state.isUnknown || value.isBlank ? nil : value.number,
          isOneOff: oneOff.map { ["ja", "yes", "x", "1"].contains(NameTable.fold(row.cells[$0])) } ?? false,
          cell: table.cell(row, amount), texts: texts))
    }
    settleResidualCauses()
  }

  /// Where exactly one cause of a unit lacks an amount, it is what remains of the unit's deviation.
  private func settleResidualCauses() {
    for (node, indexes) in Dictionary(grouping: parts.causes.indices, by: { parts.causes[$0].node }) {
      let missing = indexes.filter { parts.causes[$0].amount == nil }
      guard missing.count == 1 else { continue }
      guard let deviation = parts.nodes[node].printedDeviation(of: parts.focus)?.amount else { continue }
      let others = indexes.reduce(0) { $0 + (parts.causes[$1].amount ?? 0) }
      parts.causes[missing[0]].amount = deviation - others
      parts.causes[missing[0]].isResidual = true
    }
  }

  /// A node by its name or an alias of it, named in a cell or a statement.
  func node(named text: String, _ place: Place) throws(Diagnostic) -> Int {
    let nodes = parts.names.entities(named: text).compactMap { if case .node(let index) = $0 { index } else { nil } }
    if nodes.count == 1 { return nodes[0] }
    let near = Suggestion.nearest(to: text, in: parts.nodes.map(\.name))
    throw Diagnostic(CompileProblem.unknownName(text, wanted: .line, suggestions: near), at: place)
  }
}
