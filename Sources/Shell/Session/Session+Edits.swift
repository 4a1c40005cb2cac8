import Analysis
import Budget
import Graph
import Language
import Reports
import Scenarios

extension Session {
  /// `what if`: answers and changes nothing.
  func tryOut(_ edit: Edit, _ statement: Statement) throws(Diagnostic) -> Reply {
    let outcome = try workspace.outcome(of: edit, text: text(of: statement))
    var reply = try self.reply(to: outcome)
    workspace.remember(Trial(edit: edit, text: outcome.text, headline: reply.screen?.headline ?? ""))
    if isInteractive && hintsShown < 3 {
      hintsShown += 1
      reply.text.append(words.sv ? "prövat, inte sparat: skriv behåll" : "tried, not saved: type keep")
    }
    return reply
  }

  /// An edit of the current scenario.
  func carryOut(_ edit: Edit, _ statement: Statement) throws(Diagnostic) -> Reply {
    let outcome = try workspace.outcome(of: edit, text: text(of: statement))
    let reply = try self.reply(to: outcome)
    remember(outcome.text)
    try workspace.carryOut(outcome)
    workspace.forgetTrial()
    return reply
  }

  /// A property outside a body is `set`.
  func carryOut(_ property: Property, _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let value = property.values.first else {
      throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
    }
    let change = Change(.set(.item(kind: nil, property.target, property.index), value), when: nil, span: statement.span)
    return try carryOut(Edit(isTrial: false, changes: [change], span: statement.span), statement)
  }

  private func reply(to outcome: Outcome) throws(Diagnostic) -> Reply {
    var reply = Reply(try EditAnswer.make(outcome, workspace).screen(words))
    if let limits = try DecisionLimits(evaluation) {
      let amount = evaluation.decidedAmount(from: outcome.before, to: outcome.after)
      if amount.ore >= 0.5 || !amount.isKnown { reply.screen?.line(words.decides(limits, amount)) }
    }
    for bearer in evaluation.bearers(of: outcome) { reply.screen?.warnings.append(words.borne(bearer)) }
    reply.diagnostics = outcome.remarks
    if isVerbose { reply.text.append(words.work(outcome.work)) }
    return reply
  }

  /// `keep`: the latest trial becomes part of the scenario.
  func keep(_ statement: Statement) throws(Diagnostic) -> Reply {
    let trial = try workspace.trialToKeep(at: statement.span)
    // The decision is what stood after `what if`.
    let span = trial.edit.changes.dropFirst().reduce(trial.edit.changes.first?.span ?? trial.edit.span) {
      $0.to($1.span)
    }
    let edit = Edit(isTrial: false, changes: trial.edit.changes, span: span)
    return try carryOut(edit, Statement(.edit(edit), span: span))
  }
}
