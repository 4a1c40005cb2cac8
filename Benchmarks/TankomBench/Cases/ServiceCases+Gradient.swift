import Graph

extension ServiceCases {
  /// The gradient to every input, beside a full recompute of an overlay.
  func gradient(_ graph: BudgetGraph, _ setting: Setting, _ report: (Figure) -> Void) throws {
    var question = try GradientQuestion(graph)
    try question.check()
    var overlay = graph
    let times = try setting.stopwatch.time([
      { try question.ask($0) },
      { try question.askAnew($0) },
      { _ = overlay.run(.full, times: $0) },
    ])
    try question.check()
    try overlay.check("full recompute beside the gradient")
    let note = "target 3 ×; \(question.inputCount) inputs, \(question.slopeCount) slopes"
    report(figure(graph, "gradient to all inputs (beside full)", times[0], limit: times[2], note: note))
    report(figure(graph, "gradient, evaluated first (beside full)", times[1], limit: times[2]))
    let compile = try setting.fewer.time { for _ in 0..<$0 { _ = try GradientQuestion(graph) } }
    report(figure(graph, "compile the program of all inputs", compile))
  }
}
