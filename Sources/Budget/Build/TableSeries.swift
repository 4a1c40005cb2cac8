import Graph
import Ingest
import Language
import Quantities

/// A row of a loaded table as a value over time: its columns are called as months or years.
struct TableSeries {
  let loaded: LoadedTable
  let row: Int
  let timeline: Timeline
  let units: UnitTable

  /// The value of every period that a column is of; blank elsewhere. A month outranks its year.
  ///
  /// An amount of a year is spread over its months in twelfths; a level or a price holds all year.
  func value(_ resolver: any Resolver, _ span: Span) throws(Diagnostic) -> Typed {
    var numbers = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotYet, count: timeline.count)
    var first: Typed?
    let heads = loaded.timeHeads.sorted { ($0.head.month ?? 0) < ($1.head.month ?? 0) }
    for (column, head) in heads {
      let cell = try TableCells.value(
        loaded, row: row, column: column, units: units, span: span, numbers: resolver.uncertain,
        cause: { _ in resolver.cause(named: loaded.rowName(row)) })
      guard case .constant(let number, let state) = cell.storage else { continue }
      if let first, first.type != cell.type, !state.isBlank {
        throw Diagnostic(
          CompileProblem.unitsDiffer(
            UnitWords.text(first.display ?? first.unit), UnitWords.text(cell.display ?? cell.unit), operation: ";"),
          at: .cell(loaded.table.cell(loaded.table.rows[row], column)))
      }
      if first == nil { first = cell }
      for period in periods(head) {
        let isPart = head.month == nil && cell.kind == .amount
        numbers[period] = number * (isPart ? Double(timeline.periods[period].months) / 12 : 1)
        states[period] = state
      }
    }
    guard let first else {
      return Typed(.constant(0, .blankNotYet), type: .quantity(.one), shape: .constant)
    }
    let made = resolver.makeInput(numbers, states: states.allSatisfy(\.isPlain) ? nil : states)
    let isBare = first.display == .one
    return Typed(.row(made), type: first.type, shape: .period, display: isBare ? nil : first.display, isBare: isBare)
  }

  private func periods(_ head: TimeHead) -> Range<Int> {
    guard let month = head.month else { return timeline.indexes(of: head.year) }
    // A month has a value of its own only where the model has it.
    guard let index = timeline.index(ofMonth: head.year * 12 + month - 1), timeline.periods[index].months == 1 else {
      return 0..<0
    }
    return index..<index + 1
  }
}
