import Budget
import Language
import Scenarios

/// The answer to an edit of lines, inputs and drivers, or of several kinds at once.
public struct EffectAnswer: Sendable {
  public let outcome: Outcome

  init(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    self.outcome = outcome
  }
}
