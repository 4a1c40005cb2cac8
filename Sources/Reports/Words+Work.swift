import Graph
import Quantities

extension Words {
  /// What an answer cost, in rows: `(räknade om 7 rader, 2 oförändrade, 5 egna)`.
  ///
  /// Unchanged rows came out as they were, so that nothing above them was evaluated; own rows are those that the scenario
  /// came to hold itself, and shares with no other.
  public func work(_ work: Work) -> String {
    let recomputed = work.rowsRecomputed
    let unchanged = count(work.rowsCutOff)
    let own = count(work.rowsAllocated)
    if sv {
      return "(räknade om \(count(recomputed)) \(recomputed == 1 ? "rad" : "rader"), "
        + "\(unchanged) \(work.rowsCutOff == 1 ? "oförändrad" : "oförändrade"), "
        + "\(own) \(work.rowsAllocated == 1 ? "egen" : "egna"))"
    }
    return "(recomputed \(count(recomputed)) \(recomputed == 1 ? "row" : "rows"), \(unchanged) unchanged, \(own) own)"
  }

  private func count(_ rows: Int) -> String { NumberText.string(Double(rows), in: tongue) }
}
