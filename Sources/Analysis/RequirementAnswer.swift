import Budget
import Language
import Quantities
import Scenarios

/// The answer to a general savings requirement: shares by area, measures with amounts, and what has none.
public struct RequirementAnswer: Sendable {
  public let outcome: Outcome
  /// The share, where the requirement is a share of the base.
  public let share: Double?
  /// Whether the requirement was given as an amount.
  public let isAmount: Bool
  /// The base in öre, its year, and the line it is taken from.
  public let base: (amount: Double, year: Int, line: String, isRoot: Bool)
  /// Whether the base is a budget, and no cost.
  public let isOfBudget: Bool
  /// The requirement in whole money units.
  public let required: Int
  /// Parts of the line and their whole shares, which add up to ``required``.
  public let shares: [(name: String, amount: Int)]
  /// Savings proposals with an amount in the first plan year.
  public let measures: (year: Int, amount: Double, ids: [String])
  /// The year that the base is carried from, where its own year has no budget.
  public let carriedFrom: Int?
  /// What is unknown in the base, which is then not all of it.
  public let missing: [String]
  public let explains: [String]
  public let assumes: [String]

  /// The frame of the line in the first year that it is lowered in.
  public let frame: Movement?

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
    let model = evaluation.model
    let query = evaluation.workspace.query(outcome.before)
    var asked: Requirement?
    for change in outcome.edit.changes { if let found = try Requirement(change, query) { asked = found } }
    let reader = ItemReader(evaluation, outcome.after)
    let year = asked?.year ?? evaluation.workspace.focus
    let node = asked?.node ?? model.root
    let amount = asked?.base.value ?? 0
    base = (amount, year, model.nodes[node].name, node == model.root)
    missing = asked?.base.unknowns ?? []
    required = asked?.required ?? 0
    isAmount = asked?.share == nil
    share = asked?.share ?? (amount == 0 ? nil : Double(required) * model.moneyUnit.scale / amount)
    shares = (asked?.shares ?? []).filter { $0.node != node }.map { (model.nodes[$0.node].name, $0.amount) }
    let below = model.nodesBelow(node)
    let first = evaluation.planYears.first { $0 > year } ?? year
    let proposals = model.instances(of: "saving").filter { item in
      below.contains(model.items[item].node) && reader.options("status", of: item, first).last != "dropped"
    }
    measures = (
      first, proposals.reduce(0) { $0 + reader.amount("as_level", of: $1, first) },
      proposals.map { model.items[$0].name }
    )
    frame = try evaluation.movements("budget", of: .node(node), outcome).first(where: \.moves)
    let series = asked?.series ?? SeriesName.budget
    isOfBudget = series == SeriesName.budget
    carriedFrom = model.carries.first { $0.series == series && $0.from < year && year <= $0.until }?.from
    let subjects = ["requirement", "krav"].flatMap { model.names.entities(named: $0) }
    func texts(_ attribute: Attribute) -> [String] {
      subjects.prefix(1).flatMap { evaluation.texts(attribute, of: $0, in: outcome.after, year) }
    }
    explains = texts(.explains)
    assumes = texts(.assumes)
  }
}
