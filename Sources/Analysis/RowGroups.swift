import Budget
import Ingest
import Language
import Quantities

extension LoadedTable {
  /// Rows that belong together: those with the same outer keys, their total apart.
  struct RowGroup {
    let total: Int?
    let parts: [Int]
  }

  /// The groups in the order of the file. Rows that are part of others are in none of them. Cost: O(rows).
  var rowGroups: [RowGroup] {
    let groups = Dictionary(grouping: table.rows.indices) { row in
      keyColumns.dropLast().map { NameTable.fold(table.rows[row].cells[$0]) }
    }
    return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.map { members in
      let totals = members.filter(isTotalRow)
      return RowGroup(
        total: totals.count == 1 ? totals[0] : nil, parts: members.filter { !isTotalRow($0) && !isMemo($0) })
    }
  }

  func cell(_ row: Int, _ column: Int) -> Cell { table.cell(table.rows[row], column) }

  func number(_ row: Int, _ column: Int, _ units: UnitTable) -> Double? { readable(row, column, units).flatMap { $0 } }
}

/// A column of per cents: `60 %`, `60` or, as a share of one, `0,6`.
struct PercentColumn {
  let table: LoadedTable
  let column: Int
  let units: UnitTable
  /// Per cents per unit of its numbers: 1, or 100 where they are shares of one.
  let scale: Double

  init(_ table: LoadedTable, _ column: Int, _ units: UnitTable, isOfOne: Bool = false) {
    self.table = table
    self.units = units
    self.column = column
    scale = isOfOne ? 100 : 1
  }

  /// Whether its cells or its head say that they are per cents.
  var saysPercent: Bool {
    table.table.columns[column].contains("%") || table.table.rows.contains { $0.cells[column].contains("%") }
  }

  /// In per cent; nil within where it is blank.
  func value(_ row: Int) -> Double?? { table.readable(row, column, units).map { $0.map { $0 * scale } } }

  /// What the per cents of some rows are printed to.
  func step(_ rows: [Int]) -> Double { table.step(of: column, rows: rows) * scale }

  /// A per cent as the column prints it.
  func printed(_ percent: Double, step: Double) -> Double {
    ((percent / step).rounded(.toNearestOrAwayFromZero) * step) / scale
  }
}
