import Budget
import Graph

/// Which growth of wages makes the total of all months one per cent lower.
struct GoalQuestion {
  private let graph: BudgetGraph
  private let program: Program
  private let target: Program.Target
  private let goal: Double
  private static let share = 0.99
  private static let bounds = -0.5...0.5

  init(_ graph: BudgetGraph) {
    self.graph = graph
    let base = Overlay(graph.model.base)
    program = Program(base, inputs: [graph.rows.g.row], results: [graph.rows.total], roundsPosts: false)
    target = Program.Target(graph.rows.total)
    goal = base.values(graph.rows.total).reduce(0, +) * Self.share
  }

  func ask() throws -> GoalSeek {
    try GoalSeek(program, Program.Driver(graph.rows.g.row), target: target, goal: goal, bounds: Self.bounds)
  }

  /// Asks the oracle for the total at the growth that was found. Gives the number of evaluations.
  func check() throws -> Int {
    let answer = try ask()
    if answer.outcome != .met { throw Fault.goal("\(answer.outcome)") }
    var budget = graph.start
    budget.g = answer.value / graph.rows.g.scale
    let distance = abs(budget.totals().reduce(0, +) * 100 - goal) / goal
    if !(distance < 1e-9) { throw Fault.wrong("goal seek", distance) }
    return answer.evaluations
  }
}
