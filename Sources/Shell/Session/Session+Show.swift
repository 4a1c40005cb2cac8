import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func overview() throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("…"), at: Span(Source(name: "", text: ""), 0, 0))
  }

  func show(_ show: Show, _ statement: Statement) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
  }

  func top(_ count: Int) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("…"), at: Span(Source(name: "", text: ""), 0, 0))
  }

  func find(_ text: String) -> Reply { Reply() }
}
