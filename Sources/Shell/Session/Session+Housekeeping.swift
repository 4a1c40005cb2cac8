import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func housekeeping(_ command: Command, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch command {
    case .switchTo(let reference): return try switchTo(reference, statement)
    case .copy(let references): return try copy(references, statement)
    case .note(let text):
      remember(self.text(of: statement))
      workspace.note(text.text)
      let name = scenarioName(workspace)
      return say(words.sv ? "Antecknat i \(name)" : "Noted in \(name)")
    case .park(let text):
      remember(self.text(of: statement))
      workspace.park(text.text)
      let count = workspace.parked.count
      return say(
        words.sv
          ? "Parkerat: \(count == 1 ? "1 fråga" : "\(count) frågor"), visas med visa parkerat"
          : "Parked: \(count == 1 ? "1 question" : "\(count) questions"), listed by show parked")
    case .save(let file): return try save(file)
    case .run(let file, let arguments): return try run(file, with: arguments, statement)
    case .help(let topic): return try help(topic, statement)
    case .tour: return .text(tour)
    case .quit:
      var reply = Reply()
      reply.quits = true
      return reply
    default: throw Diagnostic(ScenarioProblem.notYet(self.text(of: statement)), at: statement.span)
    }
  }

  func say(_ line: String) -> Reply { Reply(Screen([.line(line)])) }

  private func switchTo(_ reference: Reference, _ statement: Statement) throws(Diagnostic) -> Reply {
    var next = workspace
    try next.switchTo(reference)
    remember(text(of: statement))
    workspace = next
    var reply = say("\(scenarioLine(workspace)). \(gapText(workspace))")
    reply.screen?.warnings += parametersMissing.map { [$0] } ?? []
    return reply
  }

  /// `kopiera "A" till "B"`, or `kopiera "B"`: a new scenario that starts as the one named, or as the current one.
  private func copy(_ references: [Reference], _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let new = references.last else { return Reply() }
    var next = workspace
    if references.count > 1 {
      try next.copy(references[0], as: new.text, at: new.span)
    } else {
      let name = workspace.scenarios[workspace.current].name
      try next.copy(Reference([Name(name, span: new.span)]), as: new.text, at: new.span)
    }
    let original = references.count > 1 ? references[0].text : scenarioName(workspace)
    remember(text(of: statement))
    workspace = next
    for index in parameters.indices where parameters[index].scenarios.contains(original) {
      parameters[index].scenarios.insert(workspace.scenarios[workspace.current].name)
    }
    try setParametersHere()
    let name = workspace.scenarios[workspace.current].name
    return say(
      (words.sv ? "Scenario \(name), kopia av \(original). " : "Scenario \(name), a copy of \(original). ")
        + gapText(workspace))
  }

  /// A statement with its body, as it was typed.
  public func wholeText(of statement: Statement) -> String {
    var last = statement
    while let next = last.body.last { last = next }
    let source = statement.span.source
    let start = min(last.span.lower, source.utf8.count)
    let line = source.line(at: start)
    let end = max(statement.span.upper, line.start + source.lineText(from: line.start).utf8.count)
    return source.text(Span(source, statement.span.lower, statement.body.isEmpty ? statement.span.upper : end))
  }
}
