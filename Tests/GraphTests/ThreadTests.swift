import Testing

@testable import Graph

@Suite("Many threads")
struct ThreadTests {
  /// A base is read and built upon by many at once, and a scenario by copies; each finds what one alone would have found.
  @Test("scenarios that edit and read all their rows at once", arguments: Environment.seeds(0..<6))
  func scenarios(seed: Int) async throws {
    var model = RichModel(seed: seed)
    let base = try model.builder(rows: 80).build()
    var parent = Overlay(base)
    for _ in 0..<5 { model.edit(&parent) }
    _ = parent.stabilise()
    let (shared, start) = (parent, model)
    let count = 16
    let expected = (0..<count).map { Self.result(base, shared, start, $0) }
    let found = await withTaskGroup(of: (Int, [Int]).self) { group in
      for number in 0..<count {
        group.addTask { (number, Self.result(base, shared, start, number)) }
      }
      return await group.reduce(into: [Int: [Int]]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<count { #expect(found[number] == expected[number], "seed \(seed), scenario \(number)") }
    #expect(Compare.fingerprint(parent) == expected[0][1], "seed \(seed)")
  }

  /// What one scenario comes to: the base, the parent, and its own rows after edits of its own.
  private static func result(_ base: Base, _ parent: Overlay, _ model: RichModel, _ number: Int) -> [Int] {
    var model = model
    model.random = Seeded(1000 + number)
    var overlay = Overlay(on: parent)
    for _ in 0..<6 { model.edit(&overlay) }
    _ = overlay.stabilise()
    return [Compare.fingerprint(base), Compare.fingerprint(parent), Compare.fingerprint(overlay)]
  }
}
