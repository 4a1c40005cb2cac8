import Budget
import Graph
import Language

/// One edit of a scenario, with the states around it.
public struct Stage: Sendable {
  /// The edit.
  public let step: Scenario.Step
  /// The scenario that it belongs to, which may be one below.
  public let scenario: String
  /// The state just before it.
  public let before: Overlay
  /// The state just after it.
  public let after: Overlay
}

extension Workspace {
  /// The edits of a scenario in order, those of the scenarios below it first, each with the states around it.
  ///
  /// A choice that a later one replaces does nothing, as in the scenario's own state.
  public func stages(of scenario: Int) throws(Diagnostic) -> [Stage] {
    let own = scenarios[scenario]
    var result: [Stage] = []
    if let parent = own.parent { result = try stages(of: parent) }
    var before = parentState(of: scenario)
    for (step, after) in zip(own.steps, try states(of: own.steps, over: before)) {
      result.append(Stage(step: step, scenario: own.name, before: before, after: after))
      before = after
    }
    return result
  }
}

extension Workspace {
  /// Some changes carried out over a state, for searches and tables: nothing is kept, locks do not count.
  public func state(of changes: [Change], over state: Overlay) throws(Diagnostic) -> Overlay {
    var editor = editor(over: state, focus: focus)
    editor.keepsToSteps = false
    for change in changes { try editor.apply(change) }
    var result = editor.layer
    _ = result.stabilise()
    return result
  }
}
