import Testing

@testable import Graph

@Suite("Order, rings and time")
struct OrderTests {
  @Test func theShortestRingIsNamed() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 2))
    let a = builder.add(.sum, [])
    let b = builder.add(.negate, [a])
    let c = builder.add(.negate, [b])
    let d = builder.add(.sum, [c, b])
    builder.replace(a, with: .sum, [d])
    let error = #expect(throws: CycleError.self) { try builder.build() }
    #expect(Set(error?.ring ?? []) == [a, b, d])
    #expect(error?.ring.count == 3)
    builder.replace(c, with: .scale(2), [c])
    let own = #expect(throws: CycleError.self) { try builder.build() }
    #expect(own?.ring == [c])
    #expect(own?.description == "row 2 reads itself in the same period")
  }

  @Test func eachRowOfTheRingReadsTheNext() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 2))
    let rows = (0..<500).map { _ in builder.add(.sum, []) }
    for (number, row) in rows.enumerated() { builder.replace(row, with: .negate, [rows[(number + 1) % 500]]) }
    let ring = #expect(throws: CycleError.self) { try builder.build() }?.ring ?? []
    #expect(ring.count == 500)
    #expect(zip(ring, ring.dropFirst()).allSatisfy { $1.raw == ($0.raw + 1) % 500 })
  }

  @Test func aRingInAnOverlayIsRefused() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 2))
    let a = builder.input([1])
    let b = builder.add(.scale(2), [a])
    let c = builder.add(.scale(2), [b])
    let base = try builder.build()
    var overlay = Overlay(base)
    overlay.set(a, values: [5])
    let error = #expect(throws: CycleError.self) { try overlay.redefine(a, .scale(1), [c]) }
    #expect(Set(error?.ring ?? []) == [a, b, c])
    _ = overlay.stabilise()
    #expect(overlay.value(c, 1) == 20)
    #expect(overlay.operation(of: a) == .input)
    // A pinned row reads nothing, so it closes no ring.
    overlay.set(b, values: [7])
    try overlay.redefine(a, .scale(1), [c])
    _ = overlay.stabilise()
    #expect(overlay.value(a, 0) == 14)
    #expect(overlay.brokenInvariants.isEmpty)
  }

  @Test func balancesAreSteppedThroughTime() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let start = builder.input([1000])
    let draw = builder.input([-10])
    let opening = builder.add(.sum, [])
    let interest = builder.add(.scale(0.01), [opening])
    let closing = builder.add(.sum, [opening, draw, interest])
    builder.replace(opening, with: .lag(periods: 1), [closing, start])
    let base = try builder.build()
    var expected = 1000.0
    for period in 0..<12 {
      #expect(base.value(opening, period) == expected)
      expected = expected + -10 + expected * 0.01
      #expect(base.value(closing, period) == expected)
    }
    var overlay = Overlay(base)
    var draws = base.values(draw)
    draws[6] = 0
    overlay.set(draw, values: draws, states: draws.map { $0 == 0 ? .unknown(1) : .plain })
    #expect(overlay.stabilise() == Work(rowsRecomputed: 3, rowsCutOff: 0, rowsAllocated: 3))
    #expect(overlay.values(closing).prefix(6) == base.values(closing).prefix(6))
    #expect(overlay.states(closing)?.map(\.isUnknown) == (0..<12).map { $0 >= 6 })
    #expect(overlay.states(opening)?.map(\.isUnknown) == (0..<12).map { $0 >= 7 })
  }

  @Test func wholeYearsAreSteppedByYear() throws {
    func build(lag: Int) throws(CycleError) -> (Base, RowID) {
      var builder = GraphBuilder(axis: .monthly(from: 2023, years: 3))
      let start = builder.input([100])
      let before = builder.add(.sum, [])
      let grown = builder.add(.scale(1.5), [before])
      let mean = builder.add(.yearMean, [grown])
      builder.replace(before, with: .lag(periods: lag), [mean, start])
      return (try builder.build(), mean)
    }
    let (base, mean) = try build(lag: 12)
    #expect([0, 12, 35].map { base.value(mean, $0) } == [150, 225, 337.5])
    // One month back is not behind the year that the mean reads.
    #expect(throws: CycleError.self) { try build(lag: 1) }
  }

  @Test func aRingIsClosedAndOpenedInAnOverlay() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 1))
    let start = builder.input([100])
    let balance = builder.add(.scale(1), [start])
    let last = builder.add(.lag(periods: 1), [balance, start])
    let above = builder.add(.negate, [balance])
    let base = try builder.build()
    var overlay = Overlay(base)
    try overlay.redefine(balance, .offset(5), [last])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 3, rowsCutOff: 0, rowsAllocated: 3))
    #expect(overlay.values(above) == (1...12).map { -100 - 5 * Double($0) })
    // A row laid on a member of the ring stands after all of it; a pinned member stands still.
    let own = overlay.add(.scale(2), [last])
    overlay.set(start, values: [0])
    _ = overlay.stabilise()
    #expect(overlay.value(own, 11) == 110)
    #expect(overlay.brokenInvariants.isEmpty)
    overlay.set(last, values: [1])
    _ = overlay.stabilise()
    #expect(overlay.values(balance).allSatisfy { $0 == 6 })
    try overlay.redefine(last, .negate, [start])
    _ = overlay.stabilise()
    #expect(overlay.values(balance).allSatisfy { $0 == 5 })
    #expect(overlay.brokenInvariants.isEmpty)
    #expect(base.values(balance).allSatisfy { $0 == 100 })
  }

  @Test func noPeriodsAtAll() throws {
    var builder = GraphBuilder(axis: Axis(year: [], firstMonth: [], months: [], days: []))
    let row = builder.input([1])
    let sum = builder.add(.yearSum, [row])
    let base = try builder.build()
    #expect(base.values(sum).isEmpty)
    var overlay = Overlay(base)
    overlay.set(row, values: [2])
    #expect(overlay.stabilise() == Work())
  }

  @Test func aHundredThousandDeep() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 1))
    let bottom = builder.input([1])
    // Declared from the top down, so that the order has to be searched for.
    let rows = (0..<100_000).map { _ in builder.add(.sum, []) }
    for (number, row) in rows.enumerated() {
      builder.replace(row, with: .offset(1), [number + 1 < rows.count ? rows[number + 1] : bottom])
    }
    let base = try builder.build()
    #expect(base.value(rows[0], 0) == 100_001)
    var overlay = Overlay(base)
    overlay.set(bottom, values: [2])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 100_000, rowsCutOff: 0, rowsAllocated: 100_000))
    #expect(overlay.value(rows[0], 0) == 100_002)
    var ring = builder
    ring.replace(bottom, with: .offset(1), [rows[0]])
    let error = #expect(throws: CycleError.self) { try ring.build() }
    #expect(error?.ring.count == 100_001)
  }

  @Test func totalsAboveTheirData() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2023, years: 1))
    let total = builder.add(.sum, [])
    let lines = (0..<1000).map { builder.input([Double($0)]) }
    builder.replace(total, with: .sum, lines)
    let base = try builder.build()
    #expect(base.value(total, 0) == 499_500)
    #expect(base.arguments(of: total).count == 1000)
    #expect(base.dependents(of: lines[3]) == [total])
  }

  @Test func dirtyBitsComeLowestFirst() {
    var random = Seeded(1)
    var bitmap = DirtyBitmap(positions: 20_000)
    let marked = Set((0..<500).map { _ in random.below(20_000) })
    for position in marked { bitmap.mark(position) }
    #expect(bitmap.positions == marked.sorted())
    #expect(bitmap.count == marked.count)
    for position in marked { bitmap.clear(position) }
    #expect(bitmap.isEmpty)
  }
}
