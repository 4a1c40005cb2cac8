import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The answer to a question for the capital cost of an investment: what it costs by year, or what is missing for it.
public struct CapitalView: Sendable {
  public let label: ItemLabel
  public let missing: MissingCapital
  public let cost: CapitalCost
  /// Whether the forecast holds it.
  public let isDecided: Bool

  /// - Returns: nil for anything but an investment.
  public init?(_ entity: Entity, _ evaluation: Evaluation) {
    guard let missing = MissingCapital(entity, evaluation) else { return nil }
    self.missing = missing
    label = missing.label
    let items = evaluation.model.itemIndexes(of: entity)
    cost = CapitalCost(items, evaluation, in: evaluation.workspace.state)
    isDecided = CapitalView.areDecided(items, evaluation)
  }

  /// Whether the forecast holds what some investments cost.
  static func areDecided(_ items: [Int], _ evaluation: Evaluation) -> Bool {
    items.allSatisfy { isCounted($0, evaluation, in: evaluation.workspace.state) }
  }

  /// Whether the forecast of the model's last year holds what an investment costs in a state.
  static func isCounted(_ item: Int, _ evaluation: Evaluation, in state: Overlay) -> Bool {
    let last = evaluation.model.timeline.years.last ?? evaluation.workspace.focus
    return ItemReader(evaluation, state).amount("counted", of: item, last) != 0
  }
}
