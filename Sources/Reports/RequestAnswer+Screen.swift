import Analysis
import Quantities
import Scenarios

extension RequestAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    Screen([.line(outcome.text)])
  }
}
