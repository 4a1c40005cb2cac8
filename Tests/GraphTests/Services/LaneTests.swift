import Graph
import Testing

@Suite("Programs: many scenarios")
struct LaneTests {
  /// Random edits of some inputs.
  static func edits(_ model: inout ServiceModel) -> [(RowID, [Double])] {
    let rows = model.inputs.filter { _ in model.random.chance(50) }
    return rows.map { ($0, model.values()) }
  }

  @Test("the bits of overlays, for any number of threads", arguments: 0..<40)
  func sameAsOverlays(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: false)
    let base = try model.builder.build()
    let results = (0..<6).map { _ in model.pick() } + [model.rows[model.rows.count - 1]]
    let program = Program(base, inputs: model.inputs, results: results, roundsPosts: true)
    let scenarios = (0..<7).map { _ in Self.edits(&model) }
    let found = try program.evaluate(scenarios: scenarios, threads: 1)
    for threads in [2, 3] {
      let again = try program.evaluate(scenarios: scenarios, threads: threads)
      for scenario in scenarios.indices {
        for row in results { #expect(again.values(row, scenario: scenario) == found.values(row, scenario: scenario)) }
      }
    }
    for (number, scenario) in scenarios.enumerated() {
      var overlay = Overlay(base)
      for (row, values) in scenario { overlay.set(row, values: values) }
      _ = overlay.stabilise()
      for row in results {
        #expect(overlay.states(row) == nil, "seed \(seed), row \(row.raw): not a plain model")
        let bits = found.values(row, scenario: number)?.map(\.bitPattern)
        #expect(bits == overlay.values(row).map(\.bitPattern), "seed \(seed), row \(row.raw)")
      }
    }
  }

  @Test("without rounding, as an overlay that does not round", arguments: 0..<40)
  func withoutRounding(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: true)
    let base = try model.builder.build()
    var plain = Overlay(base)
    plain.setPostRounding(false)
    _ = plain.stabilise()
    let program = Program(plain, inputs: model.inputs, results: model.rows, roundsPosts: false)
    let scenario = Self.edits(&model)
    for (row, values) in scenario { plain.set(row, values: values) }
    _ = plain.stabilise()
    let found = try program.evaluate(scenarios: [scenario])
    for row in model.rows {
      let values = try #require(found.values(row, scenario: 0))
      for (value, expected) in zip(values, plain.values(row)) {
        #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), "seed \(seed), row \(row.raw)")
      }
    }
  }

  @Test("on an overlay that pins, redefines and adds")
  func onOverlays() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let price = builder.input([3])
    let volume = builder.input([5])
    let cost = builder.add(.multiply, [price, volume])
    let total = builder.add(.yearSum, [cost])
    var overlay = Overlay(try builder.build())
    overlay.set(cost, values: [7])
    let extra = overlay.add(.scale(2), [price])
    let all = overlay.add(.sum, [total, extra])
    _ = overlay.stabilise()
    let program = Program(overlay, inputs: [price, volume, cost], results: [all, volume], roundsPosts: true)
    #expect(!program.matters(RowID(raw: 99)))
    let found = try program.evaluate(scenarios: [[], [(price, [10]), (volume, [1])], [(cost, [1])]])
    #expect(found.values(all, scenario: 0)?.first == 90.0)
    #expect(found.values(all, scenario: 1)?.first == 104.0)
    #expect(found.values(volume, scenario: 1)?.first == 1)
    #expect(found.values(all, scenario: 2)?.first == 18.0)
    #expect(throws: ProgramError.notAnInput(total)) { try program.evaluate(scenarios: [[(total, [1])]]) }
  }

  @Test("what cannot be divided is 0 and counted")
  func strangeCells() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 3))
    let one = builder.input([1])
    let other = builder.input([2, 4, 5])
    let ratio = builder.add(.divide, [one, other])
    let huge = builder.add(.sum, [builder.add(.multiply, [other, builder.input([1e300])]), one])
    let base = try builder.build()
    let program = Program(base, inputs: [one, other], results: [ratio, huge], roundsPosts: false)
    let found = try program.evaluate(scenarios: [[(other, [2, 0, 0])], [(other, [1e20, 1, 1])]])
    #expect(found.values(ratio, scenario: 0) == [0.5, 0, 0])
    #expect(found.strangeCells == [2, 1])
    #expect(found.values(huge, scenario: 1) == [1, 1e300, 1e300])
  }

  @Test("a chain of 100 000 rows")
  func longChain() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 4))
    let start = builder.input([1])
    var row = start
    for number in 0..<100_000 {
      row = builder.add(number % 3 == 0 ? .absolute : number % 3 == 1 ? .offset(1) : .sum, [row])
    }
    let base = try builder.build()
    let program = Program(base, inputs: [start], results: [row], roundsPosts: true)
    let run = ProgramRun(program)
    try run.set(start, [2])
    #expect(try run.values(row) == [33_335, 33_335, 33_335, 33_335])
    #expect(try run.gradient(of: Program.Target(row)).slope(of: start) == 4)
  }
}
