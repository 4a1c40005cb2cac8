import Budget
import Language
import Testing

/// Empty cells among postings are said, and mean what the load says, as in columns of their own.
@Suite struct BlankPostingTests {
  private func model(_ lines: String..., table: String = rows) throws -> Model {
    let head =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  time = \"Tid\"\n  sort = tkr\n"
      + "  budget = \"Budget\"\n  actual = \"Utfall\"\n"
    return try SmallModel(["model.tankom": head + lines.map { "  \($0)\n" }.joined(), "org.csv": table]).load()
  }

  private static let rows = """
    Tid;Enhet;Budget;Utfall
    2024-01;A;100;100
    2024-01;B;50;55
    2024-02;A;100;100
    2024-02;B;50;
    2024-03;A;100;100
    2024-03;B;50;48

    """

  @Test func `an empty amount is said to count as nothing`() throws {
    let model = try model()
    #expect(model.findings.map(\.problem.code) == ["E0436"])
    #expect(try number("actual(B)", model, 2024) == 103)
    #expect(try self.model("blank = none").findings.isEmpty)
    #expect(try self.model("blank = not_yet").findings.isEmpty)
  }

  @Test func `an empty amount is unknown where the load says so`() throws {
    let model = try model("blank = unknown")
    #expect(model.findings.isEmpty)
    #expect(try !figure("actual(B)", model, 2024).isKnown)
    #expect(try !figure("deviation(total)", model, 2024).isKnown)
    #expect(try figure("actual(A)", model, 2024).isKnown)
    #expect(try figure("budget(B)", model, 2024).isKnown)
  }

  @Test func `a row of one amount alone has lost none, and a month that nobody has is not there yet`() throws {
    let each = "Tid;Enhet;Budget;Utfall\n2024;A;1200;\n2024-01;A;;90\n2024-02;A;;110\n"
    let model = try model(table: each)
    #expect(model.findings.isEmpty)
    #expect(try number("actual(A)", model, 2024) == 200)
    let unknown = try self.model("blank = unknown", table: each)
    #expect(try number("actual(A)", unknown, 2024) == 200)
    let open = Self.rows + "2024-04;A;100;\n2024-04;B;50;\n"
    #expect(try self.model(table: open).findings.count == 1)
  }
}
