extension Kernel {
  /// The product of two arguments, or of the more that fusion puts in a row: ((a · b) · c) · d, two factors a pass.
  static func multiply(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    var first = call[0]
    var number = 1
    while number < call.count {
      let second = call[number]
      let third = number + 1 < call.count ? call[number + 1] : nil
      if let third {
        product(first, second, third, call.from, call.to, out)
      } else {
        product(first, second, call.from, call.to, out)
      }
      first = Argument(out, nil)
      number += 2
    }
  }

  private static func product(
    _ a: Argument, _ b: Argument, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let (x, y) = (a.values, b.values)
    if a.stride == 0 {
      let factor = x[0]
      if b.stride == 0 {
        let value = factor * y[0]
        for lane in from..<to { out[lane] = value }
      } else {
        for lane in from..<to { out[lane] = factor * y[lane] }
      }
    } else if b.stride == 0 {
      let factor = y[0]
      for lane in from..<to { out[lane] = x[lane] * factor }
    } else {
      for lane in from..<to { out[lane] = x[lane] * y[lane] }
    }
  }

  private static func product(
    _ a: Argument, _ b: Argument, _ c: Argument, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let (x, y, z) = (a.values, b.values, c.values)
    switch (a.stride, b.stride, c.stride) {
    case (1, 1, 1): for lane in from..<to { out[lane] = x[lane] * y[lane] * z[lane] }
    case (1, 0, 1):
      let factor = y[0]
      for lane in from..<to { out[lane] = x[lane] * factor * z[lane] }
    case (1, 1, 0):
      let factor = z[0]
      for lane in from..<to { out[lane] = x[lane] * y[lane] * factor }
    case (1, 0, 0):
      let (second, third) = (y[0], z[0])
      for lane in from..<to { out[lane] = x[lane] * second * third }
    case (0, 1, 1):
      let factor = x[0]
      for lane in from..<to { out[lane] = factor * y[lane] * z[lane] }
    case (0, 1, 0):
      let (first, third) = (x[0], z[0])
      for lane in from..<to { out[lane] = first * y[lane] * third }
    case (0, 0, 1):
      let factor = x[0] * y[0]
      for lane in from..<to { out[lane] = factor * z[lane] }
    default:
      let value = x[0] * y[0] * z[0]
      for lane in from..<to { out[lane] = value }
    }
  }
}
