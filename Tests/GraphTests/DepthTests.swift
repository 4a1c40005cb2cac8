import Testing

@testable import Graph

@Suite("Depth and number")
struct DepthTests {
  static let axis = Axis.yearly(from: 2023, years: 1)

  @Test func aChainIsReadPinnedAndCutAnywhere() throws {
    let length = 100_000
    var builder = GraphBuilder(axis: Self.axis)
    let bottom = builder.input([1])
    var rows = [bottom]
    for _ in 0..<length { rows.append(builder.add(.offset(1), [rows[rows.count - 1]])) }
    let base = try builder.build()
    let places = [1, 2, 777, length / 2, length - 1, length]
    for place in places { #expect(base.value(rows[place], 0) == Double(place + 1)) }
    var overlay = Overlay(base)
    overlay.set(bottom, values: [11])
    #expect(overlay.stabilise().rowsRecomputed <= length)
    for place in places { #expect(overlay.value(rows[place], 0) == Double(place + 11)) }
    let middle = length / 2
    overlay.set(rows[middle], values: [0])
    _ = overlay.stabilise()
    #expect(overlay.value(rows[middle - 1], 0) == Double(middle + 10))
    #expect(overlay.value(rows[length], 0) == Double(length - middle))
    // A row laid on the middle of the chain, and the chain bent back to its bottom.
    let own = overlay.add(.scale(2), [rows[middle + 1]])
    try overlay.redefine(rows[length - 1], .scale(3), [bottom])
    _ = overlay.stabilise()
    #expect(overlay.value(own, 0) == 2)
    #expect(overlay.value(rows[length], 0) == 34)
    let ring = #expect(throws: CycleError.self) { try overlay.redefine(rows[1], .offset(1), [rows[middle - 1]]) }
    #expect(ring?.ring.count == middle - 1)
    #expect(base.value(rows[length], 0) == Double(length + 1))
  }

  @Test func oneInputToAll() throws {
    let count = 100_000
    var builder = GraphBuilder(axis: Self.axis)
    let input = builder.input([1])
    let rows = (0..<count).map { builder.add(.scale(Double($0 + 1)), [input]) }
    // A total declared last, and a second so that every row is read by two.
    let totals = [builder.add(.sum, rows), builder.add(.maximum, rows)]
    let base = try builder.build()
    var overlay = Overlay(base)
    overlay.set(input, values: [2])
    #expect(
      overlay.stabilise() == Work(rowsRecomputed: count + 2, rowsCutOff: 0, rowsAllocated: count + 2))
    #expect(overlay.value(totals[0], 0) == Double(count) * Double(count + 1))
    #expect(overlay.value(totals[1], 0) == 2 * Double(count))
    #expect(overlay.dependents(of: input).count == count)
  }

  @Test func aThousandScenariosShareTheirMemory() throws {
    let model = try Lattice(side: 40)
    let fingerprint = model.base.fingerprint
    let last = model.prices.count - 1
    var allocated = 0
    var scenarios = (0..<1000).map { _ in Overlay(model.base) }
    for number in scenarios.indices {
      scenarios[number].set(model.prices[last], values: [Double(10_000 + number)])
      allocated += scenarios[number].stabilise().rowsAllocated
    }
    // Of 1 686 formulas, each scenario owns the nine that its edit reaches.
    #expect(allocated == 1000 * Lattice.path)
    for number in scenarios.indices {
      #expect(scenarios[number].value(model.lines[last], 1) == 2 * Double(10_000 + number))
      #expect(scenarios[number].differingRows.count == 1 + Lattice.path)
    }
    // A thousand copies of one scenario own nothing of their own until they are edited.
    var copies = (0..<1000).map { _ in scenarios[0] }
    for number in copies.indices {
      #expect(copies[number].stabilise() == Work())
      copies[number].set(model.prices[0], values: [Double(number + 2)])
      #expect(copies[number].stabilise().rowsAllocated <= Lattice.path)
    }
    #expect(copies.indices.allSatisfy { copies[$0].value(model.lines[0], 0) == 2 * Double($0 + 2) })
    #expect(scenarios[0].value(model.lines[0], 0) == 2)
    #expect(model.base.fingerprint == fingerprint)
  }

  @Test func manyRowsAreAddedInOneBatch() throws {
    let model = try Lattice(side: 10)
    var overlay = Overlay(model.base)
    var row = model.results[0]
    for number in 0..<20_000 {
      row = overlay.add(.sum, [row, model.prices[number % model.prices.count]])
    }
    let watch = overlay.add(.negate, [row])
    let work = overlay.stabilise()
    #expect(work.rowsRecomputed <= 20_001 + model.formulas)
    let perRound = (1...100).reduce(0, +)
    #expect(overlay.value(watch, 0) == -(model.base.value(model.results[0], 0) + Double(200 * perRound)))
    overlay.set(model.prices[0], values: [2])
    _ = overlay.stabilise()
    // 200 times the price itself, and what it adds to the results: 2 of its line in both sums of both totals.
    #expect(overlay.value(row, 0) == model.base.value(model.results[0], 0) + Double(200 * perRound) + 200 + 4)
  }

  @Test func scenariosOnScenariosTenThousandDeep() throws {
    let model = try Lattice(side: 4)
    var overlay = Overlay(model.base)
    for level in 1...10_000 {
      overlay = Overlay(on: overlay)
      overlay.set(model.prices[level % 16], values: [Double(level)])
      _ = overlay.stabilise()
    }
    #expect(overlay.value(model.totals[0], 0) == 2 * Double((9_985...10_000).reduce(0, +)))
  }
}
