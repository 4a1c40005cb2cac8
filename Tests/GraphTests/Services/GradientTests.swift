import Graph
import Testing

@Suite("Gradients")
struct GradientTests {
  /// The target's value in an overlay.
  static func value(_ target: Program.Target, _ overlay: Overlay) -> Double {
    target.parts.reduce(0) { sum, part in
      let weights = part.weights.count == 1 ? overlay.values(part.row).map { _ in part.weights[0] } : part.weights
      return sum + zip(weights, overlay.values(part.row)).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  @Test("against central differences through overlays", arguments: 0..<60)
  func differences(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: true)
    let base = try model.builder.build()
    var plain = Overlay(base)
    plain.setPostRounding(false)
    _ = plain.stabilise()
    let parts = (0..<3).map { _ in
      let isWeighted = model.random.chance(50)
      return Program.Target.Part(model.pick(), weights: isWeighted ? model.axis.year.map { _ in model.number() } : [1])
    }
    let target = Program.Target(parts)
    let program = Program(plain, inputs: model.inputs, results: parts.map(\.row), roundsPosts: false)
    let gradient = try ProgramRun(program).gradient(of: target)
    #expect(abs(gradient.value - Self.value(target, plain)) <= 1e-10 * max(1, abs(gradient.value)), "seed \(seed)")
    for row in model.inputs {
      let period = model.random.below(model.axis.count)
      let step = 1e-4
      var sides: [Double] = []
      for sign in [1.0, -1] {
        var moved = plain
        var values = plain.values(row)
        values[period] += sign * step
        moved.set(row, values: values)
        _ = moved.stabilise()
        sides.append(Self.value(target, moved))
      }
      let expected = (sides[0] - sides[1]) / (2 * step)
      let found = gradient.slopes(of: row)[period]
      let size = max(1, abs(expected), abs(gradient.value) * 1e-3)
      #expect(abs(found - expected) <= 1e-6 * size, "seed \(seed), row \(row.raw), period \(period)")
    }
  }

  @Test("a gradient stays what it was while its run finds others")
  func keptGradients() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 3))
    let x = builder.input([2])
    let square = builder.add(.multiply, [x, x])
    let run = ProgramRun(Program(try builder.build(), inputs: [x], results: [square], roundsPosts: true))
    var found: [Gradient] = []
    for value in 1...5 {
      try run.set(x, [Double(value)])
      found.append(try run.gradient(of: Program.Target(square)))
    }
    #expect(found.map { $0.slope(of: x) } == [6, 12, 18, 24, 30])
    #expect(found.map(\.value) == [3, 12, 27, 48, 75])
  }

  @Test("slopes of the branch taken, and kinks named")
  func kinks() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 3))
    let x = builder.input([-1, 0, 2])
    let zero = builder.input([0])
    let positive = builder.add(.maximum, [zero, x])
    let size = builder.add(.absolute, [x])
    let isLess = builder.add(.less, [x, builder.input([1])])
    let chosen = builder.add(.select, [isLess, x, builder.add(.scale(5), [x])])
    let stepped = builder.add(.round(step: 1), [x])
    let program = Program(
      try builder.build(), inputs: [x], results: [positive, size, chosen, stepped], roundsPosts: true)
    let run = ProgramRun(program)
    #expect(try run.gradient(of: Program.Target(positive)).slopes(of: x) == [0, 0, 1])
    #expect(try run.gradient(of: Program.Target(size)).slopes(of: x) == [-1, 0, 1])
    #expect(try run.gradient(of: Program.Target(chosen)).slopes(of: x) == [1, 1, 5])
    #expect(try run.gradient(of: Program.Target(stepped)).slopes(of: x) == [0, 0, 0])
    let kinks = try run.gradient(of: Program.Target(positive)).kinks
    #expect(kinks.map(\.row) == [positive])
    #expect(kinks.map(\.cellsAtKink) == [1])
    #expect(kinks.map(\.hasSteps) == [false])
    #expect(try run.gradient(of: Program.Target(chosen)).kinks.map(\.row) == [isLess, chosen])
    #expect(try run.gradient(of: Program.Target(stepped)).kinks.map(\.hasSteps) == [true])
    #expect(throws: ProgramError.notAResult(x)) { try run.gradient(of: Program.Target(x)) }
  }

  @Test("a date's slope is what a month of the share weighs")
  func dates() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2024, years: 1))
    let date = builder.input([2024.0 * 12 + 1.5])
    let byDays = builder.add(.fromDate(.byDays), [date])
    let byMonths = builder.add(.fromDate(.byMonths), [date])
    let program = Program(try builder.build(), inputs: [date], results: [byDays, byMonths], roundsPosts: true)
    let run = ProgramRun(program)
    #expect(abs(try run.gradient(of: Program.Target(byDays)).slope(of: date) + 29.0 / 366) < 1e-15)
    #expect(abs(try run.gradient(of: Program.Target(byMonths)).slope(of: date) + 1.0 / 12) < 1e-15)
  }

  @Test("an input that is a formula row is given, and one without effect has slope 0")
  func givenFormula() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2024, years: 2))
    let a = builder.input([3])
    let b = builder.add(.scale(2), [a])
    let c = builder.add(.sum, [b, b, a])
    let program = Program(try builder.build(), inputs: [b, a], results: [c, b], roundsPosts: true)
    let gradient = try ProgramRun(program).gradient(of: Program.Target(c, weights: [1, 10]))
    #expect(gradient.slopes(of: b) == [2, 20])
    #expect(gradient.slopes(of: a) == [1, 10])
    let only = try ProgramRun(program).gradient(of: Program.Target(b))
    #expect(only.slopes(of: a) == [0, 0])
    #expect(only.slope(of: b) == 2)
  }
}
