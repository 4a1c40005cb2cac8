import Graph
import Testing

@Suite("Programs: rings through lags")
struct RingTests {
  struct Model {
    let base: Base
    let inputs: [RowID]
    let results: [RowID]
  }

  /// A loan whose interest is posted, a level by the sum of the year before, and a sum that rests on itself.
  static func model(seed: Int) throws -> Model {
    var random = Seeded(seed)
    let axis = Axis.monthly(from: 2023, years: 3)
    var builder = GraphBuilder(axis: axis)
    func input(_ scale: Double) -> RowID {
      builder.input((0..<axis.count).map { _ in scale * Double.random(in: 0.5...1.5, using: &random) })
    }
    let start = input(1_000)
    let rate = input(0.02)
    let draw = input(100)
    let opening = builder.add(.sum, [])
    let interest = builder.add(.post, [builder.add(.multiply, [opening, rate])])
    let closing = builder.add(.sum, [opening, interest, draw])
    builder.replace(opening, with: .lag(periods: 1), [closing, start])

    let before = builder.add(.sum, [])
    let flow = builder.add(.multiply, [before, rate])
    let grown = builder.add(.sum, [flow, draw])
    let total = builder.add(.yearSum, [grown])
    let mean = builder.add(.yearMean, [total])
    let level = builder.add(.accumulate, [mean])
    builder.replace(before, with: .lag(periods: 12), [builder.add(.yearLast, [level]), start])

    let soFar = builder.add(.sum, [])
    let part = builder.add(.scale(0.1), [builder.add(.negate, [soFar])])
    let flows = builder.add(.subtract, [draw, builder.add(.divide, [part, builder.add(.offset(2), [rate])])])
    let cumulative = builder.add(.cumulativeInYear, [flows])
    builder.replace(soFar, with: .lag(periods: 1), [cumulative, rate])
    return Model(
      base: try builder.build(), inputs: [start, rate, draw],
      results: [opening, interest, closing, grown, level, part, cumulative])
  }

  @Test("the bits of overlays", arguments: 0..<8)
  func sameAsOverlays(seed: Int) throws {
    let model = try Self.model(seed: seed)
    let other = try Self.model(seed: seed + 100)
    let program = Program(model.base, inputs: model.inputs, results: model.results, roundsPosts: true)
    let edits = model.inputs.map { ($0, other.base.values($0)) }
    let found = try program.evaluate(scenarios: [edits, [], [edits[1]]], threads: 2)
    for (number, scenario) in [edits, [], [edits[1]]].enumerated() {
      var overlay = Overlay(model.base)
      for (row, values) in scenario { overlay.set(row, values: values) }
      _ = overlay.stabilise()
      for row in model.results {
        #expect(overlay.states(row) == nil)
        #expect(found.values(row, scenario: number) == overlay.values(row), "seed \(seed), row \(row.raw)")
      }
    }
  }

  @Test("slopes against central differences, and attributions", arguments: 0..<8)
  func slopes(seed: Int) throws {
    let model = try Self.model(seed: seed)
    let program = Program(model.base, inputs: model.inputs, results: model.results, roundsPosts: false)
    let target = Program.Target(model.results.map { Program.Target.Part($0) })
    let gradient = try ProgramRun(program).gradient(of: target)
    for row in model.inputs {
      for period in [0, 1, 11, 12, 20, 35] {
        let values = model.base.values(row)
        let step = 1e-4 * values[period]
        let run = ProgramRun(program)
        let sides = try [step, -step].map { step in
          var moved = values
          moved[period] += step
          try run.set(row, moved)
          return try run.value(of: target)
        }
        let expected = (sides[0] - sides[1]) / (2 * step)
        let found = gradient.slopes(of: row)[period]
        #expect(abs(found - expected) <= 1e-5 * max(1, abs(expected)), "seed \(seed), row \(row.raw), \(period)")
      }
    }
    let other = try Self.model(seed: seed + 100)
    let attribution = try Attribution(of: target, from: model.base, to: other.base)
    #expect(attribution.contributions.count == 3)
    #expect(attribution.relativeResidual < 1e-9, "seed \(seed)")
    #expect(AttributionTests.sum(attribution) == attribution.difference, "seed \(seed)")
  }
}
