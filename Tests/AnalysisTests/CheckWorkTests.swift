import Budget
import Graph
import Language
import Scenarios
import Testing

@testable import Analysis

/// What a check of conditions costs, in rows.
struct CheckWorkTests {
  /// Each step names the one before twice, so that compiling each name anew would make two to the power of 22 rows.
  @Test func `a step that many others name is compiled once in a condition`() throws {
    let steps = 22
    var text = """
      period 2024..2025 by year
      component chain:
        input way : choice(short | kort; long | lång) = short
        input start : tkr/year

      """
    for step in 1...steps {
      let last = step == 1 ? "start" : "s\(step - 1)"
      text += "  let s\(step) = if(way = short; \(last) + \(last); \(last) − \(last))\n"
    }
    text += """
        output most = s\(steps)
        post start to forecast
        check s\(steps) = 4194304 × start "doubled"
        check s\(steps) = s\(steps - 1) "the same"
      chain c on top:
        start = 10 tkr/year

      """
    let workspace = Workspace(try loadedModel(text, [:]))
    let query = workspace.query()
    let scope = ItemQuery(query, item: 0)
    let before = query.layer.rowCount
    for check in workspace.model.components[workspace.model.items[0].component ?? 0].checks {
      for place in scope.places(of: check.condition) {
        _ = try scope.compiler(at: place).compile(check.condition)
      }
    }
    #expect(query.layer.rowCount - before < 10 * steps)
    let found = try Check.make(workspace).findings.filter {
      if case .rule(let text) = $0.kind { text.english == "the same" } else { false }
    }
    #expect(found.count == 1)
  }
}
