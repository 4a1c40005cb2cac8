import Graph
import Testing

@Suite("Goal seeking")
struct GoalSeekTests {
  /// x, and a function of it as the total over two years.
  static func model(_ make: (inout GraphBuilder, RowID) -> RowID) throws -> (Program, RowID, Program.Target) {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 2))
    let x = builder.input([10])
    let row = make(&builder, x)
    let program = Program(try builder.build(), inputs: [x], results: [row], roundsPosts: false)
    return (program, x, Program.Target(row, weights: [1, 0]))
  }

  static func square(_ builder: inout GraphBuilder, _ x: RowID) -> RowID { builder.add(.multiply, [x, x]) }

  @Test("random smooth models: the goal of another state is met", arguments: 0..<40)
  func meetsGoals(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: true)
    let base = try model.builder.build()
    let target = Program.Target(model.rows.map { Program.Target.Part($0) })
    let program = Program(base, inputs: model.inputs, results: model.rows, roundsPosts: false)
    let row = model.inputs[model.random.below(model.inputs.count)]
    let way = [Program.Driver.Way.value, .addend, .factor][seed % 3]
    let driver = Program.Driver(row, way, periods: seed % 2 == 0 ? 0..<3 : nil)
    let number = model.number()
    // The goal is what some number reaches, so that there is an answer.
    let there = try GoalSeek(program, driver, target: target, goal: 0, bounds: number...number)
    let seek = try GoalSeek(program, driver, target: target, goal: there.reached, bounds: -10...10)
    #expect(seek.outcome == .met, "seed \(seed)")
    #expect(abs(seek.residual) <= 1e-9 * max(1, abs(there.reached)), "seed \(seed)")
    // The number does in an overlay what it does in the search.
    let periods = driver.periods ?? 0..<model.axis.count
    var overlay = Overlay(base)
    overlay.setPostRounding(false)
    let values = base.values(row).enumerated().map { period, value in
      if !periods.contains(period) { return value }
      return way == .value ? seek.value : way == .addend ? value + seek.value : value * seek.value
    }
    overlay.set(row, values: values)
    _ = overlay.stabilise()
    #expect(abs(GradientTests.value(target, overlay) - there.reached) <= 1e-9 * max(1, abs(there.reached)))
  }

  @Test func newtonIsQuick() throws {
    let (program, x, target) = try Self.model(Self.square)
    let seek = try GoalSeek(program, .init(x), target: target, goal: 49)
    #expect(seek.outcome == .met)
    #expect(abs(seek.value - 7) < 1e-12)
    #expect(seek.evaluations < 9)
    #expect(!seek.isNotMonotone)
  }

  @Test func bounds() throws {
    let (program, x, target) = try Self.model(Self.square)
    let low = try GoalSeek(program, .init(x), target: target, goal: 4, bounds: 3...20)
    #expect(low.outcome == .outOfReach(.lowerBound))
    #expect(low.value == 3)
    #expect(low.residual == 5)
    let high = try GoalSeek(program, .init(x), target: target, goal: 1_000, bounds: 3...20)
    #expect(high.outcome == .outOfReach(.upperBound))
    #expect(high.reached == 400)
    let turn = try GoalSeek(program, .init(x), target: target, goal: -1, bounds: -5...20)
    #expect(turn.outcome == .outOfReach(.turningPoint))
    #expect(abs(turn.value) < 1e-5)
    #expect(turn.isNotMonotone)
    let other = try GoalSeek(program, .init(x), target: target, goal: 4, bounds: -20...1)
    #expect(other.outcome == .met)
    #expect(abs(other.value + 2) < 1e-12)
    let endless = try GoalSeek(program, .init(x, .factor), target: target, goal: -1)
    #expect(endless.outcome == .outOfReach(.turningPoint))
  }

  @Test func lockedAndWithoutEffect() throws {
    let (program, x, target) = try Self.model { builder, x in
      builder.add(.maximum, [x, builder.input([100])])
    }
    let locked = try GoalSeek(program, .init(x), target: target, goal: 49, locked: [x])
    #expect(locked.outcome == .locked)
    #expect(locked.value == 10)
    #expect(locked.evaluations == 1)
    let still = try GoalSeek(program, .init(x), target: target, goal: 150, bounds: 0...90)
    #expect(still.outcome == .outOfReach(.noEffect))
    // The slope is 0 where the search begins.
    let beyond = try GoalSeek(program, .init(x), target: target, goal: 150, bounds: 0...900)
    #expect(beyond.outcome == .met)
    #expect(abs(beyond.value - 150) < 1e-9)
    #expect(throws: ProgramError.notAnInput(RowID(raw: 77))) {
      try GoalSeek(program, .init(RowID(raw: 77)), target: target, goal: 1)
    }
  }

  @Test func jumpsAndEndlessRanges() throws {
    let (program, x, target) = try Self.model { builder, x in
      builder.add(.select, [builder.add(.less, [x, builder.input([12])]), x, builder.add(.scale(2), [x])])
    }
    let jump = try GoalSeek(program, .init(x), target: target, goal: 20, bounds: 0...100)
    #expect(jump.outcome == .outOfReach(.jump))
    #expect(abs(jump.value - 12) < 1e-9)
    let (flat, y, other) = try Self.model { builder, x in
      builder.add(.divide, [x, builder.add(.offset(1), [builder.add(.absolute, [x])])])
    }
    let endless = try GoalSeek(flat, .init(y), target: other, goal: 2)
    #expect(endless.outcome == .outOfReach(.noEnd))
    #expect(abs(endless.reached - 1) < 1e-9)
  }

  @Test func wholeNumbers() throws {
    let (program, x, target) = try Self.model(Self.square)
    let exact = try GoalSeek(program, .init(x), target: target, goal: 49, bounds: 0...100, step: 1)
    #expect(exact.outcome == .met)
    #expect(exact.value == 7)
    let near = try GoalSeek(program, .init(x), target: target, goal: 55, bounds: 0...100, step: 1)
    #expect(near.outcome == .nearestStep)
    #expect(near.value == 7)
    #expect(near.residual == -6)
    let half = try GoalSeek(program, .init(x), target: target, goal: 55, bounds: 0...100, step: 0.5)
    #expect(half.value == 7.5)
    let low = try GoalSeek(program, .init(x), target: target, goal: 1, bounds: 4.5...100, step: 2)
    #expect(low.outcome == .outOfReach(.lowerBound))
    #expect(low.value == 6)
    let none = try GoalSeek(program, .init(x), target: target, goal: 1, bounds: 4.5...4.75, step: 1)
    #expect(none.outcome == .outOfReach(.lowerBound))
    // Class sizes: 25 to a class, in whole classes.
    let (classes, pupils, cost) = try Self.model { builder, x in
      let rounded = builder.add(.round(step: 1), [builder.add(.offset(0.499), [builder.add(.scale(0.04), [x])])])
      return builder.add(.scale(100), [rounded])
    }
    let most = try GoalSeek(classes, .init(pupils), target: cost, goal: 400, bounds: 0...500, step: 1)
    #expect(most.outcome == .met)
    #expect((76...100).contains(most.value))
  }
}
