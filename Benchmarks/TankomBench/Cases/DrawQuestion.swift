import Budget
import Graph

/// What the total of all months may come to where growth is uncertain, which touches every line.
struct DrawQuestion {
  /// What is uncertain.
  enum Kind: String, CaseIterable {
    /// The growth of wages, prices and the rest.
    case drivers = "g, p and k uncertain"
    /// The same, and each line's wage, price or base by a factor of its own.
    case lines = "and each line by itself"
  }

  private let graph: BudgetGraph
  private let program: Program
  private let kind: Kind
  private let target: Program.Target
  private static let growthDeviation = 0.005
  private static let lineDeviation = 0.05
  private static let seed: UInt64 = 7

  init(_ graph: BudgetGraph, _ kind: Kind) {
    self.graph = graph
    self.kind = kind
    let rows = graph.rows
    let drivers = [rows.g, rows.p, rows.k] + (kind == .lines ? rows.rates : [])
    program = Program(
      Overlay(graph.model.base), inputs: drivers.map(\.row), results: [rows.total], roundsPosts: false)
    target = Program.Target(rows.total)
  }

  /// Draws; without spread every draw is the state itself.
  func ask(draws: Int, threads: Int, spread: Double = 1) throws -> Simulation {
    try program.simulate(uncertainties(spread), targets: [target], draws: draws, seed: Self.seed, threads: threads)
  }

  private func uncertainties(_ spread: Double) -> [Simulation.Uncertainty] {
    let rows = graph.rows
    let start = graph.start
    let growth = [(rows.g, start.g), (rows.p, start.p), (rows.k, start.k)].map { place, value in
      Simulation.Uncertainty(
        Program.Driver(place.row),
        .normal(mean: value * place.scale, deviation: Self.growthDeviation * spread * place.scale))
    }
    guard kind == .lines else { return growth }
    return growth
      + rows.rates.map { place in
        Simulation.Uncertainty(
          Program.Driver(place.row, .factor), .normal(mean: 1, deviation: Self.lineDeviation * spread))
      }
  }

  /// Draws without spread, which must all be the oracle's total.
  func check() throws {
    let total = graph.start.totals().reduce(0, +) * 100
    for value in try ask(draws: 20, threads: 2, spread: 0).values[0] {
      let distance = abs(value - total) / total
      if !(distance < 1e-9) { throw Fault.wrong("a draw without spread", distance) }
    }
  }

  /// Compares two simulations bit for bit, and their mean and spread with what they must be about.
  func check(_ one: Simulation, _ other: Simulation) throws {
    let bits = [one, other].map { $0.values[0].map(\.bitPattern) }
    if bits[0] != bits[1] { throw Fault.otherBits("draws on one and two threads") }
    let total = graph.start.totals().reduce(0, +) * 100
    let distance = abs(one.mean(0) - total) / total
    if !(distance < 0.01) { throw Fault.wrong("the mean of draws", distance) }
    let range = one.quantiles(0, [0.05, 0.95]).map { $0 / total }
    // The total is touched by wages most, two and a half years off on average: about 2 per cent between these.
    if !(0.01...0.1).contains(range[1] - range[0]) { throw Fault.wrong("the spread of draws", range[1] - range[0]) }
  }
}
