import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

/// Forecasts by reporting month: parts that add up, what is missing on one side, and what is unknown.
struct ForecastChangeTests {
  private func change(_ forecasts: String, _ properties: String, edits: [String] = []) throws -> ForecastChange {
    let text = """
      period 2024..2024 by month
      load organisation "org.csv":
        key = "Enhet"
        parent = "Under"
        budget[2024] = "Budget"
        forecast[2024] = "Prognos"
        sort = tkr
      load forecasts tidigare "f.csv":
        key = "Enhet"
      \(properties)
        sort = tkr

      """
    let rows = "Enhet;Under;Budget;Prognos\nA;X;1200;1250\nB;X;600;600,55\nX;;;\n"
    var workspace = Workspace(try loadedModel(text, ["org.csv": rows, "f.csv": forecasts]))
    for edit in edits {
      try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(edit, workspace), text: edit))
    }
    return ForecastChange(workspace.model.root, Evaluation(workspace), year: 2024)
  }

  private let two = "  forecast[2024-02] = \"Feb\"\n  forecast[2024-03] = \"Mar\""

  @Test func `the lines' changes add up to the change of the whole, to the öre`() throws {
    let found = try change("Enhet;Feb;Mar\nA;1210,333;1220,117\nB;610;600,21\n", two)
    #expect(found.reports.map(\.month) == [2, 3, nil])
    // As it is now: A 1 250, B 600,55 against March.
    #expect(found.lines.map(\.name) == ["A", "B"])
    #expect(found.lines.map(\.change.value) == [-2_988_300, -34_000])
    let (march, now) = (found.reports[1].deviation.value, found.reports[2].deviation.value)
    #expect(found.total?.value == now - march && now - march == -3_022_300)
  }

  @Test func `a printed sum that its rows do not make stands as a line of its own`() throws {
    let found = try change("Enhet;Feb;Mar\nX;1850;1900\nA;1200;1200\nB;600;600\n", two)
    #expect(found.reports.map(\.forecast?.value) == [185_000_000, 190_000_000, 185_055_000])
    let rest = try #require(found.lines.first { $0.isRest })
    #expect(rest.name == found.name && rest.after == nil && rest.change.value == 10_000_000)
  }

  @Test func `a line that one of them lacks is missing there, and its whole amount is the change`() throws {
    let found = try change("Enhet;Feb;Mar\nA;1200;1250\nB;;600,55\n", two)
    // As it is now is as March was, so it is no report of its own.
    #expect(found.reports.map(\.month) == [2, 3])
    let line = try #require(found.lines.first { $0.name == "B" })
    #expect(line.before == nil && line.after?.value == 60_055_000 && line.change.value == -55_000)
  }

  @Test func `what is unknown in one of them makes the change unknown, and is named`() throws {
    let found = try change("Enhet;Feb;Mar\nA;1200;?\nB;600;600,55\n", two)
    #expect(found.reports[1].deviation.unknowns == ["A"] && found.total?.isKnown == false)
  }

  @Test func `deviations alone, and a budget of the time`() throws {
    let alone = try change(
      "Enhet;Feb;Mar\nA;-50;-60\n", "  deviation[2024-02] = \"Feb\"\n  deviation[2024-03] = \"Mar\"")
    #expect(alone.reports.prefix(2).map(\.deviation.value) == [-5_000_000, -6_000_000])
    let budgets = try change(
      "Enhet;Feb;B;Mar\nA;1200;1100;1250\nB;600;600;600,55\n", two + "\n  budget[2024-02] = \"B\"")
    let line = try #require(budgets.lines.first { $0.name == "A" })
    #expect(line.budget == 10_000_000 && line.change.value == 5_000_000)
  }

  @Test func `a year in brackets, and an outcome, are no forecasts of a month`() throws {
    for property in [
      "  forecast[2024] = \"Feb\"", "  forecast[2024-01..2024-02] = \"Feb\"", "  actual[2024-02] = \"Feb\"",
    ] {
      do {
        _ = try change("Enhet;Feb\nA;1200\n", property)
        Issue.record("read: \(property)")
      } catch let found as Diagnostics { #expect(found.list.map(\.problem.code).contains("E0429")) }
    }
  }
}
