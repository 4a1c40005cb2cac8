import Testing

@testable import Graph

@Suite("Work, counted by hand")
struct WorkCountTests {
  @Test("an edit costs its path, whatever the size", arguments: [2, 10, 40])
  func sparse(side: Int) throws {
    let model = try Lattice(side: side)
    var overlay = Overlay(model.base)
    // The last price is in the greatest row and column, so that all of its path changes.
    let last = model.side * model.side - 1
    overlay.set(model.prices[last], values: [1e6])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 9, rowsCutOff: 0, rowsAllocated: 9))
    overlay.set(model.prices[last], values: [2e6])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 9, rowsCutOff: 0, rowsAllocated: 0))
    // The first is in neither: both greatest are evaluated and are the same.
    overlay.set(model.prices[0], values: [1.5])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 9, rowsCutOff: 2, rowsAllocated: 3))
    #expect(overlay.brokenInvariants.isEmpty)
  }

  @Test func whatReachesAllIsEvaluatedOnce() throws {
    let model = try Lattice(side: 20)
    var wide = Overlay(model.base)
    wide.set(model.volume, values: [3])
    let all = Work(rowsRecomputed: model.formulas, rowsCutOff: 0, rowsAllocated: model.formulas)
    #expect(wide.stabilise() == all)
    var batch = Overlay(model.base)
    for (number, price) in model.prices.enumerated() { batch.set(price, values: [Double(number + 1) * 1.5]) }
    #expect(batch.stabilise() == all)
    #expect(model.results.allSatisfy { wide.values($0) == batch.values($0) })
  }

  @Test func nothingCostsNothing() throws {
    let model = try Lattice(side: 10)
    let last = model.prices[99]
    var overlay = Overlay(model.base)
    #expect(overlay.stabilise() == Work())
    overlay.set(last, values: [100])
    #expect(overlay.isStable)
    #expect(overlay.stabilise() == Work())
    overlay.set(last, values: [500])
    _ = overlay.stabilise()
    #expect(overlay.stabilise() == Work())
    overlay.set(last, values: overlay.values(last))
    #expect(overlay.stabilise() == Work())
    overlay.setPostRounding(true)
    #expect(overlay.stabilise() == Work())
    #expect(overlay.differingRows.count == 1 + Lattice.path)
  }

  @Test func thereAndBackCostsTheFirstRowOnly() throws {
    let model = try Lattice(side: 10)
    var overlay = Overlay(model.base)
    overlay.set(model.prices[4], values: [50])
    overlay.set(model.prices[4], values: [5])
    #expect(overlay.stabilise() == Work(rowsRecomputed: 1, rowsCutOff: 1, rowsAllocated: 0))
    #expect(overlay.differingRows.isEmpty)
  }

  @Test func twentyThousandEditsAreOneStabilisation() throws {
    let model = try Lattice(side: 100)
    var overlay = Overlay(model.base)
    for round in 1...2 {
      for (number, price) in model.prices.enumerated() { overlay.set(price, values: [Double(number + round)]) }
    }
    let work = overlay.stabilise()
    #expect(work == Work(rowsRecomputed: model.formulas, rowsCutOff: 0, rowsAllocated: model.formulas))
    #expect(overlay.value(model.totals[0], 0) == 2 * Double((2...10_001).reduce(0, +)))
  }

  @Test func readingCostsNoWork() throws {
    let model = try Lattice(side: 10)
    var read = Overlay(model.base)
    var unread = Overlay(model.base)
    for round in 1...3 {
      let edit = [Double(round) * 7]
      read.set(model.prices[round], values: edit)
      unread.set(model.prices[round], values: edit)
      readAll(read)
      #expect(read.stabilise() == unread.stabilise())
      readAll(read)
      #expect(read.stabilise() == Work())
    }
  }

  private func readAll(_ graph: some Readable) {
    for number in 0..<graph.rowCount {
      let row = RowID(raw: Int32(number))
      _ = (
        graph.values(row), graph.states(row), graph.probe(row, 0), graph.arguments(of: row), graph.dependents(of: row)
      )
    }
  }

  @Test func aPostStopsWhatItRoundsAway() throws {
    let model = try Lattice(side: 10, posts: true)
    var overlay = Overlay(model.base)
    overlay.set(model.prices[6], values: [7.1])
    let work = overlay.stabilise()
    // At most the product and the post; nothing above the post.
    #expect(work.rowsRecomputed <= 2 && work.rowsCutOff == 1, "\(work)")
    #expect(overlay.values(model.lines[6]) == model.base.values(model.lines[6]))
    overlay.set(model.prices[6], values: [7.3])
    #expect(overlay.stabilise().rowsRecomputed >= Lattice.path)
    #expect(overlay.value(model.lines[6], 0) == 15)
  }

  @Test func aChangeOfStructureCostsWhatItReaches() throws {
    let model = try Lattice(side: 10)
    var overlay = Overlay(model.base)
    let own = overlay.add(.sum, [model.lines[0], model.lines[1]])
    #expect(overlay.stabilise().rowsRecomputed == 1)
    #expect(overlay.value(own, 0) == 6)
    try overlay.redefine(model.lines[99], .scale(4), [model.prices[99]])
    #expect(overlay.stabilise().rowsRecomputed == Lattice.path)
    // Pinned to what it is: nothing above it is evaluated, and nothing below reaches it.
    overlay.set(model.lines[99], values: overlay.values(model.lines[99]))
    #expect(overlay.stabilise() == Work())
    overlay.set(model.prices[99], values: [0])
    #expect(overlay.stabilise() == Work())
    #expect(overlay.brokenInvariants.isEmpty)
  }
}
