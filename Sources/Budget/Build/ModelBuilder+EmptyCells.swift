import Ingest
import Language
import Quantities

/// Cells in which nothing stands, and amounts that are only told together with others.
extension ModelBuilder {
  /// The cells of a column in which nothing stands, where others of it hold something. A mark that the load says is blank
  /// is no lost cell.
  func emptyCells(
    _ index: Int, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)]
  ) -> [(node: Int, cell: Cell)] {
    let empty = rows.filter { TableForm.isEmpty($0.row.cells[index]) }
    guard empty.count < rows.count else { return [] }
    return empty.filter { parts.nodes[$0.node].isLeaf && !parts.nodes[$0.node].isMemo }
      .map { ($0.node, table.cell($0.row, index)) }
  }

  /// Says which rows have amounts and none in a column where others have: a lost cell counts as nothing. A deviation is
  /// an amount where it is not printed beside both of what it is the difference of.
  func checkEmpty(_ columns: [EmptyCells]) {
    for empty in columns {
      let lost = empty.cells.filter { cell in
        let loaded = parts.nodes[cell.node].loaded
        if empty.isTold(by: loaded) { return false }
        guard empty.series == LoadedAmount.deviation else { return loaded.contains { $0.series >= 0 } }
        func has(_ series: Int) -> Bool { loaded.contains { $0.series == series && $0.year == empty.span.year } }
        return loaded.contains { $0.series != LoadedAmount.change }
          && !(has(SeriesName.budget) && (has(SeriesName.forecast) || has(SeriesName.actual)))
      }
      guard let first = lost.first else { continue }
      report(
        EmptyCellProblem.emptyAmount(parts.nodes[first.node].name, column: empty.column, more: lost.count - 1),
        .cell(first.cell), .warning)
    }
  }

  /// Says which amounts are not there, or not known, and are told together with others by a longer one: an accumulated
  /// April after an unknown March is that of March and April.
  ///
  /// - Parameter empty: the empty cells that nothing says the meaning of.
  func checkTogether(_ columns: [SeriesColumn], _ empty: [EmptyCells]) {
    let unknown = parts.nodes.indices.filter { parts.nodes[$0].loaded.contains { $0.amount == nil } }
    for column in columns where column.series >= 0 {
      let same = empty.filter { $0.series == column.series && $0.span == column.span }
      var found: [(node: Int, cell: Cell)] = same.flatMap { empty in
        empty.cells.filter { empty.isTold(by: parts.nodes[$0.node].loaded) }
      }
      for node in unknown {
        let own = parts.nodes[node].loaded.filter(column.isOfSeries)
        guard let amount = own.first(where: { $0.months == column.span.months }), amount.isToldTogether(by: own) else {
          continue
        }
        found.append((node, amount.cell))
      }
      guard let first = found.min(by: { $0.node < $1.node }), let last = column.span.months.last,
        let step = LoadedAmount.steps(of: parts.nodes[first.node].loaded.filter(column.isOfSeries))
          .first(where: { $0.months.contains(last) })
      else { continue }
      report(
        EmptyCellProblem.toldTogether(
          parts.nodes[first.node].name, column: column.names[0], months: step.months, year: column.span.year,
          more: Set(found.map(\.node)).count - 1),
        .cell(first.cell), .warning)
    }
  }
}

extension SeriesColumn {
  fileprivate func isOfSeries(_ amount: LoadedAmount) -> Bool {
    amount.series == series && amount.year == span.year && !amount.isControl
  }
}

/// The empty cells of a column of amounts.
struct EmptyCells {
  let column: String
  let series: Int
  let span: LoadSpan
  let cells: [(node: Int, cell: Cell)]

  /// The same for some lines.
  func keeping(_ isKept: (Int) -> Bool) -> EmptyCells {
    EmptyCells(column: column, series: series, span: span, cells: cells.filter { isKept($0.node) })
  }

  /// Whether a known amount of a longer time holds that of the column.
  fileprivate func isTold(by amounts: [LoadedAmount]) -> Bool {
    let own = amounts.filter { $0.series == series && $0.year == span.year && !$0.isControl }
    return !own.contains { $0.months == span.months }
      && own.contains { $0.amount != nil && span.months.clamped(to: $0.months) == span.months }
  }
}
