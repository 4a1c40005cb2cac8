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
    }
  }

  /// A row that the load calls a total, against the others that have the same outer keys.
  private mutating func totals(_ loaded: LoadedTable) {
    guard loaded.totalWord != nil else { return }
    for group in loaded.rowGroups {
      guard let total = group.total else { continue }
      for column in loaded.table.columns.indices { sum(loaded, total, group.parts, column) }
    }
  }

  private mutating func sum(_ loaded: LoadedTable, _ total: Int, _ parts: [Int], _ column: Int) {
    guard !loaded.keyColumns.contains(column), let printed = loaded.number(total, column), !parts.isEmpty else {
      return
    }
    var sum = 0.0
    var terms = 0
    var least = Double.infinity
    var most = -Double.infinity
    for part in parts {
      // A blank adds nothing; something unknown or in words leaves nothing to compare.
      guard let value = loaded.readable(part, column) else { return }
      guard let value else { continue }
      sum += value
      terms += 1
      (least, most) = (min(least, value), max(most, value))
    }
    guard terms > 0 else { return }
    let difference = sum - printed
    guard abs(difference) > 1e-9 * max(1, abs(printed)) else { return }
    // A per cent of the whole lies among those of the parts: it is their mean and not their sum.
    if PercentColumn(loaded, column).saysPercent || loaded.unitText(of: total, column: column) == "%",
      least <= printed, printed <= most
    {
      return
    }
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

  /// Days of a month against the persons of the same row times the days of the month.
  private mutating func days(_ loaded: LoadedTable) {
    let heads = loaded.timeHeads
    guard !heads.isEmpty, loaded.keyColumns.count > 1 else { return }
    let rows = loaded.table.rows.indices
    func inner(_ row: Int) -> [String] {
      loaded.keyColumns.dropFirst().map { NameTable.fold(loaded.table.rows[row].cells[$0]) }
    }
    let units = rows.map { loaded.unit(of: $0, model.units) }
    let counted = rows.filter { units[$0]?.isSameDimension(as: Unit(.person)) ?? false }
    // The first row of persons with a key stands for it.
    let byKey = Dictionary(counted.map { (inner($0), $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows where units[row].map(isDays) == true {
      let persons = byKey[inner(row)]
      guard let persons, !loaded.isTotalRow(row) else { continue }
      for (column, head) in heads {
        guard let month = head.month, let count = loaded.number(persons, column),
          let days = loaded.number(row, column)
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
