import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// The organisation with its series: a row per node, a subtotal before or after its parts.
  ///
  /// A row is a node of its name, or, where the key has several columns, of the path that they make. One name may stand
  /// under different parents.
  func loadOrganisation(_ block: LoadBlock, _ table: DataTable) {
    guard !block.keys.isEmpty else {
      if block.first(.key) == nil {
        report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      }
      return
    }
    let keys = block.keys.compactMap { column($0, table, block.first(.key)) }
    guard keys.count == block.keys.count, let key = keys.last else { return }
    guard parts.nodes.isEmpty else {
      report(BudgetProblem.organisationTwice, .text(block.kind.span))
      return
    }
    checkKeys(block, table, keys: keys)
    let unit = moneySort(block) ?? .tkr
    parts.moneyUnit = unit
    checkHeadUnits(block, table, unit)
    let parent = block.text(.parent).flatMap { column($0, table, block.first(.parent)) }
    let level = block.text(.level).flatMap { column($0, table, block.first(.level)) }
    let code = block.text(.code).flatMap { column($0, table, block.first(.code)) }
    let rowType = block.text(.rowType).flatMap { column($0, table, block.first(.rowType)) }
    let tree = RowTree(
      table: table, keys: keys, rowType: rowType,
      saidTotals: block.first(.total)?.quotedList ?? [],
      subtotals: block.first(.subtotal)?.quotedList?.map(NameTable.fold) ?? [],
      memo: block.first(.memo)?.quotedList?.map(NameTable.fold))
    var rows: [(row: DataTable.Row, node: Int)] = []
    if keys.count > 1 {
      rows = pathNodes(tree, code: code, arePostings: block.first(.time) != nil)
    } else {
      rows = namedNodes(tree, code: code, parent: parent, arePostings: block.first(.time) != nil)
    }
    // Postings of one line are several rows; the tree is made of the first of each.
    let all = rows
    var seen: Set<Int> = []
    rows = rows.filter { seen.insert($0.node).inserted }
    if parent == nil, keys.count == 1 {
      if let level {
        linkLevels(rows, tree, level) { row in
          self.attempt { () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, level), unit: .one, cause: row.cells[key])
          }?.number ?? 0
        }
      } else if block.first(.level)?.levelWord == .indent {
        linkLevels(rows, tree, key) { Double(RowTree.indent($0.cells[key])) }
      } else if block.first(.level) == nil, block.first(.subtotal) == nil {
        checkIndents(rows, table, key)
      }
    }
    if !tree.subtotals.isEmpty, keys.count == 1 {
      linkSubtotals(
        rows, tree,
        amountColumns: SeriesColumn.all(block, table, parts).compactMap {
          table.columnIndex(named: $0.names[0])
        })
    }
    checkSaidTotals(block, table, keys)
    linkParents(rows, table, key, keys.count == 1 ? parent : nil, tree.totals)
    checkTotals(tree)
    checkSameNames(rows.map(\.node))
    checkCodes(rows.map(\.node), table, code)
    loadSeries(block, table, all, unit)
    checkNetFigures(tree)
    sayUnit(block, table, unit)
    groupOrganisation(block, table, rows)
  }

  /// A node per row; a name that stands again under another parent is another node.
  private func namedNodes(
    _ tree: RowTree, code: Int?, parent: Int?, arePostings: Bool
  ) -> [(row: DataTable.Row, node: Int)] {
    var rows: [(row: DataTable.Row, node: Int)] = []
    var taken: [String: Int] = [:]
    let key = tree.keys[0]
    for row in tree.table.rows {
      let name = RowTree.clean(row.cells[key])
      guard !name.isEmpty else { continue }
      // Without parents only levels can tell two rows of one name apart; that shows when they are linked.
      let folded = NameTable.fold(name) + (parent.map { "\u{0}" + NameTable.fold(row.cells[$0]) } ?? "")
      if arePostings, let first = taken[folded] {
        rows.append((row, first))
        continue
      }
      if parent != nil, let first = taken[folded] {
        reportAgain(
          .duplicateKey(name), .cell(tree.table.cell(row, key)), first: parts.nodes[first].cell.map { .cell($0) })
        continue
      }
      taken[folded] = parts.nodes.count
      rows.append((row, parts.nodes.count))
      var node = Node(name: name)
      node.cell = tree.table.cell(row, key)
      node.isMemo = tree.isMemo(row)
      if let code { node.code = row.cells[code] }
      parts.nodes.append(node)
    }
    return rows
  }

  /// A node per path, and one for each beginning of a path that has no row of its own.
  private func pathNodes(
    _ tree: RowTree, code: Int?, arePostings: Bool
  ) -> [(row: DataTable.Row, node: Int)] {
    var rows: [(row: DataTable.Row, node: Int)] = []
    var nodes: [[String]: Int] = [:]
    var printed: Set<Int> = []
    var sums: [(place: RowTree.Across, node: Int)] = []
    var unsaid: Set<String> = []
    for row in tree.table.rows {
      let path = tree.path(row)
      guard let outermost = tree.keys.first, let last = tree.keys.last else { continue }
      if row.cells[outermost].isEmpty { continue }
      if let (place, depth) = tree.across(path) {
        let isFirst = nodes[place.key] == nil
        let node = nodes[place.key] ?? parts.nodes.count
        nodes[place.key] = node
        guard isFirst || arePostings else {
          reportAgain(
            .duplicateKey(path.joined(separator: ", ")), .cell(tree.table.cell(row, last)),
            first: parts.nodes[node].cell.map { .cell($0) })
          continue
        }
        if isFirst {
          var sum = Node(name: path[(depth + 1)...].filter { !$0.isEmpty }.joined(separator: ", "))
          sum.cell = tree.table.cell(row, last)
          sum.isMemo = true
          parts.nodes.append(sum)
          sums.append((place, node))
        }
        rows.append((row, node))
        continue
      }
      if let name = tree.unsaidSum(path), unsaid.insert(NameTable.fold(name)).inserted {
        reportUnsaidSum(name, tree.table.cell(row, outermost))
      }
      var above: Int?
      var key: [String] = []
      for (depth, name) in path.enumerated() {
        key.append(NameTable.fold(name))
        if let node = nodes[key] {
          above = node
          continue
        }
        var node = Node(name: name)
        node.parent = above
        node.cell = tree.table.cell(row, tree.keys[depth])
        node.isMemo = depth == path.count - 1 && tree.isMemo(row)
        if let code, depth == path.count - 1 { node.code = row.cells[code] }
        nodes[key] = parts.nodes.count
        above = parts.nodes.count
        parts.nodes.append(node)
      }
      let node: Int
      if let above {
        node = above
      } else if let root = nodes[[]] {
        node = root
      } else {
        node = addWhole(row.cells[outermost], tree.table.cell(row, outermost))
        nodes[[]] = node
      }
      guard printed.insert(node).inserted || arePostings else {
        reportAgain(
          .duplicateKey(path.joined(separator: ", ")), .cell(tree.table.cell(row, last)),
          first: parts.nodes[node].cell.map { .cell($0) })
        continue
      }
      rows.append((row, node))
    }
    placeSums(sums, nodes, tree)
    return rows
  }

  /// The row of the whole.
  private func addWhole(_ name: String, _ cell: Cell?) -> Int {
    let node = parts.nodes.count
    var whole = Node(name: parts.name.isEmpty ? name : parts.name)
    whole.cell = cell
    parts.nodes.append(whole)
    parts.root = node
    wholeNode = node
    return node
  }

  /// Totals by type stand below what they are totals of, and are shown there: no sum counts them, and `check` compares
  /// each with the rows that it adds up.
  private func placeSums(_ sums: [(place: RowTree.Across, node: Int)], _ nodes: [[String]: Int], _ tree: RowTree) {
    guard !sums.isEmpty else { return }
    let found = RowTree.summands(of: nodes) { !self.parts.nodes[$0].isMemo }
    for (place, node) in sums {
      guard let parts = found[place] else {
        reportUncounted(node, tree, isTotalSaid: true)
        continue
      }
      self.parts.nodes[node].adds = parts
      self.parts.nodes[node].parent = nodes[place.above] ?? wholeNode ?? addWhole(self.parts.nodes[node].name, nil)
    }
  }
}
