import Budget
import Language
import Scenarios

/// The answer to a transfer between two lines.
public struct TransferAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, series: Int, from: Int, to: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
