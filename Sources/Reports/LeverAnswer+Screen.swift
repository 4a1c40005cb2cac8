import Analysis
import Quantities
import Scenarios

extension LeverAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    Screen([.line(outcome.text)])
  }
}
