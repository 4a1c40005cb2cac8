/// The rows that lie between some inputs and some results of a state, compiled to flat arrays.
///
/// Only rows that depend on an input *and* reach a result take part; every other row that they read is a constant with
/// the value that it has in the state. All services of the room run on this one form: ``ProgramRun`` (evaluation and
/// ``Gradient``), ``Attribution``, ``GoalSeek``, ``Simulation`` and ``evaluate(scenarios:threads:)``.
///
/// It works on **known parts**. A cell with a state (blank, unknown, error) counts as the number that is stored for it,
/// and totals do not leave blanks out. Rows that ask about states (``Operation/isUnknown``) and base values are
/// constants. A cell that would be no finite number (a division by zero) is 0 and is counted as a *strange cell*.
///
/// With `roundsPosts` off, a post is its argument, sums and products are taken in another order than the graph's (like
/// terms are collected), and what is evaluated is smooth where the formulas are. With it on, and rows plain, every evaluation has the bits that an overlay
/// with the same edits has. Cost: O(rows and edges below the results), once; rows × padded periods × 8 bytes for a run.
///
///     let program = Program(overlay, inputs: [price, volume], results: [cost], roundsPosts: false)
///     let slope = try ProgramRun(program).gradient(of: Program.Target(cost)).slope(of: price)
public struct Program: Sendable {
  /// The rows that may be given values, in the order of the caller, each once.
  public let inputs: [RowID]
  /// The rows that can be read, in the order of the caller, each once.
  public let results: [RowID]
  /// The periods of every row.
  public let axis: Axis
  /// Whether posts round.
  public let roundsPosts: Bool
  /// The number of formula rows that are evaluated in a run. Rows fused into their only reader are not counted.
  public var formulaCount: Int { code.stepCount }
  let storage: ProgramStorage
  /// Slot of each input by its place in `inputs`; −1 where it reaches no result.
  let inputSlots: [Int32]
  let resultSlots: [Int32]
  /// What the inputs hold in the state: inputs × padded periods.
  let inputValues: [Double]
  let inputPlace: [RowID: Int]
  private let resultPlace: [RowID: Int]

  /// Compiles what lies between inputs and results. An input may be a formula row: it is then given, whatever it reads.
  /// The state must be stable; it is only read here.
  public init(_ state: some Readable, inputs: [RowID], results: [RowID], roundsPosts: Bool) {
    var inputPlace: [RowID: Int] = [:]
    var resultPlace: [RowID: Int] = [:]
    inputPlace.reserveCapacity(inputs.count)
    resultPlace.reserveCapacity(results.count)
    self.inputs = inputs.filter { row in
      if inputPlace[row] != nil { return false }
      inputPlace[row] = inputPlace.count
      return true
    }
    self.results = results.filter { row in
      if resultPlace[row] != nil { return false }
      resultPlace[row] = resultPlace.count
      return true
    }
    self.inputPlace = inputPlace
    self.resultPlace = resultPlace
    self.roundsPosts = roundsPosts
    axis = state.axis
    var compiler = ProgramCompiler(
      state, inputs: self.inputs, results: self.results, roundsPosts: roundsPosts)
    compiler.fuse()
    let layout = ProgramLayout(compiler, inputs: self.inputs, results: self.results)
    storage = ProgramStorage(layout, AxisStorage(state.axis))
    inputSlots = layout.inputSlots
    resultSlots = layout.resultSlots
    let padded = state.axis.paddedCount
    var values = [Double](repeating: 0, count: self.inputs.count * padded)
    for (place, row) in self.inputs.enumerated() {
      values.replaceSubrange(place * padded..<place * padded + state.axis.count, with: state.values(row))
    }
    inputValues = values
  }

  /// Whether an input reaches some result.
  public func matters(_ row: RowID) -> Bool { inputPlace[row].map { inputSlots[$0] >= 0 } ?? false }

  var code: ProgramCode { storage.code }

  func place(ofInput row: RowID) throws(ProgramError) -> Int {
    guard let place = inputPlace[row] else { throw ProgramError.notAnInput(row) }
    return place
  }

  func place(ofResult row: RowID) throws(ProgramError) -> Int {
    guard let place = resultPlace[row] else { throw ProgramError.notAResult(row) }
    return place
  }
}

/// What a ``Program`` cannot be asked.
public enum ProgramError: Error, Hashable, Sendable {
  /// The row was not among the inputs that the program was compiled for.
  case notAnInput(RowID)
  /// The row was not among the results that the program was compiled for.
  case notAResult(RowID)
  /// Two states have different periods.
  case differentAxes
}
