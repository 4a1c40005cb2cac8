/// The reverse sweep: from the slopes of results to those of all they rest on, over values that are there already.
///
/// The slope of a cell is what the target gains for one more in the cell. No tape: the slope of a step's argument is
/// found from the values of its other arguments. Where an operation has no slope (steps, decisions) it is 0; where it has
/// two (a kink), that of the branch taken. A post passes its slope on as if it did not round.
struct Reverse {
  let code: ProgramCode
  /// Slots × padded periods, evaluated.
  let values: UnsafePointer<Double>
  /// Slope slots × padded periods.
  let slopes: UnsafeMutablePointer<Double>

  /// Makes ready for the slopes of the results to be added.
  func clear() {
    for number in 0..<code.clearedCount {
      slope(code.cleared[number]).update(repeating: 0, count: code.axis.padded)
    }
  }

  /// Runs every step backwards, once.
  func run() {
    for number in stride(from: code.stretchCount - 1, through: 0, by: -1) {
      let stretch = code.stretches[number]
      if stretch.isRing {
        step(stretch)
        continue
      }
      for place in stride(from: Int(stretch.to) - 1, through: Int(stretch.from), by: -1) {
        let step = code.steps + place
        if step.pointee.isLinear {
          linear(step)
        } else {
          begin(step)
          pass(step, from: 0, to: code.axis.count)
        }
      }
    }
  }

  func slope(_ number: Int32) -> UnsafeMutablePointer<Double> { slopes + Int(number) * code.axis.padded }
  func value(_ slot: Int32) -> UnsafePointer<Double> { values + Int(slot) * code.axis.padded }

  private func step(_ stretch: ProgramStretch) {
    var to = code.axis.count
    while to > 0 {
      let from = stretch.byYear ? Int(code.axis.yearStart[to - 1]) : to - 1
      for place in stride(from: Int(stretch.to) - 1, through: Int(stretch.from), by: -1) {
        pass(code.steps + place, from: from, to: to)
      }
      to = from
    }
  }

  /// Sets to 0 what this step is the first to add to.
  private func begin(_ step: UnsafePointer<ProgramStep>) {
    let read = code.arguments + Int(step.pointee.first)
    for number in 0..<Int(step.pointee.count) where read[number].isFresh {
      slope(read[number].slope).update(repeating: 0, count: code.axis.padded)
    }
  }

  /// Adds the slopes of some periods of a step to those of its arguments.
  private func pass(_ step: UnsafePointer<ProgramStep>, from: Int, to: Int) {
    let call = Call(self, step, from: from, to: to)
    switch step.pointee.operation {
    case .sum, .subtract, .change, .negate, .scale, .offset, .multiply, .integrateByMonths, .integrateByDays:
      call.passArithmetic()
    case .divide, .power, .absolute: call.passCurved()
    case .minimum, .maximum, .select: call.passChoice()
    case .lag, .pickPeriod, .fromDate: call.passMoved()
    case .accumulate, .yearSum, .yearMean, .yearLast, .cumulativeInYear: call.passYears()
    case .straightLine(let line): call.passStraightLine(line)
    case .post, .knownPart, .afterDate: call.passWhole(0, sign: 1)
    case .input, .equal, .notEqual, .less, .lessOrEqual, .and, .or, .not, .round, .baseValue, .isUnknown: break
    }
  }

  /// One step over some periods: its slope, and its arguments with theirs.
  struct Call {
    let reverse: Reverse
    let step: UnsafePointer<ProgramStep>
    let out: UnsafePointer<Double>
    let result: UnsafePointer<Double>
    let from: Int
    let to: Int

    init(_ reverse: Reverse, _ step: UnsafePointer<ProgramStep>, from: Int, to: Int) {
      self.reverse = reverse
      self.step = step
      self.from = from
      self.to = to
      out = UnsafePointer(reverse.slope(step.pointee.slope))
      result = reverse.value(step.pointee.out)
    }

    var axis: AxisTables { reverse.code.axis }
    var count: Int { Int(step.pointee.count) }
    private func read(_ number: Int) -> ProgramArgument { reverse.code.arguments[Int(step.pointee.first) + number] }
    func value(_ number: Int) -> UnsafePointer<Double> { reverse.value(read(number).slot) }

    /// Where an argument's slope is added; nil where nobody asks for it.
    func slope(_ number: Int) -> UnsafeMutablePointer<Double>? {
      let slope = read(number).slope
      return slope < 0 ? nil : reverse.slope(slope)
    }

    func passWhole(_ number: Int, sign: Double) {
      guard let slope = slope(number) else { return }
      for lane in from..<to { slope[lane] += sign * out[lane] }
    }
  }
}
