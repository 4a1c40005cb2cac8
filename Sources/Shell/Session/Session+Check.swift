import Analysis
import Budget
import Language
import Reports
import Scenarios

extension Session {
  func check(_ reference: Reference?, _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }

  /// An expectation that holds says nothing; one that fails says what came, and the script goes on.
  func expect(_ relation: Relation, _ when: When?, _ label: Name?, _ statement: Statement) throws(Diagnostic) -> Reply {
    let expectation = try evaluation.expectation(relation, when, id: label?.text)
    guard !expectation.holds else {
      return isVerbose ? .text([(words.sv ? "stämmer: " : "holds: ") + (expectation.id ?? expectation.text)]) : Reply()
    }
    var reply = Reply(expectation.screen(words))
    reply.failedExpectation = true
    return reply
  }
}
