import Budget
import Language
import Scenarios

/// The answer to a general savings requirement.
public struct RequirementAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
