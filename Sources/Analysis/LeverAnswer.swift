import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to an edit of one lever, or of several that belong together.
public struct LeverAnswer: Sendable {
  public let outcome: Outcome
  /// The names of the levers.
  public let names: [String]
  public let englishNames: [String]
  /// The measures that the levers say an answer shows, the first for the headline.
  public let measures: [MeasureMoves]
  /// What moved where the levers show no measures.
  public let lines: [MovedLine]
  /// The year that is answered; nil where nothing moves.
  public let year: Int?
  /// The first year from which all years to the model's last move as much; nil where they differ.
  public let yearlyFrom: Int?
  public var isYearly: Bool { yearlyFrom != nil }
  /// Whether no other year moves.
  public let isOneYear: Bool
  public let part: PartYear?
  public let requests: [Decided]
  /// Why nothing moves.
  public let stillness: Stillness?
  public let texts: AnswerTexts
  /// Levers that stand between their steps, with the step as it is read.
  public let offStep: [(lever: String, step: String)]

  /// Why an edit of a lever moves nothing.
  public enum Stillness: Sendable, Hashable {
    /// It is set to what it is.
    case same(value: String)
    /// It acts only where another lever is set.
    case waits(lever: String)
    case nothing
  }

  init(_ outcome: Outcome, levers: [Int], _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    self.outcome = outcome
    offStep = evaluation.offStep(levers, outcome.after)
    names = levers.map { model.levers[$0].displayName(in: model) }
    englishNames = levers.map { model.levers[$0].names.last ?? "" }
    var shown: [Int] = []
    for measure in levers.flatMap({ evaluation.shownMeasures(of: .lever($0)) }) where !shown.contains(measure) {
      shown.append(measure)
    }
    var measures: [MeasureMoves] = []
    for measure in shown {
      measures.append(try evaluation.moves(of: measure, from: outcome.before, to: outcome.after))
    }
    self.measures = measures
    let deviations =
      measures.isEmpty ? try evaluation.rootMoves(from: outcome.before, to: outcome.after) : []
    let moved = Set(measures.flatMap(\.movedYears) + deviations.filter(\.isMoved).map(\.year)).sorted()
    let focus = evaluation.workspace.focus
    let year = moved.contains(focus) ? focus : moved.first
    self.year = year
    guard let year else {
      (yearlyFrom, isOneYear, part, requests, lines) = (nil, false, nil, [], [])
      stillness = try evaluation.stillness(outcome, levers)
      texts = AnswerTexts()
      return
    }
    stillness = nil
    isOneYear = moved == [year]
    yearlyFrom = evaluation.yearlyFrom(measures.isEmpty ? [deviations] : measures.map(\.moves), year)
    lines = measures.isEmpty ? try evaluation.movedLines(from: outcome.before, to: outcome.after, year) : []
    part = try evaluation.partYear(outcome, measures, year)
    requests = try evaluation.requests(in: shown, in: outcome.after, year)
    texts = evaluation.answerTexts(of: levers.map { .lever($0) }, outcome, year)
  }
}
