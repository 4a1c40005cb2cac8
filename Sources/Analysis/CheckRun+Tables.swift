import Budget
import Graph
import Ingest
import Language
import Quantities

extension CheckRun {
  /// What holds within tables of figures: total rows against the rows of their group, and days of care against persons.
  mutating func tables() {
    for table in model.tables {
      totals(table)
      days(table)
    }
  }

  /// A row that the load calls a total, against the others that have the same outer keys.
  private mutating func totals(_ loaded: LoadedTable) {
    guard let isTotal = loaded.isTotal else { return }
    let rows = loaded.table.rows.indices
    let groups = Dictionary(grouping: rows) { row in
      loaded.keyColumns.dropLast().map { NameTable.fold(loaded.table.rows[row].cells[$0]) }
    }
    for (_, members) in groups.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      let totals = members.filter { isTotal($0) }
      guard totals.count == 1, let total = totals.first else { continue }
      let parts = members.filter { !isTotal($0) && !loaded.isMemo($0) }
      for column in loaded.table.columns.indices { sum(loaded, total, parts, column) }
    }
  }

  private mutating func sum(_ loaded: LoadedTable, _ total: Int, _ parts: [Int], _ column: Int) {
    guard !loaded.keyColumns.contains(column), let printed = number(loaded, total, column), !parts.isEmpty else {
      return
    }
    var sum = 0.0
    var terms = 0
    for part in parts {
      // A blank adds nothing; something unknown or in words leaves nothing to compare.
      guard let value = readable(loaded, part, column) else { return }
      guard let value else { continue }
      sum += value
      terms += 1
    }
    guard terms > 0 else { return }
    let difference = sum - printed
    guard abs(difference) > 1e-9 * max(1, abs(printed)) else { return }
    let step = loaded.step(of: column, rows: parts + [total])
    let tolerance = step * Double(terms + 1) / 2
    let cell = loaded.table.cell(loaded.table.rows[total], column)
    // Counted things are not rounded: persons, places, decisions.
    if loaded.isRounded(total, model.units), abs(difference) <= tolerance + 1e-9 {
      addTableRounding(cell, difference)
    } else {
      add(
        .count(what: cell.column), loaded.rowName(total), cell,
        parts.first.map { loaded.table.cell(loaded.table.rows[$0], column) }, computed: sum, printed: printed,
        tolerance: loaded.isRounded(total, model.units) ? tolerance : 0)
    }
  }

  /// Days of a month against the persons of the same row times the days of the month.
  private mutating func days(_ loaded: LoadedTable) {
    let heads = loaded.timeHeads
    guard !heads.isEmpty, loaded.keyColumns.count > 1 else { return }
    let rows = loaded.table.rows.indices
    for row in rows where loaded.unit(of: row, model.units).map(isDays) == true {
      let inner = loaded.keyColumns.dropFirst().map { NameTable.fold(loaded.table.rows[row].cells[$0]) }
      let persons = rows.first { other in
        loaded.keyColumns.dropFirst().map { NameTable.fold(loaded.table.rows[other].cells[$0]) } == inner
          && loaded.unit(of: other, model.units)?.isSameDimension(as: Unit(.person)) == true
      }
      guard let persons, !loaded.isTotalRow(row) else { continue }
      for (column, head) in heads {
        guard let month = head.month, let count = number(loaded, persons, column),
          let days = number(loaded, row, column)
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

  private func number(_ loaded: LoadedTable, _ row: Int, _ column: Int) -> Double? {
    readable(loaded, row, column).flatMap { $0 }
  }

  /// A cell's number; nil within where it is blank, nil where it is no number.
  private func readable(_ loaded: LoadedTable, _ row: Int, _ column: Int) -> Double?? {
    switch (try? readCell(loaded.table.rows[row].cells[column]))?.value {
    case .number(let value, _): value
    case .blank: .some(nil)
    default: nil
    }
  }
}
