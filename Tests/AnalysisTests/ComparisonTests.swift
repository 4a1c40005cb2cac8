import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

@Suite("Comparisons") struct ComparisonTests {
  /// Two scenarios, the second over the first.
  private func groups() throws -> Herrljunga {
    var herrljunga = try Herrljunga()
    let span = Span(Source(name: "-", text: "A"), 0, 1)
    try herrljunga.workspace.add("A", basedOn: nil, at: span)
    for edit in ["välj egen_ram i boende", "öka budget Hemtjänst med 2 750 tkr"] {
      try herrljunga.workspace.carryOut(herrljunga.outcome(edit))
    }
    try herrljunga.workspace.add("B", basedOn: Reference([Name("A", span: span)]), at: span)
    try herrljunga.workspace.carryOut(herrljunga.outcome("bevilja D6 med 1 500 tkr"))
    return herrljunga
  }

  @Test("Each decision has its own effect, and together they have the whole's")
  func decisions() throws {
    let herrljunga = try groups()
    let list = try DecisionList(2, herrljunga.evaluation, name: "B")
    #expect(list.entries.map(\.scenario) == ["A", "A", "B"])
    #expect(
      list.entries.map { $0.effects.map(\.value) } == [
        [0, tkr(8850)], [tkr(2750), 0], [0, tkr(-1500)],
      ])
    #expect(list.total.map(\.value) == [tkr(2750), tkr(7350)])
    #expect(list.total.map(\.isKnown) == [true, true])
  }

  @Test("A difference names the edits of one side only")
  func difference() throws {
    let herrljunga = try groups()
    let difference = ScenarioDifference(
      try DecisionList(1, herrljunga.evaluation, name: "A"), try DecisionList(2, herrljunga.evaluation, name: "B"))
    #expect(difference.onlyFirst.isEmpty)
    #expect(difference.onlySecond.map(\.text) == ["bevilja D6 med 1 500 tkr"])
    #expect(difference.common.count == 2)
  }

  @Test("What differs is a row, what does not is said, and what is unknown is named")
  func sideBySide() throws {
    let herrljunga = try groups()
    let columns = [
      ScenarioComparison.Column(name: "utgångsläge", state: herrljunga.workspace.base),
      ScenarioComparison.Column(name: "A", state: herrljunga.workspace.scenarios[1].state),
    ]
    let comparison = try ScenarioComparison(
      columns, years: [2023], byArea: false, against: nil, herrljunga.evaluation)
    #expect(comparison.rows.map(\.subject) == [.series("budget"), .series("deviation")])
    #expect(comparison.rows[1].figures.map(\.value) == [tkr(-12450), tkr(-9700)])
    #expect(comparison.same.map(\.subject) == [.series("forecast")])
    let later = try ScenarioComparison(columns, years: nil, byArea: false, against: nil, herrljunga.evaluation)
    #expect(later.unknowns.contains("1:8"))
    #expect(later.granted == [[], ["D1"]])
  }
}
