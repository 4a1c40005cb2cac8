/// The row operations on plain numbers: one `switch` per row, loops over raw lanes inside.
///
/// Every kernel writes `from..<to` of `out`; those that run along the year expect `from` at the start of what they run
/// along (see ``Operation/start(from:_:)``). The same kernels serve values and probes.
enum Kernel {
  /// One evaluation of one row.
  struct Call {
    let operation: Operation
    let arguments: UnsafePointer<UnsafePointer<Double>>
    let count: Int
    let axis: AxisTables
    let from: Int
    let to: Int
  }

  static func run(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    if call.count < call.operation.leastArguments || call.count == 0 {
      for lane in call.from..<call.to { out[lane] = 0 }
      return
    }
    switch call.operation {
    case .input: break
    case .sum, .minimum, .maximum, .and, .or: foldArguments(call, out)
    case .subtract, .multiply, .divide, .power, .change: combine(call, out)
    case .equal, .notEqual, .less, .lessOrEqual, .not: compare(call, out)
    case .negate, .scale, .offset, .absolute, .round, .integrateByMonths, .integrateByDays: map(call, out)
    case .baseValue, .knownPart, .isUnknown: carry(call, out)
    case .select: select(call, out)
    case .lag, .pickPeriod, .fromDate: move(call, out)
    case .accumulate, .yearSum, .yearMean, .yearLast, .cumulativeInYear, .post: runYears(call, out)
    }
  }

  /// Turns −0 to 0 and the pads to 0, and tells whether every lane is a finite number.
  static func tidy(_ out: UnsafeMutablePointer<Double>, _ axis: AxisTables) -> Bool {
    for lane in axis.count..<axis.padded { out[lane] = 0 }
    let exponent: UInt64 = 0x7FF0_0000_0000_0000
    var strange = 0
    for lane in 0..<axis.padded {
      let value = out[lane] + 0
      out[lane] = value
      strange |= value.bitPattern & exponent == exponent ? 1 : 0
    }
    return strange == 0
  }
}
