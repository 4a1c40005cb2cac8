/// The formulas of a program that have branches, and which branch each of their cells is on.
///
/// Rounding to steps is left out: it is flat between its jumps, so that a cut at them gains nothing.
struct KinkSites {
  /// Steps with branches.
  private let steps: [Int]

  init(_ program: Program) {
    let code = program.code
    steps = (0..<code.stepCount).filter { place in
      switch code.steps[place].operation {
      case .round, .post: false
      default: code.steps[place].operation.hasKinks
      }
    }
  }

  var isEmpty: Bool { steps.isEmpty }

  /// The branches at a point of the way.
  struct Reading {
    let point: Double
    /// One number a cell: the argument that is taken, the sign, or the answer.
    var branches: [Int32]
    /// What changes its sign where the branch changes, or NaN where no one number does.
    var deciders: [Double]

    /// The first place where a cell that is on another branch at `other` changes, if what decides went straight.
    func crossing(to other: Reading) -> Double? {
      var first: Double?
      for cell in branches.indices where branches[cell] != other.branches[cell] {
        let a = deciders[cell]
        let b = other.deciders[cell]
        guard a.isFinite, b.isFinite, a != b else { continue }
        let place = point + (other.point - point) * (a / (a - b))
        if place >= point, place <= other.point { first = min(first ?? place, place) }
      }
      return first
    }
  }

  /// Moves the run to a point and reads all branches. Cost: an evaluation, and the cells of formulas with branches.
  func reading(at point: Double, _ run: AttributionRun) -> Reading {
    run.move(to: point)
    let cells = steps.count * run.count
    var reading = Reading(
      point: point, branches: Array(repeating: 0, count: cells), deciders: Array(repeating: .nan, count: cells))
    let code = run.memory.program.code
    let values = UnsafePointer(run.memory.values)
    reading.branches.withUnsafeMutableBufferPointer { branches in
      reading.deciders.withUnsafeMutableBufferPointer { deciders in
        guard let branches = branches.baseAddress, let deciders = deciders.baseAddress else { return }
        for (number, place) in steps.enumerated() {
          let site = Site(code, code.steps[place], values)
          site.read(run.count, branches + number * run.count, deciders + number * run.count)
        }
      }
    }
    return reading
  }
}

/// One formula with branches, as raw rows.
private struct Site {
  private let operation: Operation
  private let arguments: UnsafePointer<ProgramArgument>
  private let count: Int
  private let result: UnsafePointer<Double>
  private let values: UnsafePointer<Double>
  private let axis: AxisTables

  init(_ code: ProgramCode, _ step: ProgramStep, _ values: UnsafePointer<Double>) {
    operation = step.operation
    arguments = code.arguments + Int(step.first)
    count = Int(step.count)
    result = values + Int(step.out) * code.axis.padded
    self.values = values
    axis = code.axis
  }

  private func row(_ number: Int) -> UnsafePointer<Double> { values + Int(arguments[number].slot) * axis.padded }

  /// The branch of every period, and what decides it where one number does.
  func read(_ periods: Int, _ branches: UnsafeMutablePointer<Int32>, _ deciders: UnsafeMutablePointer<Double>) {
    let a = row(0)
    switch operation {
    case .minimum, .maximum:
      for period in 0..<periods { branches[period] = Int32(taken(period)) }
      if count == 2 { subtract(a, row(1), periods, deciders) }
    case .absolute:
      for period in 0..<periods {
        branches[period] = a[period] < 0 ? -1 : 1
        deciders[period] = a[period]
      }
    case .equal, .notEqual, .less, .lessOrEqual:
      for period in 0..<periods { branches[period] = result[period] == 0 ? 0 : 1 }
      subtract(a, row(1), periods, deciders)
    case .select: for period in 0..<periods { branches[period] = a[period] == 0 ? 0 : 1 }
    case .fromDate:
      for period in 0..<periods {
        let month = a[period].rounded(.down) - Double(axis.firstMonth[period])
        branches[period] = Int32(min(max(month, -1), Double(axis.months[period])))
      }
    case .straightLine:
      // The months in which it begins and ends, seen from the period.
      let life = row(1)
      let start = row(2)
      for period in 0..<periods {
        let first = Double(axis.firstMonth[period])
        let months = Double(axis.months[period])
        let begins = min(max((start[period] - first).rounded(.down), -1), months)
        let ends = min(max((start[period] + life[period] - first).rounded(.down), -1), months)
        branches[period] = Int32(begins + 1) * 64 + Int32(ends + 1)
      }
    default: for period in 0..<periods { branches[period] = result[period] == 0 ? 0 : 1 }
    }
  }

  /// The first argument that is the least or greatest.
  private func taken(_ period: Int) -> Int {
    for number in 0..<count where row(number)[period] == result[period] { return number }
    return 0
  }

  private func subtract(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ periods: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    for period in 0..<periods { out[period] = a[period] - b[period] }
  }
}
