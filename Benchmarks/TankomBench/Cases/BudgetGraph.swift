import Budget
import Graph

/// The workload in the evaluator: loaded from text as any model is, then edited through an overlay.
struct BudgetGraph {
  let start: Budget
  let model: Model
  let rows: BudgetRows
  /// The workload as it has been edited, for the oracle.
  private(set) var budget: Budget
  private(set) var overlay: Overlay
  private var step = 0

  init(_ budget: Budget, _ folder: ModelFolder) throws(Fault) {
    start = budget
    self.budget = budget
    model = try BudgetGraph.load(folder)
    rows = try BudgetRows(budget, in: model)
    overlay = Overlay(model.base)
  }

  static func load(_ folder: ModelFolder) throws(Fault) -> Model {
    do { return try Model.load(folder: folder.path) } catch { throw .notLoaded("\(error)") }
  }

  /// Makes the case's edit so many times, each followed by a stabilisation; the work of the last one.
  mutating func run(_ edit: BudgetCase, times: Int) -> Work {
    var work = Work()
    for _ in 0..<times {
      step += 1
      make(edit, BudgetStep(step))
      work = edit == .full || edit == .anew ? overlay.recomputeAll() : overlay.stabilise()
    }
    return work
  }

  private mutating func make(_ edit: BudgetCase, _ step: BudgetStep) {
    switch edit {
    case .full: break
    case .anew:
      // All drivers change, so that what is recomputed is also written.
      setGrowth(step)
      set(rows.p, step.p)
      set(rows.k, step.k)
      budget.p = step.p
      budget.k = step.k
      setPopulation(step)
    case .wide: setGrowth(step)
    case .sparse: setWage(of: budget.editedLine, step)
    case .month: setPopulation(step)
    case .same: overlay.set(rows.g.row, values: [budget.g * rows.g.scale])
    }
  }

  private mutating func set(_ place: BudgetRows.Place, _ value: Double) {
    overlay.set(place.row, values: [value * place.scale])
  }

  private mutating func setGrowth(_ step: BudgetStep) {
    budget.g = step.g
    set(rows.g, step.g)
  }

  private mutating func setWage(of line: Int, _ step: BudgetStep) {
    guard let place = rows.wages[line] else { return }
    budget.lines[line].c = step.wage(start.lines[line].c)
    set(place, budget.lines[line].c)
  }

  private mutating func setPopulation(_ step: BudgetStep) {
    let month = budget.editedMonth
    budget.population[month] = step.population(start.population[month])
    overlay.set(rows.population.row, values: budget.population)
  }

  /// Compares the totals with the oracle's.
  func check(_ name: String) throws(Fault) {
    let distance = budget.distance(from: overlay.values(rows.total).map { $0 / 100 })
    if !(distance < 1e-9) { throw .wrong(name, distance) }
  }
}
