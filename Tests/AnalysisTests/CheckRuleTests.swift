import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

/// What loads say must hold of their columns, values that cannot be, and money that is claimed twice.
struct CheckRuleTests {
  private func check(_ model: String, _ files: [String: String], after edits: [String] = []) throws -> Check {
    var workspace = Workspace(try loadedModel(model, files))
    try RandomBudget.carryOut(edits, &workspace)
    return try Check.make(workspace)
  }

  private func table(_ properties: String, total: Bool = false) -> String {
    "period 2024 by year\nload table t \"t.csv\":\n  key = \"Grupp\"; \"Rad\"\n"
      + (total ? "  row_type = \"Rad\"\n  total = \"Summa\"\n" : "")
      + properties.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  @Test func `shares add up to a hundred in each group, within their rounding`() throws {
    let rows = "Grupp;Rad;Andel\nA;x;60 %\nA;y;30 %\nB;x;33 %\nB;y;33 %\nB;z;33 %\nC;x;60 %\nC;y;?\n"
    let found = try check(table("shares = \"Andel\""), ["t.csv": rows])
    let finding = try #require(found.findings.first)
    #expect(found.findings.count == 1 && finding.kind == .shares(what: "Andel") && finding.subject == "A")
    #expect(finding.computed == 90 && finding.tolerance == 1 && !finding.isMoney)
    #expect(finding.other?.row == 2 && finding.place?.row == 3)
    #expect(found.notes.map(\.kind) == [.rounding(count: 1)])
  }

  @Test func `shares across columns are of each row, and as fractions too`() throws {
    let rows = "Grupp;Rad;Fast;Tim;Inhyrd\nA;x;0,6;0,3;0,1\nA;y;0,7;0,4;0,1\nA;z;1,2;0;-0,2\n"
    let found = try check(table("shares = \"Fast\"; \"Tim\"; \"Inhyrd\""), ["t.csv": rows])
    #expect(found.findings.map(\.kind) == [.shares(what: "Inhyrd"), .impossible(.share), .impossible(.share)])
    #expect(abs((found.findings[0].computed ?? 0) - 120) < 1e-9 && found.findings[0].subject == "A.y")
  }

  @Test func `a printed per cent is its amount over its base, and the right one is proposed`() throws {
    let rows = """
      Grupp;Rad;Antal;Av;Andel
      A;x;77;391;20 %
      A;y;127;391;23 %
      A;z;5;0;10 %

      """
    let found = try check(table("percent = \"Andel\"; \"Antal\"; \"Av\""), ["t.csv": rows])
    #expect(found.findings.map(\.kind) == [.percent(what: "Andel", of: "Av"), .noBase(what: "Andel")])
    #expect(found.findings[0].place?.row == 3 && found.findings[0].other?.column == "Antal")
    let change = try #require(found.proposals.first?.changes.first)
    #expect(change.new == 32 && change.old == 23)
  }

  @Test func `a per cent without a base is of the group's total, and a deviation of the base's size`() throws {
    let rows = "Grupp;Rad;Antal;Andel\nA;Summa;10;100\nA;x;4;40\nA;y;6;50\n"
    let found = try check(table("percent = \"Andel\"; \"Antal\"", total: true), ["t.csv": rows])
    // The column has a total too, which the parts do not come to.
    #expect(found.findings.map(\.kind) == [.count(what: "Andel"), .percent(what: "Andel", of: "Antal")])
    let ofOne = "Grupp;Rad;Antal;Andel\nA;Summa;10;1\nA;x;4;0,4\nA;y;6;0,6\n"
    #expect(try check(table("percent = \"Andel\"; \"Antal\"", total: true), ["t.csv": ofOne]).findings.isEmpty)
    let signed = "Grupp;Rad;Avvikelse;Budget;%\nA;x;200;-1000;20\nA;y;-50;1000;-5\n"
    let other = try check(table("percent = \"%\"; \"Avvikelse\"; \"Budget\""), ["t.csv": signed])
    #expect(other.findings.isEmpty)
  }

  @Test func `dates come in their order, and are dates`() throws {
    let rows = """
      Grupp;Rad;Beslut;Start;Slut
      A;x;2024-03;2024-03-15;2024
      A;y;2024-06-01;2024-05;2025-01
      A;z;;2025-02-30;2025
      A;u;2024;löpande;2023-12-31

      """
    let found = try check(table("dates = \"Beslut\"; \"Start\"; \"Slut\""), ["t.csv": rows])
    #expect(
      found.findings.map(\.kind) == [
        .dateOrder(earlier: "Beslut", later: "Start"), .badDate("2025-02-30"),
        .dateOrder(earlier: "Beslut", later: "Slut"),
      ])
    #expect(found.findings[0].other?.column == "Beslut" && found.findings[0].place?.text == "2024-05")
  }

  @Test func `values that nothing can have are found, and differences may be below zero`() throws {
    let rows = """
      Grupp;Rad;Värde;Enhet
      A;Brukare;-3;personer
      A;Förändring brukare;-3;personer
      A;Grad;1,2;åa/person
      A;Dygn;367;dag/år
      A;Andel;120;%

      """
    let found = try check(table("unit = \"Enhet\""), ["t.csv": rows])
    #expect(found.findings.map(\.kind) == [.impossible(.negative), .impossible(.degree), .impossible(.days)])
    #expect(found.findings.map { $0.place?.row } == [2, 4, 5])
  }

  @Test func `a part of what is counted is not more than the whole`() throws {
    let rows = "Grupp;Rad;Värde;Enhet\nA;Brukare;10;personer\nA;varav privata;12;personer\n"
    let found = try check(
      "period 2024 by year\nload table t \"t.csv\":\n  key = \"Grupp\"; \"Rad\"\n  unit = \"Enhet\"\n  memo = \"varav\"\n",
      ["t.csv": rows])
    #expect(found.findings.map(\.kind) == [.subset(what: "Värde")])
    #expect(found.findings[0].other?.row == 2)
  }

  @Test func `a column that says another year than it is loaded for is said once`() throws {
    let model =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  budget[2024] = \"Budget 2023\"\n"
      + "  actual[2024-02] = \"mars 2024\"\n"
    let found = try check(model, ["org.csv": "Enhet;Budget 2023;mars 2024\nA;1;1\nB;2;1\n"])
    #expect(
      found.findings.map(\.kind) == [
        .otherTime(said: "Budget 2023", loaded: "2024"), .otherTime(said: "mars 2024", loaded: "2024-02"),
      ])
  }

  @Test func `money is claimed twice by two in force, through a third too`() throws {
    let model = """
      period 2024..2025 by year
      request D1:
        change = {2024 = 300 tkr/år}
        if_rejected = remains
      request D2:
        change = {2024 = 500 tkr/år}
        if_rejected = remains
      reserve R1:
        amount = 400 tkr/år
        last_year = 2025
        present_until = 2025
      D1.same_money_as = R1
      D2.same_money_as = R1

      """
    #expect(try check(model, [:], after: ["grant D1"]).findings.isEmpty)
    let found = try check(model, [:], after: ["grant D1", "grant D2"])
    #expect(found.findings.map(\.kind) == [.sameSource("D1", "D2", source: "R1")])
    #expect(found.findings[0].computed == 30_000_000 && found.findings[0].printed == 50_000_000)
  }

  @Test func `a missing part of a printed sum is found, month by month`() throws {
    let model =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  parent = \"Under\"\n"
      + "  actual[2024-01] = \"Jan\"\n  actual[2024-01..2024-02] = \"Ack\"\n  total = \"Summa\"\n  sort = tkr\n"
    let rows = "Enhet;Under;Jan;Ack\nA;Summa;4;10\nB;Summa;1;\nSumma;;5;14\n"
    let found = try check(model, ["org.csv": rows])
    #expect(found.findings.map(\.kind) == [.sum(what: "Ack")])
    #expect(found.findings[0].computed == 1_100_000 && found.findings[0].printed == 1_400_000)
    // Parts with a January alone leave a February of the whole: nothing contradicts anything.
    let other = try check(model, ["org.csv": "Enhet;Under;Jan;Ack\nA;Summa;4;\nB;Summa;1;\nSumma;;5;14\n"])
    #expect(other.findings.isEmpty)
  }

  @Test func `two wrong cells of an organisation are proposed together`() throws {
    let model =
      "period 2024 by year\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  parent = \"Under\"\n"
      + "  budget[2024] = \"B\"\n  forecast[2024] = \"P\"\n  deviation[2024] = \"A\"\n  total = \"Summa\"\n  sort = tkr\n"
    let rows = "Enhet;Under;B;P;A\nA;Summa;100;115;-10\nB;Summa;207;180;20\nSumma;;300;290;10\n"
    let found = try check(model, ["org.csv": rows])
    let changes = try #require(found.proposals.first?.changes)
    #expect(changes.map(\.cell.column) == ["P", "B"] && changes.map(\.cell.row) == [2, 3])
    #expect(changes.map(\.new) == [11_000_000, 20_000_000])
  }

  @Test func `causes explain the deviation of the year's longest time`() throws {
    let model =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n  budget[2024-01] = \"BJ\"\n"
      + "  actual[2024-01] = \"UJ\"\n  budget[2024-01..2024-02] = \"BA\"\n  actual[2024-01..2024-02] = \"UA\"\n"
      + "  sort = tkr\nload causes \"c.csv\":\n  key = \"Id\"\n  unit = \"Enhet\"\n  amount = \"Belopp\"\n  sort = tkr\n"
    let org = "Enhet;BJ;UJ;BA;UA\nA;10;12;20;25\nB;1;1;2;2\n"
    let found = try check(model, ["org.csv": org, "c.csv": "Id;Enhet;Belopp\nc1;A;-5\n"])
    #expect(found.findings.isEmpty)
    let other = try check(model, ["org.csv": org, "c.csv": "Id;Enhet;Belopp\nc1;A;-2\n"])
    #expect(other.findings.map(\.kind) == [.causes])
  }

  @Test func `big tables are checked in time`() throws {
    let persons = (0..<4000).map { "Personer;r\($0);personer;2" }
    let days = (0..<4000).map { "Dygn;r\($0);dygn;40" }
    let model =
      "period 2024 by month\nload table t \"t.csv\":\n  key = \"Serie\"; \"Rad\"\n  unit = \"Enhet\"\n"
    let clock = ContinuousClock()
    let rows = (["Serie;Rad;Enhet;Jan 2024"] + persons + days).joined(separator: "\n") + "\n"
    let workspace = Workspace(try loadedModel(model, ["t.csv": rows]))
    var found: Check?
    let time = try clock.measure { found = try Check.make(workspace) }
    #expect(found?.findings.isEmpty == true && time < .seconds(20))
  }
}
