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
        let text = control.label ?? answer.text
        switch answer.verdict {
        case .holds, .blank: continue
        case .unknown(let names): add(.undecided(text: text, unknowns: names), "\(year)")
        default: add(.rule(text: text), "\(year)")
        }
        break
      }
    }
    for item in model.items { checks(of: item) }
  }

  private mutating func checks(of item: Item) {
    guard let component = item.component else { return }
    for check in model.components[component].checks {
      guard let years = failingYears(check.condition, of: item.name), let first = years.first else { continue }
      let place: Cell? = if case .cell(let cell) = item.origin { cell } else { nil }
      add(.rule(text: check.text), "\(item.name) \(first)", place)
    }
  }

  /// The years in which a component's condition does not hold for an item; names in it are the item's own.
  private func failingYears(_ condition: Expression, of item: String) -> [Int]? {
    guard case .binary(let comparison, let left, let right) = condition.node else { return nil }
    let query = workspace.query()
    let compiler = ExpressionCompiler(query, resolution: .period, owner: "")
    let text = left.span.source.text(left.span)
    let member = Expression(
      .reference(
        Reference([Name(item, isQuoted: true, span: left.span), Name(text, span: left.span)]), []), span: left.span)
    guard let value = try? compiler.compile(Expression(.binary(comparison, member, right), span: condition.span)),
      case .row(let row) = value.storage
    else { return nil }
    query.settle()
    return model.timeline.periods.indices.filter { period in
      query.layer.state(row, period).isPlain && query.layer.value(row, period) == 0
    }.map { model.timeline.periods[$0].year }
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

  private mutating func sameMoney() {
    for item in model.items.indices where isActive(item) {
      guard let attributes = model.attributes[.item(item)] else { continue }
      for reference in (attributes[.sameMoneyAs]?.references ?? []) + (attributes[.covers]?.references ?? []) {
        guard case .item(let other)? = try? model.lookup.entity(reference), isActive(other) else { continue }
        add(.sameMoney(model.items[item].name, model.items[other].displayName), model.items[item].name)
      }
    }
  }

  /// Whether an item moves money in the current state.
  private func isActive(_ item: Int) -> Bool {
    model.items[item].posts.contains { post in
      model.timeline.periods.indices.contains { abs(workspace.state.value(post.row, $0)) >= 0.5 }
    }
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
