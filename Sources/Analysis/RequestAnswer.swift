import Budget
import Language
import Scenarios

/// The answer to decisions on requests.
public struct RequestAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
