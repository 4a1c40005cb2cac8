import Graph
import Ingest
import Language
import Quantities

/// Another extraction of the same account, to be compared.
extension ModelBuilder {
  /// `load reconciliation bokslut "bokslut-kr.csv"`: a line or a group per row, a column per series and time.
  func loadReconciliation(_ block: LoadBlock, _ table: DataTable) {
    let columns = SeriesColumn.all(block, table, parts)
    guard let (rows, unit) = lineRows(block, table, columns) else { return }
    let entries = rows.flatMap { row in
      row.figures.compactMap { figure -> Snapshot.Entry? in
        guard let amount = figure.amount else { return nil }
        return Snapshot.Entry(
          entity: row.entity, series: figure.column.series, year: figure.column.span.year,
          months: figure.column.span.months, amount: amount, cell: figure.cell)
      }
    }
    parts.snapshots.append(
      Snapshot(name: block.name?.text ?? block.file.text, entries: entries, unitScale: unit.scale))
  }
}
