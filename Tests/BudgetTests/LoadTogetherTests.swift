import Budget
import Language
import Quantities
import Testing

/// An accumulated amount that nobody knows takes nothing from a later one that is known.
@Suite struct LoadTogetherTests {
  private func model(_ lines: String..., table: String = rows) throws -> Model {
    let head =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  sort = tkr\n  budget[2024] = \"Budget\"\n"
      + "  actual[2024-01..2024-02] = \"Feb\"\n  actual[2024-01..2024-03] = \"Mar\"\n"
      + "  actual[2024-01..2024-04] = \"Apr\"\n  deviation[2024-01..2024-04] = \"Avv\"\n"
    return try SmallModel(["model.tankom": head + lines.map { "  \($0)\n" }.joined(), "org.csv": table]).load()
  }

  private static let rows =
    "Enhet;Budget;Feb;Mar;Apr;Avv\nA;60 000;9 700;;19 800;200\nB;12 000;1 900;3 050;3 900;100\n"

  @Test(arguments: ["blank = unknown", "", "blank = none"])
  func `the sum over the known months is known`(line: String) throws {
    let model = try model(line)
    #expect(try number("actual(total)", model, 2024) == 23700)
    #expect(try number("deviation(A)", model, 2024) == 200)
    #expect(try number("deviation(total)", model, 2024) == 300)
    // Only an accumulated figure that is said to be none is passed over in silence.
    #expect(model.findings.map(\.problem.code) == (line == "blank = none" ? [] : ["E0474"]))
  }

  @Test func `which months are told together is said`() throws {
    let model = try model(table: Self.rows.replacing(";;", with: ";?;"))
    let problem = try #require(model.findings.first?.problem)
    #expect(
      problem.sentence(in: .swedish)
        == "”A” har inget känt belopp i ”Mar”: mars–april 2024 räknas tillsammans, ur nästa belopp")
    let last = try self.model("blank = unknown", table: Self.rows.replacing("19 800", with: "?"))
    #expect(try !figure("actual(total)", last, 2024).isKnown)
    #expect(last.findings.isEmpty)
  }
}
