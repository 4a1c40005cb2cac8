import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

/// What `check` says of figures that other people's tables print beside those that they follow from.
struct ForeignTableCheckTests {
  private func check(_ lines: [String], _ table: String) throws -> Check {
    let model =
      "period 2024 by month\nload organisation \"org.csv\":\n  key = \"Enhet\"\n"
      + lines.map { "  \($0)\n" }.joined()
    return try Check.make(Workspace(try loadedModel(model, ["org.csv": table])))
  }

  @Test func `months that do not add up to their printed sum are found`() throws {
    let months = ["actual[2024-01] = \"Jan\"", "actual[2024-02] = \"Feb\"", "actual[2024-01..2024-02] = \"Ack\""]
    let held = try check(months, "Enhet;Jan;Feb;Ack\nA;10;20;30\nB;1;2;3\n")
    #expect(held.findings.isEmpty)
    let wrong = try check(months, "Enhet;Jan;Feb;Ack\nA;10;20;300\nB;1;2;3\n")
    #expect(wrong.findings.map(\.kind) == [.accumulated])
    #expect(wrong.findings[0].printed == 30_000_000 && wrong.findings[0].computed == 3_000_000)
  }

  private let soFar = [
    "budget[2024-01] = \"B1\"", "budget[2024-02] = \"B2\"", "actual[2024-01] = \"U1\"", "actual[2024-02] = \"U2\"",
    "deviation[2024-01..2024-02] = \"Avv\"",
  ]

  @Test func `a deviation so far is compared with the months`() throws {
    let held = try check(soFar, "Enhet;B1;B2;U1;U2;Avv\nA;100;100;90;130;-20\n")
    #expect(held.findings.isEmpty)
    let wrong = try check(soFar, "Enhet;B1;B2;U1;U2;Avv\nA;100;100;90;130;-90\nB;1;1;1;1;0\n")
    #expect(wrong.findings.map(\.kind) == [.deviation(isToDate: true)])
    #expect(wrong.findings[0].computed == -2_000_000)
  }

  @Test func `a deviation from which a forecast follows is compared with nothing`() throws {
    let lines = [
      "budget[2024] = \"Budget\"", "actual[2024-01..2024-02] = \"Utfall\"", "deviation[2024] = \"Avvikelse\"",
      "total = \"Summa\"",
    ]
    let held = try check(lines, "Enhet;Budget;Utfall;Avvikelse\nA;1200;220;-100\nB;600;105;0\nSumma;1800;325;-100\n")
    #expect(held.findings.isEmpty)
    let wrong = try check(lines, "Enhet;Budget;Utfall;Avvikelse\nA;1200;220;-100\nB;600;105;0\nSumma;1800;325;-200\n")
    #expect(wrong.findings.map(\.kind) == [.sum(what: "Avvikelse")])
  }

  @Test func `a column of deviations with the other sign is one finding`() throws {
    let lines = ["budget[2024] = \"Budget\"", "forecast[2024] = \"Prognos\"", "deviation[2024] = \"Avv\""]
    let table = "Enhet;Budget;Prognos;Avv\nA;100;110;10\nB;50;40;-10\nC;30;30;0\n"
    #expect(try check(lines, table).findings.map(\.kind) == [.reversed(count: 2)])
    #expect(try check(lines + ["deviation_sign = reversed"], table).findings.isEmpty)
    // One of them alone is a figure that is wrong.
    let one = try check(lines, "Enhet;Budget;Prognos;Avv\nA;100;110;10\nB;50;40;10\n")
    #expect(one.findings.map(\.kind) == [.deviation(isToDate: false)])
  }

  @Test func `a deviation of months that the budget has no amounts of is said, once a column`() throws {
    let lines = ["budget[2024] = \"Budget\"", "actual[2024-01..2024-03] = \"Ack\"", "deviation[2024-03] = \"Mars\""]
    let check = try check(lines, "Enhet;Budget;Ack;Mars\nA;1200;310;-5\nB;2400;590;10\nC;100;20;\n")
    #expect(check.findings.isEmpty)
    let lacks = [
      Check.Finding.Lack(series: SeriesName.budget, columns: [1...2, 1...3]),
      Check.Finding.Lack(series: SeriesName.actual, columns: [3...3]),
    ]
    #expect(check.notes.map(\.kind) == [.uncompared(count: 2, months: 3...3, lacks: lacks)])
    let note = try #require(check.notes.first)
    #expect(note.place?.column == "Mars" && note.place?.file == "org.csv" && note.year == 2024)
    // What it says to load is loaded, and compared.
    let whole =
      lines + [
        "budget[2024-01..2024-02] = \"B2\"", "budget[2024-01..2024-03] = \"B3\"", "actual[2024-03] = \"U3\"",
      ]
    let compared = try self.check(whole, "Enhet;Budget;Ack;Mars;B2;B3;U3\nA;1200;310;-5;200;300;105\n")
    #expect(compared.notes.isEmpty && compared.findings.isEmpty)
    let wrong = try self.check(whole, "Enhet;Budget;Ack;Mars;B2;B3;U3\nA;1200;310;-50;200;300;105\n")
    #expect(wrong.findings.map(\.kind) == [.deviation(isToDate: true)])
  }
}
