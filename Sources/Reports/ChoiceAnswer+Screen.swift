import Analysis
import Quantities
import Scenarios

extension ChoiceAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    Screen([.line(outcome.text)])
  }
}
