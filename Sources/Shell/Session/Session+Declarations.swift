import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Property {
  /// Whether it says something about a thing in words (`D1.obs = "…"`), which is the model's and no edit.
  var isDescription: Bool {
    guard target.parts.count > 1, let last = target.parts.last else { return false }
    return Attribute(named: last.text) != nil
  }
}

extension Session {
  /// Declarations that may stand in a script or at the prompt: scenarios, focus, and everything a model can be
  /// extended with.
  func declare(_ declaration: Declaration, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch declaration {
    case .focus(let year): return try focus(year, statement)
    case .scenario(let reference, let parent): return try scenario(reference, parent, statement)
    case .model, .include, .period, .option:
      throw Diagnostic(BudgetProblem.modelOnly(text(of: statement)), at: statement.span)
    default: return try extend(statement)
    }
  }

  private func focus(_ year: Int, _ statement: Statement) throws(Diagnostic) -> Reply {
    let years = model.timeline.years
    guard years.contains(year), let first = years.min(), let last = years.max() else {
      let span = (years.min() ?? year)...(years.max() ?? year)
      throw Diagnostic(BudgetProblem.yearOutside(year, years: span), at: statement.span)
    }
    _ = (first, last)
    remember(text(of: statement))
    workspace.focus = year
    return Reply(Screen([.line((words.sv ? "Fokus \(year). " : "Focus \(year). ") + gapText(workspace))]))
  }

  private func scenario(
    _ reference: Reference, _ parent: Reference?, _ statement: Statement
  ) throws(Diagnostic) -> Reply {
    let before = workspace
    let steps = undoable.count
    remember(wholeText(of: statement))
    do throws(Diagnostic) {
      try workspace.add(reference.text, basedOn: parent, at: reference.span)
      try setParametersHere()
    } catch {
      workspace = before
      undoable.removeSubrange(steps...)
      throw error
    }
    let start = workspace
    for line in statement.body {
      let reply = carryOut(line)
      // All of it or nothing, and one step to undo.
      if reply.isError {
        workspace = before
        undoable.removeSubrange(steps...)
        return reply
      }
    }
    undoable.removeSubrange((steps + 1)...)
    var line = scenarioLine(workspace)
    let count = statement.body.count
    if count > 0 {
      let edits =
        words.sv ? (count == 1 ? "1 ändring" : "\(count) ändringar") : count == 1 ? "1 edit" : "\(count) edits"
      line += ", \(edits). \(effect(from: start, to: workspace))"
    }
    return Reply(Screen([.line(line)]))
  }

  /// `Scenario Grupp A, bygger på utgångsläge`.
  func scenarioLine(_ workspace: Workspace) -> String {
    let scenario = workspace.scenarios[workspace.current]
    if workspace.isBase { return words.sv ? "Utgångsläge" : "Base" }
    let parent = scenario.parent.map { workspace.scenarios[$0].name } ?? (words.sv ? "utgångsläge" : "base")
    return "Scenario \(scenario.name), " + (words.sv ? "bygger på" : "based on") + " \(parent)"
  }

  /// Carries out the scenarios that the model file declares; the session then begins in the scratch scenario.
  func begin() {
    let scratch = workspace.scenarios[0].name
    for statement in model.scenarioStatements { openingFindings += carryOut(statement).diagnostics }
    guard workspace.current != 0 else { return }
    let source = Source(name: "", text: scratch)
    try? workspace.switchTo(Reference([Name(scratch, span: Span(source, 0, source.utf8.count))]))
    undoable = []
  }

  /// Builds the model again with one declaration more, and carries the scenarios over to it. A declaration that is
  /// wrong changes nothing.
  func extend(_ statement: Statement) throws(Diagnostic) -> Reply {
    let additions = workspace.additions + [statement]
    let fresh: Model
    do {
      fresh = try Model.load(text: model.text.text, named: model.text.name, folder: model.folder, extra: additions)
    } catch {
      var reply = Reply()
      reply.diagnostics = error.withoutRepeats.list.filter { $0.severity == .error || isOf(statement, $0) }
      return reply
    }
    let before = workspace
    let moved = try workspace.rebased(on: fresh, additions: additions)
    remember(wholeText(of: statement))
    workspace = moved
    var reply = Reply(Screen([.line(declared(statement, before))]))
    let known = Set(before.model.findings.map { $0.problem.sentence(in: tongue) })
    reply.diagnostics = fresh.findings.filter { !known.contains($0.problem.sentence(in: tongue)) }
    return reply
  }

  private func isOf(_ statement: Statement, _ finding: Diagnostic) -> Bool {
    if case .text(let span) = finding.place { span.source === statement.span.source } else { false }
  }

  /// One line on what is there now, and what it did to the whole.
  private func declared(_ statement: Statement, _ before: Workspace) -> String {
    var line = words.sv ? "Tillagt: " : "Added: "
    if case .declaration(.load(_, _, let file)) = statement.node {
      let count = model.items.count - before.model.items.count
      line = (words.sv ? "Inläst: " : "Loaded: ") + file.text
      if count > 0 { line += words.sv ? ", \(count) poster" : ", \(count) items" }
    } else if let name = newName(since: before.model) {
      line += EntitySummary(workspace, words).line(name.entity, named: name.text)
    } else {
      line += Session.oneLine(text(of: statement))
    }
    // Most declarations move nothing, which need not be said.
    return hasMoved(from: before, to: workspace) ? line + ". " + effect(from: before, to: workspace) : line
  }

  private func newName(since old: Model) -> (text: String, entity: Entity)? {
    let known = Set(old.names.spellings.map(\.text))
    return model.names.spellings.last { !known.contains($0.text) }
  }
}
