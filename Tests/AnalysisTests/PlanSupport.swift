import Analysis
import Budget
import Language
import Scenarios
import Testing

/// Herrljunga's model with edits carried out, asked for answers as facts.
struct Plan {
  var workspace: Workspace

  init(_ lines: String...) throws {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    workspace = Workspace(try Model.load(folder: parts.joined(separator: "/") + "/scenarios/herrljunga-2023"))
    for line in lines { try workspace.carryOut(try outcome(line)) }
  }

  var evaluation: Evaluation { Evaluation(workspace) }

  func outcome(_ line: String) throws -> Outcome {
    var findings: [Diagnostic] = []
    let statements = Parsed.read(Source(name: "", text: line), names: workspace.model.nameIndex, into: &findings)
    try #require(findings.isEmpty)
    guard case .edit(let edit)? = statements.first?.node else { throw NoEdit() }
    return try workspace.outcome(of: edit, text: line)
  }

  func answer(_ line: String) throws -> EditAnswer { try EditAnswer.make(try outcome(line), workspace) }

  func requests(_ line: String) throws -> RequestAnswer {
    guard case .requests(let answer) = try answer(line) else { throw NoEdit() }
    return answer
  }

  func savings(_ line: String) throws -> SavingAnswer {
    guard case .savings(let answer) = try answer(line) else { throw NoEdit() }
    return answer
  }

  func shift(_ line: String) throws -> ShiftAnswer {
    guard case .shift(let answer) = try answer(line) else { throw NoEdit() }
    return answer
  }

  func requirement(_ line: String) throws -> RequirementAnswer {
    guard case .requirement(let answer) = try answer(line) else { throw NoEdit() }
    return answer
  }

  func investments(_ line: String) throws -> InvestmentAnswer {
    guard case .investments(let answer) = try answer(line) else { throw NoEdit() }
    return answer
  }
}

/// The line was no edit, or was answered as another kind.
struct NoEdit: Error {}

/// Whole tkr of amounts in öre.
func tkr(_ amounts: [Double]) -> [Double] { amounts.map { $0 / 100_000 } }
