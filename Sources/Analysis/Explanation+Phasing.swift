import Budget
import Language
import Quantities
import Scenarios

extension Explainer {
  /// What a line's amounts of the year lie by: the profile that was typed last, else the one that the model gives; nil
  /// where nothing says.
  func phasing(of line: Int) -> String? {
    guard model.timeline.indexes(of: year).count == 12 else { return nil }
    var next: Int? = evaluation.workspace.current
    while let index = next {
      let scenario = evaluation.workspace.scenarios[index]
      for step in scenario.steps.reversed() {
        for change in step.edit.changes.reversed() {
          if let profile = profile(change, line, focus: step.focus) { return profile }
        }
      }
      next = scenario.parent
    }
    return model.phasings[line]?.name.text
  }

  /// The profile that a change lays the line's year by; nil where it is another change, line or year.
  private func profile(_ change: Change, _ line: Int, focus: Int) -> String? {
    guard let (reference, name) = Editor.phasing(change),
      case .node(let node)? = try? model.lookup.entity(reference, wanted: .line),
      node == line || model.nodes[line].isLeaf && model.nodesBelow(node).contains(line),
      model.lookup.profile(name, of: node) ?? model.lookup.profile(name, of: line) != nil,
      isInForce(change.when, focus: focus)
    else { return nil }
    return name.text
  }

  private func isInForce(_ when: When?, focus: Int) -> Bool {
    switch when?.extent {
    case nil: return true
    case .only(let only): return only == year
    case .during(let span):
      guard let window = Window(span, focus: focus) else { return false }
      return model.timeline.indexes(of: year).allSatisfy { window.weights(model.timeline)[$0] == 1 }
    case .from(let point, let until):
      guard let start = point.start(focus: focus), start <= Double(year * 12) else { return false }
      return until.map { $0.end(focus: focus) ?? 0 >= Double(year * 12 + 12) } ?? true
    case .until(let point): return point.end(focus: focus) ?? 0 >= Double(year * 12 + 12)
    }
  }
}
