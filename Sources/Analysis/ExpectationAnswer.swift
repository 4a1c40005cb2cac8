import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What an `expect` found: the two sides, and whether they agree.
public struct ExpectationAnswer: Sendable {
  /// One side, as far as it can be known.
  public enum Side: Sendable {
    case figure(Figure)
    /// Names, sorted: the unknowns of a figure.
    case names([String])
    /// How many there are.
    case count(Int)
    /// A choice's option, by its names.
    case option([String])
  }

  public enum Verdict: Sendable, Hashable {
    case holds
    case differs
    /// A side rests on these unknowns.
    case unknown([String])
    /// A side has no value in the time asked for.
    case blank
    /// A side cannot be computed.
    case error
  }

  /// The line as it was typed, without the keyword and the id.
  public let text: String
  public let id: String?
  /// The left side as it was written.
  public let subject: String
  public let comparison: BinaryOperator
  public let window: Window
  public let actual: Side
  public let expected: Side
  /// In the base unit of the sides; nil where amounts were compared in whole öre and other values nearly exactly.
  public let tolerance: Double?
  public let verdict: Verdict
  /// Where it stands, if that is a file.
  public let place: Span

  public var holds: Bool { verdict == .holds }
}

extension Evaluation {
  /// Compares the two sides of an expectation in the current state.
  public func expectation(_ relation: Relation, _ when: When?, id: String?) throws(Diagnostic) -> ExpectationAnswer {
    let window = try self.window(when)
    for side in [relation.left, relation.right] { try checkTogether(side, [window]) }
    let (actual, expected, tolerance) = try sides(relation, window)
    let verdict = ExpectationAnswer.verdict(actual, relation.comparison, expected, tolerance)
    return ExpectationAnswer(
      text: relation.span.source.text(relation.span), id: id,
      subject: relation.left.span.source.text(relation.left.span), comparison: relation.comparison, window: window,
      actual: actual, expected: expected, tolerance: tolerance, verdict: verdict, place: relation.span)
  }

  /// The stretch of time of a question: the year in focus where none is said.
  public func window(_ when: When?) throws(Diagnostic) -> Window {
    guard let when else { return Evaluation.year(workspace.focus) }
    let focus = workspace.focus
    let found: Window? =
      switch when.extent {
      case .during(let span): Window(span, focus: focus)
      case .only(let year): Evaluation.year(year)
      case .from(let from, let until):
        from.start(focus: focus).map { Window(start: $0, end: until?.end(focus: focus) ?? endOfModel) }
      case .until(let until): until.end(focus: focus).map { Window(start: startOfModel, end: $0) }
      }
    guard let found, found.weights(model.timeline).contains(where: { $0 > 0 }) else {
      throw Diagnostic(
        CompileProblem.keyOutsidePeriods(when.span.source.text(when.span)), at: when.span)
    }
    return found
  }

  private var startOfModel: Double { Double(model.timeline.periods.first?.firstMonth ?? 0) }
  private var endOfModel: Double { model.timeline.periods.last.map { Double($0.firstMonth + $0.months) } ?? 0 }
}

extension Window {
  /// Whether it begins and ends with calendar years.
  public var isWholeYears: Bool {
    start.truncatingRemainder(dividingBy: 12) == 0 && end.truncatingRemainder(dividingBy: 12) == 0
  }

  /// The calendar years that it touches.
  public var years: ClosedRange<Int> {
    let first = Int((start / 12).rounded(.down))
    return first...max(first, Int((end / 12).rounded(.up)) - 1)
  }
}
