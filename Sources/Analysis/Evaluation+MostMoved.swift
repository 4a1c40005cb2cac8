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
    guard let index = model.timeline.years.firstIndex(of: year) else { return [] }
    var found: [(item: Int, size: Double)] = []
    for item in model.items.indices {
      if let rows = model.amountRows("forecast", of: .item(item)),
        let before = model.yearAmounts(rows, in: outcome.before),
        let after = model.yearAmounts(rows, in: outcome.after)
      {
        let difference = abs(after[index] - before[index])
        if difference > Movement.least(before[index]) { found.append((item, difference)) }
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
}
