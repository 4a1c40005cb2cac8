import Quantities

/// What some lines have of a series in the months of a year, in öre.
struct MonthAmounts {
  /// The known part of each month, from January.
  private var known = [Double](repeating: 0, count: 12)
  /// The months that have an amount, known or not.
  private(set) var covered: Set<Int> = []
  private var unknown: Set<Int> = []

  /// Adds an amount of some months, a share to each.
  mutating func add(_ step: LoadedAmount.Step) {
    covered.formUnion(step.months)
    guard let amount = step.amount else { return unknown.formUnion(step.months) }
    for (month, share) in zip(step.months, Self.shares(of: amount, count: step.months.count)) {
      known[month - 1] += share
    }
  }

  mutating func add(_ other: MonthAmounts) {
    covered.formUnion(other.covered)
    unknown.formUnion(other.unknown)
    for month in known.indices { known[month] += other.known[month] }
  }

  /// What a step has beside these months: in the months that none of them is, in runs without a gap.
  func rest(of step: LoadedAmount.Step) -> [LoadedAmount.Step] {
    let inside = step.months.filter(covered.contains)
    let months = step.months.filter { !covered.contains($0) }
    guard !months.isEmpty else { return [] }
    let isKnown = step.amount != nil && unknown.isDisjoint(with: inside)
    let rest = (step.amount ?? 0) - inside.reduce(0) { $0 + known[$1 - 1] }
    var runs: [LoadedAmount.Step] = []
    for (month, share) in zip(months, Self.shares(of: rest, count: months.count)) {
      if let last = runs.last, last.months.upperBound == month - 1 {
        runs[runs.count - 1] = .init(months: last.months.lowerBound...month, amount: last.amount.map { $0 + share })
      } else {
        runs.append(.init(months: month...month, amount: isKnown ? share : nil))
      }
    }
    return runs
  }

  /// Whole öre that add up to the amount, as lines are spread over months.
  private static func shares(of amount: Double, count: Int) -> [Double] {
    let months = Timeline([(2000...2000, true)]).periods.prefix(count)
    return Phasing.twelfths.spread(amount, over: Array(months))
  }
}
