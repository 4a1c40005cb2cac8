import Analysis
import Budget
import Graph
import Language
import Scenarios
import Testing

/// A cell that was lost on the way is never nothing in silence.
struct LostCellTests {
  private func model(_ lines: String, _ table: String) throws -> Model {
    try loadedModel("period 2024 by month\nload organisation \"org.csv\":\n  sort = tkr\n" + lines, ["org.csv": table])
  }

  private func kinds(_ model: Model) throws -> [Check.Finding.Kind] {
    try Check.make(Workspace(model)).findings.map(\.kind)
  }

  private let year = "  key = \"Enhet\"\n  deviation[2024] = \"Avv\"\n  total = \"Totalt\"\n"

  @Test func `a printed total of deviations is compared with its parts also where one is lost`() throws {
    #expect(try kinds(model(year, "Enhet;Avv\nA;-100\nB;-30\nC;10\nTotalt;-120\n")).isEmpty)
    let lost = try Check.make(Workspace(model(year, "Enhet;Avv\nA;-100\nB;\nC;10\nTotalt;-120\n")))
    #expect(lost.findings.map(\.kind) == [.sum(what: "Avv")])
    #expect(lost.findings.first?.computed == -9_000_000)
    // What is said to be unknown leaves nothing to compare.
    #expect(try kinds(model(year + "  blank = unknown\n", "Enhet;Avv\nA;-100\nB;\nTotalt;-120\n")).isEmpty)
  }

  @Test func `a deviation that is unknown makes the whole unknown`() throws {
    let unknown = try model(year + "  blank = unknown\n", "Enhet;Avv\nA;-100\nB;\nTotalt;-120\n")
    let figure = try Evaluation(Workspace(unknown)).overview().deviation.after
    #expect(figure.state.isUnknown)
  }

  private let months =
    "  key = \"Enhet\"\n  deviation[2024-01] = \"Jan\"\n  deviation[2024-01..2024-02] = \"Feb\"\n  total = \"Totalt\"\n"

  @Test func `a line that has deviations and none in one month is said`() throws {
    let model = try model(months, "Enhet;Jan;Feb\nA;-1;-3\nB;-4;\nTotalt;-5;-12\n")
    #expect(model.findings.map(\.problem.code) == ["E0436"])
    #expect(try kinds(model) == [.sum(what: "Feb")])
  }

  @Test func `a deviation beside its budget and outcome is no lost amount`() throws {
    let lines =
      "  key = \"Enhet\"\n  budget[2024] = \"Budget\"\n  actual[2024] = \"Utfall\"\n  deviation[2024] = \"Avv\"\n"
      + "  total = \"Totalt\"\n"
    let model = try model(lines, "Enhet;Budget;Utfall;Avv\nA;10;12;-2\nB;5;5;\nTotalt;15;17;-2\n")
    #expect(model.findings.isEmpty)
    #expect(try kinds(model).isEmpty)
  }

  @Test func `totals by type are compared with the rows of the type`() throws {
    let lines =
      "  key = \"Nämnd\"; \"Post\"\n  fill = \"Nämnd\"\n  budget[2024] = \"Budget\"\n  total = \"Totalt\"; \"Netto\"\n"
    let table = "Nämnd;Post;Budget\nA;In;-10\n;Ut;100\n;Netto;90\nB;In;-20\n;Ut;200\n;Netto;180\n"
    #expect(try kinds(model(lines, table + "Totalt;In;-30\n;Ut;300\n;Netto;270\n")).isEmpty)
    let wrong = try Check.make(Workspace(model(lines, table + "Totalt;In;-35\n;Ut;300\n;Netto;270\n")))
    #expect(wrong.findings.map(\.kind) == [.sum(what: "Budget")])
    #expect(wrong.findings.first?.computed == -3_000_000)
  }
}
