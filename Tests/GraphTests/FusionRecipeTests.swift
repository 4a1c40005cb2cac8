import Testing

@testable import Graph

/// What is fused into a row, as a template is found for it.
struct FusionRecipeTests {
  /// Rows `input × number + input`, the product fused into the sum.
  private func fingerprint(_ number: Double) -> Int {
    var definitions = Definitions()
    definitions.append(.input, [])
    definitions.append(.scale(number), [RowID(raw: 0)])
    definitions.append(.sum, [RowID(raw: 1), RowID(raw: 0)])
    var recipe = FusionRecipe(definitions)
    recipe.begin()
    recipe.add(2, [-1, 2, -1])
    return recipe.fingerprint
  }

  @Test func `formulas that differ by a constant are told apart without comparing them`() {
    let numbers = (0..<1000).map { fingerprint(1 + Double($0) / 1000) }
    #expect(Set(numbers).count == 1000)
    #expect(fingerprint(1.5) == fingerprint(1.5))
  }
}
