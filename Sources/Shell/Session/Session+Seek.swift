import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func seek(_ relation: Relation, _ by: [Reference], _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }

  func sweep(
    _ target: Target, _ from: Expression, _ to: Expression, _ step: Expression?, _ statement: Statement
  ) throws(Diagnostic) -> Reply { throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span) }
}
