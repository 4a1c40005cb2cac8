import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func compare(
    _ references: [Reference], _ by: [Name], _ against: Reference?, _ when: When?, _ statement: Statement
  ) throws(Diagnostic) -> Reply { throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span) }

  func compareAlternatives(_ references: [Reference], _ by: [Name], _ when: When?) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("…"), at: Span(Source(name: "", text: ""), 0, 0))
  }

  func diff(_ reference: Reference, _ against: Reference?) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("…"), at: Span(Source(name: "", text: ""), 0, 0))
  }
}
