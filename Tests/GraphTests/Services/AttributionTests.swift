import Graph
import Testing

@Suite("Attributions")
struct AttributionTests {
  /// Contributions and remainder, added up in order.
  static func sum(_ attribution: Attribution) -> Double {
    attribution.contributions.reduce(0) { $0 + $1.amount } + attribution.remainder
  }

  @Test("smooth models: adds up, and the residual is small", arguments: 0..<40)
  func smooth(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: true)
    let base = try model.builder.build()
    var after = Overlay(base)
    for row in model.inputs where model.random.chance(70) { after.set(row, values: model.values()) }
    _ = after.stabilise()
    let target = Program.Target((0..<3).map { _ in Program.Target.Part(model.pick()) })
    let found = try Attribution(of: target, from: base, to: after)
    #expect(Self.sum(found) == found.difference, "seed \(seed)")
    #expect(found.relativeResidual < 1e-9, "seed \(seed)")
    #expect(found.difference == found.after - found.before, "seed \(seed)")
    for contribution in found.contributions {
      let cells = contribution.cells.values.joined().reduce(0, +)
      #expect(abs(cells - contribution.amount) <= 1e-12 * max(1, abs(cells)), "seed \(seed)")
    }
  }

  @Test("models with kinks: adds up, and what no cause explains is jumps", arguments: 0..<40)
  func kinks(seed: Int) throws {
    var model = ServiceModel(seed: seed, isSmooth: false, rows: 25)
    let base = try model.builder.build()
    var after = Overlay(base)
    for row in model.inputs where model.random.chance(70) { after.set(row, values: model.values()) }
    _ = after.stabilise()
    let target = Program.Target(model.rows[model.rows.count - 1])
    let found = try Attribution(of: target, from: base, to: after)
    #expect(Self.sum(found) == found.difference, "seed \(seed)")
  }

  @Test("max(0; …), ratios and sizes leave no residual", arguments: 0..<30)
  func continuousKinks(seed: Int) throws {
    var random = Seeded(seed)
    let axis = Axis.monthly(from: 2023, years: 1)
    var builder = GraphBuilder(axis: axis)
    func input() -> RowID { builder.input((0..<12).map { _ in Double.random(in: -2...2, using: &random) }) }
    let inputs = (0..<6).map { _ in input() }
    let zero = builder.input([0])
    let positive = builder.add(.maximum, [zero, builder.add(.subtract, [inputs[0], inputs[1]])])
    let least = builder.add(.minimum, [builder.add(.multiply, [inputs[1], inputs[2]]), inputs[3], positive])
    let square = builder.add(.offset(1), [builder.add(.multiply, [inputs[4], inputs[4]])])
    let ratio = builder.add(.divide, [builder.add(.sum, [positive, least]), square])
    let isLess = builder.add(.less, [inputs[5], zero])
    let chosen = builder.add(.select, [isLess, builder.add(.negate, [inputs[5]]), inputs[5]])
    let size = builder.add(.absolute, [builder.add(.sum, [ratio, inputs[3]])])
    let all = builder.add(.sum, [size, chosen, ratio])
    let base = try builder.build()
    var after = Overlay(base)
    for row in inputs { after.set(row, values: (0..<12).map { _ in Double.random(in: -2...2, using: &random) }) }
    _ = after.stabilise()
    let found = try Attribution(of: Program.Target(all), from: base, to: after)
    #expect(Self.sum(found) == found.difference, "seed \(seed)")
    #expect(found.relativeResidual < 1e-9, "seed \(seed): \(found.relativeResidual)")
    #expect(found.evaluations > 10, "seed \(seed)")
  }

  /// price × volume × share, before and after, in öre that are posted.
  static func product() throws -> (base: Base, rows: [RowID], cost: RowID, posted: RowID) {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 2))
    let rows = [builder.input([2]), builder.input([3]), builder.input([5, 7])]
    let cost = builder.add(.multiply, [builder.add(.multiply, [rows[0], rows[1]]), rows[2]])
    let posted = builder.add(.post, [cost])
    return (try builder.build(), rows, cost, posted)
  }

  @Test("two factors share their product evenly")
  func evenly() throws {
    let model = try Self.product()
    var after = Overlay(model.base)
    after.set(model.rows[0], values: [4])
    after.set(model.rows[1], values: [6])
    _ = after.stabilise()
    let found = try Attribution(of: Program.Target(model.cost, weights: [1]), from: model.base, to: after)
    // 2 × 3 becomes 4 × 6: each brings 18 ÷ 2, times 12 for the third factor.
    #expect(found.contributions.map(\.player.rows) == [[model.rows[0]], [model.rows[1]]])
    for contribution in found.contributions { #expect(abs(contribution.amount - 108) < 1e-12) }
    let first = try #require(found.contributions[0].cells[model.rows[0]])
    #expect(abs(first[0] - 45) < 1e-12)
    #expect(found.difference == 216)
  }

  @Test("rounding of posts, pinned rows and rows that moved nothing")
  func remainders() throws {
    let model = try Self.product()
    var after = Overlay(model.base)
    after.set(model.rows[0], values: [2.01])
    after.set(model.cost, values: [after.value(model.cost, 0) + 0.4, 42])
    _ = after.stabilise()
    let found = try Attribution(of: Program.Target(model.posted), from: model.base, to: after)
    // The pinned row is the cause; what it would have read is none.
    #expect(found.contributions.map(\.player.rows) == [[model.cost]])
    #expect(abs(found.contributions[0].amount - 0.4) < 1e-12)
    #expect(found.difference == 0)
    #expect(abs(found.rounding + 0.4) < 1e-12)
    #expect(found.remainder + found.contributions[0].amount == 0)
    #expect(throws: ProgramError.notAResult(RowID(raw: 99))) {
      try Attribution(of: Program.Target(RowID(raw: 99)), from: model.base, to: after)
    }
    let other = try GraphBuilder(axis: .yearly(from: 2023, years: 1)).build()
    #expect(throws: ProgramError.differentAxes) {
      try Attribution(of: Program.Target(model.cost), from: model.base, to: other)
    }
  }
}
