import Testing

@testable import Graph

@Suite("Against a naive evaluator")
struct OracleTests {
  @Test("bases", arguments: 0..<60)
  func base(seed: Int) throws {
    var model = RandomModel(seed: seed)
    let base = try model.builder(rows: 60).build()
    let found = Compare.withOracle(base, Oracle(base))
    #expect(found.isEmpty, "seed \(seed): \(found.prefix(3))")
    #expect(Overlay(base).brokenInvariants.isEmpty, "seed \(seed)")
  }

  @Test("random edits: incremental is full, bit for bit", arguments: 0..<60)
  func edits(seed: Int) throws {
    var model = RandomModel(seed: seed)
    let base = try model.builder(rows: 40).build()
    let fingerprint = base.fingerprint
    var overlay = Overlay(base)
    var history = [overlay]
    for round in 0..<12 {
      for _ in 0..<1 + model.random.below(4) { model.edit(&overlay) }
      if model.random.chance(20), let earlier = history.randomElement(using: &model.random) { overlay = earlier }
      _ = overlay.stabilise()
      let found = Compare.withOracle(overlay, Oracle(overlay, base: base))
      #expect(found.isEmpty, "seed \(seed), round \(round): \(found.prefix(3))")
      let broken = overlay.brokenInvariants
      #expect(broken.isEmpty, "seed \(seed), round \(round): \(broken.prefix(3))")
      var full = overlay
      #expect(full.rowsThatDifferWhenFull() == 0, "seed \(seed), round \(round)")
      #expect(overlay.stabilise() == Work(), "seed \(seed), round \(round)")
      if !found.isEmpty { return }
      history.append(overlay)
    }
    #expect(base.fingerprint == fingerprint, "seed \(seed)")
  }
}
