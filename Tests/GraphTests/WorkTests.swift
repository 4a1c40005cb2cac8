import Testing

@testable import Graph

/// What is recomputed, counted in rows; what is shared; what is left alone.
@Suite("Work and sharing")
struct WorkTests {
  /// 100 lines of price × volume, summed in tens, summed in one; and a switch that cuts off.
  struct Model {
    let base: Base
    let prices: [RowID]
    let lines: [RowID]
    let total: RowID
    let cap: RowID
    let above: RowID

    init() throws {
      var builder = GraphBuilder(axis: .monthly(from: 2023, years: 2))
      let prices = (0..<100).map { builder.input([Double($0 + 1)]) }
      let volume = builder.input([3])
      lines = prices.map { builder.add(.multiply, [$0, volume]) }
      let lines = lines
      let tens = (0..<10).map { builder.add(.sum, Array(lines[$0 * 10..<$0 * 10 + 10])) }
      total = builder.add(.sum, tens)
      cap = builder.add(.minimum, [total, builder.input([10])])
      above = builder.add(.scale(2), [cap])
      self.prices = prices
      base = try builder.build()
    }
  }

  @Test func aSparseEditCostsItsPath() throws {
    let model = try Model()
    var overlay = Overlay(model.base)
    overlay.set(model.prices[7], values: [1000])
    // line, ten, total, cap; the cap comes out the same, so what is above it is left alone
    #expect(overlay.stabilise() == Work(rowsRecomputed: 4, rowsCutOff: 1, rowsAllocated: 3))
    #expect(overlay.value(model.total, 3) == 3 * (5050 - 8 + 1000))
    #expect(overlay.stabilise() == Work())
    overlay.set(model.prices[7], values: [1000])
    #expect(overlay.stabilise() == Work())
    overlay.set(model.prices[7], values: [2000])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 4, rowsCutOff: 1, rowsAllocated: 0))
    overlay.set(model.prices[7], values: [8])
    _ = overlay.stabilise()
    #expect(overlay.differingRows.isEmpty)
  }

  @Test func oneRowFeedsManyEachOnce() throws {
    let model = try Model()
    var overlay = Overlay(model.base)
    for price in model.prices { overlay.set(price, values: [0]) }
    // 100 lines, 10 tens, total, cap and what is above: each once
    #expect(overlay.stabilise() == Work(rowsRecomputed: 113, rowsCutOff: 0, rowsAllocated: 113))
    #expect(overlay.value(model.above, 0) == 0)
  }

  @Test func aPinnedRowStopsWhatIsBelow() throws {
    let model = try Model()
    var overlay = Overlay(model.base)
    overlay.set(model.lines[0], values: [0])
    #expect(overlay.operation(of: model.lines[0]) == .input)
    #expect(overlay.arguments(of: model.lines[0]).isEmpty)
    #expect(overlay.dependents(of: model.prices[0]).isEmpty)
    _ = overlay.stabilise()
    overlay.set(model.prices[0], values: [99])
    #expect(overlay.stabilise() == Work())
    #expect(overlay.value(model.lines[0], 0) == 0)
    #expect(model.base.operation(of: model.lines[0]) == .multiply)
    #expect(model.base.dependents(of: model.prices[0]) == [model.lines[0]])
  }

  @Test func undoIsKeepingTheOldValue() throws {
    let model = try Model()
    let fingerprint = model.base.fingerprint
    var overlay = Overlay(model.base)
    overlay.set(model.prices[0], values: [11])
    _ = overlay.stabilise()
    let before = overlay
    let expected = before.values(model.total)
    overlay.set(model.prices[0], values: [500])
    overlay.set(model.lines[4], values: [0])
    let own = overlay.addInput([4])
    try overlay.redefine(model.lines[5], .scale(3), [own])
    _ = overlay.stabilise()
    #expect(overlay.values(model.total) != expected)
    #expect(before.values(model.total) == expected)
    #expect(before.rowCount == model.base.rowCount)
    var child = Overlay(on: before)
    child.set(model.prices[1], values: [0])
    _ = child.stabilise()
    #expect(before.values(model.total) == expected)
    #expect(child.value(model.total, 0) == expected[0] - 6)
    #expect(overlay.brokenInvariants.isEmpty && child.brokenInvariants.isEmpty)
    #expect(model.base.fingerprint == fingerprint)
  }

  @Test func whatWasRestsBelowWhatIs() throws {
    let model = try Model()
    var overlay = Overlay(model.base)
    let below = overlay.copyDefinition(of: model.lines[3])
    try overlay.redefine(model.lines[3], .scale(0.5), [below])
    #expect(overlay.dependents(of: below) == [model.lines[3]])
    _ = overlay.stabilise()
    #expect(overlay.value(model.lines[3], 0) == 6)
    overlay.set(model.prices[3], values: [40])
    _ = overlay.stabilise()
    #expect(overlay.value(below, 0) == 120)
    #expect(overlay.value(model.lines[3], 0) == 60)
    let input = overlay.copyDefinition(of: model.prices[0])
    #expect(overlay.operation(of: input) == .input)
    #expect(overlay.values(input) == overlay.values(model.prices[0]))
    #expect(overlay.differingRows.contains(below))
  }

  @Test func aThousandScenarios() throws {
    let model = try Model()
    let fingerprint = model.base.fingerprint
    var scenarios = (0..<1000).map { _ in Overlay(model.base) }
    for number in scenarios.indices {
      scenarios[number].set(model.prices[number % 100], values: [Double(number)])
      #expect(scenarios[number].stabilise().rowsRecomputed <= 4)
    }
    for number in scenarios.indices {
      let expected = 3 * Double(5050 - (number % 100 + 1) + number)
      #expect(scenarios[number].value(model.total, 0) == expected)
    }
    #expect(model.base.fingerprint == fingerprint)
  }

  @Test func scenariosInParallel() async throws {
    let model = try Model()
    let totals = await withTaskGroup(of: Double.self) { group in
      for number in 0..<20 {
        group.addTask {
          var overlay = Overlay(model.base)
          overlay.set(model.prices[0], values: [0], states: [.unknown(Int32(number))])
          _ = overlay.stabilise()
          return overlay.value(model.total, 0)
        }
      }
      return await group.reduce(into: Set<Double>()) { $0.insert($1) }
    }
    #expect(totals.sorted() == [15_147])
  }
}
