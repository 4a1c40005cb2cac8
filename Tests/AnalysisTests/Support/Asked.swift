import Analysis
import Budget
import Language
import Scenarios
import Testing

/// The example model, and what is asked of it in tests.
enum Asked {
  static let folder: String = {
    var parts = #filePath.split(separator: "/")
    while let last = parts.last, last != "Tests" { parts.removeLast() }
    return "/" + parts.dropLast().joined(separator: "/") + "/scenarios/herrljunga-2023"
  }()

  private static let loaded = Result { () throws(Diagnostics) -> Model in try Model.load(folder: folder) }

  /// A workspace in which these edits have been carried out.
  static func workspace(after edits: [String] = []) throws -> Workspace {
    var workspace = Workspace(try loaded.get())
    for text in edits { try workspace.carryOut(try outcome(text, workspace)) }
    return workspace
  }

  static func evaluation(after edits: [String] = []) throws -> Evaluation { Evaluation(try workspace(after: edits)) }

  /// What an edit would do.
  static func outcome(_ text: String, _ workspace: Workspace) throws -> Outcome {
    guard case .edit(let edit) = try statement(text, workspace).node else { throw UnexpectedStatement(text: text) }
    return try workspace.outcome(of: edit, text: text)
  }

  /// What came of an `expect`.
  static func expectation(_ text: String, after edits: [String] = []) throws -> ExpectationAnswer {
    let workspace = try workspace(after: edits)
    guard case .command(.expect(let relation, let when, let label)) = try statement("expect " + text, workspace).node
    else { throw UnexpectedStatement(text: text) }
    return try Evaluation(workspace).expectation(relation, when, id: label?.text)
  }

  static func statement(_ text: String, _ workspace: Workspace) throws -> Statement {
    var findings: [Diagnostic] = []
    let statements = Parsed.read(Source(name: "-", text: text), names: workspace.model.nameIndex, into: &findings)
    guard findings.isEmpty, let first = statements.first else { throw UnexpectedStatement(text: text) }
    return first
  }

  /// An amount period by period, to be read over windows.
  static func amount(_ text: String, _ query: Query) throws -> Typed {
    let source = Source(name: "-", text: "measure m_ = " + text)
    var findings: [Diagnostic] = []
    let statements = Parsed.read(source, names: query.model.nameIndex, into: &findings)
    guard case .declaration(.measure(_, _, let expression, _))? = statements.first?.node else {
      throw UnexpectedStatement(text: text)
    }
    return try ExpressionCompiler(query, resolution: .period, owner: "").compile(expression)
  }
}

struct UnexpectedStatement: Error { let text: String }
