import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  /// Declarations that may stand in a script or at the prompt: scenarios, focus, loads.
  func declare(_ declaration: Declaration, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch declaration {
    case .focus(let year):
      remember(text(of: statement))
      workspace.focus = year
      return Reply()
    case .scenario(let reference, let parent):
      remember(text(of: statement))
      try workspace.add(reference.text, basedOn: parent, at: reference.span)
      for line in statement.body {
        let reply = carryOut(line)
        if reply.isError { return reply }
      }
      return Reply()
    default: throw Diagnostic(ScenarioProblem.notYet(text(of: statement)), at: statement.span)
    }
  }
}
