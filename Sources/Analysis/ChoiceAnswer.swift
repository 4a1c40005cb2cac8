import Budget
import Graph
import Language
import Quantities
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
  /// The years that move, of the first measure or of the whole, where they do not all move as much as the answered one
  /// and the part year does not say it all.
  public let years: YearlyMoves?
  /// The part year, where the option has a date within one.
  public let part: PartYear?
  public let texts: AnswerTexts
  /// Options of other choices without which this one does not come up, and that do not hold.
  public let lacking: [NamedOption]
  /// Options of other choices that are in force and depend on another option of this one.
  public let stranded: [StrandedOption]

  init(_ outcome: Outcome, group: Int, option: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    self.outcome = outcome
    self.group = model.alternatives[group].displayName
    self.option = model.alternatives[group].options[option].displayName
    lacking = evaluation.lacking(group, option)
    stranded = evaluation.stranded(group, option)
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
      (lines, texts, yearlyFrom, part, years) = ([], AnswerTexts(), nil, nil, nil)
      return
    }
    yearlyFrom = evaluation.yearlyFrom(series, year)
    let part = try evaluation.partYear(outcome, measures, year)
    self.part = part
    let movedYears = (series.first ?? []).filter(\.isMoved)
    let isTold =
      yearlyFrom != nil
      || part.map { part in
        part.isValue
          || movedYears.allSatisfy { $0.year <= year || abs($0.difference.value - part.full.value) < 0.5 }
      } ?? (movedYears.map(\.year) == [year] && model.timeline.years.last == year)
    let subject = try evaluation.wholeSubject
    let name = measures.first?.name ?? .whole(subject)
    years = isTold ? nil : YearlyMoves(name: name, moves: series.first ?? [])
    lines = try evaluation.movedLines(from: outcome.before, to: outcome.after, year).filter {
      measures.isEmpty || $0.kind == .committee
    }
    texts = evaluation.answerTexts(of: [.alternatives(group)], in: outcome.after, year)
  }
}
