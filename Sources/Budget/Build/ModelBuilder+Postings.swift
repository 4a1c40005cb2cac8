import Graph
import Ingest
import Language
import Quantities

/// Amounts as a ledger lists them: a row per line, month and account, each with its own time.
extension ModelBuilder {
  /// Adds up the rows of each line and time. `tid = "Period"` says that rows are postings, and not lines of their own.
  func loadPostings(
    _ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)], _ unit: Unit, time: Int,
    sign: Double, _ revenues: Set<Int>
  ) {
    for property in block.properties where property.index.isEmpty {
      guard let series = parts.series(named: property.target.text), let name = property.quoted,
        let column = table.columnIndex(named: name)
      else { continue }
      let own = unitOfColumn(column, block, table) ?? unit
      var places: [PostingTime: Int] = [:]
      var sums: [LoadedAmount] = []
      var nodes: [Int] = []
      for (row, node) in rows {
        guard
          let value = attempt({ () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, column), unit: own, cause: parts.nodes[node].name)
          }), !value.isBlank
        else { continue }
        guard let head = Self.postingTime(row.cells[time]) else {
          report(BudgetProblem.noTime(row.cells[time]), .cell(table.cell(row, time)))
          continue
        }
        guard !timeline.indexes(of: head.year).isEmpty else {
          let years = timeline.years
          report(
            BudgetProblem.yearOutside(head.year, years: (years.first ?? 0)...(years.last ?? 0)),
            .cell(table.cell(row, time)))
          continue
        }
        let amount = value.state.isUnknown ? nil : value.number * sign * (revenues.contains(node) ? -1 : 1)
        let key = PostingTime(node: node, head: head)
        let before = places[key].map { sums[$0] }
        let sum = LoadedAmount(
          series: series, year: head.year, months: head.month.map { $0...$0 } ?? 1...12,
          amount: before.map { last in last.amount.flatMap { a in amount.map { a + $0 } } } ?? amount,
          cell: before?.cell ?? value.cell, isControl: false)
        if let place = places[key] {
          sums[place] = sum
        } else {
          places[key] = sums.count
          sums.append(sum)
          nodes.append(node)
        }
      }
      for (node, sum) in zip(nodes, sums) { parts.nodes[node].loaded.append(sum) }
    }
  }

  /// The time of a posting: a year, a month, or the month of a day.
  private static func postingTime(_ text: String) -> TimeHead? {
    if let head = TimeHead(text) { return head }
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[2].count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
    return TimeHead(parts[0] + "-" + parts[1])
  }
}

/// A line at a time.
private struct PostingTime: Hashable {
  let node: Int
  let head: TimeHead
}
