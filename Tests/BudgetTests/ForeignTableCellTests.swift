import Budget
import Language
import Quantities
import Testing

/// Cells of other people's tables: lost ones, marks of notes, units of one column, months and their sums, signs.
@Suite struct ForeignTableCellTests {
  private func files(_ lines: [String], _ table: String) -> [String: String] {
    [
      "model.tankom": "period 2023..2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n"
        + (lines.contains { $0.hasPrefix("sort") } ? "" : "  sort = tkr\n") + lines.map { "  \($0)\n" }.joined(),
      "org.csv": table,
    ]
  }

  private func model(_ lines: String..., table: String) throws -> Model {
    try SmallModel(files(lines, table)).load()
  }

  private let both = ["budget[2024] = \"Budget\"", "forecast[2024] = \"Prognos\""]
  private let lost = "Enhet;Budget;Prognos\nA;;1300\nB;600;600\nC;50;\nD;;\n"

  @Test func `a lost cell is said, and the lines add up to the whole`() throws {
    let model = try model(both[0], both[1], table: lost)
    let warnings = model.findings.filter { $0.severity == .warning }
    #expect(warnings.map(\.problem.code) == ["E0436", "E0436"])
    #expect(warnings.map { $0.problem.sentence(in: .english).contains("“A”") } == [false, true])
    #expect(try figure("deviation(total)", model, 2024).value == -130_000_000)
    #expect(try number("deviation(A)", model, 2024) == -1300)
    #expect(try !figure("deviation(C)", model, 2024).isKnown)
    #expect(try figure("budget(A)", model, 2024).isBlank)
    #expect(try figure("deviation(D)", model, 2024).isBlank)
    let none = try self.model(both[0], both[1], "blank = none", table: lost)
    #expect(none.findings.map(\.severity) == [.note])
    #expect(try number("deviation(total)", none, 2024) == -1250)
    #expect(try number("deviation(C)", none, 2024) == 50)
    let unknown = try self.model(both[0], both[1], "blank = unknown", table: lost)
    #expect(try !figure("budget(A)", unknown, 2024).isKnown)
    #expect(try !figure("deviation(total)", unknown, 2024).isKnown)
    // A mark that the load says is blank is no lost cell; an empty one beside it is.
    let marked = try self.model(
      both[0], both[1], "blank_as = \"–\"", table: "Enhet;Budget;Prognos\nA;–;1300\nB;600;\n")
    #expect(marked.findings.map(\.problem.code) == ["E0436"])
  }

  @Test func `marks of notes are taken away where the load names them`() throws {
    let table = "Enhet;Budget\nA 1);1 200 1)\nB;600*\nC 11);7\n1) Tillfälligt.\n* Preliminärt.\n"
    let model = try model(both[0], "note_marks = \"1)\"; \"*\"", table: table)
    #expect(try number("budget(A)", model, 2024) == 1200)
    #expect(try number("budget(total)", model, 2024) == 1807)
    #expect(try number("budget(\"C 11)\")", model, 2024) == 7)
    #expect(codes(files([both[0]], table)).count { $0 == "E0350" } == 2)
  }

  @Test func `one column has a unit of its own`() throws {
    let model = try model(
      "actual[2024] = \"Utfall, kr\"", "actual[2023] = \"Utfall 2023, tkr\"", "\"Utfall 2023, tkr\" = tkr", "sort = kr",
      table: "Enhet;Utfall, kr;Utfall 2023, tkr\nA;2 500 000;2 400\n")
    #expect(try number("actual(A) / 1 tkr", model, 2024) == 2500)
    #expect(try number("actual(A) / 1 tkr", model, 2023) == 2400)
  }

  @Test func `months and their sum are loaded, and the sum is only checked`() throws {
    let model = try model(
      "actual[2024-01] = \"Jan\"", "actual[2024-02] = \"Feb\"", "actual[2024-01..2024-02] = \"Ack\"",
      table: "Enhet;Jan;Feb;Ack\nA;10;20;31\nB;1;2;3\n")
    #expect(try number("actual(A)", model, 2024) == 30)
    #expect(try number("actual(total)", model, 2024) == 33)
    // What overlaps and is no sum is still refused.
    #expect(
      codes(files(["actual[2024-02] = \"Jan\"", "actual[2024-01..2024-03] = \"Ack\""], "Enhet;Jan;Ack\nA;10;31\n"))
        == ["E0429"])
  }

  @Test func `a deviation with the other sign is said`() throws {
    let table = "Enhet;Utfall minus budget\nA;700\nB;-300\n"
    let model = try model(
      "deviation[2024] = \"Utfall minus budget\"", "deviation_sign = reversed", table: table)
    #expect(try number("deviation(A)", model, 2024) == -700)
    #expect(try number("deviation(total)", model, 2024) == -400)
    #expect(codes(files(["deviation[2024] = \"Utfall minus budget\"", "sign = negative"], table)) == ["E0429"])
    #expect(codes(files(["deviation[2024] = \"Utfall minus budget\"", "deviation_sign = minus"], table)) == ["E0429"])
  }

  @Test func `a code on several rows is said`() throws {
    let model = try model(
      "code = \"Kod\"", both[0], table: "Enhet;Kod;Budget\nA;71;1\nB;71;2\nC;72;3\n")
    #expect(model.findings.map(\.problem.code) == ["E0437"])
    #expect(try number("budget(\"72\")", model, 2024) == 3)
  }

  @Test func `columns that add up, and revenue printed as plus`() throws {
    let table = "Enhet;Intäkter;Kostnader;Netto\nA;400;14 600;14 200\nB;;9 500;9 500\nC;;;\n"
    let model = try model(
      "actual[2024] = \"Intäkter\"; \"Kostnader\"", "revenue = \"Intäkter\"", "blank = none", table: table)
    #expect(try number("actual(A)", model, 2024) == 14200)
    #expect(try number("actual(total)", model, 2024) == 23700)
    #expect(try figure("actual(C)", model, 2024).isBlank)
    let signed = try self.model(
      "actual[2024] = \"Intäkter\"; \"Kostnader\"", table: table.replacing("A;400", with: "A;-400"))
    #expect(try number("actual(A)", signed, 2024) == 14200)
    #expect(signed.findings.map(\.problem.code) == ["E0436"])
  }

  @Test(arguments: ["unknown", "okänt", "?"])
  func `a lost cell is unknown where the load says so, in words or as it is laid out`(word: String) throws {
    let model = try model(both[0], both[1], "blank = \(word)", table: lost)
    #expect(try !figure("forecast(C)", model, 2024).isKnown)
  }

  @Test func `a table may be called as the model is, and no two tables alike`() throws {
    let head =
      "model \"Bad\"\nperiod 2024 by year\nload organisation bad \"org.csv\":\n  key = \"Enhet\"\n  sort = tkr\n"
    let table = "Enhet;Budget\nA;10\nB;20\n"
    let same = try SmallModel(["model.tankom": head + "  budget[2024] = \"Budget\"\n", "org.csv": table]).load()
    #expect(try number("budget(Bad)", same, 2024) == 30)
    #expect(try number("bad.A.Budget", same, 2024) == 10)
    let twice = "period 2024 by year\nload table t \"a.csv\":\n  sort = tkr\nload table t \"b.csv\":\n  sort = tkr\n"
    #expect(codes(["model.tankom": twice, "a.csv": table, "b.csv": table]) == ["E0409"])
  }
}
