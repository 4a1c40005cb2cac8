import Graph

/// A long random sequence of edits to small scenarios, with everything that is known to hold checked on the way.
///
/// What happens and what is picked follows from the seed alone. `failures` says what did not hold, with the steps that
/// led there.
struct RandomProgram {
  /// A scenario with the edits that made it, so that they can be made again on another base.
  struct Scenario {
    var overlay: Overlay
    var edits: [ProgramEdit] = []
  }

  /// A copy that nobody edits, and what it held when it was made.
  struct Frozen {
    let overlay: Overlay
    let fingerprint: Int
    let step: Int
  }

  let seed: Int
  var model: RichModel
  let base: Base
  /// The same structure with other inputs.
  let otherBase: Base
  let fingerprints: (base: UInt64, other: UInt64)
  var scenario: Scenario
  /// The scenarios that the present one was opened on, the nearest last.
  var parents: [(scenario: Scenario, fingerprint: Int)] = []
  /// States of the present scenario to go back to, and to go forward to after that.
  var undone: (past: [Scenario], future: [Scenario]) = ([], [])
  var frozen: [Frozen] = []
  var step = 0
  var log: [String] = []
  var failures: [String] = []

  init(seed: Int) throws {
    self.seed = seed
    model = RichModel(seed: seed, axes: RandomProgram.axes)
    let builder = try RandomProgram.smallBuilder(&model)
    base = try builder.build()
    var other = builder
    for number in 0..<base.rowCount {
      let row = RowID(raw: Int32(number))
      if base.operation(of: row) == .input, model.random.chance(50) {
        other.replace(row, withInput: model.values(), states: model.states())
      }
    }
    otherBase = try other.build()
    fingerprints = (base.fingerprint, otherBase.fingerprint)
    scenario = Scenario(overlay: Overlay(base))
  }

  /// Few rows, so that a step is cheap, and so that what is picked at random often meets.
  private static func smallBuilder(_ model: inout RichModel) throws -> GraphBuilder {
    var builder = GraphBuilder(axis: model.axis)
    for _ in 0..<4 { model.open.append(builder.give(model.values(), model.states())) }
    while builder.rowCount < 14 { try model.addFragment(&builder, size: 4) }
    return builder
  }

  /// Rows past which a program starts afresh.
  static let mostRows = 40
  /// The short ones of the axes.
  static let axes = RichModel.axes.filter { $0.count < 16 }

  /// Runs so many steps, or until something does not hold.
  mutating func run(steps: Int) {
    for _ in 0..<steps where failures.isEmpty {
      step += 1
      doOneThing()
      if failures.isEmpty { checkStep() }
    }
    if failures.isEmpty { checkAtEnd() }
  }

  mutating func note(_ text: @autoclosure () -> String) {
    log.append(text())
    if log.count > 12 { log.removeFirst() }
  }

  mutating func fail(_ reason: String) {
    failures.append("seed \(seed), step \(step): \(reason); last steps: \(log.joined(separator: "; "))")
  }

  mutating func expect(_ holds: Bool, _ reason: @autoclosure () -> String) {
    if !holds { fail(reason()) }
  }
}
