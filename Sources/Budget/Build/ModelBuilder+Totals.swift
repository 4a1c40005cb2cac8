import Ingest
import Language
import Quantities

/// Rows that would be counted beside what they sum up.
extension ModelBuilder {
  /// A row that calls itself a sum and has no parts would be counted beside what it sums. Where no row has another name,
  /// sums are all that is printed. A net beside other rows of its group is a sum as well.
  func checkTotals(_ tree: RowTree) {
    let leaves = parts.nodes.indices.filter {
      parts.nodes[$0].isLeaf && !parts.nodes[$0].isMemo && $0 != parts.root && parts.nodes[$0].cell != nil
    }
    guard parts.nodes.count > 1, leaves.contains(where: { !RowTree.isSum(parts.nodes[$0].name) }) else { return }
    for index in leaves where RowTree.isSum(parts.nodes[index].name) {
      reportUncounted(index, tree, isTotalSaid: !tree.totals.isEmpty)
    }
    var said: Set<String> = []
    for index in leaves where RowTree.isNet(parts.nodes[index].name) {
      let beside = parts.nodes[index].parent.map { parts.nodes[$0].children } ?? []
      guard beside.contains(where: { !RowTree.isNet(parts.nodes[$0].name) && !RowTree.isSum(parts.nodes[$0].name) }),
        said.insert(NameTable.fold(parts.nodes[index].name)).inserted
      else { continue }
      reportUncounted(index, tree, isTotalSaid: !tree.totals.isEmpty || index != leaves.last)
    }
  }

  /// Of longer names the figures tell: a row whose name holds a word for a sum, and that comes to the rows before it in
  /// each of its columns. Cost: O(lines × columns).
  func checkNetFigures(_ tree: RowTree) {
    let last = parts.nodes.indices.last { parts.nodes[$0].isLeaf && !parts.nodes[$0].isMemo }
    for parent in parts.nodes.indices {
      var all = RunningSum()
      var since = RunningSum()
      for child in parts.nodes[parent].children where parts.nodes[child].cell != nil {
        let node = parts.nodes[child]
        let unit = Int64(exactly: parts.moneyUnit.scale) ?? 1
        if node.isLeaf, RowTree.hasSumWord(node.name), !RowTree.isNet(node.name), !RowTree.isSum(node.name),
          all.comes(to: node, unit: unit) || since.comes(to: node, unit: unit)
        {
          reportUncounted(child, tree, isTotalSaid: !tree.totals.isEmpty || child != last)
          since = RunningSum()
        } else {
          all.add(node)
          since.add(node)
        }
      }
    }
  }

  func reportUncounted(_ index: Int, _ tree: RowTree, isTotalSaid: Bool) {
    let node = parts.nodes[index]
    let first = node.name.split(separator: " ").first.map(String.init) ?? node.name
    // Only words for sums begin the names of no other rows.
    let word = RowTree.isSum(node.name) ? first : node.name
    let isBelow = tree.keys.count > 1 && RowTree.isNet(node.name)
    let way: UncountedTotal =
      isBelow
      ? .total(tree.saidTotals + [node.name]) : isTotalSaid ? .subtotal(word) : .total([node.name])
    report(
      BudgetProblem.uncountedTotal(node.name, way),
      node.cell.map { .cell($0) } ?? .cell(Cell(file: tree.table.file, row: 0)))
  }

  /// A key before the last that calls itself a sum, once for each.
  func reportUnsaidSum(_ name: String, _ cell: Cell) {
    report(BudgetProblem.uncountedTotal(name, .skip), .cell(cell))
  }
}

/// The loaded amounts of rows, added up time by time.
private struct RunningSum {
  private struct Term {
    var sum: Double?
    var count: Int
    var amounts: [Int64]
  }

  private struct Key: Hashable {
    let time: LoadedTime
    let months: ClosedRange<Int>

    init(_ amount: LoadedAmount) {
      time = LoadedTime(amount)
      months = amount.months
    }
  }

  private var terms: [Key: Term] = [:]

  mutating func add(_ node: Node) {
    for amount in node.loaded where !amount.isDerived {
      var term = terms[Key(amount)] ?? Term(sum: 0, count: 0, amounts: [])
      term.sum = term.sum.flatMap { sum in amount.amount.map { sum + $0 } }
      term.count += 1
      if let whole = amount.amount.flatMap({ Int64(exactly: $0) }) { term.amounts.append(whole) }
      terms[Key(amount)] = term
    }
  }

  /// Whether a row's amounts are those of two or more rows together, each within what rounding can do.
  func comes(to node: Node, unit: Int64) -> Bool {
    var isSaid = false
    for amount in node.loaded where !amount.isDerived {
      guard let printed = amount.amount, let term = terms[Key(amount)], let sum = term.sum, term.count > 1 else {
        continue
      }
      let step = roundingStep(of: term.amounts + [Int64(exactly: printed) ?? 1], unit: unit)
      guard abs(sum - printed) <= Double(roundingTolerance(terms: term.count, step: step)) else { return false }
      isSaid = isSaid || printed != 0
    }
    return isSaid
  }
}
