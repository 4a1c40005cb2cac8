import Analysis
import Budget
import Scenarios
import Testing

/// A model that has a cost and no budget: what it answers is said of the cost, and what is missing is no 0.
struct WithoutBudgetTests {
  private func evaluation() throws -> Evaluation {
    let text = """
      period 2024..2026 by month
      lever opening = 2025-01
      component room:
        input rent : tkr/year = 120 tkr/year
        input start : date = 2024-07
        post {0 tkr/year; from start = rent} to forecast
      room house
      room gym:
        start = opening
      """
    return Evaluation(Workspace(try loadedModel(text + "\n", [:])))
  }

  @Test func `a lever's effect is on the cost`() throws {
    let evaluation = try evaluation()
    let outcome = try Asked.outcome("set opening to 2024-07", evaluation.workspace)
    guard case .lever(let answer) = try EditAnswer.make(outcome, evaluation.workspace) else {
      Issue.record("not answered as a lever")
      return
    }
    #expect(answer.year == 2024 && answer.lines.map(\.series) == ["forecast", "forecast"])
    #expect(answer.lines.map { ($0.move.difference.value / 100_000).rounded() } == [60, 60])
  }

  @Test func `decisions are listed with what they do to the cost`() throws {
    var workspace = try evaluation().workspace
    try workspace.carryOut(try Asked.outcome("set opening to 2024-07", workspace))
    let list = try DecisionList(workspace.current, Evaluation(workspace), name: "a")
    #expect(list.subject == .cost)
    #expect(list.total.map { ($0.value / 100_000).rounded() } == [60, 0])
    #expect(list.entries.map(\.outlay) == [0])
  }
}
