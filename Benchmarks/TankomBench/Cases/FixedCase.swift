import Budget
import Graph

/// Cases that do the same work every time, so that their instructions can be counted.
enum FixedCase {
  private static let draws = 100

  /// What `--fixed` takes.
  static var names: String {
    (BudgetCase.allCases.map(\.rawValue) + ["open", "gradient", "draws", "answer", "load"]).joined(separator: ", ")
  }

  /// Runs a case so many times, checks the result, and prints what was recomputed in the last one.
  static func run(_ name: String, lines: Int, runs: Int) throws {
    let budget = Budget(lines: lines)
    let folder = try ModelFolder(budget)
    var graph = try BudgetGraph(budget, folder)
    if let edit = BudgetCase(rawValue: name) {
      let work = graph.run(edit, times: runs)
      try graph.check(name)
      return print("\(name): \(work.rowsRecomputed) rows recomputed")
    }
    switch name {
    case "open":
      var scenarios = ScenarioSource(graph)
      scenarios.open(on: Overlay(graph.model.base), times: runs)
      print("\(name): \(scenarios.work.rowsRecomputed) rows recomputed")
    case "gradient":
      var question = try GradientQuestion(graph)
      try question.askAnew(runs)
      try question.check()
      print("\(name): \(question.slopeCount) slopes")
    case "draws":
      let question = DrawQuestion(graph, .lines)
      try question.check()
      for _ in 0..<runs { _ = try question.ask(draws: draws, threads: 1) }
      print("\(name): \(draws) draws")
    case "answer":
      var conversation = Conversation(graph, .trial)
      try conversation.say(runs)
      try conversation.check()
      print("\(name): \(conversation.characters) characters")
    case "load":
      for _ in 0..<runs { _ = try BudgetGraph.load(folder) }
      print("\(name): \(folder.size) bytes")
    default: throw Fault.unknown("fixed case \(name)")
    }
  }
}
