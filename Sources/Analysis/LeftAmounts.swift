import Budget
import Language
import Quantities
import Scenarios

/// What an amount keyed by years still has in other years, where it was set without saying a year: the new amount is one
/// year's, and the whole is more than what was typed.
public struct LeftAmounts: Sendable {
  /// The input and its item, as they are typed.
  public let input: String
  public let item: String
  /// The year that was set.
  public let year: Int
  /// Years with an amount that stayed, and the sum of all years, in öre.
  public let others: [Int]
  public let total: Double

  init?(_ outcome: Outcome, _ evaluation: Evaluation) throws(Diagnostic) {
    let model = evaluation.model
    guard outcome.edit.changes.count == 1, let change = outcome.edit.changes.first, change.when == nil,
      case .set(_, let value) = change.node, !value.isBraces,
      case .row(.input(let index, let number))? = outcome.touched.first, let component = model.items[index].component,
      let typed = model.items[index].inputs[number], typed.kind == .amount, typed.shape == .period
    else { return nil }
    let movements = try evaluation.movements(of: .entity(.input(item: index, number)), outcome)
    let moved = movements.filter(\.moves)
    let stayed = movements.filter { !$0.moves && $0.after.value != 0 }
    guard moved.count == 1, !stayed.isEmpty else { return nil }
    input = model.components[component].inputs[number].names.last ?? ""
    item = model.items[index].name
    year = moved[0].year
    others = stayed.map(\.year)
    total = movements.reduce(0) { $0 + $1.after.value }
  }
}

extension Expression {
  fileprivate var isBraces: Bool { if case .braces = node { true } else { false } }
}
