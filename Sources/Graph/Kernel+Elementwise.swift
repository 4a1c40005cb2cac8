import Glibc

extension Kernel {
  /// Two arguments, lane by lane. A constant keeps its one value in a register.
  @inline(__always)
  private static func zip(
    _ call: Call, _ out: UnsafeMutablePointer<Double>, _ body: (Double, Double) -> Double
  ) {
    let (a, b) = (call[0], call[1])
    let (x, y) = (a.values, b.values)
    if a.stride & b.stride == 1 {
      for lane in call.from..<call.to { out[lane] = body(x[lane], y[lane]) }
    } else if a.stride == 1 {
      let second = y[0]
      for lane in call.from..<call.to { out[lane] = body(x[lane], second) }
    } else if b.stride == 1 {
      let first = x[0]
      for lane in call.from..<call.to { out[lane] = body(first, y[lane]) }
    } else {
      let value = body(x[0], y[0])
      for lane in call.from..<call.to { out[lane] = value }
    }
  }

  /// One argument, lane by lane.
  @inline(__always)
  private static func each(_ call: Call, _ out: UnsafeMutablePointer<Double>, _ body: (Double) -> Double) {
    let a = call[0]
    let x = a.values
    if a.stride == 1 {
      for lane in call.from..<call.to { out[lane] = body(x[lane]) }
    } else {
      let value = body(x[0])
      for lane in call.from..<call.to { out[lane] = value }
    }
  }

  static func combine(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    switch call.operation {
    case .subtract, .change: zip(call, out) { $0 - $1 }
    case .divide: zip(call, out) { $0 / $1 }
    default: zip(call, out) { pow($0, $1) }
    }
  }

  /// Rows of 0 and 1.
  static func compare(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    switch call.operation {
    case .equal: zip(call, out) { $0 == $1 ? 1 : 0 }
    case .notEqual: zip(call, out) { $0 != $1 ? 1 : 0 }
    case .less: zip(call, out) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: zip(call, out) { $0 <= $1 ? 1 : 0 }
    default: each(call, out) { $0 == 0 ? 1 : 0 }
    }
  }

  static func map(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    switch call.operation {
    case .negate: each(call, out) { -$0 }
    case .scale(let factor): each(call, out) { $0 * factor }
    case .offset(let term): each(call, out) { $0 + term }
    case .absolute: each(call, out) { abs($0) }
    case .round(let step): round(step, call, out)
    case .integrateByMonths: weigh(call[0], call.axis.yearFraction, call, out)
    default: weigh(call[0], call.axis.days, call, out)
    }
  }

  private static func weigh(
    _ a: Argument, _ weight: UnsafePointer<Double>, _ call: Call, _ out: UnsafeMutablePointer<Double>
  ) {
    let x = a.values
    if a.stride == 1 {
      for lane in call.from..<call.to { out[lane] = x[lane] * weight[lane] }
    } else {
      let value = x[0]
      for lane in call.from..<call.to { out[lane] = value * weight[lane] }
    }
  }

  /// Half away from zero. Steps such as 0.01 divide 1, and are rounded by their whole inverse.
  private static func round(_ step: Double, _ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let size = abs(step)
    let inverse = (1 / size).rounded()
    if size == 0 || !size.isFinite {
      each(call, out) { $0 }
    } else if size < 1, abs(inverse * size - 1) < 1e-12 {
      each(call, out) { ($0 * inverse).rounded(.toNearestOrAwayFromZero) / inverse }
    } else {
      each(call, out) { ($0 / size).rounded(.toNearestOrAwayFromZero) * size }
    }
  }

  static func select(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let (condition, a, b) = (call[0], call[1], call[2])
    if condition.stride == 0 {
      let taken = condition.values[0] != 0 ? a : b
      for lane in call.from..<call.to { out[lane] = taken.values[lane &* taken.stride] }
    } else {
      for lane in call.from..<call.to { out[lane] = condition.values[lane] != 0 ? a.value(lane) : b.value(lane) }
    }
  }

  /// The argument as it is. (Plain rows are never unknown.)
  static func carry(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    if call.operation == .isUnknown {
      for lane in call.from..<call.to { out[lane] = 0 }
    } else {
      each(call, out) { $0 }
    }
  }

  /// Any number of arguments, argument by argument, in the order given.
  static func foldArguments(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let first = call[0]
    let isLogic = call.operation == .and || call.operation == .or
    for lane in call.from..<call.to {
      let value = first.value(lane)
      out[lane] = isLogic ? (value != 0 ? 1 : 0) : value
    }
    for number in 1..<max(call.count, 1) {
      let (x, stride) = (call[number].values, call[number].stride)
      switch call.operation {
      case .minimum: for lane in call.from..<call.to { out[lane] = min(out[lane], x[lane &* stride]) }
      case .maximum: for lane in call.from..<call.to { out[lane] = max(out[lane], x[lane &* stride]) }
      case .and: for lane in call.from..<call.to { out[lane] = x[lane &* stride] != 0 ? out[lane] : 0 }
      default: for lane in call.from..<call.to { out[lane] = x[lane &* stride] != 0 ? 1 : out[lane] }
      }
    }
  }
}
