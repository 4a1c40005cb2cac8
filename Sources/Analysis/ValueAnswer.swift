import Budget
import Language
import Quantities
import Scenarios

/// The figure of an expression, by year where several are asked for, with what it was before the scenario's edits.
public struct ValueAnswer: Sendable {
  public let text: String
  public let label: String?
  public let windows: [Window]
  public let figures: [Figure]
  /// In the base, where the scenario differs from it.
  public let before: [Figure]
  public let total: Figure?
  public let carried: [Carry]
  /// Unit that was asked for.
  public let unit: Unit?
  public let explains: [String]
}

extension Evaluation {
  /// The figure of an expression in each year of a span; a span within years is one figure.
  ///
  /// - Parameter byMonth: each month of the span instead.
  public func shown(
    _ expression: Expression, label: String?, over window: Window, unit text: UnitText?, byMonth: Bool = false
  ) throws(Diagnostic) -> ValueAnswer {
    let asked = try text.map { (text) throws(Diagnostic) -> Unit in try self.unit(text) }
    func inUnit(_ figure: Figure) throws(Diagnostic) -> Figure {
      guard let text, let asked, case .quantity(let dimension) = figure.type else { return figure }
      if let shown = figure.shown(in: asked, model.units) { return shown }
      throw Diagnostic(
        CompileProblem.wrongUnit(
          found: text.text, expected: UnitWords.text(figure.display ?? dimension),
          target: expression.span.source.text(expression.span)), at: text.span)
    }
    // A column of a year is of that year, whatever year is asked for.
    let told = byMonth || !window.isWholeYears ? nil : model.columnTime(of: expression)
    let windows =
      byMonth
      ? window.months
      : told != nil
        ? [Evaluation.year(window.years.lowerBound)]
        : window.isWholeYears ? window.years.map(Evaluation.year) : [window]
    try checkTogether(expression, windows)
    let resolution: Resolution = window.isWholeYears && !byMonth ? .year : .period
    var figures: [Figure] = []
    var before: [Figure] = []
    for part in windows {
      let now = try inUnit(workspace.query().figure(expression, over: part, resolution: resolution))
      figures.append(now)
      before.append(
        workspace.isBase
          ? now
          : try inUnit(workspace.query(workspace.base).figure(expression, over: part, resolution: resolution)))
    }
    let series = carriedSeries(expression)
    let addsUp = figures.first?.addsUp ?? false
    return ValueAnswer(
      text: expression.span.source.text(expression.span), label: label, windows: told.map { [$0] } ?? windows,
      figures: figures,
      before: before, total: addsUp && figures.count > 1 ? ItemTable.sum(figures) : nil,
      carried: model.carries.filter { series.contains($0.series) && window.years.upperBound > $0.from },
      unit: asked == nil ? nil : figures.first?.display,
      explains: [])
  }

  private func unit(_ text: UnitText) throws(Diagnostic) -> Unit {
    do { return try model.units.parse(text.text) } catch {
      throw Diagnostic(
        CompileProblem.unknownUnit(error.word, suggestions: Suggestion.nearest(to: error.word, in: model.units.names)),
        at: text.span)
    }
  }

  /// The series of lines that an expression reads, which later years take from a rule.
  private func carriedSeries(_ expression: Expression) -> Set<Int> {
    func ofLine(_ name: Name, _ reference: Reference) -> Set<Int> {
      guard case .node? = try? model.lookup.entity(reference) else { return [] }
      if Model.isDeviation(name.text) { return [SeriesName.budget, SeriesName.forecast] }
      return model.series(named: name.text).map { [$0] } ?? []
    }
    switch expression.node {
    case .call(let name, let arguments, _, _):
      if case .reference(let reference, _)? = arguments.first?.node {
        let found = ofLine(name, reference)
        if !found.isEmpty { return found }
      }
      return arguments.reduce([]) { $0.union(carriedSeries($1)) }
    case .property(let name, let reference): return ofLine(name, reference)
    case .binary(_, let a, let b): return carriedSeries(a).union(carriedSeries(b))
    case .negate(let inner), .united(let inner, _), .at(let inner, _): return carriedSeries(inner)
    case .reference(let reference, _):
      guard case .measure(let index)? = try? model.lookup.entity(reference) else { return [] }
      return carriedSeries(model.measures[index].expression)
    default: return []
    }
  }
}
