import Graph
import Ingest
import Language
import Quantities

/// `sum_rows(table; column; condition; …)` and `count_rows(table; condition; …)`: the rows of a table that meet all
/// conditions, a column of them added up, or their number.
///
/// A condition compares a column with a text or a number: `"Enhet" = "Nord"`, `"Belopp" < 0`. Blanks are left out of a
/// sum; prices and shares are no parts of one; an unknown cell makes it unknown, and one that a condition asks makes it
/// unknown whether its row is among them.
/// Rows that the load calls totals or parts of others are left out, unless the conditions leave nothing else.
struct RowSum {
  /// The names of the functions, by what they do.
  static let sumNames: Set<String> = ["sum_rows", "radsumma"]
  static let countNames: Set<String> = ["count_rows", "radantal"]
  static let names = ["sum_rows", "radsumma", "count_rows", "radantal"]

  let resolver: any Resolver
  let lookup: Lookup

  /// The value of a call; nil where the name is neither function.
  func value(_ name: Name, _ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed? {
    let folded = NameTable.fold(name.text)
    let isSum = RowSum.sumNames.contains(folded)
    guard isSum || RowSum.countNames.contains(folded) else { return nil }
    let wanted = isSum ? 2 : 1
    guard arguments.count >= wanted, case .reference(let reference, []) = arguments[0].node,
      case .table(let number) = try lookup.entity(reference, where: { if case .table = $0 { true } else { false } })
    else {
      throw Diagnostic(TableProblem.rowSumForm(name.text, isSum: isSum), at: span)
    }
    let loaded = lookup.tables[number]
    var rows = Array(loaded.table.rows.indices)
    var open: Set<Int> = []
    for argument in arguments.dropFirst(wanted) {
      let test = try condition(argument, loaded)
      rows = rows.filter { row in
        guard let holds = test(row) else {
          open.insert(row)
          return true
        }
        return holds
      }
    }
    // A total is not one more row, and neither is what is part of another; where only such are asked for they are meant.
    let own = rows.filter { !loaded.isTotalRow($0) && !loaded.isMemo($0) }
    if !own.isEmpty { rows = own }
    if let total = loaded.unsaidTotal(among: rows) {
      throw Diagnostic(TableProblem.unsaidTotal(total, table: loaded.name), at: span)
    }
    open.formIntersection(rows)
    let unsure = open.min().map { State.unknown(resolver.cause(named: loaded.name + "." + loaded.rowName($0))) }
    rows.removeAll(where: open.contains)
    guard isSum else { return .constant(Double(rows.count), unit: .one, state: unsure ?? .plain) }
    var result = try sum(rows, column(arguments[1], loaded), loaded, span)
    if let unsure, case .constant(let number, let state) = result.storage {
      result.storage = .constant(number, state.isBlank ? unsure : state.union(unsure))
    }
    return result
  }

  private func sum(_ rows: [Int], _ column: Int, _ loaded: LoadedTable, _ span: Span) throws(Diagnostic) -> Typed {
    var sum: Typed?
    var number = 0.0
    var state = State.plain
    for row in rows {
      let cell = try TableCells.value(
        loaded, row: row, column: column, units: resolver.units, span: span, numbers: resolver.uncertain,
        cause: { resolver.cause(named: $0) })
      guard case .constant(let value, let own) = cell.storage, !own.isBlank else { continue }
      if let sum, sum.type != cell.type {
        throw Diagnostic(
          CompileProblem.unitsDiffer(
            UnitWords.text(sum.display ?? sum.unit), UnitWords.text(cell.display ?? cell.unit), operation: "+"),
          at: .cell(loaded.table.cell(loaded.table.rows[row], column)))
      }
      if sum == nil {
        sum = cell
      } else if !cell.isSummable, let unit = cell.display, unit != .one, !RowSum.isWork(loaded.table.columns[column]) {
        throw Diagnostic(
          TableProblem.notAdded(
            loaded.table.columns[column], unit: UnitWords.text(unit),
            cell: loaded.spelledCell(row, loaded.table.columns[column])), at: span)
      }
      number += value
      state = state.union(own)
    }
    guard var result = sum else {
      return Typed(.constant(0, .blankNotApplicable), type: .quantity(.one), shape: .constant, isBare: true)
    }
    result.storage = .constant(number, state)
    return result
  }

  /// Whether per cents of this name are of full-time posts, which add up as posts do.
  private static func isWork(_ name: String) -> Bool {
    let folded = NameTable.fold(name)
    return ["heltid", "tjänstgöring", "sysselsättningsgrad", "full time", "full-time"].contains(where: folded.contains)
  }

  /// The column that an argument names, as written.
  static func columnName(_ argument: Expression) -> String {
    argument.columnName ?? argument.span.source.text(argument.span)
  }

  private func column(_ argument: Expression, _ loaded: LoadedTable) throws(Diagnostic) -> Int {
    let text = RowSum.columnName(argument)
    if let column = loaded.table.columnIndex(named: text) { return column }
    throw Diagnostic(
      BudgetProblem.unknownColumn(
        text, file: loaded.table.file, suggestions: Suggestion.nearest(to: text, in: loaded.table.columns),
        columns: loaded.table.columns), at: argument.span)
  }

  /// Whether a row meets a condition; nil where its cell is unknown, or no number where one is compared by size.
  private func condition(_ argument: Expression, _ loaded: LoadedTable) throws(Diagnostic) -> (Int) -> Bool? {
    guard case .binary(let sign, let left, let right) = argument.node, sign.isComparison else {
      throw Diagnostic(TableProblem.rowCondition(argument.span.source.text(argument.span)), at: argument.span)
    }
    let column = try column(left, loaded)
    let cells = loaded.table.rows.map { $0.cells[column] }
    if let number = right.plainNumber {
      return { row in
        if loaded.isLost(row, column) { return nil }
        if let value = loaded.readable(row, column, resolver.units) {
          // Nothing stands there: it is no number of any size.
          return value.map { sign.holds($0, number) } ?? (sign == .notEqual)
        }
        if case .text? = (try? readCell(cells[row]))?.value, sign == .equal || sign == .notEqual {
          return sign == .notEqual
        }
        return nil
      }
    }
    guard let text = right.columnName, sign == .equal || sign == .notEqual else {
      throw Diagnostic(TableProblem.rowCondition(argument.span.source.text(argument.span)), at: argument.span)
    }
    let folded = NameTable.fold(text)
    return { row in (NameTable.fold(cells[row]) == folded) == (sign == .equal) }
  }
}

extension Expression {
  /// The name or quoted text that it is, as written; nil for anything else.
  fileprivate var columnName: String? {
    guard case .reference(let reference, []) = node, reference.parts.count == 1 else { return nil }
    return reference.parts[0].text
  }

  /// The number that it is, with its sign and without a unit; nil for anything else.
  fileprivate var plainNumber: Double? {
    switch node {
    case .number(let value, nil): value
    case .date(.year(let year, _)): Double(year)
    case .negate(let inner): inner.plainNumber.map { -$0 }
    default: nil
    }
  }
}

extension BinaryOperator {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: true
    default: false
    }
  }

  fileprivate func holds(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .equal: Closeness.areSame(a, b)
    case .notEqual: !Closeness.areSame(a, b)
    case .less: a < b && !Closeness.areSame(a, b)
    case .greater: a > b && !Closeness.areSame(a, b)
    case .lessOrEqual: a <= b || Closeness.areSame(a, b)
    case .greaterOrEqual: a >= b || Closeness.areSame(a, b)
    default: false
    }
  }
}
