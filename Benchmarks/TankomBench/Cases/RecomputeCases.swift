import Graph

/// Full recompute and the edits A to D, each beside the physical limit of the same edit.
struct RecomputeCases: CaseGroup {
  static let name = "recompute"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let folder = try ModelFolder(budget)
      var graph = try BudgetGraph(budget, folder)
      let limit = Limit(budget)
      report(cells(graph, "formula cells as the other engines count them", budget.formulaCells))
      let rows = graph.run(.full, times: 1).rowsRecomputed
      report(cells(graph, "formula cells of the compiled graph", rows * Budget.months))
      for edit in BudgetCase.allCases {
        try graph.check("\(edit.title), before")
        var work = Work()
        let times = try setting.stopwatch.time([
          { work = graph.run(edit, times: $0) },
          { limit.run(edit, times: $0) },
        ])
        try graph.check("\(edit.title), after")
        try limit.check(edit.title)
        var figure = Figure(Self.name, lines, edit.title, times[0], limit: edit == .same ? nil : times[1])
        figure.work = work
        figure.leastRows = edit.leastRows(budget)
        report(figure)
      }
    }
  }

  private func cells(_ graph: BudgetGraph, _ name: String, _ count: Int) -> Figure {
    Figure(Self.name, graph.start.lines.count, name, .cells, Double(count))
  }
}
