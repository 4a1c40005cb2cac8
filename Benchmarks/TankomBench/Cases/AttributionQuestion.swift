import Budget
import Graph

/// Why the total differs between two states: growth of wages, one wage, one price, and the population of all months.
struct AttributionQuestion {
  private let graph: BudgetGraph
  private let target: Program.Target
  private let before: Overlay
  private var after: Overlay
  private var budget: Budget
  private static let causes = 4

  init(_ graph: BudgetGraph) throws {
    self.graph = graph
    target = Program.Target(graph.rows.total)
    before = Overlay(graph.model.base)
    after = Overlay(on: before)
    budget = graph.start
    guard let placement = budget.lines.lastIndex(where: { $0.kind == .placement }) else {
      throw Fault.missing("a placement")
    }
    budget.g += 0.005
    budget.lines[budget.editedLine].c += 2000
    budget.lines[placement].b *= 1.05
    budget.population = budget.population.map { $0 * 1.01 }
    let rows = graph.rows
    set(rows.g, budget.g)
    set(rows.rates[budget.editedLine], budget.lines[budget.editedLine].c)
    set(rows.rates[placement], budget.lines[placement].b)
    after.set(rows.population.row, values: budget.population)
    _ = after.stabilise()
  }

  private mutating func set(_ place: BudgetRows.Place, _ value: Double) {
    after.set(place.row, values: [value * place.scale])
  }

  func ask() throws -> Attribution { try Attribution(of: target, from: before, to: after) }

  /// Compares the second state with the oracle, and adds the contributions up to the last bit.
  func check() throws -> Attribution {
    let distance = budget.distance(from: after.values(graph.rows.total).map { $0 / 100 })
    if !(distance < 1e-9) { throw Fault.wrong("the state to be explained", distance) }
    let answer = try ask()
    if answer.contributions.count != Self.causes { throw Fault.missing("one of \(Self.causes) causes") }
    let sum = answer.contributions.reduce(0) { $0 + $1.amount } + answer.remainder
    if sum.bitPattern != answer.difference.bitPattern { throw Fault.otherBits("contributions and remainder") }
    return answer
  }
}
