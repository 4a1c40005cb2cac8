extension Kernel {
  /// The sum of any number of arguments in the order given, up to four a pass.
  static func sum(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let first = call[0]
    let (from, to) = (call.from, call.to)
    if call.count == 1 || first.stride == 0 {
      if first.stride == 0 {
        for lane in from..<to { out[lane] = first.values[0] }
      } else {
        for lane in from..<to { out[lane] = first.values[lane] }
      }
    }
    // The running total, which is the first argument until something is added.
    var total = call.count == 1 || first.stride == 0 ? UnsafePointer(out) : first.values
    var number = 1
    while number < call.count {
      let a = call[number]
      if number + 2 < call.count {
        let (b, c) = (call[number + 1], call[number + 2])
        if a.stride & b.stride & c.stride == 1 {
          add(total, a.values, b.values, c.values, from, to, out)
          total = UnsafePointer(out)
          number += 3
          continue
        }
      }
      if a.stride == 0 {
        let term = a.values[0]
        for lane in from..<to { out[lane] = total[lane] + term }
      } else {
        let term = a.values
        for lane in from..<to { out[lane] = total[lane] + term[lane] }
      }
      total = UnsafePointer(out)
      number += 1
    }
  }

  private static func add(
    _ total: UnsafePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafePointer<Double>,
    _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    for lane in from..<to { out[lane] = total[lane] + a[lane] + b[lane] + c[lane] }
  }
}
