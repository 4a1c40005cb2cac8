import Budget
import Graph
import Language
import Scenarios
import Testing

@testable import Analysis

/// The series that a forecast method moves: what every screen and every expectation reads.
struct MethodSeriesTests {
  private func workspace(_ declarations: String, _ edits: [String] = []) throws -> Workspace {
    let rows = "Enhet;Under;Budget;Jan;Feb\nA;X;12000;1100;1300\nB;X;600;70;40\nX;;;;\n"
    return try edited(try twoMonths("2023..2024 by month", rows, declarations), edits)
  }

  private func edited(_ start: Workspace, _ edits: [String]) throws -> Workspace {
    var workspace = start
    for edit in edits {
      try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(edit, workspace), text: edit))
    }
    return workspace
  }

  private func series(_ name: String, _ line: String, _ workspace: Workspace) throws -> Double? {
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == line })
    return try Evaluation(workspace).series(name, of: .node(node), in: workspace.state, 2024)
      .map { $0.value / 100_000 }
  }

  private func chosen(_ line: String, _ workspace: Workspace) throws -> Double? {
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == line })
    return try Evaluation(workspace).chosenForecast(node, 2024).map { $0.total.value / 100_000 }
  }

  @Test(arguments: [("budget", -410.0), ("run_rate", -2460), ("last_month", -3310)])
  func `is moved by an edit as the model's own method moves it`(_ method: String, _ year: Double) throws {
    let declared = try workspace("X.forecast_method = \(method)")
    let typed = try workspace("X.forecast_method = none", ["set forecast_method of X to \(method)"])
    for workspace in [declared, typed] {
      #expect(try series("deviation", "X", workspace) == year)
      #expect(try series("forecast", "X", workspace) == 12_600 - year)
      #expect(try chosen("X", workspace) == year)
    }
    let taken = try edited(typed, ["set forecast_method of X to none"])
    #expect(try series("forecast", "X", taken) == 2510 && chosen("X", taken) == nil)
  }

  @Test func `the months are whole öre that add up, closed ones as they were`() throws {
    let workspace = try workspace("X.forecast_method = run_rate")
    let node = try #require(workspace.model.nodes.firstIndex { $0.name == "A" })
    let row = try #require(workspace.model.nodes[node].own[SeriesName.forecast])
    let months = workspace.state.values(row).suffix(12)
    #expect(Array(months.prefix(2)) == [110_000_000, 130_000_000])
    #expect(months.allSatisfy { $0 == $0.rounded() } && months.reduce(0, +) == 1_440_000_000)
  }

  @Test(arguments: ["budget", "run_rate", "last_month"])
  func `more budget is no more cost, and more cost is`(_ method: String) throws {
    let start = try workspace("X.forecast_method = \(method)")
    let before = try #require(try series("deviation", "A", start))
    for edit in ["increase budget of A by 120 tkr", "increase budget of A by 120 tkr from 2024-07 until 2024-12"] {
      let more = try edited(start, [edit])
      #expect(try series("deviation", "A", more) == before + 120, "\(edit)")
      #expect(try series("forecast", "A", more) == series("forecast", "A", start))
      #expect(try chosen("A", more) == before + 120)
      let node = try #require(more.model.nodes.firstIndex { $0.name == "A" })
      let shown = try #require(try ForecastMethods(node, Evaluation(more), year: 2024))
      #expect(
        shown.whole.years.first { $0.method == shown.whole.chosen.lines.first?.method }?.figure.value
          == (before + 120) * 100_000)
    }
    let cost = try edited(start, ["increase cost of A by 120 tkr"])
    #expect(try series("deviation", "A", cost) == before - 120 && chosen("A", cost) == before - 120)
  }

  @Test func `a line without a method has its closed months alone, beside one that has one`() throws {
    let mixed = try workspace("X.forecast_method = none", ["set forecast_method of A to run_rate"])
    #expect(try series("deviation", "X", mixed) == -2410 && chosen("X", mixed) == -2410)
    #expect(try series("deviation", "B", mixed) == -10)
    let node = try #require(mixed.model.nodes.firstIndex { $0.name == "X" })
    let now = ForecastChange(node, Evaluation(mixed), year: 2024).reports.last
    #expect(now?.deviation.value == -241_000_000)
  }

  @Test func `the rest follows the months as they are phased`() throws {
    let phased = try workspace(
      "driver p = {every january = 12 %; else = 8 %}\nX.forecast_method = budget", ["phase B by p"])
    #expect(try series("deviation", "B", phased) == 10)
  }

  @Test func `somebody's own figure, and the model's items`() throws {
    let stated = try workspace(
      "driver B.chefens = {2024 = 640 tkr}\nX.forecast_method = budget\nB.forecast_method = chefens")
    #expect(try series("forecast", "B", stated) == 640 && series("deviation", "B", stated) == -40)
    let items = try workspace(
      "post h \"H\" = {0 tkr/år; from 2024-03 = 480 tkr/år} to forecast in B on top\nB.forecast_method = drivers")
    // −10, and of ten months 500 in the budget and 400 posted.
    #expect(try series("deviation", "B", items) == 90)
  }

  @Test func `lines with deviations alone, in last year's shape`() throws {
    let text = """
      period 2023..2024 by month
      focus 2024
      load organisation "org.csv":
        key = "Enhet"
        deviation[2023-01] = "Jan 23"
        deviation[2023-01..2023-12] = "År 23"
        deviation[2024-01] = "Jan"
        sort = tkr
      total.forecast_method = none

      """
    let start = Workspace(try loadedModel(text, ["org.csv": "Enhet;Jan 23;År 23;Jan\nA;-100;-1000;-50\n"]))
    #expect(try series("deviation", "A", start) == -50)
    for (method, year) in [("seasonal", -500.0), ("run_rate", -600)] {
      let moved = try edited(start, ["set forecast_method of A to \(method)"])
      #expect(try series("deviation", "A", moved) == year && series("deviation_to_date", "A", moved) == -50)
      let list = try DecisionList(moved.current, Evaluation(moved), name: "arbete")
      #expect(list.total.first.map { $0.value / 100_000 } == year + 50)
    }
  }
}
