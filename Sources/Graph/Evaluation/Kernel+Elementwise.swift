import CLanes
import Glibc

extension Kernel {
  static func combine(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = lanes(call.operands + Int(call.indices[0]))
    let b = lanes(call.operands + Int(call.indices[1]))
    switch call.operation {
    case .subtract, .change: lanes_difference(a, b, call.from, call.to, out)
    case .divide: lanes_quotient(a, b, call.from, call.to, out)
    default: pair(call, out) { pow($0, $1) }
    }
  }

  /// Rows of 0 and 1. Numbers that are the same but for rounding are the same.
  static func compare(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    switch call.operation {
    case .equal: pair(call, out) { Closeness.areSame($0, $1) ? 1 : 0 }
    case .notEqual: pair(call, out) { Closeness.areSame($0, $1) ? 0 : 1 }
    case .less: pair(call, out) { $0 < $1 && !Closeness.areSame($0, $1) ? 1 : 0 }
    case .lessOrEqual: pair(call, out) { $0 <= $1 || Closeness.areSame($0, $1) ? 1 : 0 }
    default: single(call, out) { $0 == 0 ? 1 : 0 }
    }
  }

  /// Two arguments, lane by lane.
  @inline(__always)
  private static func pair(_ call: Call, _ out: UnsafeMutablePointer<Double>, _ body: (Double, Double) -> Double) {
    let (a, b) = (call[0], call[1])
    if a.stride | b.stride == 0 {
      let value = body(a.values[0], b.values[0])
      for lane in call.from..<call.to { out[lane] = value }
    } else {
      for lane in call.from..<call.to { out[lane] = body(a.value(lane), b.value(lane)) }
    }
  }

  /// One argument, lane by lane.
  @inline(__always)
  private static func single(_ call: Call, _ out: UnsafeMutablePointer<Double>, _ body: (Double) -> Double) {
    let a = call[0]
    for lane in call.from..<call.to { out[lane] = body(a.value(lane)) }
  }

  static func map(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = lanes(call.operands + Int(call.indices[0]))
    switch call.operation {
    case .negate: lanes_scale(a, -1, call.from, call.to, out)
    case .scale(let factor): lanes_scale(a, factor, call.from, call.to, out)
    case .offset(let term): lanes_offset(a, term, call.from, call.to, out)
    case .absolute: single(call, out) { abs($0) }
    case .round(let step): round(step, call, out)
    case .integrateByMonths: lanes_weigh(a, call.axis.pointee.yearFraction, call.from, call.to, out)
    default: lanes_weigh(a, call.axis.pointee.days, call.from, call.to, out)
    }
  }

  /// Half away from zero. Steps such as 0.01 divide 1, and are rounded by their whole inverse.
  private static func round(_ step: Double, _ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let size = abs(step)
    let inverse = (1 / size).rounded()
    if size == 0 || !size.isFinite {
      single(call, out) { $0 }
    } else if size < 1, abs(inverse * size - 1) < 1e-12 {
      single(call, out) { ($0 * inverse).rounded(.toNearestOrAwayFromZero) / inverse }
    } else {
      single(call, out) { ($0 / size).rounded(.toNearestOrAwayFromZero) * size }
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
      single(call, out) { $0 }
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
