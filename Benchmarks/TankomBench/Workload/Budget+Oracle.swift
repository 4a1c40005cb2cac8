import Glibc

extension Budget {
  /// The total of each month in kronor, by the plainest loops there are: what every evaluator is checked against.
  func totals() -> [Double] {
    (0..<Budget.months).map { month in
      let years = Double(month) / 12
      let wages = pow(1 + g, years) * (1 + overhead[month])
      let prices = pow(1 + p, years) * days[month]
      let index = pow(1 + k, years) / 12
      return lines.reduce(0) { sum, line in
        switch line.kind {
        case .staff: sum + (line.a + line.b * population[month]) * line.c * wages
        case .placement: sum + line.a * line.b * prices
        case .fixed: sum + line.a * index
        }
      }
    }
  }

  /// How far totals are from the oracle's: the greatest relative difference of a month, or of the sum of all.
  func distance(from totals: [Double]) -> Double {
    let right = self.totals()
    guard totals.count == right.count else { return .infinity }
    let months = zip(totals, right).map { abs($0 - $1) / abs($1) }
    let sum = right.reduce(0, +)
    return max(months.max() ?? 0, abs(totals.reduce(0, +) - sum) / abs(sum))
  }
}
