import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func housekeeping(_ command: Command, _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }
}
