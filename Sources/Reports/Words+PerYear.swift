import Analysis
import Budget
import Language
import Quantities

extension Words {
  /// How many years a line shows.
  private static let mostYears = 4

  /// `Avvikelsen ändras per år: 2027 −2 500; 2028 +4 807 tkr`; nil where nothing moves.
  func perYear(_ yearly: YearlyMoves) -> String? {
    let moved = yearly.moved
    guard !moved.isEmpty else { return nil }
    let noun = noun(yearly.name)
    let subject = (definite(noun) ?? noun).capitalizedFirst
    let lead = subject + (sv ? " ändras per år: " : " moves by year: ")
    return perYear(lead, moved.map { ($0.year, $0.difference) }, headed: nil)
  }

  /// `Per år: 2027 −5 206; 2028 −994; 2029 +57 tkr`: changes per year, with signs where they go both ways or where no
  /// direction has been said; a change that is not known says so. Of many years, the first ones that a line has room for,
  /// and the first that turns.
  ///
  /// - Parameters:
  ///   - lead: what stands before them.
  ///   - changes: the years that change, in order.
  ///   - sign: what turns a change into the size as people see it.
  ///   - headed: the change whose direction has been said in words; nil where none has.
  func perYear(
    _ lead: String, _ changes: [(year: Int, change: Figure)], sign: Double = 1, headed: Figure?
  ) -> String {
    var most = Words.mostYears
    while true {
      let line = lead + list(changes, sign: sign, headed: headed, most: most)
      if most == 2 || TextWidth.of(line) <= 78 { return line }
      most -= 1
    }
  }

  private func list(_ changes: [(year: Int, change: Figure)], sign: Double, headed: Figure?, most: Int) -> String {
    func isUp(_ figure: Figure) -> Bool { figure.value > 0 }
    let known = changes.filter(\.change.isKnown)
    if known.isEmpty, let first = changes.first {
      let names = first.change.unknowns.isEmpty ? "" : " (" + first.change.unknowns.joined(separator: ", ") + ")"
      return (sv ? "okänt från \(first.year)" : "unknown from \(first.year)") + names
    }
    let isSigned = known.contains { entry in headed.map { isUp($0) != isUp(entry.change) } ?? true }
    var shown = Array(changes.prefix(most))
    let directions = Set(shown.filter(\.change.isKnown).map { isUp($0.change) })
    if directions.count == 1, let turn = known.first(where: { !directions.contains(isUp($0.change)) }) {
      shown[shown.count - 1] = turn
    }
    let decimals = shown.contains { $0.change.isKnown && abs($0.change.value) < money.scale } ? 1 : 0
    let unit = moneySuffix(changes[0].change.type)
    let texts = shown.map { year, change in
      guard change.isKnown else { return "\(year) \(unknown)" }
      let isTurned = isSigned ? sign < 0 : change.value < 0
      let text =
        isSigned || unit.isEmpty
        ? number(isTurned ? change.negated : change, signed: isSigned, decimals: decimals)
        : size(change, decimals: decimals)
      return "\(year) " + text
    }
    return texts.joined(separator: "; ") + unit + (changes.count > shown.count ? " …" : "")
  }
}
