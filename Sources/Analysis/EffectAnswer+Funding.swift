import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The request that pays for an item, and what is left of its cost before and after.
public struct Funding: Sendable {
  public enum Status: Sendable, Hashable { case undecided, granted, rejected }

  /// The request's id.
  public let name: String
  public let status: Status
  /// What it gives in the year: what is granted, or what is asked while it is not decided; in öre.
  public let amount: Double
  /// Money minus cost before and after.
  public let before: Double
  public let after: Double
  /// How many of the edited input the money is enough for, and its unit.
  public let covers: Double?
  public let coversUnit: Unit?
  public let unitCost: Double?

  init?(
    item: Int, input: InputChange?, year: Int, _ outcome: Outcome, _ evaluation: Evaluation
  ) throws(Diagnostic) {
    let model = evaluation.model
    guard let component = model.items[item].component,
      let link = model.components[component].input(named: "funded_by"),
      let request = model.items[item].links[link]?.first,
      let kind = model.items[request].component,
      let cost = try evaluation.movements("cost", of: .item(item), outcome).funded(year, evaluation)
    else { return nil }
    let definition = model.components[kind]
    name = model.items[request].name
    let shown = cost.year
    func output(_ name: String) throws(Diagnostic) -> Double {
      guard let index = definition.output(named: name) else { return 0 }
      return try evaluation.value(of: .output(item: request, index), in: outcome.after, shown)?.value ?? 0
    }
    status = try Funding.status(request, definition, outcome, evaluation, shown)
    let frame = try output("frame_effect")
    amount =
      switch status {
      case .granted: frame
      case .undecided: try output("requested")
      case .rejected: 0
      }
    before = amount - cost.before.value
    after = amount - cost.after.value
    unitCost = input?.unitCost
    if let price = input?.unitCost, price > 0, amount > 0 {
      covers = (amount / price).rounded(.down)
      coversUnit = input?.after.display
    } else {
      covers = nil
      coversUnit = nil
    }
  }

  private static func status(
    _ request: Int, _ definition: Component, _ outcome: Outcome, _ evaluation: Evaluation, _ year: Int
  ) throws(Diagnostic) -> Status {
    guard let input = definition.input(named: "status"),
      let figure = try evaluation.value(of: .input(item: request, input), in: outcome.after, year)
    else { return .undecided }
    let options = definition.options(of: input)
    let index = Int(figure.value.rounded())
    guard options.indices.contains(index) else { return .undecided }
    return options[index].contains("granted") ? .granted : options[index].contains("rejected") ? .rejected : .undecided
  }
}

extension Array where Element == Movement {
  /// The year whose money is compared: the one shown, or the first plan year, where requests begin.
  fileprivate func funded(_ year: Int, _ evaluation: Evaluation) -> Movement? {
    let first = evaluation.planYears.first ?? year
    return at(Swift.max(year, first))
  }
}
