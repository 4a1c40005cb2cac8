import Budget
import Graph
import Language
import Quantities

extension Verdict {
  /// The Swedish verb, as in "går inte att …".
  var infinitive: String {
    switch self {
    case .grant: "bevilja"
    case .reject: "avslå"
    case .adopt: "genomföra"
    case .drop: "stryka"
    case .enable: "ta med"
    case .disable: "ta bort"
    }
  }
}

extension Editor {
  /// The items that a decision names.
  func items(_ items: Items) throws(Diagnostic) -> [(item: Int, span: Span)] {
    switch items {
    case .all(let kind):
      let found: [Int]
      do throws(Diagnostic) {
        found = model.itemIndexes(of: try query.lookup.entity(Reference([kind]), wanted: .item))
      } catch {
        // A kind that the language knows and the model has none of is no unknown name.
        guard KeywordTable.standard.role(of: kind.text, at: .thing) != nil else { throw error }
        found = []
      }
      guard !found.isEmpty else { throw Diagnostic(ScenarioProblem.noItems(kind.text), at: kind.span) }
      return found.map { ($0, kind.span) }
    case .list(let list):
      var result: [(item: Int, span: Span)] = []
      for (_, reference) in list {
        let entity = try query.lookup.entity(reference, wanted: .item) {
          switch $0 {
          case .item, .group: true
          default: false
          }
        }
        result += model.itemIndexes(of: entity).map { ($0, reference.span) }
      }
      return result
    }
  }

  mutating func decide(
    _ verdict: Verdict, _ items: Items, _ amount: Expression?, _ share: Expression?, _ change: Change
  ) throws(Diagnostic) {
    let window = try window(change.when, change.span)
    let list = try self.items(items)
    for (item, span) in list {
      try checkUnlocked(item, span)
      if let option = verdict.option, let (input, index) = status(of: item, option) {
        if let row = model.items[item].inputs[input], case .row(let id) = row.storage { choose(index, on: id, window) }
        if verdict == .grant { try grant(item, amount, share, span) }
      } else if verdict == .enable || verdict == .disable || verdict == .drop {
        guard let on = model.items[item].on else { continue }
        let weights = (window ?? .always).weights(model.timeline)
        let now = query.layer.values(on)
        let new = verdict == .enable ? 1.0 : 0.0
        query.edit { $0.set(on, values: zip(weights, now).map { $0 * new + (1 - $0) * $1 }) }
      } else {
        throw Diagnostic(
          ScenarioProblem.verdictDoesNotFit(
            verb: verdict.infinitive, item: model.items[item].name, use: instead(verdict, item)), at: span)
      }
    }
    touch(.decided(verdict, items: list.map(\.item), partial: amount != nil || share != nil))
  }

  /// The input that holds an item's status, and the index of an option of it.
  private func status(of item: Int, _ option: String) -> (input: Int, index: Int)? {
    model.items[item].component.flatMap { model.components[$0].status(option) }
  }

  /// What to type where a verb is another kind's.
  private func instead(_ verdict: Verdict, _ item: Int) -> String? {
    let name = model.items[item].name
    if verdict == .grant || verdict == .adopt, let component = model.items[item].component,
      let (input, index) = model.components[component].status("decided")
    {
      let definition = model.components[component]
      let (status, decided) = (definition.inputs[input].names.last, definition.options(of: input)[index].last)
      return "sätt \(status ?? "") för \(name) till \(decided ?? "")"
    }
    if verdict == .reject, model.items[item].on != nil { return "stryk \(name)" }
    for other in [Verdict.grant, .adopt, .drop] {
      if let option = other.option, status(of: item, option) != nil, other != verdict {
        return other == .adopt ? "genomför \(name)" : other == .grant ? "bevilja \(name)" : "stryk \(name)"
      }
    }
    return "ta med \(name)"
  }

  /// Wholly, with an amount per year, or at a share of what was asked.
  private mutating func grant(_ item: Int, _ amount: Expression?, _ share: Expression?, _ span: Span) throws(Diagnostic)
  {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: "granted_amount"),
      let value = model.items[item].inputs[input], case .row(let row) = value.storage
    else { return }
    let unit = value.display ?? value.unit
    let share = share ?? amount.flatMap { $0.isPercent ? $0 : nil }
    if let amount, !amount.isPercent {
      let compiler = ExpressionCompiler(query, owner: model.items[item].name)
      var given = try compiler.compile(amount)
      if given.kind == .amount && unit.kind == .rate {
        // An amount to a request is per year, as the request is.
        given.type = .quantity(given.unit / Unit(.year))
        given.display = unit
      }
      given = try compiler.adopt(given, unit, target: model.items[item].name, span: amount.span)
      // In force in the years in which something is asked.
      let asked = requestedRow(item) ?? row
      let isAsked = makeRow(.notEqual, [asked, makeInput([0])])
      try redefine(row, .multiply, [isAsked, compiler.row(given)], span)
    } else if let share {
      let compiler = ExpressionCompiler(query, owner: model.items[item].name)
      let part = try compiler.compile(share, as: .percent, target: model.items[item].name)
      guard let asked = requestedRow(item) else { return }
      try redefine(row, .multiply, [asked, compiler.row(part)], span)
    }
  }

  private func requestedRow(_ item: Int) -> RowID? {
    guard let component = model.items[item].component,
      let output = model.components[component].output(named: "requested"),
      let value = model.items[item].outputs[output], case .row(let row) = value.storage
    else { return nil }
    return row
  }

  mutating func choose(_ option: Reference, _ group: Reference) throws(Diagnostic) {
    let entity = try query.lookup.entity(group) { if case .alternatives = $0 { true } else { false } }
    guard case .alternatives(let index) = entity else { return }
    let path = Reference(group.parts + option.parts)
    guard case .option(_, let number) = try query.lookup.entity(path) else { return }
    touch(.chosen(group: index, option: number))
    for change in model.alternatives[index].options[number].changes { try nested(change) }
  }

  /// A change that belongs to an option: its own touches are part of the choice.
  private mutating func nested(_ change: Change) throws(Diagnostic) {
    let before = touched.count
    switch change.node {
    case .set(let target, let expression): try set(target, expression, change)
    case .increase(let target, let expression): try adjust(target, expression, change, sign: 1)
    case .decrease(let target, let expression): try adjust(target, expression, change, sign: -1)
    case .decide(let verdict, let items, let with, let share): try decide(verdict, items, with, share, change)
    case .index(let target, let expression): try index(target, expression, change)
    case .shift(_, let reference, let by, let later): try shift(reference, by, later: later)
    case .reschedule(_, let reference, let point, _): try reschedule(reference, point)
    case .move(let expression, let series, let from, let to): try move(expression, series, from, to, change)
    case .require: try require(change)
    default: throw Diagnostic(ScenarioProblem.notYet(change.span.source.text(change.span)), at: change.span)
    }
    dropTouched(from: before)
  }
}
