import Budget
import Graph

/// Opening scenarios, having many of them open, and standing on many others.
struct ScenarioCases: CaseGroup {
  static let name = "scenarios"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let graph = try BudgetGraph(budget, ModelFolder(budget))
      var scenarios = ScenarioSource(graph)
      try scenarios.check(scenarios.child(of: Overlay(graph.model.base)), [scenarios.staff[0]])

      var opened = Figure(
        Self.name, lines, "open a scenario, one sparse edit",
        try setting.stopwatch.time { scenarios.open(on: Overlay(graph.model.base), times: $0) })
      opened.work = scenarios.work
      report(opened)
      try many(1000, &scenarios, setting, lines, report)
      for depth in [1, 16, 256] { try deep(depth, &scenarios, setting, lines, report) }
    }
  }

  /// Many scenarios over one base, each with an edit of its own.
  private func many(
    _ count: Int, _ scenarios: inout ScenarioSource, _ setting: Setting, _ lines: Int, _ report: (Figure) -> Void
  ) throws {
    let before = Memory.now
    let start = now()
    var open: [Overlay] = []
    for number in 0..<count {
      scenarios.turn = number
      open.append(scenarios.child(of: Overlay(scenarios.graph.model.base)))
    }
    let spent = now() - start
    let memory = Memory.now - before
    let staff = scenarios.staff
    for number in [0, count / 2, count - 1] { try scenarios.check(open[number], [staff[number % staff.count]]) }
    report(
      Figure(Self.name, lines, "one of \(count) scenarios opened and kept", Samples([spent / Double(count)])))
    report(
      Figure(
        Self.name, lines, "memory of one of \(count) scenarios", .bytes, Double(memory.allocated) / Double(count)))
  }

  /// A scenario on a chain of others, each with an edit of its own.
  private func deep(
    _ depth: Int, _ scenarios: inout ScenarioSource, _ setting: Setting, _ lines: Int, _ report: (Figure) -> Void
  ) throws {
    var top = Overlay(scenarios.graph.model.base)
    var chain: [Overlay] = []
    var edited: [Int] = []
    for number in 0..<depth {
      scenarios.turn = number
      chain.append(top)
      edited.append(scenarios.staff[number % scenarios.staff.count])
      top = scenarios.child(of: top)
    }
    try scenarios.check(top, edited)
    var source = scenarios
    var figure = Figure(
      Self.name, lines, "open a scenario on \(depth) others, one sparse edit",
      try setting.stopwatch.time { source.open(on: top, times: $0) })
    figure.work = source.work
    report(figure)
    let total = scenarios.graph.rows.total
    var sum = 0.0
    let read = try setting.stopwatch.time { times in
      for _ in 0..<times { sum += top.value(total, 0) }
    }
    report(Figure(Self.name, lines, "read a cell of a scenario on \(depth) others", read))
    try scenarios.check(top, edited)
    if sum.isNaN { throw Fault.missing("total") }
    withExtendedLifetime(chain) {}
  }
}
