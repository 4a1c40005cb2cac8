import Ingest
import Language

/// What is wrong with the rows of an organisation.
extension ModelBuilder {
  /// Totals and subtotals that the block names and no row is called by.
  func checkSaidTotals(_ block: LoadBlock, _ table: DataTable, _ keys: [Int]) {
    let type = block.text(.rowType).flatMap { table.columnIndex(named: $0) }
    let names = table.rows.flatMap { row in (keys + (type.map { [$0] } ?? [])).map { row.cells[$0] } }.filter {
      !$0.isEmpty
    }
    let folded = names.map(NameTable.fold)
    guard !names.isEmpty, let column = block.keys.last else { return }
    for (role, isSaid) in [
      (LoadRole.total, { (name: String, word: String) in name == word }), (.subtotal, { $0.hasPrefix($1) }),
    ] {
      guard let property = block.first(role), let words = property.quotedList else { continue }
      for word in words where !folded.contains(where: { isSaid($0, NameTable.fold(word)) }) {
        let near = Suggestion.nearest(to: word, in: names)
        report(
          BudgetProblem.noTotal(word, column: column, property: property.target.text, suggestions: near),
          .text(property.span))
      }
    }
  }

  /// Blanks before names can mean that they lie under others, or nothing: the block has to say which.
  func checkIndents(_ rows: [(row: DataTable.Row, node: Int)], _ table: DataTable, _ key: Int) {
    let counted = rows.filter { !parts.nodes[$0.node].isMemo }
    guard let first = counted.first.map({ RowTree.indent($0.row.cells[key]) }),
      let other = counted.first(where: { RowTree.indent($0.row.cells[key]) != first })
    else { return }
    report(BudgetProblem.indented(parts.nodes[other.node].name), .cell(table.cell(other.row, key)))
  }

  /// A code that several rows have names none of them.
  func checkCodes(_ nodes: [Int], _ table: DataTable, _ column: Int?) {
    guard column != nil else { return }
    var seen: [String: Int] = [:]
    for node in nodes where !parts.nodes[node].code.isEmpty && !parts.nodes[node].isMemo {
      guard let first = seen[parts.nodes[node].code] else {
        seen[parts.nodes[node].code] = node
        continue
      }
      report(
        BudgetProblem.codeTwice(parts.nodes[node].code, names: [parts.nodes[first].name, parts.nodes[node].name]),
        .cell(parts.nodes[node].cell ?? Cell(file: table.file, row: 0)), .warning)
    }
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
}

extension RowTree {
  /// How many blanks stand before a name; a tab and a no-break space are one.
  static func indent(_ text: String) -> Int { text.prefix(while: \.isWhitespace).count }
}

extension Property {
  /// What levels are read from, where that is no column.
  enum LevelWord {
    /// The blanks before the names.
    case indent
    /// Nothing: blanks before names mean nothing.
    case nothing
  }

  /// `level = indent`, `nivå = ingen`; nil where something else stands there.
  var levelWord: LevelWord? {
    switch NameTable.fold(word ?? "") {
    case "indent", "indrag": .indent
    case "none", "ingen": .nothing
    default: nil
    }
  }
}
