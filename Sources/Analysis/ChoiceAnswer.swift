import Budget
import Graph
import Language
import Scenarios

/// The answer to a choice of an option.
public struct ChoiceAnswer: Sendable {
  public let outcome: Outcome
  public let group: String
  public let option: String
  /// The measures that the choice shows.
  public let measures: [MeasureMoves]
  /// What moved where the choice shows no measures.
  public let lines: [MovedLine]
  /// The year that is answered; nil where nothing moves.
  public let year: Int?
  /// The first year from which all years to the model's last move as much; nil where they differ.
  public let yearlyFrom: Int?
  /// The part year, where the option has a date within one.
  public let part: PartYear?
  public let texts: AnswerTexts

  init(_ outcome: Outcome, group: Int, option: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    self.outcome = outcome
    self.group = model.alternatives[group].displayName
    self.option = model.alternatives[group].options[option].displayName
    var measures: [MeasureMoves] = []
    for measure in evaluation.shownMeasures(of: .alternatives(group)) {
      measures.append(try evaluation.moves(of: measure, from: outcome.before, to: outcome.after))
    }
    self.measures = measures
    let whole = try evaluation.rootMoves(from: outcome.before, to: outcome.after)
    let series = measures.isEmpty ? [whole] : measures.map(\.moves)
    let moved = Set(series.flatMap { $0.filter(\.isMoved).map(\.year) }).sorted()
    let year = moved.contains(evaluation.workspace.focus) ? evaluation.workspace.focus : moved.first
    self.year = year
    guard let year else {
      (lines, texts, yearlyFrom, part) = ([], AnswerTexts(), nil, nil)
      return
    }
    yearlyFrom = evaluation.yearlyFrom(series, year)
    part = try evaluation.partYear(outcome, measures, year)
    lines = try evaluation.movedLines(from: outcome.before, to: outcome.after, year).filter {
      measures.isEmpty || $0.kind == .committee
    }
    texts = evaluation.answerTexts(of: [.alternatives(group)], in: outcome.after, year)
  }
}
