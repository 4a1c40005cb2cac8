import Budget
import Graph
import Language
import Quantities
import Scenarios

extension CheckRun {
  /// What the components check of their items: per item the first period in which a condition does not hold, with the
  /// figures on both sides of what failed; or that it rests on something unknown.
  mutating func itemChecks() {
    for item in model.items.indices {
      guard let component = model.items[item].component else { continue }
      let definition = model.components[component]
      let query = workspace.query()
      var scopes: [Int?: ItemQuery] = [:]
      for check in definition.checks {
        let scope = scopes[check.part] ?? ItemQuery(query, item: item, part: check.part)
        scopes[check.part] = scope
        for place in scope.places(of: check.condition) { run(check, of: item, definition, scope, place) }
      }
    }
  }

  private mutating func run(
    _ check: Component.Check, of item: Int, _ definition: Component, _ scope: ItemQuery, _ members: ItemPlace
  ) {
    let query = scope.query
    guard let row = truth(check.condition, scope, members) else { return }
    query.settle()
    let state = { query.layer.state(row, $0) }
    let periods = model.timeline.periods.indices
    let failing = periods.first { !state($0).isBlank && state($0).isKnown && query.layer.value(row, $0) == 0 }
    let undecided = periods.first { state($0).isUnknown || state($0).isError }
    guard let period = failing ?? undecided else { return }
    let place: Cell? = if case .cell(let cell) = model.items[item].origin { cell } else { nil }
    let subject = model.items[item].name + (members.name.isEmpty ? "" : "[" + members.name + "]")
    let year = model.timeline.periods[period].year
    if failing != nil {
      add(
        .rule(text: check.text), subject, place, year: year,
        comparisons: comparisons(in: check.condition, scope, members, definition, period))
    } else {
      let names = state(period).causes.filter { $0 >= 0 }.map(query.causeName)
      add(.undecided(text: check.text, unknowns: Array(Set(names)).sorted()), subject, place, year: year)
    }
  }

  private func truth(_ condition: Expression, _ scope: ItemQuery, _ members: ItemPlace) -> RowID? {
    let compiler = scope.compiler(at: members)
    return (try? compiler.compile(condition)).map(compiler.row)
  }

  /// The comparisons that a condition is made of and that fail in a period, with the figures they compare.
  private func comparisons(
    in condition: Expression, _ scope: ItemQuery, _ members: ItemPlace, _ definition: Component, _ period: Int
  ) -> [Check.Comparison] {
    switch condition.node {
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      return comparisons(in: left, scope, members, definition, period)
        + comparisons(in: right, scope, members, definition, period)
    case .binary(let sign, let left, let right):
      guard let row = truth(condition, scope, members) else { return [] }
      scope.query.settle()
      guard scope.query.layer.value(row, period) == 0 else { return [] }
      let compiler = scope.compiler(at: members)
      guard let a = try? compiler.compile(left) else { return [] }
      let b =
        if let unit = a.display, let value = try? compiler.compile(right, as: unit, target: "") { value } else {
          try? compiler.compile(right)
        }
      guard let b else { return [] }
      let extent = model.timeline.periods[period]
      let window = Window(
        start: Double(extent.firstMonth), end: Double(extent.firstMonth + extent.months))
      return [
        Check.Comparison(
          subject: Dictionary(uniqueKeysWithValues: Tongue.allCases.map { ($0, text(left, definition, $0)) }),
          actual: scope.query.figure(a, over: window), comparison: sign, expected: scope.query.figure(b, over: window),
          tolerance: nil)
      ]
    default: return []
    }
  }

  private func text(_ expression: Expression, _ definition: Component, _ tongue: Tongue) -> String {
    Printer(tongue: tongue, names: model.nameIndex).text(definition.named(expression, in: tongue))
  }
}

extension State {
  fileprivate var isKnown: Bool { !isUnknown && !isError }
}
