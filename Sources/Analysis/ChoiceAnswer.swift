import Budget
import Language
import Scenarios

/// The answer to a choice of an option.
public struct ChoiceAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, group: Int, option: Int, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
