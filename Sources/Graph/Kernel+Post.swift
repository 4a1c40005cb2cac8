extension Kernel {
  /// Rounds the sum of the year so far and gives what it grew by, so that the year adds up to its rounded sum. Exact:
  /// whole numbers below 2^51 and their differences are doubles. Beyond that no number is given.
  ///
  /// Sums first, then all rounding side by side, then the differences backwards: only the sums wait for each other.
  static func post(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let to = min(call.to, call.axis.count)
    let from = min(call.from, to)
    let a = call[0]
    var start = from
    while start < to {
      let end = min(Int(call.axis.yearEnd[start]), to)
      var sum = 0.0
      for lane in start..<end {
        sum += a.values[lane &* a.stride]
        out[lane] = sum
      }
      start = end
    }
    for lane in from..<to { out[lane] = nearest(out[lane]) }
    start = from
    while start < to {
      let end = min(Int(call.axis.yearEnd[start]), to)
      var lane = end - 1
      while lane > start {
        out[lane] -= out[lane - 1]
        lane -= 1
      }
      start = end
    }
  }

  /// The nearest whole number, half away from zero, and no number from 2^51 on. Adding and taking away 1.5 · 2^52 rounds
  /// to the nearest, half to even; the halves that went the other way are put right.
  @inline(__always)
  static func nearest(_ value: Double) -> Double {
    let shift = 0x1.8p52
    let even = (value + shift) - shift
    let rest = value - even
    let up = rest == 0.5 && value > 0 ? 1.0 : 0.0
    let down = rest == -0.5 && value < 0 ? 1.0 : 0.0
    let rounded = even + up - down
    return abs(rounded) < 0x1p51 ? rounded : .nan
  }
}
