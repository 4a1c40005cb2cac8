import Budget
import Graph
import Language

extension Workspace {
  /// The edits of the current scenario that alternatives of some choices build on, and those that they leave out: what
  /// the options decide themselves would be another thing in each of them.
  public func edits(below groups: Set<Int>) throws(Diagnostic) -> (kept: [Scenario.Step], left: [Scenario.Step]) {
    var kept: [Scenario.Step] = []
    var left: [Scenario.Step] = []
    var scenario: Int? = current
    let owned = if let known = grounds[groups]?.owned { known } else { try owned(by: groups) }
    while let index = scenario {
      for step in scenarios[index].steps where !choosesOnly(step, in: groups) && !locksOnly(step) {
        if try isOwned(step, owned) { left.append(step) } else { kept.append(step) }
      }
      scenario = scenarios[index].parent
    }
    return (kept, left)
  }

  /// A scenario and those below it, without what alternatives of some choices decide themselves.
  func ground(_ scenario: Int, below groups: Set<Int>, _ owned: Set<Editor.Touch>) throws(Diagnostic) -> Overlay {
    let own = scenarios[scenario]
    let below =
      try own.parent.map { (parent) throws(Diagnostic) -> Overlay in try ground(parent, below: groups, owned) } ?? base
    guard !own.steps.isEmpty else { return below }
    var steps: [Scenario.Step] = []
    for step in own.steps where try !isOwned(step, owned) { steps.append(step) }
    let isWhole = steps.count == own.steps.count && !own.steps.contains { choosesOnly($0, in: groups) }
    // Nothing is left out, and nothing was below: the state that there is.
    if isWhole, own.parent == nil { return own.state }
    return try replay(steps, over: below, without: groups)
  }

  /// What the options of some choices decide, where the current scenario or one below it has edits to leave out.
  func owned(by groups: Set<Int>) throws(Diagnostic) -> Set<Editor.Touch> {
    var scenario: Int? = current
    while let index = scenario {
      if !scenarios[index].steps.isEmpty { return try touches(of: groups) }
      scenario = scenarios[index].parent
    }
    return []
  }

  /// What the options of some choices decide for all of the time: what they change by an amount, or from a date, builds
  /// on what the scenario has.
  private func touches(of groups: Set<Int>) throws(Diagnostic) -> Set<Editor.Touch> {
    var result: Set<Editor.Touch> = []
    for group in groups {
      for option in model.alternatives[group].options {
        var editor = editor(over: base, focus: focus)
        for change in option.changes {
          let before = editor.touched.count
          try editor.apply(change)
          let isWhole = if case .set = change.node { change.when == nil } else { false }
          result.formUnion(
            editor.touched[before...].filter { touch in
              if case .row = touch { isWhole } else { true }
            }.flatMap(\.things))
        }
      }
    }
    return result
  }

  private func isOwned(_ step: Scenario.Step, _ owned: Set<Editor.Touch>) throws(Diagnostic) -> Bool {
    guard !owned.isEmpty else { return false }
    var editor = editor(over: base, focus: step.focus)
    for change in step.edit.changes where choiceGroup(change) == nil { try editor.apply(change) }
    return editor.touched.flatMap(\.things).contains { owned.contains($0) }
  }

  private func choosesOnly(_ step: Scenario.Step, in groups: Set<Int>) -> Bool {
    step.edit.changes.allSatisfy { choiceGroup($0).map(groups.contains) ?? false }
  }

  private func locksOnly(_ step: Scenario.Step) -> Bool {
    step.edit.changes.allSatisfy { change in
      switch change.node {
      case .lock, .unlock: true
      default: false
      }
    }
  }
}

extension Editor.Touch {
  /// What was acted on, one thing each, whatever was done to it.
  fileprivate var things: [Editor.Touch] {
    switch self {
    case .row: [whole]
    case .decided(_, let items, _): items.map { .decided(.enable, items: [$0], partial: false) }
    case .shifted(let items, _): items.map { .shifted(items: [$0], months: 0) }
    default: []
    }
  }
}
