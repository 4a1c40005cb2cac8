import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Evaluation {
  /// Levers that are set between their steps: four and a half persons.
  func offStep(_ levers: [Int], _ state: Overlay) -> [(lever: String, step: String)] {
    levers.compactMap { index in
      let lever = model.levers[index]
      guard let step = lever.step, step > 0, let value = lever.value, case .row(let row) = value.storage,
        let last = state.values(row).last
      else { return nil }
      let steps = (last - (lever.bounds?.lowerBound ?? 0)) / step
      guard abs(steps - steps.rounded()) > 1e-6 else { return nil }
      let figure = Figure(value: step, state: .plain, type: value.type, display: value.display, unknowns: [])
      return (lever.displayName(in: model), FigureText.text(figure, model: model))
    }
  }

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
