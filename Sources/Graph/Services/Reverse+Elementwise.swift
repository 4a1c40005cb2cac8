import Glibc

extension Reverse.Call {
  /// Sums, differences, products and constants, where they stand in a ring.
  func passArithmetic() {
    switch step.pointee.operation {
    case .sum: for number in 0..<count { passWhole(number, sign: 1) }
    case .subtract, .change:
      passWhole(0, sign: 1)
      passWhole(1, sign: -1)
    case .multiply:
      passTimes(0, value(1))
      passTimes(1, value(0))
    case .negate: passWhole(0, sign: -1)
    case .scale(let factor): passWhole(0, sign: factor)
    case .integrateByMonths: passTimes(0, axis.yearFraction)
    case .integrateByDays: passTimes(0, axis.days)
    default: passWhole(0, sign: 1)
    }
  }

  private func passTimes(_ number: Int, _ weight: UnsafePointer<Double>) {
    guard let slope = slope(number) else { return }
    for lane in from..<to { slope[lane] += out[lane] * weight[lane] }
  }

  /// Quotients, powers and sizes. Where the value was not finite, the slope is 0.
  func passCurved() {
    let a = value(0)
    switch step.pointee.operation {
    case .divide:
      let b = value(1)
      if let slope = slope(0) {
        for lane in from..<to { slope[lane] += b[lane] == 0 ? 0 : finite(out[lane] / b[lane]) }
      }
      if let slope = slope(1) {
        for lane in from..<to { slope[lane] -= b[lane] == 0 ? 0 : finite(out[lane] * result[lane] / b[lane]) }
      }
    case .power:
      let b = value(1)
      if let slope = slope(0) {
        for lane in from..<to where b[lane] != 0 {
          slope[lane] += finite(out[lane] * b[lane] * pow(a[lane], b[lane] - 1))
        }
      }
      if let slope = slope(1) {
        for lane in from..<to where a[lane] > 0 { slope[lane] += finite(out[lane] * result[lane] * log(a[lane])) }
      }
    default:
      guard let slope = slope(0) else { return }
      for lane in from..<to { slope[lane] += a[lane] > 0 ? out[lane] : a[lane] < 0 ? -out[lane] : 0 }
    }
  }

  private func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }

  /// The branch taken has the slope; of arguments that are alike, the first.
  func passChoice() {
    if step.pointee.operation == .select {
      let condition = value(0)
      if let slope = slope(1) {
        for lane in from..<to { slope[lane] += condition[lane] != 0 ? out[lane] : 0 }
      }
      if let slope = slope(2) {
        for lane in from..<to { slope[lane] += condition[lane] != 0 ? 0 : out[lane] }
      }
      return
    }
    for lane in from..<to {
      for number in 0..<count where value(number)[lane] == result[lane] {
        slope(number)?[lane] += out[lane]
        break
      }
    }
  }
}
