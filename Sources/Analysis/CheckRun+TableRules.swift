import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// What loads say must hold of their columns. Cost: O(cells).
  mutating func tableRules() {
    for rule in model.tableRules {
      switch rule.kind {
      case .shares(let columns) where columns.count == 1: shares(rule.table, down: columns[0])
      case .shares(let columns): shares(rule.table, across: columns)
      case .percent(let column, let amount, let base): percents(rule.table, column, amount, base)
      case .dates(let columns): dates(rule.table, columns)
      }
    }
  }

  /// The shares of each group of rows.
  private mutating func shares(_ loaded: LoadedTable, down column: Int) {
    let says = PercentColumn(loaded, column, model.units).saysPercent
    for group in loaded.rowGroups {
      // Numbers that come nearer to one than to a hundred are shares of one.
      let sum = group.parts.reduce(0) { $0 + (loaded.number($1, column, model.units) ?? 0) }
      let percents = PercentColumn(loaded, column, model.units, isOfOne: !says && sum < 50)
      let cells = group.parts.map { (loaded.cell($0, column), percents.value($0)) }
      let name = loaded.keyColumns.count > 1 ? group.parts.first.map { loaded.groupName($0) } : nil
      shares(cells, name ?? "", step: percents.step(group.parts))
    }
  }

  /// The shares in each row.
  private mutating func shares(_ loaded: LoadedTable, across columns: [Int]) {
    let says = columns.contains { PercentColumn(loaded, $0, model.units).saysPercent }
    for row in loaded.table.rows.indices where !loaded.isMemo(row) {
      let sum = columns.reduce(0) { $0 + (loaded.number(row, $1, model.units) ?? 0) }
      let percents = columns.map { PercentColumn(loaded, $0, model.units, isOfOne: !says && sum < 50) }
      let cells = percents.map { (loaded.cell(row, $0.column), $0.value(row)) }
      shares(cells, loaded.rowName(row), step: percents.map { $0.step([row]) }.max() ?? 1)
    }
  }

  private mutating func shares(_ cells: [(cell: Cell, value: Double??)], _ name: String, step: Double) {
    for (cell, value) in cells {
      if let value = value.flatMap({ $0 }), value < 0 || value > 100 {
        add(.impossible(.share), name, cell, computed: 100, printed: value)
      }
    }
    // A share that is unknown or in words leaves nothing to compare.
    guard cells.allSatisfy({ $0.value != nil }) else { return }
    let known = cells.compactMap { cell, value in value.flatMap { $0 }.map { (cell, $0) } }
    guard let first = known.first, let last = known.last else { return }
    let sum = known.reduce(0) { $0 + $1.1 }
    guard abs(sum - 100) > 1e-9 else { return }
    let tolerance = step * Double(known.count) / 2
    if abs(sum - 100) <= tolerance + 1e-9 {
      addTableRounding(last.0, sum - 100)
    } else {
      add(.shares(what: last.0.column), name, last.0, first.0, computed: sum, printed: 100, tolerance: tolerance)
    }
  }

  /// Printed per cents against their amounts and bases. A deviation is of the base's size, whatever its sign.
  private mutating func percents(_ loaded: LoadedTable, _ column: Int, _ amount: Int, _ base: Int?) {
    let totals = base == nil ? totalRows(loaded) : [:]
    let rows = loaded.table.rows.indices.compactMap { row -> PercentRow? in
      guard let part = loaded.number(row, amount, model.units),
        let whole = base.map({ (row, $0) }) ?? totals[row].map({ ($0, amount) }),
        let size = loaded.number(whole.0, whole.1, model.units).map(abs)
      else { return nil }
      return PercentRow(row: row, part: part, size: size, base: loaded.cell(whole.0, whole.1))
    }
    let percents = percentColumn(loaded, column, rows)
    for row in rows {
      guard let printed = percents.value(row.row).flatMap({ $0 }) else { continue }
      let cell = loaded.cell(row.row, column)
      guard let computed = row.computed else {
        if printed != 0 { add(.noBase(what: cell.column), loaded.rowName(row.row), cell, row.base, printed: printed) }
        continue
      }
      let step = percents.step([row.row])
      // Money is rounded in the amount and in the base too; what is counted is not.
      let unit = loaded.isRounded(row.row, amount, model.units) ? loaded.step(of: amount, rows: [row.row]) : 0
      let tolerance = step / 2 + 50 * unit / row.size * (1 + row.part.magnitude / row.size)
      guard abs(computed - printed) > tolerance + 1e-9 else { continue }
      add(
        .percent(what: cell.column, of: row.base.column), loaded.rowName(row.row), cell,
        loaded.cell(row.row, amount), computed: computed, printed: printed, tolerance: tolerance)
      proposals.append(
        Check.Proposal(
          changes: [
            .init(
              cell: cell, subject: loaded.rowName(row.row), old: printed / percents.scale,
              new: percents.printed(computed, step: step))
          ], isMoney: false, isWhole: false))
    }
  }

  /// A row with a per cent: the amount and the size of the base.
  private struct PercentRow {
    let row: Int
    let part: Double
    let size: Double
    let base: Cell
    var computed: Double? { size > 0 ? part / size * 100 : nil }
  }

  /// The column as per cents, or as shares of one where nothing says per cent and more rows fit so.
  private func percentColumn(_ loaded: LoadedTable, _ column: Int, _ rows: [PercentRow]) -> PercentColumn {
    let plain = PercentColumn(loaded, column, model.units)
    guard !plain.saysPercent else { return plain }
    let ofOne = PercentColumn(loaded, column, model.units, isOfOne: true)
    func fits(_ percents: PercentColumn) -> Int {
      rows.count { row in
        guard let computed = row.computed, let printed = percents.value(row.row).flatMap({ $0 }) else { return false }
        return abs(computed - printed) <= percents.step([row.row]) / 2 + 1e-9
      }
    }
    return fits(ofOne) > fits(plain) ? ofOne : plain
  }

  /// The total of each row's group.
  private func totalRows(_ loaded: LoadedTable) -> [Int: Int] {
    var totals: [Int: Int] = [:]
    for group in loaded.rowGroups {
      guard let total = group.total else { continue }
      for row in group.parts + [total] { totals[row] = total }
    }
    return totals
  }

  /// Dates that come in another order than they are said to, and dates that no calendar has.
  private mutating func dates(_ loaded: LoadedTable, _ columns: [Int]) {
    for row in loaded.table.rows.indices {
      var earlier: (cell: Cell, date: PrintedDate)?
      for column in columns {
        let cell = loaded.cell(row, column)
        switch PrintedDate.read(cell.text) {
        case .none: continue
        case .impossible: add(.badDate(cell.text), loaded.rowName(row), cell)
        case .date(let date):
          if let earlier, earlier.date.first > date.last {
            add(
              .dateOrder(earlier: earlier.cell.column, later: cell.column), loaded.rowName(row), cell, earlier.cell)
          }
          earlier = (cell, date)
        }
      }
    }
  }
}

/// A date as a cell prints it: a day, a month or a year.
struct PrintedDate {
  let first: CalendarDate
  let last: CalendarDate

  enum Reading {
    case none
    case date(PrintedDate)
    /// Written as a date, and none that there is.
    case impossible
  }

  /// Reads `2024`, `2024-07` and `2024-07-01`; other texts are no dates.
  static func read(_ text: String) -> Reading {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return .none }
    let numbers = parts.compactMap { Int($0) }
    let month = numbers.count > 1 ? numbers[1] : 1
    guard let first = CalendarDate(year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : 1) else {
      return .impossible
    }
    if numbers.count == 3 { return .date(PrintedDate(first: first, last: first)) }
    let end = numbers.count == 2 ? month : 12
    let last = CalendarDate(
      year: numbers[0], month: end, day: CalendarDate.days(inMonth: end, of: numbers[0]))
    return last.map { .date(PrintedDate(first: first, last: $0)) } ?? .impossible
  }
}

extension LoadedTable {
  /// What a row's group is called: its keys but the last.
  fileprivate func groupName(_ row: Int) -> String {
    keyColumns.dropLast().map { table.rows[row].cells[$0] }.filter { !$0.isEmpty }.joined(separator: ".")
  }
}
