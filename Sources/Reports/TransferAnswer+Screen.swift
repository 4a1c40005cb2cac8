import Analysis
import Quantities
import Scenarios

extension TransferAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    Screen([.line(outcome.text)])
  }
}
