extension LoadedAmount {
  /// An amount of some months of a year, none of which another has; nil is unknown.
  public struct Step: Sendable {
    /// 1...12 for the whole year.
    public let months: ClosedRange<Int>
    /// In öre; nil where it is unknown.
    public let amount: Double?
  }

  /// Amounts of one year and series as steps of their own: what a longer time has beside the shorter ones within it, from
  /// the shortest on. A month and the accumulated give the months before; two accumulated give the months between. An
  /// unknown one within a longer known one takes nothing from it: its months are told together with those beside them.
  public static func steps(of amounts: [LoadedAmount]) -> [Step] {
    var steps: [Step] = []
    for amount in amounts.filter({ !$0.isToldTogether(by: amounts) }).sorted(by: {
      ($0.months.count, $0.months.lowerBound) < ($1.months.count, $1.months.lowerBound)
    }) {
      let inside = steps.filter { amount.months.contains($0.months.lowerBound) }
      let rest = amount.months.filter { month in !inside.contains { $0.months.contains(month) } }
      // All its months are known from shorter times; where they lie apart the load has an error, found elsewhere.
      guard let first = rest.first, let last = rest.last, rest.count == last - first + 1 else { continue }
      let known = inside.map(\.amount)
      let sum = known.contains { $0 == nil } ? nil : known.reduce(0) { $0 + ($1 ?? 0) }
      steps.append(Step(months: first...last, amount: amount.amount.flatMap { whole in sum.map { whole - $0 } }))
    }
    return steps.sorted { $0.months.lowerBound < $1.months.lowerBound }
  }

  /// Whether the amount is unknown and one of a longer time that holds its months is not.
  func isToldTogether(by amounts: [LoadedAmount]) -> Bool {
    guard amount == nil else { return false }
    return amounts.contains { $0.amount != nil && $0.months != months && months.clamped(to: $0.months) == months }
  }

  /// What amounts of one year and series come to in some months: the sum of their steps, all of which must lie within
  /// the months. Nil where none does, or where one goes past them.
  ///
  /// - Returns: the sum, nil where a part is unknown.
  public static func sum(of amounts: [LoadedAmount], in months: ClosedRange<Int>) -> Double?? {
    if let exact = amounts.first(where: { $0.months == months }) { return .some(exact.amount) }
    let steps = steps(of: amounts).filter { $0.months.overlaps(months) }
    guard !steps.isEmpty, steps.allSatisfy({ $0.months.clamped(to: months) == $0.months }) else { return .none }
    let known = steps.compactMap(\.amount)
    return .some(known.count == steps.count ? known.reduce(0, +) : nil)
  }
}
