import Budget
import Testing

/// The year that a model is about, where it does not say it.
struct FocusTests {
  private func focus(_ columns: String, _ more: String = "") throws -> Int {
    let model =
      "period 2022..2026 by year\n\(more)load organisation \"f.csv\":\n  key = \"Enhet\"\n\(columns)  sort = tkr\n"
    return try loadedModel(model, ["f.csv": "Enhet;A;B;C\nNord;1;2;3\nSyd;4;5;6\n"]).focus
  }

  @Test func `it is that of the latest actuals or forecast, and without them of the first budget`() throws {
    #expect(try focus("  budget[2024] = \"A\"\n  actual[2023] = \"B\"\n") == 2023)
    #expect(try focus("  actual[2023] = \"B\"\n  forecast[2024] = \"C\"\n") == 2024)
    #expect(try focus("  budget[2025] = \"A\"\n  budget[2026] = \"B\"\n") == 2025)
    #expect(try focus("  actual[2023] = \"B\"\n", "focus 2022\n") == 2022)
  }

  @Test func `a model that loads nothing by year begins at its first year`() throws {
    #expect(try Model.load(text: "period 2022..2026 by year\ndriver x = 1\n", named: "m", folder: ".").focus == 2022)
  }
}
