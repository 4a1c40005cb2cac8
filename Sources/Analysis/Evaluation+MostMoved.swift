import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Evaluation {
  /// The items whose cost an edit moved most in a year, at most three, the one that moved most first.
  ///
  /// Of those that moved, only the ones that are shown get figures. Cost: O(items × periods).
  func mostMoved(_ outcome: Outcome, _ year: Int) throws(Diagnostic) -> [(item: Int, movement: Movement)] {
    let periods = model.timeline.indexes(of: year)
    var found: [(item: Int, size: Double)] = []
    for item in model.items.indices {
      if let before = plainCost(of: item, in: outcome.before, periods),
        let after = plainCost(of: item, in: outcome.after, periods)
      {
        if abs(after - before) > Movement.least(before) { found.append((item, abs(after - before))) }
      } else if let movement = try movements("forecast", of: .item(item), outcome).at(year), movement.moves {
        found.append((item, abs(movement.difference)))
      }
    }
    var shown: [(item: Int, movement: Movement)] = []
    for (item, _) in found.sorted(by: { $0.size > $1.size }).prefix(3) {
      if let movement = try movements("forecast", of: .item(item), outcome).at(year) { shown.append((item, movement)) }
    }
    return shown
  }

  /// What an item posts to the forecast over some periods; nil where something is to be said of it beside its value.
  private func plainCost(of item: Int, in state: Overlay, _ periods: Range<Int>) -> Double? {
    guard state.isStable, !periods.isEmpty else { return nil }
    var total = 0.0
    for (series, row) in model.items[item].posts where series == SeriesName.forecast {
      guard state.states(row) == nil else { return nil }
      let values = state.values(row)
      for period in periods { total += values[period] }
    }
    return total.isFinite ? total : nil
  }
}
