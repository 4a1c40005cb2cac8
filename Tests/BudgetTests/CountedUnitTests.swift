import Budget
import Graph
import Language
import Quantities
import Testing

/// What the numbers of an item are called, where they are no per cent.
struct CountedUnitTests {
  private let model = """
    period 2024..2025 by year
    indicator dagar "Dagar till beslut":
      value = {2024 = 29; 2025 = 24}
      goal = 20
      good = lower
      counted = "dagar"
    indicator nöjda "Nöjda brukare":
      value = {2024 = 84 %}
      goal = 90 %
      counted = "%"

    """

  @Test(arguments: [
    ("dagar.value", "dagar"), ("gap of dagar", "dagar"), ("change of dagar", "dagar"), ("nöjda.value", nil),
    ("gap of nöjda", nil),
  ])
  func `a value and what follows from it are called by what they count`(_ name: String, _ word: String?) throws {
    let model = try SmallModel(["model.tankom": model]).load()
    let figure = try figure(name, model, 2025)
    #expect(figure.display == .percent && figure.display?.word == word)
  }
}
