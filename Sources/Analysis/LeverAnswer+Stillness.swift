import Budget
import Graph
import Language
import Scenarios

extension Evaluation {
  /// Why an edit of levers moved nothing.
  func stillness(_ outcome: Outcome, _ levers: [Int]) throws(Diagnostic) -> LeverAnswer.Stillness {
    let year = workspace.focus
    for lever in levers {
      if let waiting = waits(lever, outcome.after) { return .waits(lever: waiting) }
      guard let before = try value(of: .lever(lever), in: outcome.before, year),
        let after = try value(of: .lever(lever), in: outcome.after, year), before.isKnown, after.isKnown,
        before.value == after.value
      else { continue }
      return .same(value: FigureText.text(after, model: model))
    }
    return .nothing
  }

  /// The lever that has to be set for another to act: one whose body begins at the other's date, and which no edit has
  /// set.
  private func waits(_ lever: Int, _ state: Overlay) -> String? {
    guard model.levers[lever].body.isEmpty else { return nil }
    for other in model.levers {
      let begins = other.body.contains { change in
        guard case .from(.reference(let reference), _)? = change.when?.extent else { return false }
        return (try? model.lookup.entity(reference)) == .lever(lever)
      }
      if begins, let flag = other.flag, state.values(flag).allSatisfy({ $0 == 0 }) { return other.names[0] }
    }
    return nil
  }
}
