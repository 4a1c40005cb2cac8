import Analysis
import Budget
import Language
import Scenarios
import Testing

/// The model of Herrljunga with edits carried out, as a session would.
struct Herrljunga {
  static let model: Result<Model, Diagnostics> = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do throws(Diagnostics) { return .success(try Model.load(folder: "/" + root + "/scenarios/herrljunga-2023")) } catch
    {
      return .failure(error)
    }
  }()

  var workspace: Workspace

  init(_ edits: String...) throws {
    workspace = Workspace(try Herrljunga.model.get())
    for edit in edits { try workspace.carryOut(outcome(edit)) }
  }

  var model: Model { workspace.model }
  var evaluation: Evaluation { Evaluation(workspace) }

  /// A statement as it would be typed.
  func statement(_ text: String) throws -> Statement.Node {
    var findings: [Diagnostic] = []
    let read = Parsed.read(Source(name: "-", text: text), names: model.nameIndex, into: &findings)
    #expect(findings.isEmpty)
    return try #require(read.first).node
  }

  func outcome(_ text: String) throws -> Outcome {
    guard case .edit(let edit) = try statement(text) else { throw NotAnEdit() }
    return try workspace.outcome(of: edit, text: text)
  }

  func lever(_ text: String) throws -> LeverAnswer {
    guard case .lever(let answer) = try EditAnswer.make(outcome(text), workspace) else { throw NotAnEdit() }
    return answer
  }

  func seek(_ text: String) throws -> Seek {
    guard case .command(.seek(let relation, let by)) = try statement(text), let first = by.first else {
      throw NotAnEdit()
    }
    return try Seek(relation, by: first, goal: "", evaluation)
  }

  func sweep(_ text: String) throws -> Sweep {
    guard case .command(.sweep(let target, let from, let to, let step)) = try statement(text) else {
      throw NotAnEdit()
    }
    return try Sweep(target, from: from, to: to, step: step, evaluation)
  }

  struct NotAnEdit: Error {}
}

/// Öre of an amount in tkr.
func tkr(_ amount: Double) -> Double { amount * 100_000 }

extension LeverAnswer {
  /// Before and after of a measure in the year of the answer, in tkr.
  func tkr(_ name: String) -> [Double]? {
    guard let year, let moves = measures.first(where: { $0.name.swedish == name || $0.name.english == name }),
      let move = moves.move(in: year)
    else { return nil }
    return [(move.before.value / 1000).rounded() / 100, (move.after.value / 1000).rounded() / 100]
  }
}
