import Budget
import Language
import Scenarios
import Testing

@testable import Analysis

/// The forecast method of a line: chosen by the model or by an edit, and what the year comes to by it.
struct MethodTests {
  private func workspace(_ declarations: String, _ edits: [String] = []) throws -> Workspace {
    let rows = "Enhet;Under;Budget;Jan;Feb\nA;X;12000;1100;1300\nB;X;600;70;40\nX;;;;\n"
    var workspace = try twoMonths("2023..2024 by month", rows, declarations)
    for edit in edits {
      try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(edit, workspace), text: edit))
    }
    return workspace
  }

  private func year(_ line: String, _ workspace: Workspace) throws -> ChosenForecast? {
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == line })
    return try Evaluation(workspace).chosenForecast(node, 2024)
  }

  @Test func `a line has the method that is said of it, or of the nearest node above`() throws {
    let workspace = try workspace("X.forecast_method = run_rate \"as every year\"\nB.forecast_method = last_month")
    let found = try #require(try year("X", workspace))
    // A: −400 of two months × 6; B: −10, then ten months of +10.
    #expect(found.lines.map(\.method) == [.runRate, .lastMonth] && found.common == nil && found.without.isEmpty)
    #expect(found.lines.compactMap(\.year?.value) == [-240_000_000, 9_000_000])
    #expect(found.total.value == -231_000_000)
    #expect(found.lines[0].note == "as every year")
  }

  @Test func `an edit sets it, for all lines below, and it is taken back by another`() throws {
    let start = "X.forecast_method = none"
    #expect(try year("X", try workspace(start)) == nil)
    let all = try workspace(start, ["set forecast_method of X to budget"])
    #expect(try year("X", all)?.common == .budget && year("X", all)?.total.value == -41_000_000)
    let one = try workspace(start, ["set forecast_method of A to run_rate"])
    let found = try #require(try year("X", one))
    // The other line is in with its closed months, and named.
    #expect(found.without == ["B"] && found.total.value == -241_000_000)
    #expect(
      try year(
        "A",
        try workspace(
          start,
          [
            "set forecast_method of A to run_rate",
            "set forecast_method of A to none",
          ])) == nil)
  }

  @Test func `the rest follows the budget of the months as they are phased`() throws {
    let workspace = try workspace(
      "driver p = {every january = 12 %; else = 8 %}\nX.forecast_method = budget", ["phase B by p"])
    #expect(try year("B", workspace)?.total.value == 1_000_000)
  }

  @Test func `somebody's own figure is a driver of the line`() throws {
    let workspace = try workspace(
      "driver B.chefens = {2024 = 640 tkr} \"enhetschefen\"\nX.forecast_method = budget\nB.forecast_method = chefens")
    let found = try #require(try year("B", workspace))
    #expect(found.total.value == -4_000_000 && found.lines.first?.source == "enhetschefen")
  }

  @Test func `the model's items are the rest of the year, where they are the method`() throws {
    let workspace = try workspace(
      "post h \"H\" = {0 tkr/år; from 2024-03 = 480 tkr/år} to forecast in B on top\nB.forecast_method = drivers")
    // −10, and of ten months 500 in the budget and 400 posted.
    #expect(try year("B", workspace)?.lines.first?.year?.value == 9_000_000)
    #expect(try year("A", workspace) == nil)
  }

  @Test func `a word that is no method, and a line that has none, are refused`() throws {
    do {
      _ = try workspace("X.forecast_method = guess")
      Issue.record("read")
    } catch let found as Diagnostics { #expect(found.list.map(\.problem.code).contains("E0212")) }
    let none = try workspace("")
    #expect(throws: Diagnostic.self) {
      try none.outcome(of: HerrljungaCase.parse("set forecast_method of A to run_rate", none), text: "")
    }
  }
}
