import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to an investment that is dropped, or taken in again.
public struct InvestmentAnswer: Sendable {
  public let outcome: Outcome
  public let labels: [ItemLabel]
  public let isDropped: Bool
  public let before: Outlays
  public let after: Outlays
  public let service: ServiceDate
  public let lacksLife: Bool
  /// What it does to their capital cost; nil where nothing, or what is not known.
  public let capital: CapitalChange?
  /// What it does to the cost of everything, and to what everything is said of.
  public let cost: YearlyMoves
  public let whole: YearlyMoves
  /// Whether the whole only says what the cost does.
  public var isMirrored: Bool {
    zip(cost.moves, whole.moves).allSatisfy { abs(abs($0.difference.value) - abs($1.difference.value)) < 0.5 }
  }
  /// Those decided whose amount is not known.
  public let unknown: [String]
  /// Operating cost per year after the start that is gone, in öre, in the last plan year.
  public let operatingCost: Double
  public let warns: [String]

  init(_ outcome: Outcome, verdict: Verdict, items: [Int], _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    isDropped = verdict == .drop || verdict == .disable || verdict == .reject
    // The first year is in where its outlay moves.
    let own = (model.nodes[model.root].total[SeriesName.outlay]).map { row in
      model.timeline.indexes(of: model.focus).contains { period in
        abs(outcome.before.value(row, period) - outcome.after.value(row, period)) > 0.5
      }
    }
    let years = (own == true ? [model.focus] : []) + evaluation.planYears
    before = Outlays(evaluation, outcome.before, years: years)
    after = Outlays(evaluation, outcome.after, years: years)
    let year = evaluation.planYears.first ?? evaluation.workspace.focus
    var seen: Set<String> = []
    var labels: [ItemLabel] = []
    for item in items {
      let facts = InvestmentFacts(
        model.wholeOf(item).map { model.groups[$0].items } ?? [item], outcome, evaluation, year: year)
      let isWhole = model.wholeOf(item).map { Set(model.groups[$0].items).isSubset(of: items) } ?? true
      let label = isWhole ? facts.label : model.label(of: item)
      if seen.insert(label.id).inserted { labels.append(label) }
    }
    self.labels = labels
    let facts = InvestmentFacts(items, outcome, evaluation, year: year)
    service = facts.service
    lacksLife = facts.lacksLife
    capital = facts.capital
    cost = try YearlyMoves(of: .cost, outcome, evaluation)
    whole = try YearlyMoves(of: evaluation.wholeSubject, outcome, evaluation)
    warns = labels.count == 1 ? facts.warns : []
    let reader = ItemReader(evaluation, outcome.before)
    unknown = before.unknown.filter { name in items.contains { model.items[$0].name == name } }
    operatingCost = items.reduce(0) { $0 + reader.amount("operating_cost", of: $1, year) }
  }
}
