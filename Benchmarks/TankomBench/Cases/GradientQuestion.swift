import Budget
import Graph

/// What one more in every input does to the total of all months.
struct GradientQuestion {
  private let graph: BudgetGraph
  private let target: Program.Target
  private let run: ProgramRun
  private var gradient: Gradient
  private var step = 0
  /// How far a slope may be from a central difference, relative to it.
  private static let tolerance = 1e-6
  /// How far an input is moved for a central difference, relative to it.
  private static let move = 1e-3

  init(_ graph: BudgetGraph) throws {
    self.graph = graph
    target = Program.Target(graph.rows.total)
    let base = Overlay(graph.model.base)
    run = ProgramRun(Program(base, inputs: graph.rows.inputs, results: [graph.rows.total], roundsPosts: false))
    gradient = try run.gradient(of: target)
  }

  var inputCount: Int { run.program.inputs.count }
  var slopeCount: Int { inputCount * Budget.months }

  /// All slopes where the run stands.
  mutating func ask(_ times: Int) throws {
    for _ in 0..<times { gradient = try run.gradient(of: target) }
  }

  /// All slopes at another growth of wages each time.
  mutating func askAnew(_ times: Int) throws {
    for _ in 0..<times {
      step += 1
      try run.set(graph.rows.g.row, [BudgetStep(step).g * graph.rows.g.scale])
      gradient = try run.gradient(of: target)
    }
  }

  /// Compares slopes of a few inputs with central differences in overlays whose posts do not round.
  mutating func check() throws {
    run.reset()
    gradient = try run.gradient(of: target)
    let rows = graph.rows
    let rates = Budget.Kind.allCases.compactMap { kind in
      graph.start.lines.lastIndex { $0.kind == kind }.map { rows.rates[$0].row }
    }
    for row in [rows.g.row, rows.p.row, rows.k.row] + rates {
      try check(row, 0..<Budget.months)
    }
    try check(rows.population.row, graph.start.editedMonth..<graph.start.editedMonth + 1)
  }

  private func check(_ row: RowID, _ months: Range<Int>) throws(Fault) {
    let present = graph.model.base.values(row)
    let step = abs(present[months.lowerBound]) * Self.move
    let ends = [1.0, -1.0].map { sign in
      total(row, present.enumerated().map { months.contains($0) ? $1 + sign * step : $1 })
    }
    let difference = (ends[0] - ends[1]) / (2 * step)
    let slope = gradient.slopes(of: row)[months].reduce(0, +)
    let distance = abs(slope - difference) / abs(difference)
    if !(distance < Self.tolerance) { throw .wrong("the slope of row \(row.raw)", distance) }
  }

  private func total(_ row: RowID, _ values: [Double]) -> Double {
    var overlay = Overlay(graph.model.base)
    overlay.setPostRounding(false)
    overlay.set(row, values: values)
    _ = overlay.stabilise()
    return overlay.values(graph.rows.total).reduce(0, +)
  }
}
