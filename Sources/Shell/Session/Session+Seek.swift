import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func seek(_ relation: Relation, _ by: [Reference], _ statement: Statement) throws(Diagnostic) -> Reply {
    guard by.count == 1, let reference = by.first else {
      throw Diagnostic(ComparisonProblem.oneLever, at: by.dropFirst().first?.span ?? statement.span)
    }
    guard relation.comparison != .notEqual else {
      throw Diagnostic(ComparisonProblem.notADifference(goal(relation)), at: relation.span)
    }
    return Reply(try Seek(relation, by: reference, goal: goal(relation), evaluation).screen(words))
  }

  /// The goal as it was typed.
  private func goal(_ relation: Relation) -> String {
    String(relation.span.source.text(relation.span).map { $0 == "-" ? "−" : $0 })
  }

  func sweep(
    _ target: Target, _ from: Expression, _ to: Expression, _ step: Expression?, _ statement: Statement
  ) throws(Diagnostic) -> Reply {
    Reply(try Sweep(target, from: from, to: to, step: step, evaluation).screen(words))
  }
}
