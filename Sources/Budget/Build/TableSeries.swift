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

  /// The value of every period that a column is of; blank elsewhere.
  ///
  /// A month outranks its year where something stands in it. Of an amount the months that have none share what they leave
  /// of the year, in twelfths, so that all come to the year; a level or a price holds in the others.
  func value(_ resolver: any Resolver, _ span: Span) throws(Diagnostic) -> Typed {
    var numbers = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotYet, count: timeline.count)
    var first: Typed?
    var isFirstBlank = true
    var own: Set<Int> = []
    // Months first: a year takes what they leave.
    let heads = loaded.timeHeads.sorted { ($0.head.month ?? 13) < ($1.head.month ?? 13) }
    for (column, head) in heads {
      let cell = try TableCells.value(
        loaded, row: row, column: column, units: units, span: span, numbers: resolver.uncertain,
        cause: { _ in resolver.cause(named: loaded.rowName(row)) })
      guard case .constant(let number, let state) = cell.storage else { continue }
      if let first, first.type != cell.type, !state.isBlank, !isFirstBlank {
        throw Diagnostic(
          CompileProblem.unitsDiffer(
            UnitWords.text(first.display ?? first.unit), UnitWords.text(cell.display ?? cell.unit), operation: ";"),
          at: .cell(loaded.table.cell(loaded.table.rows[row], column)))
      }
      if first == nil || isFirstBlank && !state.isBlank { (first, isFirstBlank) = (cell, state.isBlank) }
      let periods = periods(head)
      let open = periods.filter { !own.contains($0) }
      if head.month != nil {
        if !state.isBlank { own.formUnion(periods) }
        for period in open { (numbers[period], states[period]) = (number, state) }
        continue
      }
      if state.isBlank {
        for period in open where states[period] == .blankNotYet { states[period] = state }
        continue
      }
      let months = periods.filter(own.contains)
      let isAmount = cell.kind == .amount
      let left = isAmount ? months.reduce(number) { $0 - numbers[$1] } : number
      let leftState = isAmount ? months.reduce(state) { $0.union(states[$1]) } : state
      let length = open.reduce(0) { $0 + timeline.periods[$1].months }
      for period in open {
        let share = Double(timeline.periods[period].months) / Double(months.isEmpty ? 12 : length)
        numbers[period] = left * (isAmount ? share : 1)
        states[period] = leftState
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
