import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A year's forecast by reporting month, and which lines made the latest one another than the one before.
///
/// Amounts are deviations in öre, minus is a deficit. The lines are what stands on each alone, so that their changes add
/// up to the change of the whole, to the öre.
public struct ForecastChange: Sendable {
  /// The forecast of one reporting month, or as it is now.
  public struct Report: Sendable {
    /// 1 to 12; nil is as it is now.
    public let month: Int?
    /// The file it was loaded from, or the scenario it was saved in or is of; empty is the base.
    public let source: String
    /// Whether it was saved in a session.
    public let isSaved: Bool
    /// Nil where the lines have none.
    public let budget: Figure?
    /// Nil where the lines have deviations alone.
    public let forecast: Figure?
    public let deviation: Figure
  }

  /// A line whose figures differ between the two latest reports.
  public struct Line: Sendable {
    /// With what it lies under where several have its name.
    public let name: String
    /// Whether it is what a line has beside the lines below it.
    public let isRest: Bool
    /// Nil where it had, or has, none.
    public let before: Figure?
    public let after: Figure?
    /// What the budget changed by, in öre; nil where a side is unknown.
    public let budget: Double?
    /// Of the deviation.
    public let change: Figure
  }

  public let name: String
  public let year: Int
  /// In order of month, and last as it is now where that is another.
  public let reports: [Report]
  /// Of the two latest reports, the largest change first.
  public let lines: [Line]
  /// All lines' changes together; nil where there is but one report.
  public let total: Figure?
  /// Whether the lines are shown by their deviations, as they have nothing else.
  public let hasDeviationsAlone: Bool
  /// Months that are loaded too, and that a saved forecast stands before.
  public let covered: [Int]

  /// - Parameter through: the last reporting month that is shown; nil is all, and how it is now.
  public init(_ node: Int, _ evaluation: Evaluation, year: Int, through: Int? = nil) {
    let model = evaluation.model
    let workspace = evaluation.workspace
    let path = model.path(of: node)
    name = node == model.root ? model.name : model.lineName(node)
    self.year = year
    var known = workspace.savedForecasts.filter { $0.year == year }
    let loaded = model.forecasts.filter { $0.year == year }
    let saved = Set(known.map(\.month))
    covered = loaded.map(\.month).filter(saved.contains)
    known += loaded.filter { !saved.contains($0.month) }
    known.sort { $0.month < $1.month }
    if let through { known = known.filter { $0.month <= through } }
    let reader = ReportReader(evaluation, path, year)
    var read: [(report: Report, lines: [[String]: ReportReader.Line])] = []
    for forecast in known {
      let lines = reader.lines(forecast)
      read.append((reader.report(lines, forecast.month, forecast.source, isSaved: forecast.isSaved), lines))
    }
    if through == nil, evaluation.hasForecast(year) {
      let now = reader.lines(evaluation.forecastLines(year))
      if read.last.map({ $0.lines != now }) ?? true {
        let scenario = workspace.isBase ? "" : workspace.scenarios[workspace.current].name
        read.append((reader.report(now, nil, scenario, isSaved: false), now))
      }
    }
    reports = read.map(\.report)
    hasDeviationsAlone = reports.allSatisfy { $0.forecast == nil }
    guard read.count > 1 else {
      lines = []
      total = nil
      return
    }
    let (before, after) = (read[read.count - 2].lines, read[read.count - 1].lines)
    let byDeviation = hasDeviationsAlone
    let changes = Set(before.keys).union(after.keys).compactMap {
      reader.change($0, from: before[$0], to: after[$0], byDeviation)
    }
    lines = changes.sorted {
      abs($0.change.value) == abs($1.change.value) ? $0.name < $1.name : abs($0.change.value) > abs($1.change.value)
    }
    total = evaluation.sum(lines.map(\.change))
  }
}

/// What stands in reports, for the lines at and below a path.
private struct ReportReader {
  struct Line: Equatable {
    let budget: EarlierForecast.Amount?
    let forecast: EarlierForecast.Amount?
    /// Nil where nothing is forecast.
    let deviation: EarlierForecast.Amount?
  }

  private let evaluation: Evaluation
  private let path: [String]
  private let year: Int
  /// The model's budget of each line, for reports that have none of their own.
  private var budgets: [[String]: EarlierForecast.Amount] = [:]
  private let nodes: [[String]: Int]

  init(_ evaluation: Evaluation, _ path: [String], _ year: Int) {
    self.evaluation = evaluation
    self.path = path
    self.year = year
    let model = evaluation.model
    var nodes: [[String]: Int] = [:]
    for node in model.nodes.indices { nodes[model.path(of: node)] = node }
    self.nodes = nodes
    for line in evaluation.forecastLines(year, in: evaluation.workspace.base) { budgets[line.path] = line.budget }
  }

  func lines(_ forecast: EarlierForecast) -> [[String]: Line] { lines(forecast.lines) }

  func lines(_ lines: [EarlierForecast.Line]) -> [[String]: Line] {
    var result: [[String]: Line] = [:]
    for line in lines where line.path.starts(with: path) {
      let budget = line.budget ?? (line.forecast == nil ? nil : budgets[line.path])
      var deviation = line.deviation
      if let forecast = line.forecast {
        // A line without a budget has none, as in the lines' own deviations.
        let difference = (budget ?? .known(0)).minus(forecast)
        deviation = deviation.map { $0.plus(difference) } ?? difference
      }
      guard deviation != nil else { continue }
      result[line.path] = Line(budget: budget, forecast: line.forecast, deviation: deviation)
    }
    return result
  }

  func report(_ lines: [[String]: Line], _ month: Int?, _ source: String, isSaved: Bool) -> ForecastChange.Report {
    func sum(_ amount: KeyPath<Line, EarlierForecast.Amount?>) -> Figure? {
      let parts = lines.compactMap { path, line in line[keyPath: amount].map { figure($0, path) } }
      return parts.isEmpty ? nil : evaluation.sum(parts)
    }
    return ForecastChange.Report(
      month: month, source: source, isSaved: isSaved, budget: sum(\.budget), forecast: sum(\.forecast),
      deviation: sum(\.deviation) ?? evaluation.money(0))
  }

  /// Nil where a line has not changed.
  func change(
    _ path: [String], from before: Line?, to after: Line?, _ byDeviation: Bool
  ) -> ForecastChange.Line? {
    let old = before?.deviation ?? .known(0)
    let new = after?.deviation ?? .known(0)
    let isUnmoved = old == new && before?.forecast == after?.forecast
    if isUnmoved, (before == nil) == (after == nil) { return nil }
    let amount: KeyPath<Line, EarlierForecast.Amount?> = byDeviation ? \.deviation : \.forecast
    var budget: Double? = 0
    if let a = before?.budget, let b = after?.budget {
      budget = if case .known(let moved) = b.minus(a) { moved } else { nil }
    }
    let node = nodes[path]
    return ForecastChange.Line(
      name: node.map { $0 == evaluation.model.root ? evaluation.model.name : evaluation.model.lineName($0) }
        ?? path.last ?? "",
      isRest: node.map { !evaluation.model.nodes[$0].isLeaf } ?? false,
      before: before?[keyPath: amount].map { figure($0, path) },
      after: after?[keyPath: amount].map { figure($0, path) }, budget: budget,
      change: figure(old == new ? .known(0) : new.minus(old), path))
  }

  private func figure(_ amount: EarlierForecast.Amount, _ path: [String]) -> Figure {
    switch amount {
    case .known(let ore): evaluation.money(ore)
    case .unknown: evaluation.money(nil, unknown: path.last ?? "")
    }
  }
}

extension Evaluation {
  /// Several amounts as one, with what is unknown in them.
  func sum(_ parts: [Figure]) -> Figure {
    let unknowns = Set(parts.flatMap(\.unknowns)).sorted()
    return Figure(
      value: parts.reduce(0) { $0 + $1.value }, state: unknowns.isEmpty ? .plain : .unknown(), type: .quantity(.ore),
      display: model.moneyUnit, unknowns: unknowns)
  }

  /// Whether a year has a forecast of its own: one that is loaded for it, and not only taken on to it, or one by a method.
  public func hasForecast(_ year: Int) -> Bool {
    hasMethod(year)
      || model.nodes.contains { node in
        node.loaded.contains { $0.series == SeriesName.forecast && $0.year == year && !$0.isControl }
      }
  }

  /// Whether some line's forecast of a year is made by a method, in the current state.
  func hasMethod(_ year: Int) -> Bool {
    let periods = model.timeline.indexes(of: year)
    guard periods.count == 12 else { return false }
    return model.methods.contains { line, method in
      method.rows != nil && model.nodes[line].loaded.contains { $0.year == year && $0.months != 1...12 }
        && model.method(of: line, in: workspace.state, periods.upperBound - 1) != nil
    }
  }

  /// What each line has of its own in a year: budget, forecast, and what was loaded as deviation alone.
  public func forecastLines(_ year: Int, in state: Overlay? = nil) -> [EarlierForecast.Line] {
    let query = workspace.query(state ?? workspace.state)
    query.settle()
    let layer = query.layer
    // A line without a method has its closed months alone: the budget of the others is no part of its deviation.
    func amount(_ row: RowID?, within other: RowID? = nil) -> EarlierForecast.Amount? {
      guard let row else { return nil }
      let periods = model.timeline.indexes(of: year).filter { period in
        !layer.state(row, period).isBlank && !(other.map { layer.state($0, period).isBlank } ?? false)
      }
      if periods.isEmpty { return nil }
      let states = periods.map { layer.state(row, $0) }
      if states.contains(where: { $0.isUnknown || $0.isError }) { return .unknown }
      return .known(periods.reduce(0) { $0 + layer.value(row, $1) })
    }
    return model.nodes.indices.compactMap { node in
      let line = model.nodes[node]
      guard !line.isMemo else { return nil }
      let forecast = amount(line.own[SeriesName.forecast])
      let budget = amount(
        line.own[SeriesName.budget], within: forecast == nil ? nil : line.own[SeriesName.forecast])
      let deviation = amount(line.forecastDeviation ?? line.loadedDeviation)
      guard budget != nil || forecast != nil || deviation != nil else { return nil }
      return EarlierForecast.Line(
        path: model.path(of: node), budget: budget, forecast: forecast, deviation: deviation)
    }
  }
}
