import Budget
import Graph
import Language
import Quantities
import Scenarios

extension FrameBuilder {
  /// What an edit moved of the budgets of lines, beside what items post.
  mutating func add(_ stage: Stage) throws(Diagnostic) {
    let changes = stage.step.edit.changes
    guard let row = model.nodes[node].total[SeriesName.budget] else { return }
    let choosesAny = changes.contains { if case .choose = $0.node { true } else { false } }
    var before = stage.before
    for (number, change) in changes.enumerated() {
      // Several edits of one line are taken one by one; a choice that a later one replaces has no effect of its own.
      let isAlone = choosesAny || changes.count == 1
      if isAlone && number > 0 { break }
      var workspace = evaluation.workspace
      workspace.focus = stage.step.focus
      let after =
        isAlone || number == changes.count - 1 ? stage.after : try workspace.state(of: [change], over: before)
      let cause = choosesAny ? .edited : FrameBuilder.cause(of: change)
      add(change, isIndexed && movesItems(before, after) ? .indexation : cause, row, before, after, stage.step.text)
      if case .index = change.node {
        isIndexed = isIndexed || moves(SeriesName.budget, before, after)
        isCostIndexed = isCostIndexed || moves(SeriesName.forecast, before, after)
      }
      before = after
    }
  }

  private mutating func add(
    _ change: Change, _ cause: FrameCause, _ row: RowID, _ before: Overlay, _ after: Overlay, _ text: String
  ) {
    let old = rest(row, items, evaluation.workspace.query(before))
    var level = rest(row, items, evaluation.workspace.query(after))
    let (oldFigures, newFigures) = (old.figures, level.figures)
    level.subtract(old)
    guard zip(level.values, level.probes).contains(where: { abs($0) >= 0.5 || abs($1) >= 0.5 }) else { return }
    level.figures = zip(newFigures, oldFigures).enumerated().map { index, pair in
      let year = model.timeline.years[index]
      let value = level.sum(model.timeline, year)
      let isKnown = abs(level.probe(model.timeline, year) - value) < 0.25
      // Where an edit moves items too, what is said of the line is not of its rest alone.
      guard abs(pair.0.value - pair.1.value - value) < 0.5 || !isKnown else { return money(value) }
      let moved = pair.0.minus(pair.1, value, isKnown: isKnown)
      let own = pair.0.unknowns.filter { !pair.1.unknowns.contains($0) }
      guard !isKnown, !own.isEmpty else { return moved }
      return Figure(
        value: value, state: moved.state, type: moved.type, display: moved.display, unknowns: own, origin: nil)
    }
    for (index, year) in years.enumerated() {
      guard var moved = self.change(of: level, in: year) else { continue }
      if moved.isKnown {
        let effect = FullYearEffect(values: level.values, timeline: model.timeline).amount(in: year)
        if effect != 0 {
          add(money(effect), to: .fullYear, index, text)
          moved = moved.adding(-effect)
        }
      }
      let hasEnded =
        cause == .edited && abs(level.sum(model.timeline, year)) < 0.5 && moved.isKnown
        && abs(level.sum(model.timeline, year - 1)) >= 0.5
      add(moved, to: hasEnded ? .oneOffs : cause, index, text)
    }
    if cause == .requirement { demand(level, change, before) }
  }

  /// Whether an edit moved what items post. Over a line that was indexed before, it moves the line by the index too.
  private func movesItems(_ before: Overlay, _ after: Overlay) -> Bool {
    let (old, new) = (evaluation.workspace.query(before), evaluation.workspace.query(after))
    return items.contains { item in
      zip(levels(of: item, old), levels(of: item, new)).contains { $0.values != $1.values || $0.probes != $1.probes }
    }
  }

  /// Whether an edit moved a series of the line.
  private func moves(_ series: Int, _ before: Overlay, _ after: Overlay) -> Bool {
    guard let row = model.nodes[node].total[series] else { return false }
    let (old, new) = (evaluation.workspace.query(before), evaluation.workspace.query(after))
    return FrameLevel(row, old).values != FrameLevel(row, new).values
  }

  private mutating func demand(_ level: FrameLevel, _ change: Change, _ state: Overlay) {
    let amounts = years.map { -level.sum(model.timeline, $0) }
    demanded = demanded.map { zip($0, amounts).map { $0 + $1 } } ?? amounts
    if let asked = try? Requirement(change, evaluation.workspace.query(state)) {
      demandedLines.formUnion(model.nodesBelow(asked.node))
    }
  }

  private static func cause(of change: Change) -> FrameCause {
    switch change.node {
    case .index: .indexation
    case .move: .transfers
    case .require: .requirement
    case .decide(.grant, _, _, _), .decide(.reject, _, _, _): .requests
    case .decide(.adopt, _, _, _): .savings
    default: .edited
    }
  }
}
