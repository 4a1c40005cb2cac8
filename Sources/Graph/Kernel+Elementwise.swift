import Glibc

extension Kernel {
  /// Two arguments, lane by lane.
  static func combine(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call.arguments[0]
    let b = call.arguments[1]
    switch call.operation {
    case .subtract, .change: for lane in call.from..<call.to { out[lane] = a[lane] - b[lane] }
    case .multiply: for lane in call.from..<call.to { out[lane] = a[lane] * b[lane] }
    case .divide: for lane in call.from..<call.to { out[lane] = a[lane] / b[lane] }
    default: for lane in call.from..<call.to { out[lane] = pow(a[lane], b[lane]) }
    }
  }

  /// Rows of 0 and 1.
  static func compare(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call.arguments[0]
    let b = call.count > 1 ? call.arguments[1] : a
    switch call.operation {
    case .equal: for lane in call.from..<call.to { out[lane] = a[lane] == b[lane] ? 1 : 0 }
    case .notEqual: for lane in call.from..<call.to { out[lane] = a[lane] != b[lane] ? 1 : 0 }
    case .less: for lane in call.from..<call.to { out[lane] = a[lane] < b[lane] ? 1 : 0 }
    case .lessOrEqual: for lane in call.from..<call.to { out[lane] = a[lane] <= b[lane] ? 1 : 0 }
    default: for lane in call.from..<call.to { out[lane] = a[lane] == 0 ? 1 : 0 }
    }
  }

  /// One argument, lane by lane.
  static func map(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call.arguments[0]
    switch call.operation {
    case .negate: for lane in call.from..<call.to { out[lane] = -a[lane] }
    case .scale(let factor): for lane in call.from..<call.to { out[lane] = a[lane] * factor }
    case .offset(let term): for lane in call.from..<call.to { out[lane] = a[lane] + term }
    case .absolute: for lane in call.from..<call.to { out[lane] = abs(a[lane]) }
    case .round(let step): round(a, step, call, out)
    case .integrateByMonths:
      let weight = call.axis.yearFraction
      for lane in call.from..<call.to { out[lane] = a[lane] * weight[lane] }
    default:
      let weight = call.axis.days
      for lane in call.from..<call.to { out[lane] = a[lane] * weight[lane] }
    }
  }

  /// Half away from zero. Steps such as 0.01 divide 1, and are rounded by their whole inverse.
  private static func round(
    _ a: UnsafePointer<Double>, _ step: Double, _ call: Call, _ out: UnsafeMutablePointer<Double>
  ) {
    let size = abs(step)
    let inverse = (1 / size).rounded()
    if size == 0 || !size.isFinite {
      for lane in call.from..<call.to { out[lane] = a[lane] }
    } else if size < 1, abs(inverse * size - 1) < 1e-12 {
      for lane in call.from..<call.to { out[lane] = (a[lane] * inverse).rounded(.toNearestOrAwayFromZero) / inverse }
    } else {
      for lane in call.from..<call.to { out[lane] = (a[lane] / size).rounded(.toNearestOrAwayFromZero) * size }
    }
  }

  static func select(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let condition = call.arguments[0]
    let a = call.arguments[1]
    let b = call.arguments[2]
    for lane in call.from..<call.to { out[lane] = condition[lane] != 0 ? a[lane] : b[lane] }
  }

  /// The argument as it is. (Plain rows are never unknown.)
  static func carry(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call.arguments[0]
    if call.operation == .isUnknown {
      for lane in call.from..<call.to { out[lane] = 0 }
    } else {
      for lane in call.from..<call.to { out[lane] = a[lane] }
    }
  }

  /// Any number of arguments, argument by argument, in the order given.
  static func foldArguments(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let first = call.arguments[0]
    let isLogic = call.operation == .and || call.operation == .or
    if isLogic {
      for lane in call.from..<call.to { out[lane] = first[lane] != 0 ? 1 : 0 }
    } else {
      for lane in call.from..<call.to { out[lane] = first[lane] }
    }
    for number in 1..<max(call.count, 1) {
      let a = call.arguments[number]
      switch call.operation {
      case .sum: for lane in call.from..<call.to { out[lane] += a[lane] }
      case .minimum: for lane in call.from..<call.to { out[lane] = min(out[lane], a[lane]) }
      case .maximum: for lane in call.from..<call.to { out[lane] = max(out[lane], a[lane]) }
      case .and: for lane in call.from..<call.to { out[lane] = a[lane] != 0 ? out[lane] : 0 }
      default: for lane in call.from..<call.to { out[lane] = a[lane] != 0 ? 1 : out[lane] }
      }
    }
  }
}
