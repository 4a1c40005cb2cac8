import Graph

extension ServiceCases {
  private static let drawCount = 10_000
  /// Seconds; what takes longer is timed once.
  private static let longest = 5.0

  /// Draws on one thread and on two, which give the same bits.
  func draws(_ kind: DrawQuestion.Kind, _ graph: BudgetGraph, _ setting: Setting, _ report: (Figure) -> Void) throws {
    let question = DrawQuestion(graph, kind)
    try question.check()
    let start = now()
    let one = try question.ask(draws: Self.drawCount, threads: 1)
    let middle = now()
    let two = try question.ask(draws: Self.drawCount, threads: 2)
    var times = [Samples([middle - start]), Samples([now() - middle])]
    try question.check(one, two)
    if middle - start < Self.longest {
      times = try setting.fewest.time(
        [1, 2].map { threads in
          { for _ in 0..<$0 { _ = try question.ask(draws: Self.drawCount, threads: threads) } }
        })
    }
    let name = "10 000 draws, \(kind.rawValue)"
    report(figure(graph, name + ", 1 thread", times[0], note: "target 1 s"))
    report(figure(graph, name + ", 2 threads", times[1], limit: times[0], note: "beside 1 thread"))
  }

  /// Scenarios in lanes on one thread and on two, beside an overlay for each.
  func lanes(_ graph: BudgetGraph, _ setting: Setting, _ report: (Figure) -> Void) throws {
    let question = LaneQuestion(graph)
    try question.check()
    let times = try setting.fewer.time([
      { for _ in 0..<$0 { _ = try question.ask(threads: 1) } },
      { for _ in 0..<$0 { _ = try question.ask(threads: 2) } },
      { for _ in 0..<$0 { _ = question.overlays() } },
    ])
    let name = "\(LaneQuestion.count) scenarios in lanes"
    report(figure(graph, name + ", 1 thread", times[0], limit: times[2], note: "beside overlays"))
    report(figure(graph, name + ", 2 threads", times[1], limit: times[2], note: "beside overlays"))
  }
}
