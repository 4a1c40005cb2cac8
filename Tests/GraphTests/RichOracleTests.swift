import Testing

@testable import Graph

@Suite("Rich models against a naive evaluator")
struct RichOracleTests {
  @Test("bases", arguments: Environment.seeds(0..<60))
  func base(seed: Int) throws {
    var model = RichModel(seed: seed)
    let base = try model.builder(rows: 100).build()
    let found = Compare.withOracle(base, Oracle(base))
    #expect(found.isEmpty, "seed \(seed): \(found.count), \(found.prefix(3))")
    let broken = Overlay(base).brokenInvariants
    #expect(broken.isEmpty, "seed \(seed): \(broken.prefix(3))")
  }

  @Test("edits: incremental is full and both are the naive evaluator's", arguments: Environment.seeds(0..<40))
  func edits(seed: Int) throws {
    var model = RichModel(seed: seed)
    let base = try model.builder(rows: 80).build()
    let before = base.fingerprint
    var overlay = Overlay(base)
    for round in 0..<10 {
      for _ in 0..<1 + model.random.below(5) { model.edit(&overlay) }
      _ = overlay.stabilise()
      let place: String = "seed \(seed), round \(round)"
      let broken = overlay.brokenInvariants
      #expect(broken.isEmpty, "\(place): \(broken.prefix(3))")
      let rebuilt = try Rebuilt(overlay).differences(overlay)
      #expect(rebuilt.isEmpty, "\(place): \(rebuilt.count), \(rebuilt.prefix(3))")
      let oracle = Oracle(overlay, base: base, roundsPosts: overlay.roundsPosts)
      let found = Compare.withOracle(overlay, oracle, tolerance: overlay.roundsPosts ? 0 : 1e-12)
      #expect(found.isEmpty, "\(place): \(found.count), \(found.prefix(3))")
      var full = overlay
      #expect(full.rowsThatDifferWhenFull() == 0, "\(place)")
      #expect(overlay.stabilise() == Work(), "\(place)")
      if !broken.isEmpty || !rebuilt.isEmpty || !found.isEmpty { return }
    }
    #expect(base.fingerprint == before, "seed \(seed)")
  }
}
