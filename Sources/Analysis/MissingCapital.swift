import Budget
import Graph
import Language
import Scenarios

/// What an investment lacks before its capital cost can be computed. The model holds no default for either value.
public struct MissingCapital: Sendable {
  public let label: ItemLabel
  public let lacksLife: Bool
  public let lacksRate: Bool
  /// Whether something is missing.
  public var lacksAnything: Bool { lacksLife || lacksRate }
  /// What the model calls its internal rate, English before Swedish; none where each investment has its own.
  public let rateNames: [String]

  /// - Returns: nil for anything but an investment.
  public init?(_ entity: Entity, _ evaluation: Evaluation) {
    self.init(entity, evaluation, in: evaluation.workspace.state)
  }

  /// The same in a state.
  init?(_ entity: Entity, _ evaluation: Evaluation, in state: Overlay) {
    let model = evaluation.model
    let items = model.itemIndexes(of: entity)
    guard let first = items.first, model.isKind("investment", items) else { return nil }
    let reader = ItemReader(evaluation, state)
    let year = evaluation.planYears.first ?? evaluation.workspace.focus
    if items.count > 1, let whole = model.wholeOf(first) {
      label = ItemLabel(id: model.groups[whole].name, short: nil, name: model.items[first].displayName)
    } else {
      label = model.label(of: first)
    }
    lacksLife = items.contains { reader.lacksLife($0, year) }
    // Each has a rate: its own, or the one that the model says.
    lacksRate = items.contains { reader.figure("rate", of: $0, year).map { !$0.isKnown || $0.isBlank } ?? true }
    rateNames = KeywordTable.standard.spellings(.internalRate).filter { !model.names.entities(named: $0).isEmpty }
  }
}
