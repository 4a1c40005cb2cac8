import Budget
import Language
import Quantities
import Scenarios

extension Evaluation {
  /// The years that a stretch of time touches.
  public func years(_ when: When) -> [Int] {
    switch when.extent {
    case .only(let year): return [year]
    case .during(let span):
      guard let window = Window(span, focus: workspace.focus) else { return [] }
      return model.timeline.years.filter { Double($0 * 12 + 12) > window.start && Double($0 * 12) < window.end }
    case .from(let point, let until):
      let start = point.start(focus: workspace.focus) ?? 0
      let end = until?.end(focus: workspace.focus) ?? .infinity
      return model.timeline.years.filter { Double($0 * 12 + 12) > start && Double($0 * 12) < end }
    case .until(let point):
      let end = point.end(focus: workspace.focus) ?? .infinity
      return model.timeline.years.filter { Double($0 * 12) < end }
    }
  }

  /// The same, where years that the model does not have are an error.
  public func yearsInside(_ when: When) throws(Diagnostic) -> [Int] {
    let all = model.timeline.years
    let found = years(when)
    if let first = all.first, let last = all.last, found.isEmpty || found.contains(where: { !all.contains($0) }) {
      let words = when.span.source.text(when.span).split(separator: " ")
      let text = words.drop { $0.first?.isNumber != true }.joined(separator: " ")
      throw Diagnostic(ShowProblem.yearOutside(text, years: first...last), at: when.span)
    }
    return found
  }

  /// The years of a time that is whole years, for comparisons that are of nothing less.
  public func wholeYears(_ when: When) throws(Diagnostic) -> [Int] {
    let years = try yearsInside(when)
    guard case .during(let span) = when.extent, let window = Window(span, focus: workspace.focus),
      !window.isWholeYears, let first = years.first
    else { return years }
    throw Diagnostic(
      ComparisonProblem.wholeYears(span.from.span.source.text(span.from.span), year: first), at: span.from.span)
  }
}
