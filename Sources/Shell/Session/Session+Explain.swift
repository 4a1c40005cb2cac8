import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func explain(
    _ expression: Expression, _ against: Reference?, _ when: When?, _ statement: Statement
  ) throws(Diagnostic) -> Reply {
    var year: Int?
    if case .during(let span)? = when?.extent, let start = span.from.start(focus: workspace.focus) {
      year = Int(start / 12)
    } else if case .only(let only)? = when?.extent {
      year = only
    }
    return Reply(try Explanation.make(expression, year: year, tongue: tongue, workspace).screen(words))
  }

  func split(_ reference: Reference, _ by: [Name]) throws(Diagnostic) -> Reply {
    Reply(try SplitAnswer(reference, by: by, workspace).screen(words))
  }
}
