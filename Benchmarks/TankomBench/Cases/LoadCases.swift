import Budget
import Language

/// From text to a model that answers, and how much of it is parsing.
struct LoadCases: CaseGroup {
  static let name = "load"

  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    var loads: [(Int, Double)] = []
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let folder = try ModelFolder(budget)
      let graph = try BudgetGraph(budget, folder)
      try graph.check("load")
      if let finding = graph.model.findings.first { throw Fault.notLoaded("\(finding)") }
      let load = try setting.fewer.time { times in for _ in 0..<times { _ = try BudgetGraph.load(folder) } }
      loads.append((lines, load.minimum))
      report(Figure(Self.name, lines, "load and compile \(folder.size / 1000) kB of text", load))

      let source = Source(name: "model.tankom", text: budget.text())
      let parse = try setting.fewer.time { times in
        for _ in 0..<times {
          var parser = Parser(source: source)
          if parser.parse().hasErrors { throw Fault.notLoaded(source.name) }
        }
      }
      report(Figure(Self.name, lines, "of which parsing", parse))
    }
    if loads.count > 1 {
      report(Figure(Self.name, setting.sizes.last ?? 0, "growth of load", .exponent, exponent(loads)))
    }
  }
}
