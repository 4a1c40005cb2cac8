import Graph

/// The questions of the graph's services on the workload: gradient, attribution, goal seek, draws and lanes.
struct ServiceCases: CaseGroup {
  static let name = "services"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let graph = try BudgetGraph(budget, ModelFolder(budget))
      try graph.check("services, before")
      try gradient(graph, setting, report)
      try attribution(graph, setting, report)
      try goal(graph, setting, report)
      for kind in DrawQuestion.Kind.allCases { try draws(kind, graph, setting, report) }
      try lanes(graph, setting, report)
    }
  }

  func figure(
    _ graph: BudgetGraph, _ name: String, _ samples: Samples, limit: Samples? = nil, note: String = ""
  ) -> Figure {
    Figure(Self.name, graph.start.lines.count, name, samples, limit: limit, note: note)
  }

  private func goal(_ graph: BudgetGraph, _ setting: Setting, _ report: (Figure) -> Void) throws {
    let question = GoalQuestion(graph)
    let evaluations = try question.check()
    let times = try setting.fewer.time([
      { for _ in 0..<$0 { _ = try question.ask() } },
      { for _ in 0..<$0 { _ = try GoalQuestion(graph).ask() } },
    ])
    report(figure(graph, "goal seek: g for 1 % less", times[0], note: "\(evaluations) evaluations"))
    report(figure(graph, "goal seek, compiled first", times[1]))
  }

  private func attribution(_ graph: BudgetGraph, _ setting: Setting, _ report: (Figure) -> Void) throws {
    let question = try AttributionQuestion(graph)
    let answer = try question.check()
    let time = try setting.fewer.time { for _ in 0..<$0 { _ = try question.ask() } }
    report(figure(graph, "attribution: g, wage, price, population", time, note: "\(answer.evaluations) evaluations"))
    report(
      Figure(
        Self.name, graph.start.lines.count, "attribution: relative residual", .share, answer.relativeResidual,
        note: "target 1e-9"))
  }
}
