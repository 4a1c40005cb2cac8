import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func explain(
    _ expression: Expression, _ against: Reference?, _ when: When?, _ statement: Statement
  ) throws(Diagnostic) -> Reply { throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span) }

  func split(_ reference: Reference, _ by: [Name]) throws(Diagnostic) -> Reply {
    Reply(try SplitAnswer(reference, by: by, workspace).screen(words))
  }
}
