extension Kernel {
  /// Rounds the sum of the year so far and gives what it grew by, so that the year adds up to its rounded sum. Exact:
  /// whole numbers below 2^51 and their differences are doubles. From there on no number is given.
  ///
  /// Each sum waits for the one before it; two years of the same length are taken side by side.
  static func post(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let to = min(call.to, call.axis.count)
    let a = call[0]
    var start = min(call.from, to)
    while start < to {
      let end = min(Int(call.axis.yearEnd[start]), to)
      let next = end < to ? min(Int(call.axis.yearEnd[end]), to) : end
      if a.stride == 1, next - end == end - start {
        postPair(a.values, start, end, out)
        start = next
      } else {
        postYear(a, start, end, out)
        start = end
      }
    }
  }

  private static func postYear(_ a: Argument, _ start: Int, _ end: Int, _ out: UnsafeMutablePointer<Double>) {
    var sum = 0.0
    var posted = 0.0
    for lane in start..<end {
      sum += a.values[lane &* a.stride]
      let rounded = nearest(SIMD2(sum, sum))[0]
      out[lane] = rounded - posted
      posted = rounded
    }
  }

  /// The year from `start` to `end` and the one after it.
  private static func postPair(
    _ a: UnsafePointer<Double>, _ start: Int, _ end: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let length = end - start
    var sum = SIMD2(0.0, 0.0)
    var posted = SIMD2(0.0, 0.0)
    var lane = start
    while lane < end {
      sum += SIMD2(a[lane], a[lane &+ length])
      let rounded = nearest(sum)
      let grown = rounded - posted
      out[lane] = grown[0]
      out[lane &+ length] = grown[1]
      posted = rounded
      lane &+= 1
    }
  }

  /// The nearest whole numbers, half away from zero, and no number from 2^51 on. Adding 2^52 to a size and taking it away
  /// rounds to the nearest, half to even; a half that is left over should have gone up.
  @inline(__always)
  static func nearest(_ values: SIMD2<Double>) -> SIMD2<Double> {
    let shift = SIMD2(repeating: 0x1p52)
    let bits = unsafeBitCast(values, to: SIMD2<UInt64>.self)
    let sign = bits & SIMD2(repeating: 1 << 63)
    let size = unsafeBitCast(bits ^ sign, to: SIMD2<Double>.self)
    let even = (size + shift) - shift
    let rounded = even + SIMD2(repeating: 0).replacing(with: SIMD2(repeating: 1), where: (size - even) .== 0.5)
    let inRange = rounded.replacing(with: SIMD2(repeating: .nan), where: rounded .>= 0x1p51)
    return unsafeBitCast(unsafeBitCast(inRange, to: SIMD2<UInt64>.self) | sign, to: SIMD2<Double>.self)
  }
}
