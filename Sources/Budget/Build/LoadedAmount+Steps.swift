extension LoadedAmount {
  /// An amount of some months of a year, none of which another has; nil is unknown.
  struct Step {
    let months: ClosedRange<Int>
    let amount: Double?
  }

  /// Amounts of one year and series as steps that follow on each other: of two that begin in the same month, the longer
  /// one less the shorter one is what the months between them have.
  static func steps(of amounts: [LoadedAmount]) -> [Step] {
    var steps: [Step] = []
    for group in Dictionary(grouping: amounts, by: \.months.lowerBound).sorted(by: { $0.key < $1.key }) {
      var before: LoadedAmount?
      for amount in group.value.sorted(by: { $0.months.upperBound < $1.months.upperBound }) {
        guard let earlier = before else {
          steps.append(Step(months: amount.months, amount: amount.amount))
          before = amount
          continue
        }
        // The same months again are an error of the load, found elsewhere.
        guard amount.months.upperBound > earlier.months.upperBound else { continue }
        let rest = amount.amount.flatMap { whole in earlier.amount.map { whole - $0 } }
        steps.append(Step(months: earlier.months.upperBound + 1...amount.months.upperBound, amount: rest))
        before = amount
      }
    }
    return steps
  }
}
