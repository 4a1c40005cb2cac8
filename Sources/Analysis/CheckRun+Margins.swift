import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// Each margin along its rows and down its columns, with the one cell that explains what fails; then its totals
  /// against the organisation's.
  mutating func margins() {
    for margin in model.margins {
      for year in Set(margin.columns.map(\.year)).sorted() { check(margin, year) }
    }
  }

  private mutating func check(_ margin: Margin, _ year: Int) {
    let series = margin.columns.filter { $0.year == year }
    let columns = series.map(\.column) + (margin.deviationColumn.map { [$0] } ?? [])
    let rows = margin.table.table.rows.indices
    let cells = rows.map { row in
      columns.map { margin.amount(row, named: $0).flatMap { Int64(exactly: $0) } }
    }
    let step = roundingStep(
      of: cells.flatMap { $0.compactMap { $0 } }, unit: Int64(exactly: margin.unitScale) ?? 1)
    var rowChecks: [RowCheck] = []
    if margin.deviationColumn != nil, let budget = series.firstIndex(where: { $0.series == SeriesName.budget }),
      let forecast = series.firstIndex(where: { $0.series == SeriesName.forecast })
    {
      rowChecks = [
        RowCheck(
          "deviation", result: columns.count - 1, terms: [.init(budget, 1), .init(forecast, -1)],
          tolerance: roundingTolerance(terms: 2, step: step))
      ]
    }
    let columnChecks =
      margin.totalRow.map {
        [
          ColumnCheck(
            total: $0, details: margin.details, tolerance: roundingTolerance(terms: margin.details.count, step: step))
        ]
      } ?? []
    let table = MarginTable(cells: cells, rowChecks: rowChecks, columnChecks: columnChecks)
    func cell(_ position: MarginTable.Position) -> Cell { margin.cell(position.row, named: columns[position.column]) }
    let found = reconcile(table)
    for case .fails(let failed) in found {
      let at = failed.printedAt
      let isRow = if case .row = failed.margin { true } else { false }
      let first = MarginTable.Position(
        row: isRow ? at.row : margin.details.first ?? at.row, column: isRow ? 0 : at.column)
      add(
        isRow ? .deviation(isToDate: false) : .sum(what: columns[at.column]), margin.name(of: at.row), cell(at),
        cell(first),
        computed: Double(failed.computed), printed: Double(failed.printed), tolerance: Double(failed.tolerance))
    }
    propose(found) { (cell($0), margin.name(of: $0.row)) }
    totals(margin, series, step)
  }

  private mutating func totals(_ margin: Margin, _ series: [(series: Int, year: Int, column: String)], _ step: Int64) {
    guard let total = margin.totalRow else { return }
    for entry in series {
      let loaded = model.nodes[model.root].loaded.first {
        $0.series == entry.series && $0.year == entry.year && $0.months == 1...12
      }
      guard let printed = margin.amount(total, named: entry.column), let other = loaded?.amount,
        abs(other - printed) >= 0.5
      else { continue }
      // The same figure rounded twice: half a step of each.
      let tolerance = Double(step + self.step([Int64(exactly: other) ?? 1])) / 2
      if abs(other - printed) <= tolerance {
        addRounding(margin.cell(total, named: entry.column), other - printed)
        continue
      }
      add(
        .total(what: entry.column), margin.name(of: total), margin.cell(total, named: entry.column), loaded?.cell,
        computed: other, printed: printed, tolerance: tolerance)
    }
  }
}
