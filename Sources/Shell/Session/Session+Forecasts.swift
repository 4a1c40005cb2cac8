import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// Where saved forecasts are kept, below the model's folder.
  static let forecastFileName = ".tankom/prognoser.txt"

  /// Reads what earlier sessions saved, and writes what this one saves to the same file.
  public func openForecasts() {
    let file = ForecastFile(model: model.folder)
    let contents = file.read()
    workspace.restore(contents.forecasts)
    forecastFile = file
    brokenForecasts = contents.broken
  }

  /// `snapshot 2023-02`: the forecast as it is in the current scenario, kept for its reporting month.
  func snapshot(_ point: Point?, _ statement: Statement) throws(Diagnostic) -> Reply {
    let time = try reportingMonth(point, statement)
    guard evaluation.hasForecast(time.year) else {
      throw Diagnostic(ForecastProblem.nothingToSave(time.year), at: statement.span)
    }
    let forecast = EarlierForecast(
      year: time.year, month: time.month, source: workspace.isBase ? "" : scenarioName(workspace), isSaved: true,
      lines: evaluation.forecastLines(time.year))
    let before = workspace
    var next = workspace
    // What a journal did before stands as it was saved then, and is not computed again from what has come since.
    let isKept = isRestoring && before.savedForecasts.contains { $0.year == time.year && $0.month == time.month }
    if !isKept { next.save(forecast) }
    try keepForecasts(from: before, to: next, at: statement.span)
    remember(text(of: statement))
    workspace = next
    return Reply(try SavedForecast(forecast, evaluation, replaced: before.savedForecasts).screen(words))
  }

  /// Writes what has become of the saved forecasts, where there is a file for them.
  func keepForecasts(from before: Workspace, to after: Workspace, at span: Span) throws(Diagnostic) {
    guard before.savedForecasts != after.savedForecasts, rehearsal == nil, let forecastFile else { return }
    guard forecastFile.write(from: before.savedForecasts, to: after.savedForecasts) else {
      throw Diagnostic(DoorProblem.notWritten(Session.forecastFileName), at: span)
    }
  }

  /// The month that is said; else the last one that is closed.
  private func reportingMonth(_ point: Point?, _ statement: Statement) throws(Diagnostic) -> (year: Int, month: Int) {
    let focus = min(workspace.focus, model.focus)
    guard let point else {
      let month = model.closedMonths(of: focus, below: model.root).through
      guard month > 0 else { throw Diagnostic(ForecastProblem.whichMonth(focus), at: statement.span) }
      return (focus, month)
    }
    if case .year(let year, _) = point { throw Diagnostic(ForecastProblem.whichMonth(year), at: point.span) }
    let year = try year(of: point)
    guard let start = point.start(focus: workspace.focus) else {
      throw Diagnostic(CompileProblem.notADate(""), at: point.span)
    }
    return (year, Int(start) % 12 + 1)
  }

  /// `show forecast_change [X] [in 2023-03]`.
  func forecastChange(_ reference: Reference?, _ span: TimeSpan?) throws(Diagnostic) -> Reply {
    let node = try line(reference) ?? model.root
    let year = try span.map { (span) throws(Diagnostic) in try self.year(of: span.from) }
    var through: Int?
    if let span, let start = (span.to ?? span.from).start(focus: workspace.focus) {
      if case .year = span.to ?? span.from {} else { through = Int(start) % 12 + 1 }
    }
    let change = ForecastChange(
      node, evaluation, year: year ?? min(workspace.focus, model.focus), through: through)
    var screen = change.screen(words)
    if brokenForecasts > 0 {
      screen.warnings.append(
        words.sv
          ? "\(brokenForecasts) sparade i \(Session.forecastFileName) är inte hela och är inte med"
          : "\(brokenForecasts) saved in \(Session.forecastFileName) are not whole and are left out")
    }
    return Reply(screen)
  }

  /// `show forecast_accuracy [X] [in 2024]`: of the year said, else of the latest with months enough.
  func forecastAccuracy(_ reference: Reference?, _ span: TimeSpan?) throws(Diagnostic) -> Reply {
    let node = try line(reference) ?? model.root
    let focus = min(workspace.focus, model.focus)
    func closed(_ year: Int) -> Int { model.closedMonths(of: year, below: node).through }
    let latest = model.timeline.years.last { $0 <= focus && closed($0) >= ForecastAccuracy.fewest }
    let year = try span.map { (span) throws(Diagnostic) in try self.year(of: span.from) } ?? latest ?? focus
    if let accuracy = try ForecastAccuracy(node, evaluation, year: year) { return Reply(accuracy.screen(words)) }
    let (count, least) = (closed(year), ForecastAccuracy.fewest)
    let name = node == model.root ? model.name : model.lineName(node)
    return say(
      words.sv
        ? "\(name) har \(count == 0 ? "ingen stängd månad" : count == 1 ? "en stängd månad" : "två stängda månader") "
          + "\(year): det behövs minst \(least) för att pröva metoderna"
        : "\(name) has \(count == 0 ? "no closed month" : count == 1 ? "one closed month" : "two closed months") in "
          + "\(year): at least \(least) are needed to try the methods")
  }

  /// The line that a view is asked for; nil where none is named.
  func line(_ reference: Reference?) throws(Diagnostic) -> Int? {
    guard let reference else { return nil }
    let entity = try model.lookup.entity(reference) { if case .node = $0 { true } else { false } }
    guard case .node(let node) = entity else { return nil }
    return node
  }
}
