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
    var reading = Reading(point: point, branches: [], deciders: [])
    reading.branches.reserveCapacity(steps.count * run.count)
    reading.deciders.reserveCapacity(steps.count * run.count)
    let code = run.memory.program.code
    for place in steps {
      let step = code.steps[place]
      for period in 0..<run.count {
        let (branch, decider) = branch(step, code, run.memory, period)
        reading.branches.append(branch)
        reading.deciders.append(decider)
      }
    }
    return reading
  }

  private func branch(
    _ step: ProgramStep, _ code: ProgramCode, _ memory: ProgramMemory, _ period: Int
  ) -> (Int32, Double) {
    func read(_ number: Int) -> Double {
      memory.cells(Int(code.arguments[Int(step.first) + number].slot))[period]
    }
    let result = memory.cells(Int(step.out))[period]
    switch step.operation {
    case .minimum, .maximum:
      let taken = (0..<Int(step.count)).first { read($0) == result } ?? 0
      return (Int32(taken), step.count == 2 ? read(0) - read(1) : .nan)
    case .absolute: return (read(0) < 0 ? -1 : 1, read(0))
    case .equal, .notEqual, .less, .lessOrEqual: return (result == 0 ? 0 : 1, read(0) - read(1))
    case .select: return (read(0) == 0 ? 0 : 1, .nan)
    case .fromDate:
      let first = Double(code.axis.firstMonth[period])
      let month = min(max(read(0).rounded(.down) - first, -1), Double(code.axis.months[period]))
      return (Int32(month), .nan)
    default: return (result == 0 ? 0 : 1, .nan)
    }
  }
}
