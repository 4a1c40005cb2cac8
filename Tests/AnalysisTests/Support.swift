import Budget
import Language
import Quantities
import Scenarios

@testable import Analysis

/// Herrljunga as it is loaded, and edits of it.
enum HerrljungaCase {
  static func workspace(_ edits: String...) throws -> Workspace {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/scenarios/herrljunga-2023"
    var workspace = Workspace(try Model.load(folder: folder))
    for edit in edits { try workspace.carryOut(workspace.outcome(of: parse(edit, workspace), text: edit)) }
    return workspace
  }

  static func parse(_ text: String, _ workspace: Workspace) throws -> Edit {
    var findings: [Diagnostic] = []
    let statements = Parsed.read(Source(name: "test", text: text), names: workspace.model.nameIndex, into: &findings)
    if let first = findings.first { throw first }
    guard case .edit(let edit)? = statements.first?.node else { throw NoEdit() }
    return edit
  }

  static func answer(_ text: String, _ workspace: Workspace) throws -> EffectAnswer {
    let outcome = try workspace.outcome(of: parse(text, workspace), text: text)
    guard case .effect(let answer) = try EditAnswer.make(outcome, workspace) else { throw NoEdit() }
    return answer
  }

  /// An expression, read from `varför` before it.
  static func explained(_ text: String, _ workspace: Workspace) throws -> Explanation {
    var findings: [Diagnostic] = []
    let source = Source(name: "test", text: "varför " + text)
    let statements = Parsed.read(source, names: workspace.model.nameIndex, into: &findings)
    guard case .command(.explain(let expression, _, _))? = statements.first?.node else { throw NoEdit() }
    return try Explanation.make(expression, year: nil, tongue: .swedish, workspace)
  }

  struct NoEdit: Error {}
}
