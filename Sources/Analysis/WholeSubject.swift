import Budget
import Language
import Quantities
import Scenarios

/// What answers say of the whole: the series by that name.
public enum WholeSubject: String, Sendable, Hashable {
  case deviation
  case cost = "forecast"
}

extension Evaluation {
  /// What is said of the whole: its deviation, or its cost where it has a cost and no budget in any year.
  public var wholeSubject: WholeSubject {
    get throws(Diagnostic) {
      func has(_ name: String) throws(Diagnostic) -> Bool {
        for year in model.timeline.years {
          let figure = try series(name, of: .node(model.root), in: workspace.base, year)
          if let figure, !figure.isBlank { return true }
        }
        return false
      }
      if try has("budget") { return .deviation }
      return try has("forecast") ? .cost : .deviation
    }
  }
}
