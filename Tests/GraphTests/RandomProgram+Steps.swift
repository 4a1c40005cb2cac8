import Graph

extension RandomProgram {
  /// One step of any kind. Every step but a batch leaves the scenario stabilised.
  mutating func doOneThing() {
    if scenario.overlay.rowCount > RandomProgram.mostRows || scenario.edits.count > 200 { return startAfresh() }
    switch model.random.below(40) {
    case 0..<18: edit(count: 1)
    case 18..<24: edit(count: 2 + model.random.below(5))
    case 24..<27: readWithoutStabilising()
    case 27: open()
    case 28: close()
    case 29..<31: undo()
    case 31: redo()
    case 32: freeze()
    case 33: setBack()
    case 34 where model.random.chance(20): replay()
    case 35: nothing()
    default: edit(count: 1)
    }
  }

  mutating func someEdit() -> ProgramEdit {
    let overlay = scenario.overlay
    let row = model.random.chance(50) ? model.innerRow(overlay) : model.someRow(overlay)
    switch model.random.below(16) {
    case 0..<7: return .set(someInput(overlay), model.values(), model.states())
    case 7..<9: return .set(row, model.values(), model.states())
    case 9: return .copyDefinition(row)
    case 10: return .addInput(model.values(), model.states())
    case 11..<13:
      let (operation, arity) = model.operation()
      return .add(operation, (0..<arity).map { _ in model.innerRow(overlay) })
    case 13..<15:
      let (operation, arity) = model.operation()
      return .redefine(row, operation, (0..<arity).map { _ in model.someRow(overlay) })
    default: return .roundPosts(model.random.chance(65))
    }
  }

  private mutating func someInput(_ overlay: Overlay) -> RowID {
    var row = model.someRow(overlay)
    for _ in 0..<4 where overlay.operation(of: row) != .input { row = model.someRow(overlay) }
    return row
  }

  mutating func make(_ edit: ProgramEdit) {
    note(edit.description)
    edit.apply(to: &scenario.overlay)
    scenario.edits.append(edit)
  }

  /// Edits, and one stabilisation for all of them; a scenario to go back to is kept now and then.
  private mutating func edit(count: Int) {
    if model.random.chance(30) {
      undone.past.append(scenario)
      if undone.past.count > 6 { undone.past.removeFirst() }
    }
    undone.future = []
    for _ in 0..<count { make(someEdit()) }
    make(.stabilise)
  }

  /// What has not been stabilised is read as it was, whoever reads it and whatever reads it in turn.
  private mutating func readWithoutStabilising() {
    let before = scenario.overlay
    var targets: Set<RowID> = []
    for _ in 0..<1 + model.random.below(3) {
      let edit = someEdit()
      if let target = edit.target { targets.insert(target) }
      make(edit)
    }
    for number in 0..<before.rowCount {
      let row = RowID(raw: Int32(number))
      if targets.contains(row) { continue }
      let period = (number + step) % before.axis.count
      let isSame =
        scenario.overlay.value(row, period).bitPattern == before.value(row, period).bitPattern
        && scenario.overlay.state(row, period) == before.state(row, period)
      expect(isSame, "row \(number) is read as something else before it is stabilised")
    }
    make(.stabilise)
  }

  /// A child that starts as the scenario is.
  private mutating func open() {
    if parents.count > 5 { return }
    note("open a child")
    parents.append((scenario, Compare.fingerprint(scenario.overlay)))
    scenario.overlay = Overlay(on: scenario.overlay)
    undone = ([], [])
  }

  /// Back to the parent, which is what it was.
  private mutating func close() {
    guard let parent = parents.popLast() else { return }
    note("close the child")
    scenario = parent.scenario
    expect(Compare.fingerprint(scenario.overlay) == parent.fingerprint, "the parent has changed")
    undone = ([], [])
  }

  private mutating func undo() {
    guard let past = undone.past.popLast() else { return }
    note("undo")
    undone.future.append(scenario)
    scenario = past
  }

  private mutating func redo() {
    guard let future = undone.future.popLast() else { return }
    note("redo")
    undone.past.append(scenario)
    scenario = future
  }

  private mutating func freeze() {
    note("freeze a copy")
    let copy = scenario.overlay
    frozen.append(Frozen(overlay: copy, fingerprint: Compare.fingerprint(copy), step: step))
    if frozen.count > 5 { frozen.remove(at: model.random.below(5)) }
  }

  /// Gives an input of the base the base's values again.
  private mutating func setBack() {
    let row = model.someRow(base)
    if base.operation(of: row) != .input { return }
    make(.set(row, base.values(row), base.states(row)))
    make(.stabilise)
  }

  private mutating func nothing() {
    note("nothing")
    let present = scenario.overlay
    let row = model.someRow(present)
    if present.operation(of: row) == .input {
      scenario.overlay.set(row, values: present.values(row), states: present.states(row))
    }
    expect(scenario.overlay.stabilise() == Work(), "giving row \(row.raw) what it has is work")
  }

  private mutating func startAfresh() {
    note("start afresh")
    scenario = Scenario(overlay: Overlay(scenario.overlay.base === base ? otherBase : base))
    parents = []
    undone = ([], [])
    model.open.removeAll { Int($0.raw) >= base.rowCount }
  }
}
