import Budget
import Language
import Scenarios

/// What an investment lacks before its capital cost can be computed. The model holds no default for either value.
public struct MissingCapital: Sendable {
  public let label: ItemLabel
  public let lacksLife: Bool
  public let lacksRate: Bool
  /// How the rate is called where the model has it, or the language's word for it.
  public let rateName: String?
  public let lifeName: String

  /// - Returns: nil for anything but an investment.
  public init?(_ entity: Entity, _ evaluation: Evaluation) {
    let model = evaluation.model
    let items = model.itemIndexes(of: entity)
    guard let first = items.first, model.isKind("investment", items) else { return nil }
    let reader = ItemReader(evaluation, evaluation.workspace.state)
    let year = evaluation.planYears.first ?? evaluation.workspace.focus
    if items.count > 1, let whole = model.wholeOf(first) {
      label = ItemLabel(id: model.groups[whole].name, short: nil, name: model.items[first].displayName)
    } else {
      label = model.label(of: first)
    }
    lacksLife = items.contains { reader.figure("life", of: $0, year).map { !$0.isKnown || $0.isBlank } ?? true }
    let rate = ["internal_rate", "internränta"].lazy.flatMap { model.names.entities(named: $0) }.first
    let figure = rate.flatMap { entity in (try? evaluation.value(of: entity, in: evaluation.workspace.state, year)) }
    lacksRate = figure.map { !$0.isKnown || $0.isBlank } ?? true
    rateName = rate == nil ? nil : "internränta"
    let component = model.items[first].component.map { model.components[$0] }
    lifeName = component?.inputs.first { $0.names.contains("life") }?.names.last ?? "life"
  }
}
