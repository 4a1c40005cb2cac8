import Ingest
import Language

/// What is wrong with the rows of an organisation.
extension ModelBuilder {
  func checkSaidTotal(_ block: LoadBlock, _ names: [String], column: String) {
    guard !names.isEmpty, let property = block.first(.total), let total = property.quoted, block.keys.count == 1,
      !names.contains(where: { NameTable.fold($0) == NameTable.fold(total) })
    else { return }
    let near = Suggestion.nearest(to: total, in: names)
    report(BudgetProblem.noTotal(total, column: column, suggestions: near), .text(property.span))
  }

  /// Two nodes of one name under one parent cannot be told apart.
  func checkSameNames(_ nodes: [Int]) {
    var seen: [String: Int] = [:]
    for node in nodes {
      let key = "\(parts.nodes[node].parent ?? -1)\u{0}" + NameTable.fold(parts.nodes[node].name)
      guard let first = seen[key], let cell = parts.nodes[node].cell else {
        seen[key] = node
        continue
      }
      reportAgain(
        .duplicateKey(parts.nodes[node].name), .cell(cell), first: parts.nodes[first].cell.map { .cell($0) })
    }
  }

  /// A row that calls itself a total and has no parts would be counted beside what it sums.
  func checkTotals(_ table: DataTable, _ rows: [DataTable.Row], _ key: Int, isSaid: Bool) {
    guard !isSaid, parts.nodes.count > 1 else { return }
    let words = RowTree.totalWords.union(["delsumma", "subtotal"])
    for node in parts.nodes where node.isLeaf && !node.isMemo {
      let name = NameTable.fold(node.name)
      guard words.contains(name) || RowTree.subtotalWords.contains(where: { name.hasPrefix($0) }) else { continue }
      report(BudgetProblem.uncountedTotal(node.name), node.cell.map { .cell($0) } ?? .cell(table.cell(rows[0], key)))
    }
  }
}
