/// The evaluation of a program on raw rows, for one or several draws side by side. No allocation.
///
/// A slot holds `lanes` = draws × padded periods. Known parts only; what is no finite number becomes 0 and is counted.
struct Forward {
  let code: ProgramCode
  let values: UnsafeMutablePointer<Double>
  let lanes: Int
  /// Room for the arguments of one step.
  let operands: UnsafeMutablePointer<Argument>
  let inTurn: UnsafePointer<Int32>

  /// Evaluates every step. Returns the number of strange cells.
  func run() -> Int {
    var strange = 0
    for number in 0..<code.stretchCount {
      let stretch = code.stretches[number]
      if stretch.isRing {
        strange += step(stretch)
        continue
      }
      for place in Int(stretch.from)..<Int(stretch.to) {
        let step = code.steps + place
        if step.pointee.isLinear {
          if !linear(step) { strange += repair(step) }
        } else {
          strange += general(step)
        }
      }
    }
    return strange
  }

  func slot(_ number: Int32) -> UnsafeMutablePointer<Double> { values + Int(number) * lanes }

  /// A step by its kernel, draw by draw where it looks along time.
  private func general(_ step: UnsafePointer<ProgramStep>) -> Int {
    let padded = code.axis.padded
    let count = code.axis.count
    var strange = 0
    var start = 0
    while start < lanes {
      kernel(step, from: 0, to: count, draw: start)
      strange += Forward.settle(slot(step.pointee.out) + start, from: 0, to: count)
      start += padded
    }
    return strange
  }

  /// A ring of rows, period by period or year by year.
  private func step(_ stretch: ProgramStretch) -> Int {
    var strange = 0
    var draw = 0
    while draw < lanes {
      var from = 0
      while from < code.axis.count {
        let to = stretch.byYear ? Int(code.axis.yearEnd[from]) : from + 1
        for place in Int(stretch.from)..<Int(stretch.to) {
          let step = code.steps + place
          let start = step.pointee.operation.start(from: from, code.axis)
          kernel(step, from: start, to: to, draw: draw)
          let out = slot(step.pointee.out) + draw
          _ = Forward.settle(out, from: start, to: from)
          strange += Forward.settle(out, from: from, to: to)
        }
        from = to
      }
      draw += code.axis.padded
    }
    return strange
  }

  private func kernel(_ step: UnsafePointer<ProgramStep>, from: Int, to: Int, draw: Int) {
    let read = code.arguments + Int(step.pointee.first)
    for number in 0..<Int(step.pointee.count) {
      operands[number] = Argument(slot(read[number].slot) + draw, nil)
    }
    let call = Kernel.Call(
      operation: step.pointee.operation, operands: operands, indices: inTurn,
      count: step.pointee.operation.meant(Int(step.pointee.count)),
      axis: code.axisPlace, from: from, to: to)
    Kernel.run(call, slot(step.pointee.out) + draw)
  }

  /// Turns −0 and what is not finite to 0. Returns how many cells were not finite.
  static func settle(_ out: UnsafeMutablePointer<Double>, from: Int, to: Int) -> Int {
    let exponent: UInt64 = 0x7FF0_0000_0000_0000
    var isStrange: UInt64 = 0
    for lane in from..<to {
      let value = out[lane] + 0
      out[lane] = value
      isStrange |= value.bitPattern & exponent == exponent ? 1 : 0
    }
    if isStrange == 0 { return 0 }
    var strange = 0
    for lane in from..<to where !out[lane].isFinite {
      out[lane] = 0
      strange += 1
    }
    return strange
  }
}
