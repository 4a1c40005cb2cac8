import Testing

@Suite("Random programs")
struct RandomProgramTests {
  /// 250 programs of 400 steps: 100 000 steps. GRAPH_SEED runs one of them, GRAPH_EFFORT more of them.
  @Test("add, redefine, set, pin, open, close, rebase, freeze, undo, redo", arguments: Environment.seeds(0..<250))
  func program(seed: Int) throws {
    var program = try RandomProgram(seed: seed)
    program.run(steps: 400)
    #expect(program.failures.isEmpty, "\(program.failures.first ?? "")")
  }
}
