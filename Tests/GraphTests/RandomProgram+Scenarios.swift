import Graph

extension RandomProgram {
  /// A child that starts as the scenario is.
  mutating func open() {
    if parents.count > 5 { return }
    note("open a child")
    parents.append((scenario, Compare.fingerprint(scenario.overlay)))
    scenario.overlay = Overlay(on: scenario.overlay)
    undone = ([], [])
  }

  /// Back to the parent, which is what it was.
  mutating func close() {
    guard let parent = parents.popLast() else { return }
    note("close the child")
    scenario = parent.scenario
    expect(Compare.fingerprint(scenario.overlay) == parent.fingerprint, "the parent has changed")
    undone = ([], [])
  }

  mutating func undo() {
    guard let past = undone.past.popLast() else { return }
    note("undo")
    undone.future.append(scenario)
    scenario = past
  }

  mutating func redo() {
    guard let future = undone.future.popLast() else { return }
    note("redo")
    undone.past.append(scenario)
    scenario = future
  }

  mutating func freeze() {
    note("freeze a copy")
    let copy = scenario.overlay
    frozen.append(Frozen(overlay: copy, fingerprint: Compare.fingerprint(copy), step: step))
    if frozen.count > 5 { frozen.remove(at: model.random.below(5)) }
  }

  /// Gives an input of the base the base's values again.
  mutating func setBack() {
    let row = model.someRow(base)
    if base.operation(of: row) != .input { return }
    make(.set(row, base.values(row), base.states(row)))
    make(.stabilise)
  }

  mutating func nothing() {
    note("nothing")
    let present = scenario.overlay
    let row = model.someRow(present)
    if present.operation(of: row) == .input {
      scenario.overlay.set(row, values: present.values(row), states: present.states(row))
    }
    expect(scenario.overlay.stabilise() == Work(), "giving row \(row.raw) what it has is work")
  }

  mutating func startAfresh() {
    note("start afresh")
    scenario = Scenario(overlay: Overlay(scenario.overlay.base === base ? otherBase : base))
    parents = []
    undone = ([], [])
    model.open.removeAll { Int($0.raw) >= base.rowCount }
  }
}
