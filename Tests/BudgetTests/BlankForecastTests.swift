import Budget
import Language
import Testing

/// A forecast that is not there is no surplus.
@Suite struct BlankForecastTests {
  private func model(_ lines: String..., table: String = rows) throws -> Model {
    let head =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  sort = tkr\n  budget[2024] = \"Budget\"\n"
      + "  actual[2024-01..2024-08] = \"Utfall\"\n  forecast[2024] = \"Prognos\"\n"
    return try SmallModel(["model.tankom": head + lines.map { "  \($0)\n" }.joined(), "org.csv": table]).load()
  }

  private static let rows = "Enhet;Budget;Utfall;Prognos\nA;12 000;8 300;12 600\nB;6 000;3 700;\n"

  @Test(arguments: ["", "blank = not_yet", "blank = unknown", "blank = not_applicable"])
  func `it is unknown`(line: String) throws {
    let model = try model(line)
    for asked in ["forecast(B)", "deviation(B)", "forecast(total)", "deviation(total)"] {
      #expect(try !figure(asked, model, 2024).isKnown)
    }
    #expect(try figure("forecast(B)", model, 2024).value == 0)
    #expect(try number("deviation(A)", model, 2024) == -600)
    #expect(model.findings.map(\.problem.code) == (line.isEmpty ? ["E0436"] : []))
  }

  @Test func `where it is said to be none the outcome so far is all, and that is said`() throws {
    let model = try model("blank = none")
    #expect(try number("forecast(B)", model, 2024) == 3700)
    #expect(try number("deviation(total)", model, 2024) == 1700)
    #expect(model.findings.map(\.severity) == [.note])
    let nothing = try self.model("blank = none", table: Self.rows.replacing("3 700", with: ""))
    #expect(try number("deviation(B)", nothing, 2024) == 6000)
    #expect(nothing.findings.map(\.severity) == [.note])
  }

  @Test func `a printed deviation tells it`() throws {
    let table = "Enhet;Budget;Utfall;Prognos;Avv\nA;12 000;8 300;12 600;-600\nB;6 000;3 700;;-100\n"
    let model = try model("deviation[2024] = \"Avv\"", table: table)
    #expect(try number("forecast(B)", model, 2024) == 6100)
    #expect(try number("deviation(total)", model, 2024) == -700)
    #expect(model.findings.isEmpty)
  }
}
