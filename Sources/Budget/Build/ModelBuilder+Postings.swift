import Graph
import Ingest
import Language
import Quantities

/// Amounts as a ledger lists them: a row per line, month and account, each with its own time.
extension ModelBuilder {
  /// Adds up the rows of each line and time. `tid = "Period"` says that rows are postings, and not lines of their own.
  func loadPostings(
    _ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)], _ unit: Unit, time: Int,
    sign: Double, _ revenues: Set<Int>, _ blank: LoadedTable.Blank?
  ) {
    let columns = block.properties.filter { $0.index.isEmpty && parts.series(named: $0.target.text) != nil }
      .compactMap { $0.quoted.flatMap(table.columnIndex(named:)) }
    for property in block.properties where property.index.isEmpty {
      guard let series = parts.series(named: property.target.text), let name = property.quoted,
        let column = table.columnIndex(named: name)
      else { continue }
      let own = unitOfColumn(column, block, table) ?? unit
      var places: [PostingTime: Int] = [:]
      var sums: [LoadedAmount] = []
      var nodes: [Int] = []
      let empty = EmptyPostings(column: column, beside: columns, rows.map(\.row))
      var lost: [(key: PostingTime, cell: Cell)] = []
      for (row, node) in rows {
        guard
          let value = attempt({ () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, column), unit: own, cause: parts.nodes[node].name)
          })
        else { continue }
        if value.isBlank {
          if parts.nodes[node].isLeaf, !parts.nodes[node].isMemo, empty.isLost(row),
            let head = Self.postingTime(row.cells[time])
          {
            lost.append((PostingTime(node: node, head: head), value.cell))
          }
          continue
        }
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
      if blank?.isUnknown ?? false {
        let isByMonth = Set(places.keys.map { $0.head.month != nil })
        for (key, cell) in lost where isByMonth.contains(key.head.month != nil) {
          let unknown = LoadedAmount(
            series: series, year: key.head.year, months: key.head.month.map { $0...$0 } ?? 1...12, amount: nil,
            cell: cell, isControl: false)
          if let place = places[key] {
            sums[place] = unknown
          } else {
            places[key] = sums.count
            sums.append(unknown)
            nodes.append(key.node)
          }
        }
      }
      for (node, sums) in Dictionary(grouping: zip(nodes, sums), by: \.0) {
        parts.nodes[node].loaded += Self.besideMonths(sums.map(\.1))
      }
      guard blank == nil else { continue }
      let heads = Set(places.keys.map(\.head))
      checkEmpty(lost.filter { heads.contains($0.key.head) }.map { ($0.key.node, $0.cell) }, name)
    }
  }

  /// Says which lines have postings and none in a row where others of its time have: as in a column of its own, a lost
  /// amount counts as nothing.
  private func checkEmpty(_ cells: [(node: Int, cell: Cell)], _ column: String) {
    let lost = cells.filter { cell in parts.nodes[cell.node].loaded.contains { $0.series >= 0 } }
    guard let first = lost.first else { return }
    report(
      EmptyCellProblem.emptyAmount(parts.nodes[first.node].name, column: column, more: lost.count - 1),
      .cell(first.cell), .warning)
  }

  /// What is posted on a year without a month, beside what is posted on months of it: no sum of them. It lies evenly over
  /// the months that have nothing, or over all where none is free.
  private static func besideMonths(_ sums: [LoadedAmount]) -> [LoadedAmount] {
    var result = sums.filter { $0.months.count == 1 }
    for year in sums where year.months.count > 1 {
      let taken = Set(result.filter { $0.year == year.year && $0.series == year.series }.map(\.months.lowerBound))
      guard !taken.isEmpty else {
        result.append(year)
        continue
      }
      let isFull = taken.count == 12
      let free = year.months.filter { isFull || !taken.contains($0) }
      let shares = year.amount.flatMap { amount in
        Int(exactly: amount).map { LargestRemainder.split($0, by: free.map { _ in 1 }) }
      }
      for (place, month) in free.enumerated() {
        let share = shares.map { Double($0[place]) }
        let at = result.firstIndex {
          $0.year == year.year && $0.series == year.series && $0.months == month...month
        }
        let before = at.map { result[$0] }
        let amount = LoadedAmount(
          series: year.series, year: year.year, months: month...month,
          amount: before.map { last in last.amount.flatMap { a in share.map { a + $0 } } } ?? share,
          cell: before?.cell ?? year.cell, isControl: false)
        if let at { result[at] = amount } else { result.append(amount) }
      }
    }
    return result
  }

  /// The time of a posting: a year, a month, or the month of a day.
  private static func postingTime(_ text: String) -> TimeHead? {
    if let head = TimeHead(text) { return head }
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[2].count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return TimeHead(parts[0] + "-" + parts[1])
  }
}

/// Which rows of postings have lost an amount. Where each row has the amount of one column alone, as of a budget or of an
/// outcome, the others are empty on purpose: a row has then lost one where it has none at all.
private struct EmptyPostings {
  private let column: Int
  private let columns: [Int]
  private let isOneOfEach: Bool

  init(column: Int, beside columns: [Int], _ rows: [DataTable.Row]) {
    self.column = column
    self.columns = columns
    isOneOfEach = !rows.contains { row in columns.count { !TableForm.isBlank(row.cells[$0]) } > 1 }
  }

  func isLost(_ row: DataTable.Row) -> Bool {
    TableForm.isEmpty(row.cells[column])
      && (!isOneOfEach || columns.allSatisfy { TableForm.isBlank(row.cells[$0]) })
  }
}

/// A line at a time.
private struct PostingTime: Hashable {
  let node: Int
  let head: TimeHead
}
