import Ingest
import Language

/// Forecasts of earlier reporting months.
extension ModelBuilder {
  /// The words for them after `load`.
  static let forecastKinds = ["forecasts", "prognoser"]
  /// The words for what has figures of lines that the organisation has.
  static let lineKinds = forecastKinds + ["reconciliation", "avstämning"]

  /// `load forecasts "prognoser.csv"` with `forecast[2025-02] = "Column"`: a line per row, a column per reporting month.
  /// The month in brackets is the one the forecast was reported for; the amount is of its whole year.
  ///
  /// A row with parts that stand in the file is their sum: what it has beside them is its own, so nothing is absorbed.
  func loadForecasts(_ block: LoadBlock, _ table: DataTable) {
    let columns = SeriesColumn.all(block, table, parts).filter(\.isOfForecast)
    guard let rows = lineRows(block, table, columns)?.rows else { return }
    var amounts: [ReportedMonth: [Int: [Int: EarlierForecast.Amount]]] = [:]
    var seen: [Int: Cell] = [:]
    for row in rows {
      guard case .node(let node) = row.entity else {
        report(
          CompileProblem.unknownName(row.names.joined(separator: "."), wanted: .line, suggestions: []), .cell(row.key))
        continue
      }
      if let first = seen[node] {
        reportAgain(.duplicateKey(parts.nodes[node].name), .cell(row.key), first: .cell(first))
        continue
      }
      seen[node] = row.key
      for figure in row.figures {
        let span = figure.column.span
        let month = ReportedMonth(year: span.year, month: span.months.lowerBound)
        amounts[month, default: [:]][figure.column.series, default: [:]][node] =
          figure.amount.map { .known($0) } ?? .unknown
      }
    }
    for month in amounts.keys.sorted(by: { ($0.year, $0.month) < ($1.year, $1.month) }) {
      addForecast(month, amounts[month] ?? [:], block)
    }
  }

  private struct ReportedMonth: Hashable {
    let year: Int
    let month: Int
  }

  private func addForecast(
    _ month: ReportedMonth, _ amounts: [Int: [Int: EarlierForecast.Amount]], _ block: LoadBlock
  ) {
    let own = amounts.mapValues { ownAmounts($0) }
    let nodes = Set(own.values.flatMap(\.keys)).sorted()
    let lines = nodes.map { node in
      EarlierForecast.Line(
        path: parts.nodes.path(to: node, root: parts.root), budget: own[SeriesName.budget]?[node],
        forecast: own[SeriesName.forecast]?[node], deviation: own[LoadedAmount.deviation]?[node])
    }
    parts.forecasts.append(
      EarlierForecast(
        year: month.year, month: month.month, source: block.name?.text ?? block.file.text, isSaved: false, lines: lines)
    )
  }

  /// What each line has beside the nearest ones below it that have amounts too.
  private func ownAmounts(_ printed: [Int: EarlierForecast.Amount]) -> [Int: EarlierForecast.Amount] {
    var result = printed
    for (node, amount) in printed {
      var above = node == parts.root ? nil : parts.nodes[node].parent ?? parts.root
      while let next = above, printed[next] == nil {
        above = next == parts.root ? nil : parts.nodes[next].parent ?? parts.root
      }
      if let above, let whole = result[above] { result[above] = whole.minus(amount) }
    }
    // A sum that is all of its parts has nothing of its own.
    for (node, amount) in result where amount == .known(0) && printed[node] != amount { result[node] = nil }
    return result
  }
}

extension SeriesColumn {
  /// Whether it is a column that a forecast of a reporting month has.
  fileprivate var isOfForecast: Bool {
    span.months.count == 1
      && [SeriesName.budget, SeriesName.forecast, LoadedAmount.deviation].contains(series)
  }
}
