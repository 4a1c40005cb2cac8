import Budget
import Graph
import Language
import Quantities
import Scenarios

extension CheckRun {
  /// Declared controls, and what components check of their items, in the current state and every year.
  mutating func rules() throws(Diagnostic) {
    for control in model.controls {
      let evaluation = Evaluation(workspace)
      for year in model.timeline.years where year >= model.focus {
        let span = TimeSpan(from: .year(year, control.span))
        let answer = try evaluation.expectation(
          control.relation, When(isOnce: false, extent: .during(span), span: control.span), id: control.label)
        let text = Label(control.label ?? answer.text)
        switch answer.verdict {
        case .holds, .blank: continue
        case .unknown(let names): add(.undecided(text: text, unknowns: names), "", year: year)
        default: add(.rule(text: text), "", year: year, comparisons: Check.Comparison(answer).map { [$0] } ?? [])
        }
        break
      }
    }
    itemChecks()
  }

  /// Requests placed elsewhere than their cost, items that claim the same money, and levers out of range.
  mutating func items() {
    for item in model.items {
      let place: Cell? = if case .cell(let cell) = item.origin { cell } else { nil }
      for bearer in item.links.keys.sorted().flatMap({ item.links[$0] ?? [] }) {
        let other = model.items[bearer]
        guard other.node != item.node, !model.isAncestor(item.node, of: other.node) else { continue }
        let otherPlace: Cell? = if case .cell(let cell) = other.origin { cell } else { nil }
        add(
          .otherUnit(
            request: item.name, unit: model.nodes[item.node].name, bearer: other.displayName,
            bearerUnit: model.nodes[other.node].name), item.name, place, otherPlace)
      }
    }
    sameMoney()
    levers()
  }

  private mutating func levers() {
    for lever in model.levers {
      guard let bounds = lever.bounds, case .row(let row)? = lever.value?.storage else { continue }
      let values = model.timeline.periods.indices.filter { workspace.state.state(row, $0).isPlain }
        .map { workspace.state.value(row, $0) }
      if values.contains(where: { $0 < bounds.lowerBound - 1e-9 || $0 > bounds.upperBound + 1e-9 }) {
        add(.outside(lever: lever.label ?? lever.names[0]), lever.names[0])
      }
    }
  }
}

extension Model {
  /// Whether a node lies above another.
  func isAncestor(_ node: Int, of other: Int) -> Bool {
    var current = nodes[other].parent
    while let above = current {
      if above == node { return true }
      current = nodes[above].parent
    }
    return false
  }
}
