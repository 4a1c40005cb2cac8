import Budget
import Graph
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
  public var isOpen: Bool { low < -1e-9 && high > 1e-9 }

  /// The two cheapest, and all pairs whose order is open, of each with the cheapest and with its neighbour.
  static func all(_ comparison: AlternativesComparison) -> [AlternativesSwap] {
    guard comparison.horizon != nil, let row = comparison.costRow, comparison.rows[row].lessIsBetter == true else {
      return []
    }
    let figures = comparison.rows[row].figures
    let known = figures.indices.filter { figures[$0].isKnown && !figures[$0].isBlank && figures[$0].value > 0 }
      .sorted { (figures[$0].value, $0) < (figures[$1].value, $1) }
    var pairs: [(Int, Int)] = []
    for place in known.indices.dropFirst() {
      if place > 1 { pairs.append((known[0], known[place])) }
      pairs.append((known[place - 1], known[place]))
    }
    var result: [AlternativesSwap] = []
    for (a, b) in pairs {
      let (low, high) = shares(figures[a], figures[b])
      let swap = AlternativesSwap(
        row: row, cheaper: comparison.options[a], dearer: comparison.options[b], low: low, high: high)
      let isFirst = a == known[0] && b == known[1] && figures[b].value - figures[a].value > 0.5
      if isFirst || swap.isOpen { result.append(swap) }
    }
    return result
  }

  /// How much dearer one is than another, by shares of the other, from and to; endless where one is only known to be at
  /// least or at most so much.
  private static func shares(_ a: Figure, _ b: Figure) -> (low: Double, high: Double) {
    let difference = b.minus(a, b.value - a.value, isKnown: true)
    let ends = difference.ends
    let base = a.ends
    // The ends of the difference are evaluated together: what both rest on has one value in both.
    let shares = [
      (ends?.low ?? difference.value) / (base?.high ?? a.value),
      (ends?.high ?? difference.value) / (base?.low ?? a.value),
    ]
    let marks = difference.state.flags.union(ends?.marks ?? [])
    return (
      marks.contains(.atMost) ? -.infinity : shares.min() ?? 0,
      marks.contains(.atLeast) ? .infinity : shares.max() ?? 0
    )
  }
}
