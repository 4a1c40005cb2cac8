import Graph
import Testing

@Suite("A first graph")
struct FirstGraph {
  @Test func basics() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 2))
    let price = builder.input([10])
    let volume = builder.input([3])
    let cost = builder.add(.multiply, [price, volume])
    let total = builder.add(.yearSum, [cost])
    let base = try builder.build()
    #expect(base.value(total, 0) == 360)
    var overlay = Overlay(base)
    overlay.set(price, values: [20])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 2, rowsCutOff: 0, rowsAllocated: 2))
    #expect(overlay.value(total, 23) == 720)
    #expect(base.value(total, 23) == 360)
    let below = overlay.copyDefinition(of: cost)
    try overlay.redefine(cost, .scale(2), [below])
    _ = overlay.stabilise()
    #expect(overlay.value(total, 23) == 1440)
  }
}
