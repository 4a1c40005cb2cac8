import Graph
import Ingest
import Language
import Quantities

/// Another extraction of the same account, to be compared.
extension ModelBuilder {
  /// `load reconciliation bokslut "bokslut-kr.csv"`: a line or a group per row, a column per series and time.
  func loadReconciliation(_ block: LoadBlock, _ table: DataTable) {
    let keys = block.keys.compactMap { column($0, table, block.first(.key)) }
    guard !keys.isEmpty, let last = keys.last else {
      if block.first(.key) == nil {
        report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      }
      return
    }
    let unit =
      (attempt { () throws(Diagnostic) -> Unit? in try block.sort(self.parts.units) } ?? nil) ?? parts.moneyUnit
    let sign = block.first(.sign)?.sign ?? 1
    let deviationSign = block.first(.deviationSign)?.isReversed ?? false ? -1.0 : 1
    let totalWord = block.text(.total).map(NameTable.fold)
    var entries: [Snapshot.Entry] = []
    let columns = block.properties.compactMap { SeriesColumn($0, parts) }
    for row in table.rows where keys.contains(where: { !row.cells[$0].isEmpty }) {
      var names = keys.map { row.cells[$0] }
      if names.contains(where: { NameTable.fold($0) == totalWord }) { names = [parts.nodes[parts.root].name] }
      guard
        let entity = attempt({ () throws(Diagnostic) -> Entity in
          try self.line(named: names, .cell(table.cell(row, last)))
        })
      else { continue }
      for column in columns {
        guard let index = table.columnIndex(named: column.names[0]),
          let value = attempt({ () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, index), unit: unit, cause: names.joined(separator: "."))
          }), !value.isBlank, !value.state.isUnknown
        else { continue }
        entries.append(
          Snapshot.Entry(
            entity: entity, series: column.series, year: column.span.year, months: column.span.months,
            amount: value.number * (column.series >= 0 ? sign : deviationSign), cell: value.cell))
      }
    }
    parts.snapshots.append(
      Snapshot(name: block.name?.text ?? block.file.text, entries: entries, unitScale: unit.scale))
  }
}
