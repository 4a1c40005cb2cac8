import Graph
import Ingest
import Language
import Quantities

extension ModelBuilder {
  /// The amounts of the organisation's rows, a column per series and time.
  func loadSeries(
    _ block: LoadBlock, _ table: DataTable, _ rows: [(row: DataTable.Row, node: Int)], _ unit: Unit
  ) {
    // Net cost negative in the file is turned here, once: cost is positive inside.
    let sign = block.first(.sign)?.sign ?? 1
    let columns = block.properties.compactMap { SeriesColumn($0, parts) }
    for column in columns {
      guard let index = self.column(column.name, table, column.property) else { continue }
      guard !timeline.indexes(of: column.span.year).isEmpty else {
        let years = timeline.years
        report(
          BudgetProblem.yearOutside(column.span.year, years: (years.first ?? 0)...(years.last ?? 0)),
          .text(column.property.target.span))
        continue
      }
      for (row, node) in rows {
        guard
          let value = attempt({ () throws(Diagnostic) -> LoadedValue in
            try self.loadedValue(table.cell(row, index), unit: unit, cause: parts.nodes[node].name)
          }), !value.isBlank
        else { continue }
        parts.nodes[node].loaded.append(
          LoadedAmount(
            series: column.series, year: column.span.year, months: column.span.months,
            amount: value.state.isUnknown ? nil : value.number * (column.series >= 0 ? sign : 1), cell: value.cell,
            isControl: column.isControl(among: columns)))
      }
    }
    settleControls()
  }
}

/// A property of a load block that names a column of amounts.
struct SeriesColumn {
  let property: Property
  let name: String
  let series: Int
  let span: LoadSpan

  init?(_ property: Property, _ parts: ModelParts) {
    guard let span = property.loadSpan, let name = property.quoted else { return nil }
    self.property = property
    self.name = name
    self.span = span
    switch LoadRole(named: property.target.text) {
    case .deviation: series = LoadedAmount.deviation
    case .change: series = LoadedAmount.change
    default:
      guard let series = parts.series(named: property.target.text) else { return nil }
      self.series = series
    }
  }

  /// A deviation is checked where the block has a budget and a forecast or an outcome of the same time; else it is all
  /// there is of the line.
  func isControl(among columns: [SeriesColumn]) -> Bool {
    if series == LoadedAmount.change { return true }
    guard series == LoadedAmount.deviation else { return false }
    let beside = Set(columns.filter { $0.span == span }.map(\.series))
    return beside.contains(SeriesName.budget)
      && (beside.contains(SeriesName.forecast) || beside.contains(SeriesName.actual))
  }
}
