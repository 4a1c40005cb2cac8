import Budget
import Quantities

/// How much dearer an alternative must be than said before the next one is cheaper.
public struct AlternativesSwap: Sendable, Hashable {
  /// The row that both are compared by.
  public let row: Int
  public let cheaper: String
  public let dearer: String
  /// By what share of its own cost, from and to; one share where nothing is uncertain.
  public let low: Double
  public let high: Double
  /// Whether the order is open already within what is said.
  public var isOpen: Bool { low < 0 }

  /// The two cheapest, and all neighbours whose order is open.
  static func all(_ comparison: AlternativesComparison) -> [AlternativesSwap] {
    guard comparison.horizon != nil, let row = comparison.costRow, comparison.rows[row].lessIsBetter == true else {
      return []
    }
    let figures = comparison.rows[row].figures
    let known = figures.indices.filter { figures[$0].isKnown && !figures[$0].isBlank && figures[$0].value > 0 }
      .sorted { (figures[$0].value, $0) < (figures[$1].value, $1) }
    var result: [AlternativesSwap] = []
    for (place, (a, b)) in zip(known, known.dropFirst()).enumerated() {
      guard figures[b].value - figures[a].value > 0.5 else { continue }
      let difference = figures[b].minus(figures[a], figures[b].value - figures[a].value, isKnown: true)
      let ends = difference.ends
      let base = figures[a].ends
      // The ends of the difference are evaluated together: what both rest on has one value in both.
      let shares = [
        (ends?.low ?? difference.value) / (base?.high ?? figures[a].value),
        (ends?.high ?? difference.value) / (base?.low ?? figures[a].value),
      ]
      let swap = AlternativesSwap(
        row: row, cheaper: comparison.options[a], dearer: comparison.options[b], low: shares.min() ?? 0,
        high: shares.max() ?? 0)
      if place == 0 || swap.isOpen { result.append(swap) }
    }
    return result
  }
}
