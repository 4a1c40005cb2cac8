import Ingest
import Language
import Quantities

/// What stands above what in an organisation.
extension ModelBuilder {
  /// Parents from levels alone: a row lies under the nearest row above it of a lower level; the row that is said to be
  /// the total, or else the one of the lowest level, wherever it stands, is the total.
  func linkLevels(
    _ all: [(row: DataTable.Row, node: Int)], _ tree: RowTree, _ column: Int, level: (DataTable.Row) -> Double
  ) {
    let rows = all.filter { !parts.nodes[$0.node].isMemo }
    let levels = rows.map { level($0.row) }
    guard let lowest = levels.min(), !levels.isEmpty else { return }
    let lowestRows = rows.indices.filter { levels[$0] == lowest }
    let said = rows.first { tree.totals.contains(NameTable.fold(parts.nodes[$0.node].name)) }?.node
    let total = said ?? (lowestRows.count == 1 ? rows[lowestRows[0]].node : nil)
    var above: [(level: Double, node: Int)] = []
    // Subtotals stand after their parts where the first row is a part and the last one is not.
    let others = zip(rows, levels).filter { $0.0.node != total }
    let top = others.map(\.1).min()
    let isAfter = others.first?.1 != top && others.last?.1 == top
    if !isAfter, let first = others.first, first.1 != top {
      report(
        BudgetProblem.levelsUnclear(parts.nodes[first.0.node].name), .cell(tree.table.cell(first.0.row, column)))
    }
    for (entry, depth) in isAfter ? others.reversed() : others {
      while let last = above.last, last.level >= depth { above.removeLast() }
      parts.nodes[entry.node].parent = above.last?.node ?? total
      above.append((depth, entry.node))
    }
  }

  /// The tree: parents as the column says, or everything below the total.
  func linkParents(
    _ rows: [(row: DataTable.Row, node: Int)], _ table: DataTable, _ key: Int, _ parent: Int?, _ totals: [String]
  ) {
    let named = Dictionary(grouping: rows.map(\.node)) { NameTable.fold(parts.nodes[$0].name) }
    var root = wholeNode ?? totals.compactMap { named[$0]?.first }.first
    for (row, index) in rows {
      guard let parent, !row.cells[parent].isEmpty else { continue }
      let near = named[NameTable.fold(row.cells[parent])] ?? []
      guard let above = near.first, near.count == 1 else {
        let problem: BudgetProblem =
          near.isEmpty
          ? .missingParent(
            row.cells[parent], key: row.cells[key],
            suggestions: Suggestion.nearest(to: row.cells[parent], in: table.rows.map { $0.cells[key] }))
          : .duplicateKey(row.cells[parent])
        report(problem, .cell(table.cell(row, parent)))
        continue
      }
      parts.nodes[index].parent = above
    }
    linkMemos(rows.map(\.node))
    let tops = parts.nodes.indices.filter { parts.nodes[$0].parent == nil && !parts.nodes[$0].isMemo }
    if root == nil && tops.count == 1 { root = tops[0] }
    if root == nil {
      parts.nodes.append(Node(name: parts.name))
      root = parts.nodes.count - 1
    }
    guard let root else { return }
    parts.root = root
    for index in tops where index != root { parts.nodes[index].parent = root }
    for index in parts.nodes.indices where !parts.nodes[index].isMemo {
      guard let above = parts.nodes[index].parent else { continue }
      parts.nodes[above].children.append(index)
    }
    settleDepths(root, table)
    nameNodes(root)
  }

  /// A row that is part of another one belongs to the nearest row above it that is none, unless its parent is said.
  private func linkMemos(_ nodes: [Int]) {
    var last: Int?
    for node in nodes {
      if !parts.nodes[node].isMemo {
        last = node
      } else if parts.nodes[node].parent == nil {
        parts.nodes[node].parent = last
      }
    }
  }

  /// A walk from the root reaches every node, unless some lie in a ring.
  private func settleDepths(_ root: Int, _ table: DataTable) {
    var queue = [root]
    var reached = Set(queue)
    while let index = queue.popLast() {
      for child in parts.nodes[index].children where reached.insert(child).inserted {
        parts.nodes[child].depth = parts.nodes[index].depth + 1
        queue.append(child)
      }
    }
    for index in parts.nodes.indices where !reached.contains(index) && !parts.nodes[index].isMemo {
      report(
        BudgetProblem.parentRing(parts.nodes[index].name),
        parts.nodes[index].cell.map { .cell($0) } ?? .cell(Cell(file: table.file, row: 0)))
      parts.nodes[index].parent = nil
      parts.nodes[index].children = []
    }
  }

  private func nameNodes(_ root: Int) {
    for index in parts.nodes.indices {
      let node = parts.nodes[index]
      parts.names.add(node.name, .node(index))
      if let above = node.parent { parts.names.add(node.name, .node(index), below: .node(above)) }
    }
    // A code that only one row has names it too.
    for (code, nodes) in Dictionary(grouping: parts.nodes.indices, by: { parts.nodes[$0].code })
    where !code.isEmpty && nodes.count == 1 && parts.names.entities(named: code).isEmpty {
      parts.names.add(code, .node(nodes[0]), isShown: false)
    }
    for (node, name) in shortNames.sorted(by: { $0.key < $1.key }) where parts.names.entities(named: name).isEmpty {
      parts.names.add(name, .node(node), isShown: false)
    }
    for word in ["total", "nämnden", "hela nämnden"] { parts.names.add(word, .node(root)) }
  }
}
