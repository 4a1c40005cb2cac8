import Budget
import Language
import Quantities
import Scenarios

/// Months that are loaded together: no one of them is known by itself, and a part of them is no figure.
extension Evaluation {
  /// Refuses a question that would read actuals, or what rests on them, inside of months that are loaded together.
  func checkTogether(_ expression: Expression, _ windows: [Window]) throws(Diagnostic) {
    guard let found = TogetherSearch(evaluation: self).part(of: expression, windows) else { return }
    throw Diagnostic(
      ShowProblem.actualTogether(found.year, found.months, asked: found.text), at: expression.span)
  }

  /// The months whose actual is known only for all of them together, where a window holds some and not all.
  public func actualTogether(_ node: Int, _ window: Window) -> ClosedRange<Int>? {
    together(node, window) { index, year in
      LoadedAmount.steps(of: self.loaded(index, SeriesName.actual, year))
    }
  }

  /// The months that a series of a line has one figure of, where it rests on actuals or on deviations that are loaded
  /// alone, and a window holds some of them and not all. What a budget or a forecast of a year comes to in a month is
  /// computed, and said to be.
  func monthsTogether(_ name: String, of node: Int, _ window: Window) -> ClosedRange<Int>? {
    if Model.isDeviation(name) || Model.isDeviationToDate(name) {
      let isToDate = Model.isDeviationToDate(name)
      return together(node, window) { index, year in
        let alone = LoadedAmount.steps(of: self.loaded(index, LoadedAmount.deviation, year)).filter {
          $0.months != 1...12
        }
        guard isToDate || self.restsOnActual(index, year) else { return alone }
        return alone + LoadedAmount.steps(of: self.loaded(index, SeriesName.actual, year))
      }
    }
    switch model.series(named: name) {
    case SeriesName.actual: return actualTogether(node, window)
    case SeriesName.forecast:
      return together(node, window) { index, year in
        guard self.isOutcome(self.loaded(index, SeriesName.forecast, year), year) else { return [] }
        return LoadedAmount.steps(of: self.loaded(index, SeriesName.actual, year))
      }
    default: return nil
    }
  }

  private func together(
    _ node: Int, _ window: Window, _ steps: (Int, Int) -> [LoadedAmount.Step]
  ) -> ClosedRange<Int>? {
    for year in window.years {
      for index in model.nodesBelow(node).sorted() {
        for step in steps(index, year) where step.months.count > 1 {
          let first = Double(year * 12 + step.months.lowerBound - 1)
          let last = Double(year * 12 + step.months.upperBound)
          let overlaps = window.start < last && window.end > first
          if overlaps && !(window.start <= first && window.end >= last) { return step.months }
        }
      }
    }
    return nil
  }

  private func loaded(_ node: Int, _ series: Int, _ year: Int) -> [LoadedAmount] {
    model.nodes[node].loaded.filter { $0.series == series && $0.year == year && !$0.isControl }
  }

  /// Whether a line's forecast is its outcome: no forecast is loaded of the year, or the outcome has been taken for it.
  private func isOutcome(_ forecast: [LoadedAmount], _ year: Int) -> Bool {
    forecast.isEmpty
      ? !model.nodes.contains { $0.loaded.contains { $0.series == SeriesName.forecast && $0.year == year } }
      : forecast.allSatisfy { $0.isDerived && $0.months != 1...12 }
  }

  /// Whether a line's forecast has its outcome in the closed months.
  private func restsOnActual(_ node: Int, _ year: Int) -> Bool {
    let forecast = loaded(node, SeriesName.forecast, year)
    return isOutcome(forecast, year)
      || !forecast.isEmpty
        && forecast.allSatisfy { $0.months == 1...12 && $0.amount != nil }
        && LoadedAmount.steps(of: loaded(node, SeriesName.actual, year)).allSatisfy { $0.amount != nil }
  }
}

/// Finds the first part of an expression that reads a line inside of months that are loaded together.
private struct TogetherSearch {
  let evaluation: Evaluation
  /// Measures that are being looked through, for rings.
  var measures: Set<Int> = []

  /// A part, as written without brackets, and its months.
  struct Found {
    let text: String
    let year: Int
    let months: ClosedRange<Int>
  }

  func part(of expression: Expression, _ windows: [Window]) -> Found? {
    switch expression.node {
    case .call(let name, let arguments, let selectors, _):
      let windows = self.windows(selectors, windows)
      if arguments.count == 1, case .reference(let reference, []) = arguments[0].node {
        if let found = line(name, reference, windows, expression) { return found }
      }
      return first(arguments, windows)
    case .property(let name, let reference): return line(name, reference, windows, expression)
    case .reference(let reference, let selectors):
      return named(reference, self.windows(selectors, windows), expression)
    case .binary(_, let left, let right): return first([left, right], windows)
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner), .negate(let inner),
      .not(let inner), .united(let inner, _), .at(let inner, _):
      return part(of: inner, windows)
    case .braces(let entries): return first(entries.map(\.value), windows)
    case .number, .range, .unknown, .date: return nil
    }
  }

  private func first(_ expressions: [Expression], _ windows: [Window]) -> Found? {
    expressions.lazy.compactMap { self.part(of: $0, windows) }.first
  }

  /// A time in brackets goes before the one that is asked for.
  private func windows(_ selectors: [Selector], _ windows: [Window]) -> [Window] {
    for case .time(let span) in selectors {
      return Window(span, focus: evaluation.workspace.focus).map { [$0] } ?? windows
    }
    return windows
  }

  private func named(_ reference: Reference, _ windows: [Window], _ expression: Expression) -> Found? {
    let model = evaluation.model
    if case .measure(let index)? = try? model.lookup.entity(reference) {
      guard !measures.contains(index) else { return nil }
      var inner = self
      inner.measures.insert(index)
      return inner.part(of: model.measures[index].expression, windows)
    }
    // A series' name alone, where nothing else is called so, is that of the whole.
    guard reference.parts.count == 1, !reference.parts[0].isQuoted,
      model.names.entities(named: reference.parts[0].text).isEmpty
    else { return nil }
    return months(reference.parts[0], [model.root], windows, expression)
  }

  private func line(
    _ name: Name, _ reference: Reference, _ windows: [Window], _ expression: Expression
  ) -> Found? {
    let model = evaluation.model
    switch try? model.lookup.entity(reference) {
    case .node(let node)?: return months(name, [node], windows, expression)
    case .grouping?: return months(name, [model.root], windows, expression)
    case .lineGroup(let grouping, let group)?:
      return months(name, model.groupings[grouping].groups[group].nodes, windows, expression)
    default: return nil
    }
  }

  private func months(_ name: Name, _ nodes: [Int], _ windows: [Window], _ expression: Expression) -> Found? {
    for window in windows where !window.isWholeYears {
      for node in nodes {
        guard let months = evaluation.monthsTogether(name.text, of: node, window) else { continue }
        let text = expression.span.source.text(expression.span).prefix { $0 != "[" }
        return Found(text: String(text), year: window.years.lowerBound, months: months)
      }
    }
    return nil
  }
}
