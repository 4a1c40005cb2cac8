/// The row operations on plain numbers: one `switch` per row, loops over raw lanes inside.
///
/// Every kernel writes `from..<to` of `out`; those that run along the year expect `from` at the start of what they run
/// along (see ``Operation/start(from:_:)``). The same kernels serve values and probes. Nothing may be read through `out`.
enum Kernel {
  /// One evaluation of one operation: its arguments are `operands[indices[0..<count]]`.
  struct Call {
    let operation: Operation
    let operands: UnsafePointer<Argument>
    let indices: UnsafePointer<Int32>
    let count: Int
    let axis: UnsafePointer<AxisTables>
    let from: Int
    let to: Int

    @inline(__always) subscript(_ number: Int) -> Argument { operands[Int(indices[number])] }
  }

  static func run(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    if call.count < call.operation.leastArguments || call.count == 0 {
      for lane in call.from..<call.to { out[lane] = 0 }
      return
    }
    switch call.operation {
    case .input: break
    case .multiply: multiply(call, out)
    case .sum: sum(call, out)
    case .minimum, .maximum, .and, .or: foldArguments(call, out)
    case .subtract, .divide, .power, .change: combine(call, out)
    case .equal, .notEqual, .less, .lessOrEqual, .not: compare(call, out)
    case .negate, .scale, .offset, .absolute, .round, .integrateByMonths, .integrateByDays: map(call, out)
    case .baseValue, .knownPart, .isUnknown: carry(call, out)
    case .select: select(call, out)
    case .lag, .pickPeriod, .fromDate, .afterDate: move(call, out)
    case .straightLine(let line): straightLine(line, call, out)
    case .post: post(call.operands + Int(call.indices[0]), call.axis, call.from, call.to, out)
    case .accumulate, .yearSum, .yearMean, .yearLast, .cumulativeInYear: runYears(call, out)
    }
  }

  /// Turns −0 to 0, and tells whether every lane is a finite number: one whose exponent is not all ones, so that adding
  /// one to it does not carry.
  static func areFinite(_ out: UnsafeMutablePointer<Double>, _ lanes: Int) -> Bool {
    var carried: UInt64 = 0
    for lane in 0..<lanes {
      let value = out[lane] + 0
      out[lane] = value
      carried |= (value.bitPattern & 0x7FF0_0000_0000_0000) &+ 0x0010_0000_0000_0000
    }
    return carried >> 63 == 0
  }
}
