import Budget
import Scenarios
import Testing

@testable import Analysis

/// Budgets of a whole year beside an outcome of its first months: the months to come are compared with nothing, whatever
/// an edit puts there.
@Suite struct OpenMonthsTests {
  private static let table =
    "Enhet;Budget helår;Utfall jan-aug;Budget 2025\nA;12 000;8 300;13 000\nB;6 000;3 700;6 500\n"

  private func workspace(_ edits: String..., table: String = table, items: String = "") throws -> Workspace {
    let model =
      """
      model "Nämnd"
      period 2024..2025 per månad
      läs in organisation u "u.csv":
        nyckel = "Enhet"
        budget[2024] = "Budget helår"
        budget[2025] = "Budget 2025"
        utfall[2024-01..2024-08] = "Utfall jan-aug"
        tomt = inte_än
        sort = tkr

      """ + items
    var workspace = Workspace(try loadedModel(model, ["u.csv": table]))
    for edit in edits {
      try workspace.carryOut(workspace.outcome(of: HerrljungaCase.parse(edit, workspace), text: edit))
    }
    return workspace
  }

  private func line(_ edit: String, _ workspace: Workspace) throws -> LineEffect {
    let answer = try HerrljungaCase.answer(edit, workspace)
    guard case .line(let line) = answer.subject else { throw HerrljungaCase.NoEdit() }
    return line
  }

  @Test func aCostCountsByItselfAndNoBudgetWithIt() throws {
    for edit in ["öka kostnad A med 300 tkr", "öka kostnad A med 300 tkr från 2024-09 till och med 2024-12"] {
      let line = try line(edit, workspace())
      let own = try #require(line.deviation.at(2024))
      #expect(own.before.value == tkr(-300) && own.after.value == tkr(-600), "\(edit)")
      let whole = try #require(line.totalDeviation.at(2024))
      #expect(whole.before.value == 0 && whole.after.value == tkr(-300), "\(edit)")
    }
    #expect(try deviations(workspace("öka kostnad A med 0 tkr")) == [0, tkr(-300), tkr(300)])
  }

  /// The whole, and its lines.
  private func deviations(_ workspace: Workspace) throws -> [Double?] {
    let (model, evaluation) = (workspace.model, Evaluation(workspace))
    return try ([model.root] + model.nodes[model.root].children).map {
      try evaluation.series("deviation", of: .node($0), in: workspace.state, 2024)?.value
    }
  }

  @Test func aTransferLeavesTheWholeAsItWas() throws {
    #expect(try deviations(workspace("flytta 300 tkr kostnad från A till B")) == [0, 0, 0])
  }

  @Test func aYearThatNothingIsLoadedOfHasTheEditAlone() throws {
    let line = try line("öka kostnad A med 300 tkr i 2025", workspace())
    let moved = try #require(line.deviation.at(2025))
    #expect(moved.difference == tkr(-300) && moved.after.value == tkr(-300))
  }

  /// An item is all the forecast that its line has; on a line with an outcome it does not make up for the months to come.
  @Test func whatAnItemPostsIsComparedAndTheOthersAreNot() throws {
    let table = "Enhet;Budget helår;Utfall jan-aug;Budget 2025\nA;12 000;8 300;0\nB;6 000;3 700;0\nC;3 000;;0\n"
    let placement = "placering kop \"Köpta platser\" i C utöver:\n  antal = 12 person\n  pris = 250 tkr/person/år\n"
    #expect(try deviations(workspace(table: table, items: placement)) == [0, tkr(-300), tkr(300), 0])
    let added = try workspace("öka kostnad A med 300 tkr", table: table, items: placement)
    #expect(try deviations(added) == [tkr(-300), tkr(-600), tkr(300), 0])
    let onTop = placement.replacing(" i C ", with: " i A ")
    #expect(try deviations(workspace(items: onTop)) == [tkr(-3_000), tkr(-3_300), tkr(300)])
  }
}
