import Graph
import Testing

@Suite("Posting in whole units")
struct PostTests {
  @Test("twelve months add up to the rounded year", arguments: 0..<40)
  func monthsAddUp(seed: Int) throws {
    var random = Seeded(seed)
    let axis = Axis.monthly(from: 2023, years: 3)
    var builder = GraphBuilder(axis: axis)
    let scale = [0.3, 100, 1e6, 1e12][seed % 4]
    let amounts = builder.input((0..<36).map { _ in Double.random(in: -scale...scale, using: &random) })
    let posted = builder.add(.post, [amounts])
    let years = builder.add(.yearSum, [posted])
    let exact = builder.add(.yearSum, [amounts])
    let base = try builder.build()
    for period in 0..<36 {
      #expect(base.value(posted, period) == base.value(posted, period).rounded(), "seed \(seed)")
      #expect(abs(base.value(posted, period) - base.value(amounts, period)) <= 1, "seed \(seed)")
      let rounded = base.value(exact, period).rounded(.toNearestOrAwayFromZero)
      #expect(base.value(years, period) == rounded, "seed \(seed)")
    }
  }

  @Test func halvesGoAwayFromZero() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let up = builder.add(.post, [builder.input([0.5])])
    let down = builder.add(.post, [builder.input([-0.5])])
    let base = try builder.build()
    #expect(base.values(up) == [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    #expect(base.values(down) == [-1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0])
  }

  @Test func theYearStartsAnew() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 2))
    let posted = builder.add(.post, [builder.input([0.4])])
    let base = try builder.build()
    #expect(base.values(posted).prefix(12) == base.values(posted).suffix(12))
    #expect(base.values(posted).prefix(12).reduce(0, +) == 5)
  }

  @Test func roundingCanBeTurnedOff() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let amount = builder.input([0.4])
    let posted = builder.add(.post, [amount])
    let total = builder.add(.yearSum, [posted])
    let base = try builder.build()
    var overlay = Overlay(base)
    overlay.setPostRounding(false)
    #expect(overlay.stabilise().rowsRecomputed == 2)
    #expect(overlay.values(posted) == base.values(amount))
    #expect(abs(overlay.value(total, 0) - 4.8) < 1e-12)
    #expect(overlay.operation(of: posted) == .post)
    overlay.setPostRounding(true)
    _ = overlay.stabilise()
    #expect(overlay.differingRows.isEmpty)
    #expect(base.value(total, 0) == 5)
  }

  @Test func roundingToSteps() throws {
    let cases: [(Double, Double, Double)] = [
      (2.5, 1, 3), (-2.5, 1, -3), (1234, 500, 1000), (1250, 500, 1500), (0.15, 0.1, 0.2), (7.25, 0, 7.25), (-0.2, 1, 0),
    ]
    for (value, step, expected) in cases {
      #expect(try Small.cell(.round(step: step), [(value, .plain)]).value == expected)
    }
  }

  @Test func partsOfPeriods() throws {
    func share(_ date: Double, _ weighting: Operation.Weighting) throws -> Double {
      var builder = GraphBuilder(axis: .yearly(from: 2024, years: 1))
      let row = builder.add(.fromDate(weighting), [builder.input([date])])
      return try builder.build().value(row, 0)
    }
    let july16 = 2024.0 * 12 + 6 + 15.0 / 31
    #expect(abs(try share(july16, .byMonths) - (5 + 16.0 / 31) / 12) < 1e-12)
    #expect(abs(try share(july16, .byDays) - (16 + 31 + 30 + 31 + 30 + 31) / 366) < 1e-12)
    #expect(try share(2023 * 12, .byMonths) == 1)
    #expect(try share(2025 * 12, .byDays) == 0)
  }
}
