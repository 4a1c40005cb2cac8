import Graph
import Ingest
import Language
import Quantities

/// A row of a table that has figures of a line beside the organisation's own: another extraction of the account, or
/// forecasts of earlier months.
struct LineRow {
  /// One figure of the line.
  struct Figure {
    let column: SeriesColumn
    /// Whole öre, cost positive and a deviation plus for a surplus; nil is unknown.
    let amount: Double?
    let cell: Cell
  }

  let entity: Entity
  /// The keys as they are written.
  let names: [String]
  let key: Cell
  let figures: [Figure]
}

extension ModelBuilder {
  /// The lines of a table by the block's keys, with the amounts of some columns; nil where the block has no key.
  ///
  /// Amounts are turned and added as those of the organisation are: a row called as the total is the whole, several columns
  /// of one property add up, and a column may have a unit of its own.
  func lineRows(_ block: LoadBlock, _ table: DataTable, _ columns: [SeriesColumn]) -> (rows: [LineRow], unit: Unit)? {
    let keys = block.keys.compactMap { column($0, table, block.first(.key)) }
    guard !keys.isEmpty, let last = keys.last else {
      if block.first(.key) == nil {
        report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      }
      return nil
    }
    let unit = moneySort(block) ?? parts.moneyUnit
    checkHeadUnits(block, table, unit)
    let sign = block.first(.sign)?.sign ?? 1
    let deviationSign = block.first(.deviationSign)?.isReversed ?? false ? -1.0 : 1
    let totals = Set(block.first(.total)?.quotedList?.map(NameTable.fold) ?? [])
    let read = columns.map { column in
      column.names.compactMap { name in
        self.column(name, table, column.property).map { (index: $0, unit: unitOfColumn($0, block, table) ?? unit) }
      }
    }
    var rows: [LineRow] = []
    for row in table.rows where keys.contains(where: { !row.cells[$0].isEmpty }) {
      let names = keys.map { row.cells[$0] }
      let key = table.cell(row, last)
      let isTotal = names.contains { totals.contains(NameTable.fold($0)) }
      guard
        let entity = isTotal
          ? Entity.node(parts.root)
          : attempt({ () throws(Diagnostic) -> Entity in try self.line(named: names, .cell(key)) })
      else { continue }
      let figures = zip(columns, read).compactMap { column, cells -> LineRow.Figure? in
        var values: [LoadedValue] = []
        for cell in cells {
          guard
            let value = attempt({ () throws(Diagnostic) -> LoadedValue in
              try self.loadedValue(
                table.cell(row, cell.index), unit: cell.unit, cause: names.joined(separator: "."))
            })
          else { return nil }
          if !value.isBlank { values.append(value) }
        }
        guard let first = values.first else { return nil }
        let isKnown = !values.contains { $0.state.isUnknown }
        let sum = values.reduce(0) { $0 + $1.number } * (column.series >= 0 ? sign : deviationSign)
        return LineRow.Figure(column: column, amount: isKnown ? sum : nil, cell: first.cell)
      }
      rows.append(LineRow(entity: entity, names: names, key: key, figures: figures))
    }
    return (rows, unit)
  }
}
