import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// The organisation with its series: a row per node, a subtotal before or after its parts.
  func loadOrganisation(_ block: LoadBlock, _ table: DataTable) {
    guard let keyName = block.text(.key) else {
      report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      return
    }
    guard let key = column(keyName, table, block.first(.key)) else { return }
    guard parts.nodes.isEmpty else {
      report(BudgetProblem.organisationTwice, .text(block.kind.span))
      return
    }
    checkKeys(block, table, key: key)
    let unit = attempt { () throws(Diagnostic) -> Unit? in try block.sort(self.parts.units) } ?? nil
    parts.moneyUnit = unit.map { $0.isSameDimension(as: .tkr) ? $0 : .tkr } ?? .tkr
    let parent = block.text(.parent).flatMap { column($0, table, block.first(.parent)) }
    let level = block.text(.level).flatMap { column($0, table, block.first(.level)) }
    let code = block.text(.code).flatMap { column($0, table, block.first(.code)) }
    let totalName = block.text(.total).map(NameTable.fold)

    var byName: [String: Int] = [:]
    for row in table.rows {
      let name = row.cells[key]
      guard !name.isEmpty else { continue }
      if byName[NameTable.fold(name)] != nil {
        let first = byName[NameTable.fold(name)].flatMap { parts.nodes[$0].cell }
        reportAgain(.duplicateKey(name), .cell(table.cell(row, key)), first: first.map { .cell($0) })
        continue
      }
      byName[NameTable.fold(name)] = parts.nodes.count
      var node = Node(name: name)
      node.cell = table.cell(row, key)
      if let code { node.code = row.cells[code] }
      parts.nodes.append(node)
    }
    let rows = table.rows.filter { byName[NameTable.fold($0.cells[key])] != nil }
    if parent == nil, let level { linkLevels(rows, table, key, level, byName) }
    if !rows.isEmpty, let totalName, byName[totalName] == nil, let property = block.first(.total) {
      let near = Suggestion.nearest(to: property.quoted ?? "", in: rows.map { $0.cells[key] })
      report(BudgetProblem.noTotal(property.quoted ?? "", column: keyName, suggestions: near), .text(property.span))
    }
    linkParents(rows, table, key, parent, byName, totalName)
    checkTotals(table, rows, key, isSaid: totalName != nil)
    loadSeries(block, table, rows, key, byName, unit ?? parts.moneyUnit)
  }

  /// A row that calls itself a total and has no parts would be counted beside what it sums.
  private func checkTotals(_ table: DataTable, _ rows: [DataTable.Row], _ key: Int, isSaid: Bool) {
    guard !isSaid, parts.nodes.count > 1 else { return }
    let words: Set<String> = ["total", "totalt", "totalsumma", "summa", "summa totalt", "sum", "delsumma", "subtotal"]
    for node in parts.nodes where node.isLeaf && words.contains(NameTable.fold(node.name)) {
      report(BudgetProblem.uncountedTotal(node.name), node.cell.map { .cell($0) } ?? .cell(table.cell(rows[0], key)))
    }
  }

  /// Parents from levels alone: a row lies under the nearest row above it of a lower level; the row of the lowest
  /// level, wherever it stands, is the total.
  private func linkLevels(
    _ rows: [DataTable.Row], _ table: DataTable, _ key: Int, _ level: Int, _ byName: [String: Int]
  ) {
    let levels = rows.map { row in
      attempt { () throws(Diagnostic) -> LoadedValue in
        try self.loadedValue(table.cell(row, level), unit: .one, cause: row.cells[key])
      }?.number ?? 0
    }
    guard let lowest = levels.min(), !levels.isEmpty else { return }
    let totals = rows.indices.filter { levels[$0] == lowest }
    let total = totals.count == 1 ? byName[NameTable.fold(rows[totals[0]].cells[key])] : nil
    var above: [(level: Double, node: Int)] = []
    // Subtotals stand after their parts where the first row is a part and the last one is not.
    let others = zip(rows, levels).filter { byName[NameTable.fold($0.0.cells[key])] != total }
    let top = others.map(\.1).min()
    let isAfter = others.first?.1 != top && others.last?.1 == top
    if !isAfter, let first = others.first, first.1 != top {
      report(BudgetProblem.levelsUnclear(first.0.cells[key]), .cell(table.cell(first.0, level)))
    }
    for (row, depth) in isAfter ? others.reversed() : others {
      guard let node = byName[NameTable.fold(row.cells[key])], node != total else { continue }
      while let last = above.last, last.level >= depth { above.removeLast() }
      parts.nodes[node].parent = above.last?.node ?? total
      above.append((depth, node))
    }
  }

  /// The tree: parents as the column says, or everything below the total.
  private func linkParents(
    _ rows: [DataTable.Row], _ table: DataTable, _ key: Int, _ parent: Int?, _ byName: [String: Int], _ total: String?
  ) {
    var root: Int? = total.flatMap { byName[$0] }
    for row in rows {
      guard let index = byName[NameTable.fold(row.cells[key])], let parent, !row.cells[parent].isEmpty else { continue }
      guard let above = byName[NameTable.fold(row.cells[parent])] else {
        let near = Suggestion.nearest(to: row.cells[parent], in: table.rows.map { $0.cells[key] })
        report(
          BudgetProblem.missingParent(row.cells[parent], key: row.cells[key], suggestions: near),
          .cell(table.cell(row, parent)))
        continue
      }
      parts.nodes[index].parent = above
    }
    let tops = parts.nodes.indices.filter { parts.nodes[$0].parent == nil }
    if root == nil && tops.count == 1 { root = tops[0] }
    if root == nil {
      parts.nodes.append(Node(name: parts.name))
      root = parts.nodes.count - 1
    }
    guard let root else { return }
    parts.root = root
    for index in tops where index != root { parts.nodes[index].parent = root }
    for index in parts.nodes.indices {
      guard let above = parts.nodes[index].parent else { continue }
      parts.nodes[above].children.append(index)
    }
    // A walk from the root reaches every node, unless some lie in a ring.
    var queue = [root]
    var reached = Set(queue)
    while let index = queue.popLast() {
      for child in parts.nodes[index].children where reached.insert(child).inserted {
        parts.nodes[child].depth = parts.nodes[index].depth + 1
        queue.append(child)
      }
    }
    for index in parts.nodes.indices where !reached.contains(index) {
      report(
        BudgetProblem.parentRing(parts.nodes[index].name),
        parts.nodes[index].cell.map { .cell($0) } ?? .cell(Cell(file: table.file, row: 0)))
      parts.nodes[index].parent = nil
      parts.nodes[index].children = []
    }
    for index in parts.nodes.indices {
      let node = parts.nodes[index]
      parts.names.add(node.name, .node(index))
      if let above = node.parent { parts.names.add(node.name, .node(index), below: .node(above)) }
    }
    for word in ["total", "nämnden", "hela nämnden"] { parts.names.add(word, .node(root)) }
  }

  private func loadSeries(
    _ block: LoadBlock, _ table: DataTable, _ rows: [DataTable.Row], _ key: Int, _ byName: [String: Int], _ unit: Unit
  ) {
    // Net cost negative in the file is turned here, once: cost is positive inside.
    let sign = block.first(.sign)?.sign ?? 1
    for property in block.properties {
      guard let (year, month) = property.period, let columnName = property.quoted else { continue }
      let name = NameTable.fold(property.target.text)
      let isDeviation = LoadRole(named: name) == .deviation
      guard isDeviation || parts.series(named: name) != nil else { continue }
      guard let column = column(columnName, table, property) else { continue }
      guard !timeline.indexes(of: year).isEmpty else {
        let years = timeline.years
        report(
          BudgetProblem.yearOutside(year, years: (years.first ?? 0)...(years.last ?? 0)), .text(property.target.span))
        continue
      }
      for row in rows {
        guard let index = byName[NameTable.fold(row.cells[key])] else { continue }
        guard
          let value = attempt({ () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, column), unit: unit, cause: row.cells[key])
          }), !value.isBlank
        else { continue }
        let amount = value.state.isUnknown ? nil : value.number * (isDeviation ? 1 : sign)
        parts.nodes[index].loaded.append(
          LoadedAmount(
            series: isDeviation ? -1 : parts.series(named: name) ?? 0, year: year, month: month, amount: amount,
            cell: value.cell,
            isControl: isDeviation || !parts.nodes[index].isLeaf))
      }
    }
  }
}
