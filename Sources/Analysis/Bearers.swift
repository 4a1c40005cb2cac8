import Budget
import Graph
import Language
import Scenarios

/// An item whose cost another authority bears, so that it is outside every total.
public struct BorneCost: Sendable, Hashable {
  public let name: String
  /// `regionen`.
  public let bearer: String
  /// What it posts as cost in the year in focus, in öre; nil where it is not known.
  public let cost: Double?
}

extension Evaluation {
  /// What other authorities bear, in the model's order.
  public var borneCosts: [BorneCost] {
    model.items.indices.compactMap { item in
      model.items[item].posts.isEmpty ? nil : borneCost(item)
    }
  }

  /// Those that an edit was of.
  public func bearers(of outcome: Outcome) -> [BorneCost] {
    var items: [Int] = []
    for touch in outcome.touched {
      if case .row(.input(let item, _)) = touch { items.append(item) }
      items += touch.decidedItems
    }
    return items.compactMap { borneCost($0) }
  }

  func borneCost(_ item: Int) -> BorneCost? {
    guard let bearer = model.bearer(of: item) else { return nil }
    let figure = try? series("forecast", of: .item(item), in: workspace.state, workspace.focus)
    return BorneCost(
      name: model.items[item].displayName, bearer: bearer,
      cost: figure.flatMap { $0.isKnown && !$0.isBlank ? $0.value : nil })
  }
}
