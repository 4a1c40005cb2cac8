import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

@Suite("Levers") struct LeverTests {
  private let chosen = "välj egen_ram i boende"

  @Test("Four of six moved home save 1 100 a year (GT-21)")
  func fourMoved() throws {
    let answer = try Herrljunga(chosen).lever("sätt hemflyttade till 4")
    #expect(answer.tkr("saving") == [5650, 1100])
    #expect(answer.tkr("boendekostnad") == [8000, 12550])
    #expect(answer.tkr("boendeavvikelse") == [0, -4550])
    #expect(answer.year == 2024)
    #expect(answer.yearlyFrom == 2024)
    #expect(answer.requests.map { [$0.item, $0.english, $0.swedish] } == [["D1", "granted", "beviljat"]])
  }

  @Test("Moving in in July saves 2 825 of 5 650, and the rest the year after (GT-23)")
  func july() throws {
    let answer = try Herrljunga(chosen).lever("sätt inflyttning till juli 2024")
    let part = try #require(answer.part)
    #expect([part.part.value, part.full.value, part.added?.value ?? 0] == [tkr(2825), tkr(5650), tkr(2825)])
    #expect(part.isValue)
    #expect(part.months == 6)
    #expect(answer.tkr("boendekostnad") == [8000, 10825])
    #expect(answer.isOneYear)
  }

  @Test("A delayed date gives the same part year as the date itself")
  func delayed() throws {
    let part = try #require(Herrljunga(chosen).lever("senarelägg inflyttning 6 månader").part)
    #expect([part.part.value, part.full.value, part.added?.value ?? 0] == [tkr(2825), tkr(5650), tkr(2825)])
  }

  @Test("One less from April is 375, 500 and 125, though the number of staff is unknown")
  func assistant() throws {
    let answer = try Herrljunga().lever("minska åa för Hemtjänst med 1 från april 2024")
    let part = try #require(answer.part)
    #expect([part.part.value, part.full.value, part.added?.value ?? 0] == [tkr(-375), tkr(-500), tkr(-125)])
    #expect(!part.isValue)
    #expect(part.months == 9)
  }

  @Test("Both halves of the change are bound: half of 2024 saves 550, not 4 550")
  func bothHalves() throws {
    let answer = try Herrljunga().lever("sätt hemflyttade till 4 och sätt inflyttning till juli 2024")
    #expect(answer.tkr("saving") == [0, 550])
    #expect(answer.part?.full.value == tkr(1100))
  }

  @Test("The year in focus is answered where something moves in it")
  func focus() throws {
    var herrljunga = try Herrljunga(chosen)
    herrljunga.workspace.focus = 2026
    #expect(try herrljunga.lever("sätt hemflyttade till 4").year == 2026)
    herrljunga.workspace.focus = 2023
    #expect(try herrljunga.lever("sätt hemflyttade till 4").year == 2024)
  }

  @Test("A lever set to what it is says so")
  func same() throws {
    let answer = try Herrljunga(chosen).lever("sätt hemflyttade till 6")
    #expect(answer.year == nil)
    #expect(answer.stillness == .same(value: "6 personer"))
  }

  @Test("A date that waits for another lever names it")
  func waits() throws {
    let answer = try Herrljunga().lever("sätt inflyttning till juli 2024")
    #expect(answer.stillness == .waits(lever: "hemflyttade"))
  }

  @Test("Options stand side by side in a full year (GT-20)")
  func options() throws {
    let comparison = try AlternativesComparison(group: 0, year: nil, Herrljunga().evaluation)
    let figures = comparison.rows.map { $0.figures.map { $0.value / 100_000 } }
    #expect(
      figures == [
        [13650, 8000, 8000], [4800, 4800, 8000], [-8850, -3200, 0], [0, 5650, 5650],
      ])
    #expect(comparison.isFullYear)
    #expect(comparison.rows[0].best == [1, 2])
    #expect(comparison.rows[1].best.isEmpty)
    #expect(comparison.rows[2].best == [2])
    #expect(comparison.builds == nil)
  }

  @Test("A comparison of options builds on the scenario's other edits and says so, not on what it chooses")
  func builds() throws {
    let granted = try AlternativesComparison(group: 0, year: nil, Herrljunga("bevilja D4").evaluation)
    #expect(granted.builds?.scenario == "arbete" && granted.builds?.edits == 1)
    let onlyChosen = try AlternativesComparison(group: 0, year: nil, Herrljunga(chosen).evaluation)
    #expect(onlyChosen.builds == nil)
    let base = try AlternativesComparison(group: 0, year: nil, Herrljunga().evaluation)
    #expect(onlyChosen.rows.map { $0.figures.map(\.value) } == base.rows.map { $0.figures.map(\.value) })
  }
}
