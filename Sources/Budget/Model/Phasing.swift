import Language
import Quantities

/// How a year's amount is spread over its periods. The year's total is kept to the öre.
public enum Phasing: Sendable, Hashable {
  /// A twelfth a month.
  case twelfths

  /// Whole öre per period, rounded cumulatively so that they add up to the amount.
  public func spread(_ amount: Double, over periods: [Timeline.Period]) -> [Double] {
    let months = periods.reduce(0) { $0 + $1.months }
    guard months > 0 else { return [] }
    var done = 0
    var before = 0.0
    return periods.map { period in
      done += period.months
      let exact = amount * Double(done) / Double(months)
      let rounded = done == months ? amount : exact.rounded(.toNearestOrAwayFromZero)
      defer { before = rounded }
      return rounded - before
    }
  }
}
