import Budget
import Graph

/// The totals of many scenarios, each with a growth of wages and a raise of one line's wage.
struct LaneQuestion {
  static let count = 200
  private let graph: BudgetGraph
  private let program: Program
  private let scenarios: [[(RowID, [Double])]]

  init(_ graph: BudgetGraph) {
    self.graph = graph
    let rows = graph.rows
    let staff = graph.start.lines.indices.filter { graph.start.lines[$0].kind == .staff }
    scenarios = (0..<Self.count).map { number in
      let line = staff[number * 7 % staff.count]
      let step = BudgetStep(number)
      let rate = rows.rates[line]
      return [
        (rows.g.row, [step.g * rows.g.scale]), (rate.row, [step.wage(graph.start.lines[line].c) * rate.scale]),
      ]
    }
    program = Program(
      Overlay(graph.model.base), inputs: scenarios.flatMap { $0.map(\.0) }, results: [rows.total], roundsPosts: true)
  }

  func ask(threads: Int) throws -> ScenarioValues { try program.evaluate(scenarios: scenarios, threads: threads) }

  /// The same totals, each by an overlay.
  func overlays() -> [[Double]] {
    scenarios.map { edits in
      var overlay = Overlay(graph.model.base)
      for (row, values) in edits { overlay.set(row, values: values) }
      _ = overlay.stabilise()
      return overlay.values(graph.rows.total)
    }
  }

  /// Compares the totals of all scenarios with those of overlays, bit for bit.
  func check() throws {
    let right = overlays().map { $0.map(\.bitPattern) }
    for threads in 1...2 {
      let answers = try ask(threads: threads)
      for (number, bits) in right.enumerated()
      where answers.values(graph.rows.total, scenario: number)?.map(\.bitPattern) != bits {
        throw Fault.otherBits("scenario \(number) in lanes and as an overlay")
      }
    }
  }
}
