import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func view(_ view: View, _ reference: Reference?, _ span: TimeSpan?, _ statement: Statement) throws(Diagnostic)
    -> Reply
  { throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span) }
}
