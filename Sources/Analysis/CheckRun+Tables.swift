import Budget
import Graph
import Ingest
import Language
import Quantities

extension CheckRun {
  /// What holds within tables of figures: total rows against the rows of their group, and days of care against persons.
  mutating func tables() {
    for table in model.tables {
      cells(table)
      totals(table)
      days(table)
      impossible(table)
      repeats(table)
    }
  }

  /// Rows that have the same keys and texts: one of them was probably entered twice. Columns of years tell rows apart as
  /// texts do. Cost: O(cells).
  private mutating func repeats(_ loaded: LoadedTable) {
    guard loaded.isKeySaid, loaded.table.rows.indices.contains(where: loaded.isRepeated) else { return }
    let texts = loaded.table.columns.indices.filter { column in
      loaded.keyColumns.contains(column)
        || loaded.table.rows.contains { row in
          switch (try? readCell(row.cells[column]))?.value {
          case .number(let value, _): (1900..<2200).contains(value)
          case .blank, .unknown, .range: false
          default: true
          }
        }
    }
    var first: [[String]: Int] = [:]
    for row in loaded.table.rows.indices where !loaded.rowName(row).isEmpty {
      let key = texts.map { NameTable.fold(loaded.table.rows[row].cells[$0]) }
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      add(
        .repeatedRow, loaded.rowName(row), loaded.cell(row, loaded.keyColumn), loaded.cell(earlier, loaded.keyColumn))
    }
  }

  /// A row that the load calls a total, against the rows that it sums up.
  private mutating func totals(_ loaded: LoadedTable) {
    let sums = loaded.sums(model.units)
    guard !sums.isEmpty else { return }
    let columns = loaded.table.columns.indices.filter { !loaded.keyColumns.contains($0) }
      .map { (index: $0, isPercent: PercentColumn(loaded, $0, model.units).saysPercent) }
    for group in sums {
      for column in columns { sum(loaded, group.total, group.parts, column.index, isPercent: column.isPercent) }
    }
  }

  private mutating func sum(
    _ loaded: LoadedTable, _ total: Int, _ parts: [Int], _ column: Int, isPercent: Bool
  ) {
    guard let printed = loaded.number(total, column, model.units), !parts.isEmpty else { return }
    var sum = 0.0
    var terms = 0
    var least = Double.infinity
    var most = -Double.infinity
    for part in parts {
      // A blank adds nothing; something unknown or in words leaves nothing to compare.
      guard let value = loaded.readable(part, column, model.units) else { return }
      guard let value else { continue }
      sum += value
      terms += 1
      (least, most) = (min(least, value), max(most, value))
    }
    guard terms > 0 else { return }
    let difference = sum - printed
    guard abs(difference) > 1e-9 * max(1, abs(printed)) else { return }
    // A per cent of the whole lies among those of the parts: it is their mean and not their sum.
    if isPercent || loaded.unitText(of: total, column: column) == "%", least <= printed, printed <= most { return }
    let step = loaded.step(of: column, rows: parts + [total])
    let tolerance = step * Double(terms + 1) / 2
    let cell = loaded.table.cell(loaded.table.rows[total], column)
    // Counted things are not rounded: persons, places, decisions.
    if loaded.isRounded(total, column, model.units), abs(difference) <= tolerance + 1e-9 {
      addTableRounding(cell, difference)
    } else {
      add(
        .count(what: cell.column), loaded.rowName(total), cell,
        parts.first.map { loaded.table.cell(loaded.table.rows[$0], column) }, computed: sum, printed: printed,
        tolerance: loaded.isRounded(total, column, model.units) ? tolerance : 0)
    }
  }

  /// Days of a month against the persons of the same thing times the days of the month.
  private mutating func days(_ loaded: LoadedTable) {
    let heads = loaded.timeHeads
    guard !heads.isEmpty else { return }
    let rows = loaded.table.rows.indices
    let units = rows.map { loaded.unit(of: $0, model.units) }
    let counted = rows.filter { units[$0]?.isSameDimension(as: Unit(.person)) ?? false }
    guard !counted.isEmpty else { return }
    let byKey = loaded.personRows(Array(counted))
    for row in rows where units[row].map(isDays) == true && !loaded.isTotalRow(row) {
      guard let persons = byKey.row(of: loaded.foldedKeys(row)) else { continue }
      for (column, head) in heads {
        guard let month = head.month, let count = loaded.number(persons, column, model.units),
          let days = loaded.number(row, column, model.units)
        else { continue }
        let length = CalendarDate.days(inMonth: month, of: head.year)
        let limit = count * Double(length)
        guard days > limit + 1e-9 else { continue }
        add(
          .days(persons: count, limit: limit), loaded.rowName(row), loaded.table.cell(loaded.table.rows[row], column),
          loaded.table.cell(loaded.table.rows[persons], column), computed: limit, printed: days)
      }
    }
  }

  private func isDays(_ unit: Unit) -> Bool { unit.isSameDimension(as: Unit(.person) * Unit(.day)) }
}
