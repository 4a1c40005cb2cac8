import Budget
import Graph
import Language

extension Workspace {
  /// What an edit would do to the current scenario; nothing is changed.
  public func outcome(of edit: Edit, text: String) throws(Diagnostic) -> Outcome {
    let scenario = scenarios[current]
    if let lock = scenario.lock {
      throw Diagnostic(ScenarioProblem.scenarioLocked(scenario.name, reason: lock), at: edit.span)
    }
    let start = try startState(for: edit)
    var editor = editor(over: start, focus: focus, locks: itemLocks(of: current))
    for change in edit.changes { try editor.apply(change) }
    var after = editor.layer
    let work = after.stabilise()
    return Outcome(
      edit: edit, text: text, before: scenario.state, after: after,
      wholeYears: editor.meetsDates ? try wholeYears(edit, start) : nil,
      touched: editor.touched, remarks: editor.remarks, work: work)
  }

  /// Only the last choice in a group counts: a new one replaces the one there is.
  private func startState(for edit: Edit) throws(Diagnostic) -> Overlay {
    let chosen = Set(edit.changes.compactMap(choiceGroup))
    let scenario = scenarios[current]
    guard !chosen.isEmpty,
      scenario.steps.contains(where: { $0.edit.changes.contains { chosen.contains(choiceGroup($0) ?? -1) } })
    else { return scenario.state }
    return try replay(scenario.steps, over: parentState(of: current), without: chosen)
  }

  func parentState(of scenario: Int) -> Overlay { scenarios[scenario].parent.map { scenarios[$0].state } ?? base }

  /// The option of a choice that holds in the current scenario: the last that was chosen in it or below it, else the
  /// first.
  public func optionInForce(of group: Int) -> Int {
    var at: Int? = current
    while let scenario = at {
      let changes = scenarios[scenario].steps.flatMap(\.edit.changes)
      if let last = changes.last(where: { choiceGroup($0) == group }), let option = chosenOption(last) { return option }
      at = scenarios[scenario].parent
    }
    return 0
  }

  private func chosenOption(_ change: Change) -> Int? {
    guard case .choose(let option, let group) = change.node,
      case .option(_, let index)? = try? model.lookup.entity(Reference(group.parts + option.parts))
    else { return nil }
    return index
  }

  /// The group that a change chooses in.
  func choiceGroup(_ change: Change) -> Int? {
    guard case .choose(_, let group) = change.node,
      case .alternatives(let index)? = try? model.lookup.entity(
        group, where: { if case .alternatives = $0 { true } else { false } })
    else { return nil }
    return index
  }

  /// Carries out steps again over a state; earlier choices in a group give way to later ones.
  func replay(
    _ steps: [Scenario.Step], over state: Overlay, without groups: Set<Int> = []
  ) throws(Diagnostic) -> Overlay {
    try states(of: steps, over: state, without: groups).last ?? state
  }

  /// The state after each of some steps. Cost: one edit per step.
  func states(
    of steps: [Scenario.Step], over state: Overlay, without groups: Set<Int> = []
  ) throws(Diagnostic) -> [Overlay] {
    var last: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      for change in step.edit.changes { if let group = choiceGroup(change) { last[group] = index } }
    }
    var layer = state
    var result: [Overlay] = []
    for (index, step) in steps.enumerated() {
      var editor = editor(over: layer, focus: step.focus)
      for change in step.edit.changes {
        if let group = choiceGroup(change), last[group] != index || groups.contains(group) { continue }
        try editor.apply(change)
      }
      layer = editor.layer
      _ = layer.stabilise()
      result.append(layer)
    }
    return result
  }

  /// The edit in force all of the year in which it begins, where it begins within one.
  private func wholeYears(_ edit: Edit, _ start: Overlay) throws(Diagnostic) -> Overlay? {
    var editor = editor(over: start, focus: focus, wholeYears: true)
    for change in edit.changes { try editor.apply(change) }
    guard editor.movedDates else { return nil }
    var state = editor.layer
    _ = state.stabilise()
    return state
  }

  /// Carries out an edit in the current scenario.
  public mutating func carryOut(_ outcome: Outcome) throws(Diagnostic) {
    let step = Scenario.Step(edit: outcome.edit, text: outcome.text, focus: focus)
    if isBase, outcome.edit.changes.allSatisfy(\.isLock) {
      baseLocks.append(step)
      return
    }
    scenarios[current].steps.append(step)
    scenarios[current].state = outcome.after
    for change in outcome.edit.changes { applyLock(change) }
    try refreshChildren(of: current)
  }

  /// Scenarios that build on a changed one are carried out again over it.
  private mutating func refreshChildren(of changed: Int) throws(Diagnostic) {
    for index in scenarios.indices where scenarios[index].parent == changed {
      scenarios[index].state = try replay(scenarios[index].steps, over: scenarios[changed].state)
      try refreshChildren(of: index)
    }
  }

  /// Remembers a trial, so that `keep` can carry it out and `show tried` can list it.
  public mutating func remember(_ trial: Trial) {
    trials.append(trial)
    latest = trial
  }

  /// The latest trial as an edit to carry out.
  public func trialToKeep(at span: Span) throws(Diagnostic) -> Trial {
    guard let latest else { throw Diagnostic(ScenarioProblem.nothingToKeep, at: span) }
    return latest
  }

  /// Leaves nothing for `keep` to carry out.
  public mutating func forgetTrial() { latest = nil }
}
