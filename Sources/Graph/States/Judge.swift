/// The states of one evaluated row: what the kernels cannot know. Corrects values and probes where a state decides them.
///
/// Runs only where an argument has a side row or something went wrong; its cost is arguments × periods, some ten times
/// that of the plain kernel.
struct Judge {
  let operation: Operation
  let arguments: UnsafePointer<Argument>
  let count: Int
  let axis: AxisTables
  let table: StateTable
  let row: Int32
  let values: UnsafeMutablePointer<Double>
  let probes: UnsafeMutablePointer<Double>
  let states: UnsafeMutablePointer<StateID>
  let from: Int
  let to: Int

  func run() {
    if count < operation.leastArguments {
      for period in from..<to { give(period, 0, error()) }
      return
    }
    switch operation {
    case .sum: judgeSum()
    case .minimum, .maximum: judgeExtreme()
    case .and, .or: judgeLogic()
    case .equal, .notEqual, .less, .lessOrEqual, .not, .fromDate, .afterDate: judgeDecision()
    case .select: judgeSelect()
    case .change: judgeChange()
    case .lag, .pickPeriod, .yearLast, .baseValue, .post, .input: judgeCarried()
    case .knownPart, .isUnknown: judgeQuestion()
    case .yearSum, .yearMean, .cumulativeInYear: judgeYear()
    case .accumulate: judgeAccumulation()
    case .straightLine(let line): judgeStraightLine(line)
    default: judgeFormula()
    }
    for period in from..<to { settle(period) }
  }

  func state(_ argument: Int, _ period: Int) -> StateID { arguments[argument].state(period) }
  func value(_ argument: Int, _ period: Int) -> Double { arguments[argument].value(period) }
  func probe(_ argument: Int, _ period: Int) -> Double { arguments[argument].probe(period) }

  /// An error that arose in this row.
  func error() -> StateID { table.intern(State(.error, causes: [~row])) }

  /// A cell decided by its state alone.
  func give(_ period: Int, _ value: Double, _ state: StateID) {
    values[period] = value
    probes[period] = value
    states[period] = state
  }

  /// Keeps what always holds: cells are finite, blanks are 0, −0 is 0, a plain cell is its own probe.
  private func settle(_ period: Int) {
    var state = states[period]
    if state.isBlank {
      values[period] = 0
      probes[period] = 0
      return
    }
    if !values[period].isFinite {
      values[period] = 0
      if !state.isUnknown {
        probes[period] = 0
        state = table.unite(state, error())
        states[period] = state
      }
    }
    if !probes[period].isFinite { probes[period] = 0 }
    values[period] += 0
    probes[period] = state.isPlain ? values[period] : probes[period] + 0
  }
}
