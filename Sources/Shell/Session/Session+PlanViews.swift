import Analysis
import Language
import Reports
import Scenarios

extension Session {
  func baseline(_ span: TimeSpan?) throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("nollalternativ"), at: Span(Source(name: "", text: ""), 0, 0))
  }

  func unknownView() throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("visa okänt"), at: Span(Source(name: "", text: ""), 0, 0))
  }

  func assumptionsView() throws(Diagnostic) -> Reply {
    throw Diagnostic(ScenarioProblem.notYet("visa antaganden"), at: Span(Source(name: "", text: ""), 0, 0))
  }
}
