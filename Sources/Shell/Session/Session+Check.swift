import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func check(_ reference: Reference?, _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }

  func expect(_ relation: Relation, _ when: When?, _ label: Name?, _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }
}
