import Glibc
import Graph

extension Oracle {
  /// An operation on plain numbers of one period.
  func number(_ operation: Operation, _ x: [Double], _ period: Int) -> Double {
    switch operation {
    case .subtract: return x[0] - x[1]
    case .multiply: return x[0] * x[1]
    case .divide: return x[0] / x[1]
    case .power: return pow(x[0], x[1])
    case .negate: return -x[0]
    case .absolute: return abs(x[0])
    case .scale(let factor): return x[0] * factor
    case .offset(let term): return x[0] + term
    case .equal: return isClose(x) ? 1 : 0
    case .notEqual: return isClose(x) ? 0 : 1
    case .less: return isClose(x) ? 0 : x[0] < x[1] ? 1 : 0
    case .lessOrEqual: return isClose(x) ? 1 : x[0] < x[1] ? 1 : 0
    case .not: return x[0] == 0 ? 1 : 0
    case .and: return x.allSatisfy { $0 != 0 } ? 1 : 0
    case .or: return x.contains { $0 != 0 } ? 1 : 0
    case .round(let step): return rounded(x[0], to: abs(step))
    case .integrateByMonths: return x[0] * axis.yearFraction(period)
    case .integrateByDays: return x[0] * axis.days[period]
    case .fromDate(let weighting): return share(from: x[0], period, weighting)
    default: return 0
    }
  }

  /// Steps such as 0.01, which divide 1, are counted by their whole inverse, as 0.01 itself is no double.
  private func rounded(_ x: Double, to step: Double) -> Double {
    if step == 0 { return x }
    let inverse = (1 / step).rounded()
    let dividesOne = step < 1 && abs(inverse * step - 1) < 1e-12
    return dividesOne
      ? (x * inverse).rounded(.toNearestOrAwayFromZero) / inverse
      : (x / step).rounded(.toNearestOrAwayFromZero) * step
  }

  /// The part of a period on or after a date, month by month.
  private func share(from date: Double, _ period: Int, _ weighting: Operation.Weighting) -> Double {
    let months = (0..<axis.months[period]).map { axis.firstMonth[period] + $0 }
    let weights = months.map { weighting == .byDays ? Oracle.days(inMonth: $0) : 1 }
    let parts = zip(months, weights).map { month, weight in weight * min(max(Double(month + 1) - date, 0), 1) }
    return parts.reduce(0, +) / weights.reduce(0, +)
  }

  /// The days of a month given as months since year 0.
  private static func days(inMonth month: Int) -> Double {
    let year = month / 12
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
  }

  /// Next to nothing, and less than an öre of 100 milliard kr, is no difference to a comparison.
  private func isClose(_ x: [Double]) -> Bool {
    let difference = abs(x[0] - x[1])
    return x[0] == x[1] || difference <= 1e-12 || difference <= 1e-13 * max(abs(x[0]), abs(x[1]))
  }
}
