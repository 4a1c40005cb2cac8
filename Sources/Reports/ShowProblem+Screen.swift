import Analysis
import Language
import Quantities

extension ShowProblem: Presentable {
  /// A question without an answer: why, and what to type.
  public func screen(_ words: Words) -> Screen {
    var screen = Screen([.line(sentence(in: words.tongue).capitalizedFirst)])
    if let help = help(in: words.tongue) { screen.line(help.capitalizedFirst) }
    return screen
  }
}
