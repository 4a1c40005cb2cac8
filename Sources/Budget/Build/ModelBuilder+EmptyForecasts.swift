import Ingest
import Language
import Quantities

/// What a row comes to that has a budget or an outcome and no forecast, where others have one.
extension ModelBuilder {
  /// An empty forecast is what a printed deviation leaves of the budget. Where there is none it is unknown: counted as
  /// nothing the whole budget would be a surplus. Only where the load says that empty cells are nothing is it the outcome
  /// so far and no more, which is said.
  ///
  /// - Returns: the empty cells that nothing says the meaning of, without these.
  func settleForecasts(_ columns: [EmptyCells], _ blank: LoadedTable.Blank?) -> [EmptyCells] {
    var settled: Set<EmptyForecast> = []
    for column in columns where column.series == SeriesName.forecast {
      var found: [(cell: Cell, node: Int, kind: MissingForecast)] = []
      for (node, cell) in column.cells where isMissing(node, column.span) {
        settled.insert(EmptyForecast(node: node, year: column.span.year))
        if let kind = settleForecast(node, cell, column.span, blank) { found.append((cell, node, kind)) }
      }
      // What the load says is unknown is said.
      if let blank, blank != .zero { continue }
      for kind in MissingForecast.allCases {
        let cells = found.filter { $0.kind == kind }
        guard let first = cells.first else { continue }
        report(
          EmptyCellProblem.emptyForecast(
            parts.nodes[first.node].name, column: column.column, more: cells.count - 1, kind),
          .cell(first.cell), kind == .unknown ? .warning : .note)
      }
    }
    guard blank == nil else { return [] }
    return columns.map { column in
      guard column.series == SeriesName.forecast else { return column }
      return column.keeping { !settled.contains(EmptyForecast(node: $0, year: column.span.year)) }
    }
  }

  /// Whether a line has amounts of a year that a forecast is compared with, and no forecast that says anything of a time.
  private func isMissing(_ node: Int, _ span: LoadSpan) -> Bool {
    let own = parts.nodes[node].loaded.filter { $0.year == span.year && !$0.isControl }
    return own.contains { $0.series == SeriesName.budget || $0.series == SeriesName.actual }
      && !own.contains { $0.series == SeriesName.forecast && $0.months.overlaps(span.months) }
  }

  /// - Returns: what it has become; nil where it follows from what is printed beside it.
  private func settleForecast(
    _ node: Int, _ cell: Cell, _ span: LoadSpan, _ blank: LoadedTable.Blank?
  ) -> MissingForecast? {
    let own = parts.nodes[node].loaded.filter { $0.year == span.year && !$0.isControl }
    let deviation = own.first { $0.series == LoadedAmount.deviation && $0.months == span.months }?.amount
    let budget = LoadedAmount.sum(of: own.filter { $0.series == SeriesName.budget }, in: span.months) ?? nil
    func add(_ amount: Double?, _ months: ClosedRange<Int>, isDerived: Bool) {
      parts.nodes[node].loaded.append(
        LoadedAmount(
          series: SeriesName.forecast, year: span.year, months: months, amount: amount, cell: cell, isControl: false,
          isDerived: isDerived))
    }
    if let deviation, let budget {
      add(budget - deviation, span.months, isDerived: true)
      return nil
    }
    guard blank == .zero else {
      add(nil, span.months, isDerived: false)
      return .unknown
    }
    let outcome = own.filter { $0.series == SeriesName.actual && span.months.contains($0.months.lowerBound) }
    for amount in outcome { add(amount.amount, amount.months, isDerived: true) }
    return outcome.isEmpty ? .nothing : .outcome
  }
}

/// What a forecast that is not there has become.
public enum MissingForecast: Sendable, Hashable, CaseIterable {
  case unknown
  /// The outcome so far, and nothing in the months after it.
  case outcome
  case nothing
}

/// A line that has no forecast of a year.
private struct EmptyForecast: Hashable {
  let node: Int
  let year: Int
}
