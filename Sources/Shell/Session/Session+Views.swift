import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func view(_ view: View, _ reference: Reference?, _ span: TimeSpan?, _ statement: Statement) throws(Diagnostic)
    -> Reply
  {
    switch view {
    case .baseline: return try baseline(span)
    case .unknown: return unknownView()
    case .assumptions: return assumptionsView()
    default: throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
    }
  }
}
