extension Kernel {
  /// The product of two arguments, or of the more that fusion puts in a row: ((a · b) · c) · d, two factors a pass.
  static func multiply(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    var first = call[0]
    var number = 1
    while number < call.count {
      let second = call[number]
      if number + 1 < call.count, first.stride | second.stride == 1 {
        zip(first, second, call[number + 1], call.from, call.to, out, { $0 * $1 * $2 }, { $0 * $1 * $2 })
        number += 2
      } else {
        zip(first, second, call.from, call.to, out, { $0 * $1 }, { $0 * $1 })
        number += 1
      }
      first = Argument(out, nil)
    }
  }

  /// The sum of any number of arguments in the order given, up to four a pass.
  static func sum(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let (from, to) = (call.from, call.to)
    var total = call[0]
    if call.count == 1 { each(total, from, to, out, { $0 }, { $0 }) }
    var number = 1
    while number < call.count {
      let a = call[number]
      if number + 2 < call.count, total.stride & a.stride & call[number + 1].stride & call[number + 2].stride == 1 {
        add(total.values, a.values, call[number + 1].values, call[number + 2].values, from, to, out)
        number += 3
      } else {
        zip(total, a, from, to, out, { $0 + $1 }, { $0 + $1 })
        number += 1
      }
      total = Argument(out, nil)
    }
  }
}
