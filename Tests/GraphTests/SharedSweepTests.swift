import Testing

@testable import Graph

/// One stabilisation on several threads against the same on one.
@Suite("Stabilisation on several threads")
struct SharedSweepTests {
  private static let alone = Sharing(threads: 1, leastRows: 1, shortestStretch: 3)

  /// Random graphs with states, lags, totals and cut-offs, in stretches of a few rows, so that threads meet all the time.
  @Test("the same bits, the same work", arguments: Environment.seeds(0..<24))
  func bits(seed: Int) throws {
    var model = RandomModel(seed: seed)
    let base = try model.builder(rows: 100, rings: false).build()
    let sharing = Sharing(threads: 2 + seed % 3, leastRows: 1, shortestStretch: 3)
    let inputs = (0..<base.rowCount).map { RowID($0) }.filter { base.operation(of: $0) == .input }
    var (alone, shared) = (Overlay(base), Overlay(base))
    var sharedRounds = 0
    for round in 0..<15 {
      let count = round == 0 ? inputs.count : 1 + model.random.below(4)
      for number in 0..<count {
        let row = round == 0 ? inputs[number] : inputs[model.random.below(inputs.count)]
        let (values, states) = (model.values(), model.states())
        alone.set(row, values: values, states: states)
        shared.set(row, values: values, states: states)
      }
      // A copy of both, so that rows are no longer theirs alone.
      let copies = model.random.chance(20) ? [alone, shared] : []
      let works = (alone.stabilise(Self.alone), shared.stabilise(sharing))
      #expect(works.0 == works.1, "seed \(seed), round \(round)")
      #expect(Compare.fingerprint(alone) == Compare.fingerprint(shared), "seed \(seed), round \(round)")
      #expect(shared.brokenInvariants.isEmpty, "seed \(seed), round \(round)")
      if copies.count == 2 {
        #expect(Compare.fingerprint(copies[0]) == Compare.fingerprint(copies[1]), "seed \(seed), round \(round)")
      }
      if let pages = shared.pages, shared.canShare(sharing, pages), works.1.rowsRecomputed > 0 { sharedRounds += 1 }
    }
    #expect(sharedRounds > 4, "seed \(seed): \(sharedRounds) rounds of 15 were shared")
    let whole = (alone.recomputeAll(Self.alone), shared.recomputeAll(sharing))
    #expect(whole.0 == whole.1, "seed \(seed)")
    #expect(whole.1.rowsCutOff == whole.1.rowsRecomputed, "seed \(seed)")
  }

  /// Months of one year under a mask; what reads another year is evaluated whole, and so is all that follows.
  @Test func aMaskIsLiftedForAllThreads() throws {
    var builder = GraphBuilder(axis: .monthly(from: 2023, years: 4))
    let volume = builder.input((0..<48).map(Double.init))
    let lines = (0..<60).map { builder.add(.multiply, [volume, builder.input([Double($0 + 1)])]) }
    let later = lines.map { builder.add(.lag(periods: 24), [$0]) }
    let total = builder.add(.sum, later)
    let base = try builder.build()
    let sharing = Sharing(threads: 4, leastRows: 1, shortestStretch: 4)
    var (alone, shared) = (Overlay(base), Overlay(base))
    for round in 0..<20 {
      var values = (0..<48).map(Double.init)
      values[13] += Double(round + 1)
      alone.set(volume, values: values)
      shared.set(volume, values: values)
      #expect(alone.stabilise(Self.alone) == shared.stabilise(sharing))
      #expect(alone.values(total) == shared.values(total))
      // What came of the edit two years later: 1 + 2 + … + 60 times what was added.
      #expect(shared.value(total, 37) == base.value(total, 37) + 1830 * Double(round + 1))
    }
  }

  /// Branches of a tree fall into stretches of their own: only what reads several branches waits for another.
  @Test func itIsCutBetweenBranches() throws {
    var builder = GraphBuilder(axis: .yearly(from: 2024, years: 3))
    let price = builder.input([2])
    let driver = builder.add(.offset(1), [price])
    var tops: [RowID] = []
    for branch in 0..<12 {
      let lines = (0..<9).map { builder.add(.multiply, [driver, builder.input([Double(branch * 9 + $0)])]) }
      tops.append(builder.add(.sum, lines))
    }
    _ = builder.add(.sum, tops)
    let base = try builder.build()
    let stretches = base.stretches(shortest: 15)
    #expect(stretches.count > 4)
    for number in 1..<stretches.count - 1 {
      let waits = stretches.waits[stretches.firstWait[number]..<stretches.firstWait[number + 1]]
      // The lines wait for what drives them, which stands first.
      #expect(waits.map(\.past) == [Int(base.order.position[driver.index])], "stretch \(number)")
    }
  }
}
