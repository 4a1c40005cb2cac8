/// How a target changes with every input at once.
///
/// The slope of a cell is what the target gains for one more in the cell, at the values of the run. It holds until the
/// next kink; where the run stands on one, it is the slope of the branch taken.
public struct Gradient: Sendable {
  /// The value of the target.
  public let value: Double
  /// Where slopes hold on one side only, or are hidden. In order of evaluation.
  public let kinks: [Kink]
  /// Cells of the run that were no finite number and count as 0; what goes through them has slope 0.
  public let strangeCells: Int
  let program: Program
  let memory: SlopeMemory

  /// What the target gains for one more in each period of an input. All 0 for what is no input of the program.
  public func slopes(of row: RowID) -> [Double] {
    let count = program.axis.count
    guard let place = program.inputPlace[row], program.inputSlots[place] >= 0 else {
      return Array(repeating: 0, count: count)
    }
    let number = program.code.slopeOf[Int(program.inputSlots[place])]
    return withExtendedLifetime(memory) {
      Array(UnsafeBufferPointer(start: memory.cells + Int(number) * program.axis.paddedCount, count: count))
    }
  }

  /// What the target gains for one more in all periods of an input.
  public func slope(of row: RowID) -> Double { slopes(of: row).reduce(0, +) }
}

/// A formula with a kink or a step that a target rests on.
public struct Kink: Sendable, Hashable {
  /// The row of the formula.
  public let row: RowID
  /// What it does.
  public let operation: Operation
  /// The number of periods in which the run stands on the kink, so that another slope holds on the other side.
  public let cellsAtKink: Int
  /// Whether the formula goes in steps (comparisons, logic, rounding), so that slopes do not show what it does.
  public let hasSteps: Bool
}

extension Operation {
  /// Whether the operation has points where its slope jumps, or it jumps itself.
  var hasKinks: Bool {
    switch self {
    case .minimum, .maximum, .absolute, .select, .fromDate, .straightLine: true
    default: hasSteps
    }
  }

  /// Whether the operation is flat but for jumps. (A post is taken as smooth, and its rounding as small.)
  var hasSteps: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .and, .or, .not, .round, .post: true
    default: false
    }
  }
}
