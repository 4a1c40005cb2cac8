import Budget
import Language
import Scenarios

/// The answer to an edit of one lever.
public struct LeverAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, lever: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
