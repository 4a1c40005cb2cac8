import Analysis
import Budget
import Language
import Scenarios

/// Alternatives side by side in a model of its own, as a line asks for them.
enum SideBySideOf {
  /// - Parameters:
  ///   - line: what stands after `compare alternatives`: the choices, and the rest of the question.
  ///   - text: the model.
  static func line(_ line: String, in text: String) throws -> AlternativesComparison {
    let evaluation = Evaluation(Workspace(try loadedModel(text + "\n", [:])))
    let statement = try Asked.statement("compare alternatives " + line, evaluation.workspace)
    guard case .command(.compareAlternatives(let choices, let how)) = statement.node else {
      throw UnexpectedStatement(text: line)
    }
    let groups = choices.compactMap { choice -> Int? in
      if case .alternatives(let group)? = try? evaluation.model.lookup.entity(choice) { group } else { nil }
    }
    return try AlternativesComparison(
      AlternativesQuestion(groups: groups, how, year: nil, evaluation, at: statement.span), evaluation)
  }
}

extension AlternativesComparison {
  /// The figures of a row of money, in thousands.
  func thousands(_ money: AlternativesRow.Money) -> [Double] {
    (rows.first { $0.subject == .money(money) }?.figures ?? []).map { ($0.value / 100_000).rounded() }
  }
}
