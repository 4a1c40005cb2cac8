import Graph
import Testing

@Suite("Simulations")
struct SimulationTests {
  @Test("the same draws for any number of threads, and those of single runs", arguments: 0..<12)
  func threads(seed: Int) throws {
    let model = ServiceModel(seed: seed, isSmooth: seed % 2 == 0, rows: 30)
    let base = try model.builder.build()
    let program = Program(base, inputs: model.inputs, results: model.rows, roundsPosts: false)
    let uncertain = model.inputs.prefix(4).enumerated().map { number, row in
      Simulation.Uncertainty(
        Program.Driver(row, [.value, .factor, .addend][number % 3], periods: number == 2 ? 1..<4 : nil),
        number == 1 ? .normal(mean: 1, deviation: 0.1) : .uniform(0.5, 2))
    }
    let targets = [Program.Target(model.rows[29]), Program.Target(model.rows[20], weights: [0, 1])]
    let everything = [Program.Target(model.rows.map { .init($0) })]
    let one = try program.simulate(uncertain, targets: targets, draws: 203, seed: 5, threads: 1)
    for threads in [2, 3] {
      let other = try program.simulate(uncertain, targets: targets, draws: 203, seed: 5, threads: threads)
      #expect(other.values == one.values, "seed \(seed)")
    }
    let again = try program.simulate(uncertain, targets: targets, draws: 10, seed: 5)
    #expect(again.values == one.values.map { Array($0.prefix(10)) }, "seed \(seed)")
    let different = try program.simulate(uncertain, targets: everything, draws: 203, seed: 6)
    #expect(try program.simulate(uncertain, targets: everything, draws: 203, seed: 5).values != different.values)
  }

  /// Draws of one input by itself.
  static func draws(_ distribution: Distribution, _ count: Int = 20_000) throws -> Simulation {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 1))
    let x = builder.input([3])
    let program = Program(try builder.build(), inputs: [x], results: [x], roundsPosts: false)
    return try program.simulate([.init(.init(x), distribution)], targets: [.init(x)], draws: count, seed: 11)
  }

  @Test func uniform() throws {
    let found = try Self.draws(.uniform(10, 20))
    for (share, quantile) in zip([0.0, 0.1, 0.5, 0.9, 1], found.quantiles(0, [0, 0.1, 0.5, 0.9, 1])) {
      #expect(abs(quantile - (10 + 10 * share)) < 0.15)
    }
    #expect(abs(found.mean(0) - 15) < 0.1)
  }

  @Test func triangular() throws {
    let found = try Self.draws(.triangular(low: 0, mode: 1, high: 4))
    // F(1) = 1/4; the median is 4 − √6.
    let quantiles = found.quantiles(0, [0.25, 0.5])
    #expect(abs(quantiles[0] - 1) < 0.03)
    #expect(abs(quantiles[1] - (4 - 6.0.squareRoot())) < 0.03)
    #expect(abs(found.mean(0) - 5.0 / 3) < 0.03)
  }

  @Test func normal() throws {
    let found = try Self.draws(.normal(mean: 100, deviation: 10, limits: 85...1_000))
    let quantiles = found.quantiles(0, [0, 0.05, 0.158_655_253_931_457_05, 0.5, 0.975])
    for (quantile, expected) in zip(quantiles, [85, 85, 90, 100, 119.599_639_845_400_54]) {
      #expect(abs(quantile - expected) < 0.6)
    }
  }

  @Test func chances() throws {
    let found = try Self.draws(.chance([.init(1, weight: 3), .init(5, weight: 0), .init(7, weight: 1)]))
    #expect(Set(found.values[0]) == [1, 7])
    #expect(abs(found.mean(0) - 2.5) < 0.08)
    #expect(try Set(Self.draws(.chance([]), 10).values[0]) == [0])
  }

  @Test("streams are independent, shared where asked, and the same in two states")
  func streams() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let inputs = [builder.input([1]), builder.input([1])]
    let difference = builder.add(.subtract, inputs)
    let scaled = builder.add(.scale(2), [inputs[0]])
    let base = try builder.build()
    var overlay = Overlay(base)
    overlay.set(inputs[1], values: [4])
    _ = overlay.stabilise()
    func values(_ state: some Readable, _ target: RowID, stream: UInt64?) throws -> [Double] {
      let program = Program(state, inputs: inputs, results: [difference, scaled], roundsPosts: false)
      let uncertain = inputs.map {
        Simulation.Uncertainty(.init($0, .factor, periods: 0..<1), .uniform(0.5, 1.5), stream: stream)
      }
      return try program.simulate(
        uncertain, targets: [.init(target, weights: [1, 0])], draws: 500, seed: 3
      ).values[0]
    }
    #expect(try values(base, difference, stream: 9).allSatisfy { $0 == 0 })
    #expect(try Set(values(base, difference, stream: nil)).count == 500)
    #expect(try values(base, scaled, stream: nil) == values(overlay, scaled, stream: nil))
    #expect(try values(base, difference, stream: nil) != values(overlay, difference, stream: nil))
  }

  @Test("several uncertainties of one row act one after the other, in every draw anew")
  func sharedRows() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 2))
    let x = builder.input([10])
    let y = builder.add(.scale(1), [x])
    let program = Program(try builder.build(), inputs: [x], results: [y], roundsPosts: false)
    let uncertain: [Simulation.Uncertainty] = [
      .init(.init(x, .addend, periods: 0..<12), .chance([.init(5, weight: 1)])),
      .init(.init(x, .factor, periods: 6..<24), .chance([.init(3, weight: 1)])),
    ]
    let targets = [0, 6, 23].map { period in
      Program.Target(y, weights: (0..<24).map { $0 == period ? 1 : 0 })
    }
    let found = try program.simulate(uncertain, targets: targets, draws: 7, seed: 1)
    #expect(found.values.map { Set($0) } == [[15], [45], [30]])
    #expect(!found.hasStrangeCells)
  }
}
