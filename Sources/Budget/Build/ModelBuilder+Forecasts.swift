import Graph
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
    let keys = block.keys.compactMap { column($0, table, block.first(.key)) }
    guard !keys.isEmpty, let last = keys.last else {
      if block.first(.key) == nil {
        report(BudgetProblem.missingLoadProperty("key", kind: block.kind.text), .text(block.kind.span))
      }
      return
    }
    let unit =
      (attempt { () throws(Diagnostic) in try block.sort(self.parts.units) } ?? nil) ?? parts.moneyUnit
    let sign = block.first(.sign)?.sign ?? 1
    let total = block.text(.total).map(NameTable.fold)
    let columns = block.properties.compactMap { SeriesColumn($0, parts) }.filter(\.isOfForecast)
    var amounts: [ReportedMonth: [Int: [Int: EarlierForecast.Amount]]] = [:]
    var seen: [Int: Cell] = [:]
    for row in table.rows where keys.contains(where: { !row.cells[$0].isEmpty }) {
      let names = keys.map { row.cells[$0] }
      let key = table.cell(row, last)
      let found =
        names.contains { NameTable.fold($0) == total }
        ? Entity.node(parts.root)
        : attempt { () throws(Diagnostic) in try self.line(named: names, .cell(key)) }
      guard let found else { continue }
      guard case .node(let node) = found else {
        report(CompileProblem.unknownName(names.joined(separator: "."), wanted: .line, suggestions: []), .cell(key))
        continue
      }
      if let first = seen[node] {
        reportAgain(.duplicateKey(parts.nodes[node].name), .cell(key), first: .cell(first))
        continue
      }
      seen[node] = key
      for column in columns {
        guard let index = column.names.first.flatMap({ table.columnIndex(named: $0) }),
          let value = attempt({ () throws(Diagnostic) in
            try self.loadedValue(table.cell(row, index), unit: unit, cause: names.joined(separator: "."))
          }), !value.isBlank
        else { continue }
        let month = ReportedMonth(year: column.span.year, month: column.span.months.lowerBound)
        let amount = value.number * (column.series >= 0 ? sign : 1)
        amounts[month, default: [:]][column.series, default: [:]][node] =
          value.state.isUnknown ? .unknown : .known(amount)
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
        path: path(of: node), budget: own[SeriesName.budget]?[node], forecast: own[SeriesName.forecast]?[node],
        deviation: own[LoadedAmount.deviation]?[node])
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

  private func path(of node: Int) -> [String] {
    var names: [String] = []
    var next: Int? = node
    while let at = next {
      names.append(parts.nodes[at].name)
      next = at == parts.root ? nil : parts.nodes[at].parent ?? parts.root
    }
    return names.reversed()
  }
}

extension SeriesColumn {
  /// Whether it is a column that a forecast of a reporting month has.
  fileprivate var isOfForecast: Bool {
    span.months.count == 1
      && [SeriesName.budget, SeriesName.forecast, LoadedAmount.deviation].contains(series)
  }
}
