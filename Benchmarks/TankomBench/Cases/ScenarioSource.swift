import Graph

/// Scenarios over the loaded workload, each of which raises the wage of one line.
struct ScenarioSource {
  let graph: BudgetGraph
  /// The lines of staff, which take turns.
  let staff: [Int]
  /// Whose turn it is.
  var turn = 0
  /// The work of the latest edit.
  private(set) var work = Work()
  /// Kronor a month in scenarios that are kept, and in those that are opened on them and let go.
  private static let raise = 100.0
  private static let trial = 200.0

  init(_ graph: BudgetGraph) {
    self.graph = graph
    staff = graph.start.lines.indices.filter { graph.start.lines[$0].kind == .staff }
  }

  /// A scenario over another, with its edit made and what follows from it.
  mutating func child(of parent: Overlay, raise: Double = ScenarioSource.raise) -> Overlay {
    let line = staff[turn % staff.count]
    var overlay = Overlay(on: parent)
    if let place = graph.rows.wages[line] {
      overlay.set(place.row, values: [(graph.start.lines[line].c + raise) * place.scale])
    }
    work = overlay.stabilise()
    return overlay
  }

  /// Opens scenarios over another, and lets them go.
  mutating func open(on parent: Overlay, times: Int) {
    turn = staff.count / 2
    for _ in 0..<times { _ = child(of: parent, raise: ScenarioSource.trial) }
  }

  /// Compares a scenario with the oracle, given the lines whose wage was raised in it.
  func check(_ overlay: Overlay, _ lines: [Int]) throws(Fault) {
    var budget = graph.start
    for line in Set(lines) { budget.lines[line].c += ScenarioSource.raise }
    let distance = budget.distance(from: overlay.values(graph.rows.total).map { $0 / 100 })
    if !(distance < 1e-9) { throw .wrong("a scenario", distance) }
  }
}
