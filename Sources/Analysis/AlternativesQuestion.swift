import Budget
import Language
import Quantities
import Scenarios

/// What is asked of alternatives: which choices, in which year, and over how many years at which rate.
public struct AlternativesQuestion: Sendable {
  /// The choices; the options of several are combined.
  public let groups: [Int]
  /// The year to show; nil for the first in which every alternative is in force all year.
  public var year: Int?
  /// The years of whole-life cost; nil where none is asked for.
  public var horizon: ClosedRange<Int>?
  /// What a later year is discounted by, as a share; nil where no rate is given, for which nothing stands in.
  public var rate: Double?
  /// What the alternatives are ranked by; they are then a list.
  public var rankedBy: Expression?
  /// What each alternative must meet to be shown.
  public var limits: [SideBySide.Limit] = []

  /// More combinations than this are not computed.
  public static let most = 500

  /// Choices with nothing more asked.
  public init(groups: [Int], year: Int? = nil) {
    self.groups = groups
    self.year = year
  }

  /// What was typed, computed in the current scenario. The horizon begins in the year in focus, as long as no
  /// outlay before it differs.
  public init(
    groups: [Int], _ how: SideBySide, year: Int?, _ evaluation: Evaluation, at span: Span
  ) throws(Diagnostic) {
    self.init(groups: groups, year: year)
    let count = groups.reduce(1) { product, group in
      min(product * evaluation.model.alternatives[group].options.count, 1_000_000)
    }
    guard count <= AlternativesQuestion.most else {
      throw Diagnostic(ComparisonProblem.tooManyCombinations(count), at: span)
    }
    if let length = how.horizon { horizon = try AlternativesQuestion.years(length, evaluation) }
    rate = try how.rate.map { (value) throws(Diagnostic) -> Double in try AlternativesQuestion.rate(value, evaluation) }
    rankedBy = how.rankedBy
    limits = how.limits
  }

  private static func years(_ length: Expression, _ evaluation: Evaluation) throws(Diagnostic) -> ClosedRange<Int> {
    let first = evaluation.workspace.focus
    let figure = try evaluation.figure(length, in: evaluation.workspace.state, first)
    let year = Unit(.year)
    guard case .quantity(let unit) = figure.type, unit.isSameDimension(as: year) || unit.isSameDimension(as: .one),
      figure.isKnown, figure.ends == nil, figure.value >= 1, figure.value < 10_000,
      abs(figure.value.rounded() - figure.value) < 1e-9
    else { throw Diagnostic(ComparisonProblem.notYears(length.span.source.text(length.span)), at: length.span) }
    let count = Int(figure.value.rounded())
    let last = evaluation.model.timeline.years.last ?? first
    guard first + count - 1 <= last else {
      throw Diagnostic(ComparisonProblem.horizonBeyondModel(count, first: first, last: last), at: length.span)
    }
    return first...first + count - 1
  }

  private static func rate(_ value: Expression, _ evaluation: Evaluation) throws(Diagnostic) -> Double {
    let figure = try evaluation.figure(value, in: evaluation.workspace.state, evaluation.workspace.focus)
    guard case .quantity(let unit) = figure.type, unit.isSameDimension(as: .one), figure.isKnown, figure.ends == nil,
      figure.display?.scale == Unit.percent.scale, figure.value > -1, figure.value < 10
    else { throw Diagnostic(ComparisonProblem.notARate(value.span.source.text(value.span)), at: value.span) }
    return figure.value
  }

  /// What each year of the horizon weighs today: the first year is not discounted.
  var factors: [Double]? {
    guard let horizon, let rate else { return nil }
    var factor = 1.0
    return horizon.map { _ in
      defer { factor /= 1 + rate }
      return factor
    }
  }
}
