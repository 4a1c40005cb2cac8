import Analysis
import Quantities
import Scenarios

extension SavingAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    Screen([.line(outcome.text)])
  }
}
