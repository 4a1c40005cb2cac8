import Budget
import Testing

/// What lines are called where they stand alone.
struct LineNameTests {
  @Test func `a line is named by as much of what it lies under as tells it from its namesakes`() throws {
    let rows = """
      A;Norr;Lön;1
      A;Norr;Hyra;2
      A;Syd;Lön;3
      B;Norr;Lön;4
      B;Väst;Bil;5
      Lön;Enkel;El;6

      """
    let model = try SmallModel([
      "model.tankom":
        "model \"Prov\"\nperiod 2024..2024 by year\nload organisation \"f.csv\":\n  key = \"X\"; \"Y\"; \"Z\"\n"
        + "  budget[2024] = \"B\"\n  sort = kr\n",
      "f.csv": "X;Y;Z;B\n" + rows,
    ]).load()
    let names = Set(model.nodes.indices.map { model.lineName($0) })
    for name in ["A, Norr, Lön", "B, Norr, Lön", "Syd, Lön", "Hyra", "Bil", "A, Norr", "B, Norr", "Syd", "Lön", "El"] {
      #expect(names.contains(name), "\(name) of \(names.sorted())")
    }
  }
}
