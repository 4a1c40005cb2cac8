/// From a line of text to the lines of its answer, as a script or a prompt takes it.
struct AnswerCases: CaseGroup {
  static let name = "answers"
  func run(_ setting: Setting, _ report: (Figure) -> Void) throws {
    for lines in setting.sizes {
      let budget = Budget(lines: lines)
      let graph = try BudgetGraph(budget, ModelFolder(budget))
      for kind in Conversation.Kind.allCases {
        var samples: [Double] = []
        for _ in 0..<setting.fewer.repetitions {
          var conversation = Conversation(graph, kind)
          let start = now()
          try conversation.say(kind.count)
          samples.append((now() - start) / Double(kind.count))
          try conversation.check()
        }
        report(Figure(Self.name, lines, kind.rawValue, Samples(samples)))
      }
    }
  }
}
