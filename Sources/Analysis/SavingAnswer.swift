import Budget
import Language
import Scenarios

/// The answer to decisions on savings proposals.
public struct SavingAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
