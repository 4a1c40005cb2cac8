import Budget
import Language
import Quantities
import Scenarios

/// What an example of a component came to: a small model that is built, edited and held to its expectations.
///
/// ```swift
/// let run = try ExampleRun(component.examples[0], among: model)
/// run.answers.allSatisfy(\.holds)
/// ```
public struct ExampleRun: Sendable {
  /// The expectations in order.
  public let answers: [ExpectationAnswer]

  /// Runs an example beside the components that a model has of its own.
  ///
  /// Its lines up to the first edit or command are a model file; the rest is a script.
  ///
  /// - Throws: what is wrong in it.
  public init(_ example: Statement, among model: Model) throws(Diagnostics) {
    let own = model.components.filter { !Library.holds($0.source.span.source) }.map(\.source)
    let start = example.body.firstIndex { !$0.isOfModelFile } ?? example.body.count
    let small = try Model.load(
      text: "", named: example.span.source.name, folder: model.folder, extra: own + example.body[..<start])
    var workspace = Workspace(small)
    var answers: [ExpectationAnswer] = []
    do throws(Diagnostic) {
      for line in example.body[start...] {
        if let answer = try ExampleRun.carryOut(line, &workspace) { answers.append(answer) }
      }
    } catch { throw Diagnostics([error]) }
    self.answers = answers
  }

  private static func carryOut(
    _ line: Statement, _ workspace: inout Workspace
  ) throws(Diagnostic) -> ExpectationAnswer? {
    let edit: Edit
    switch line.node {
    case .command(.expect(let relation, let when, let label)):
      return try Evaluation(workspace).expectation(relation, when, id: label?.text)
    case .edit(let found): edit = found
    case .property(let property) where !property.values.isEmpty:
      let change = Change(
        .set(.item(kind: nil, property.target, property.index), property.values[0]), when: nil, span: line.span)
      edit = Edit(isTrial: false, changes: [change], span: line.span)
    default: throw Diagnostic(BudgetProblem.notInExample(line.span.source.text(line.span)), at: line.span)
    }
    let outcome = try workspace.outcome(of: edit, text: line.span.source.text(line.span))
    if !edit.isTrial { try workspace.carryOut(outcome) }
    return nil
  }
}

extension CheckRun {
  /// The examples of the model's own components; those of the library are tests of the program.
  mutating func examples() {
    for component in model.components where !Library.holds(component.source.span.source) {
      let name = component.names.last ?? ""
      for example in component.examples {
        do throws(Diagnostics) {
          for answer in try ExampleRun(example, among: model).answers { add(answer, of: name) }
        } catch {
          for finding in error.list where finding.severity == .error {
            let label = Label(
              english: finding.problem.sentence(in: .english), swedish: finding.problem.sentence(in: .swedish))
            add(.rule(text: label), name)
          }
        }
      }
    }
  }

  private mutating func add(_ answer: ExpectationAnswer, of component: String) {
    let label = Label(answer.id ?? answer.text)
    switch answer.verdict {
    case .holds: return
    case .unknown(let names): add(.undecided(text: label, unknowns: names), component)
    default: add(.rule(text: label), component, comparisons: Check.Comparison(answer).map { [$0] } ?? [])
    }
  }
}
