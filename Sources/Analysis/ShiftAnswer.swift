import Budget
import Language
import Scenarios

/// The answer to a delay or an advance.
public struct ShiftAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, items: [Int], months: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
