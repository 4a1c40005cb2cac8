/// Loops over lanes, four at a time and the rest one by one. Each takes what is to be done twice, for four lanes and for
/// one; a constant argument is spread over four lanes once.
///
/// The loads and stores are explicit, because the result may stand where an argument stood, and the compiler, which cannot
/// know that lanes never meet other lanes, would then take them one by one.
extension Kernel {
  typealias Four = SIMD4<Double>

  @inline(__always)
  private static func four(_ cells: UnsafePointer<Double>, _ lane: Int) -> Four {
    UnsafeRawPointer(cells + lane).loadUnaligned(as: Four.self)
  }

  @inline(__always)
  private static func four(_ value: Double) -> Four { Four(repeating: value) }

  @inline(__always)
  private static func fill(
    _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>, _ four: (Int) -> Four, _ one: (Int) -> Double
  ) {
    var lane = from
    while lane &+ 4 <= to {
      UnsafeMutableRawPointer(out + lane).storeBytes(of: four(lane), as: Four.self)
      lane &+= 4
    }
    while lane < to {
      out[lane] = one(lane)
      lane &+= 1
    }
  }

  /// One argument.
  @inline(__always)
  static func each(
    _ a: Argument, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>, _ wide: (Four) -> Four,
    _ narrow: (Double) -> Double
  ) {
    let x = a.values
    if a.stride == 1 {
      fill(from, to, out, { wide(four(x, $0)) }, { narrow(x[$0]) })
    } else {
      let value = narrow(x[0])
      let values = four(value)
      fill(from, to, out, { _ in values }, { _ in value })
    }
  }

  /// Two arguments.
  @inline(__always)
  static func zip(
    _ a: Argument, _ b: Argument, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>,
    _ wide: (Four, Four) -> Four, _ narrow: (Double, Double) -> Double
  ) {
    let (x, y) = (a.values, b.values)
    if a.stride & b.stride == 1 {
      fill(from, to, out, { wide(four(x, $0), four(y, $0)) }, { narrow(x[$0], y[$0]) })
    } else if a.stride == 1 {
      let second = y[0]
      let seconds = four(second)
      fill(from, to, out, { wide(four(x, $0), seconds) }, { narrow(x[$0], second) })
    } else if b.stride == 1 {
      let first = x[0]
      let firsts = four(first)
      fill(from, to, out, { wide(firsts, four(y, $0)) }, { narrow(first, y[$0]) })
    } else {
      let value = narrow(x[0], y[0])
      let values = four(value)
      fill(from, to, out, { _ in values }, { _ in value })
    }
  }

  /// Three arguments, of which the first two are not both constants.
  @inline(__always)
  static func zip(
    _ a: Argument, _ b: Argument, _ c: Argument, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>,
    _ wide: (Four, Four, Four) -> Four, _ narrow: (Double, Double, Double) -> Double
  ) {
    let (x, y, z) = (a.values, b.values, c.values)
    let (first, second, third) = (x[0], y[0], z[0])
    let (firsts, seconds, thirds) = (four(first), four(second), four(third))
    switch a.stride &* 4 &+ b.stride &* 2 &+ c.stride {
    case 7: fill(from, to, out, { wide(four(x, $0), four(y, $0), four(z, $0)) }, { narrow(x[$0], y[$0], z[$0]) })
    case 6: fill(from, to, out, { wide(four(x, $0), four(y, $0), thirds) }, { narrow(x[$0], y[$0], third) })
    case 5: fill(from, to, out, { wide(four(x, $0), seconds, four(z, $0)) }, { narrow(x[$0], second, z[$0]) })
    case 4: fill(from, to, out, { wide(four(x, $0), seconds, thirds) }, { narrow(x[$0], second, third) })
    case 3: fill(from, to, out, { wide(firsts, four(y, $0), four(z, $0)) }, { narrow(first, y[$0], z[$0]) })
    case 2: fill(from, to, out, { wide(firsts, four(y, $0), thirds) }, { narrow(first, y[$0], third) })
    default: fill(from, to, out, { wide(firsts, seconds, four(z, $0)) }, { narrow(first, second, z[$0]) })
    }
  }

  /// Adds three rows to what is there.
  @inline(__always)
  static func add(
    _ total: UnsafePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafePointer<Double>,
    _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    fill(
      from, to, out, { four(total, $0) + four(a, $0) + four(b, $0) + four(c, $0) },
      { total[$0] + a[$0] + b[$0] + c[$0] })
  }
}
