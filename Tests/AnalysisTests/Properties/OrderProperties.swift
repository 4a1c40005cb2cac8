import Budget
import Graph
import Language
import Quantities
import Scenarios
import Testing

/// The order of what is written decides nothing.
@Suite("Independence of order")
struct OrderProperties {
  @Test("statements of the model file and rows of a table may stand in any order", arguments: Seeded.seeds(0..<40))
  func statementsAndRows(seed: Int) throws {
    var budget = RandomBudget(seed: seed)
    let edits = budget.independentEdits() + budget.layeredEdits()
    let first = try budget.workspace()
    let base = BudgetNumbers(first.model, first.state)
    let edited = try after(edits, first)
    for round in 0..<3 {
      let statements = budget.statements.shuffled(using: &budget.random)
      let rows = budget.rows.shuffled(using: &budget.random)
      let other = try budget.workspace(
        statements: round == 1 ? nil : statements, rows: round == 0 ? nil : rows)
      let found = BudgetNumbers(other.model, other.state).differences(from: base)
      #expect(found.isEmpty, "seed \(seed): \(found)\n\(statements.joined(separator: "\n"))\n\(rows)")
      let moved = try after(edits, other).differences(from: edited)
      #expect(moved.isEmpty, "seed \(seed), edited: \(moved)\n\(statements.joined(separator: "\n"))\n\(rows)")
    }
  }

  @Test("edits that do not touch the same thing may come in any order", arguments: Seeded.seeds(0..<40))
  func edits(seed: Int) throws {
    var budget = RandomBudget(seed: seed)
    let edits = budget.independentEdits()
    let workspace = try budget.workspace()
    let first = try after(edits, workspace)
    for _ in 0..<3 {
      let shuffled = edits.shuffled(using: &budget.random)
      let found = try after(shuffled, workspace).differences(from: first)
      #expect(found.isEmpty, "seed \(seed): \(found)\n\(edits.joined(separator: "\n"))\n\(shuffled)")
    }
  }

  private func after(_ edits: [String], _ workspace: Workspace) throws -> BudgetNumbers {
    var workspace = workspace
    try RandomBudget.carryOut(edits, &workspace)
    return BudgetNumbers(workspace.model, workspace.state)
  }
}
