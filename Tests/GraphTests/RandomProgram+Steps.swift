@testable import Graph

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
      // A fused row has no cells to be as they were: it is evaluated from what its arguments are.
      if targets.contains(row) || before.isInner(number) { continue }
      let period = (number + step) % before.axis.count
      let isSame =
        scenario.overlay.value(row, period).bitPattern == before.value(row, period).bitPattern
        && scenario.overlay.state(row, period) == before.state(row, period)
      expect(isSame, "row \(number) is read as something else before it is stabilised")
    }
    make(.stabilise)
  }
}
