/// A place where a ``Program`` is evaluated again and again: its inputs, its memory, and the gradient of what came out.
///
/// One owner at a time. Making one allocates and copies the constants; ``evaluate()`` allocates nothing.
///
///     let run = ProgramRun(program)
///     try run.set(price, [1_250])
///     _ = run.evaluate()
///     let gradient = try run.gradient(of: Program.Target(cost))
public final class ProgramRun {
  /// What is evaluated.
  public let program: Program
  let memory: ProgramMemory
  private var strangeCells = 0
  private var isEvaluated = false

  /// A run whose inputs hold what they hold in the state.
  public init(_ program: Program) {
    self.program = program
    memory = ProgramMemory(program)
  }

  /// Gives an input values: one for all periods, or one a period; periods past the end of a shorter list, and what is
  /// no finite number, are 0. Throws where the row is no input of the program.
  public func set(_ row: RowID, _ values: [Double]) throws(ProgramError) {
    memory.setInput(try program.place(ofInput: row), values)
    isEvaluated = false
  }

  /// Gives every input what it holds in the state.
  public func reset() {
    for place in program.inputs.indices { memory.resetInput(place) }
    isEvaluated = false
  }

  /// Evaluates all formulas, once each. Returns the number of strange cells. Cost: formulas × periods.
  @discardableResult
  public func evaluate() -> Int {
    strangeCells = memory.forward.run()
    isEvaluated = true
    return strangeCells
  }

  /// The cells of a result, evaluated first where an input has changed. Shape: one a period.
  public func values(_ row: RowID) throws(ProgramError) -> [Double] {
    let slot = Int(program.resultSlots[try program.place(ofResult: row)])
    if !isEvaluated { evaluate() }
    return Array(UnsafeBufferPointer(start: memory.cells(slot), count: program.axis.count))
  }

  /// The value of a target, evaluated first where an input has changed.
  public func value(of target: Program.Target) throws(ProgramError) -> Double {
    let weighted = try program.weighted(target)
    if !isEvaluated { evaluate() }
    return memory.value(of: weighted)
  }

  /// The slopes of a target to all inputs, evaluated first where an input has changed.
  ///
  /// Cost: one reverse sweep, two to three times ``evaluate()``, however many inputs there are; the gradient holds on to the
  /// memory of its sweep.
  public func gradient(of target: Program.Target) throws(ProgramError) -> Gradient {
    let weighted = try program.weighted(target)
    if !isEvaluated { evaluate() }
    let slopes = memory.sweepBack(from: weighted).memory
    return Gradient(
      value: memory.value(of: weighted), kinks: kinks(of: weighted), strangeCells: strangeCells, program: program,
      memory: slopes)
  }
}
