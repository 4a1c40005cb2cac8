import Budget
import Ingest
import Language
import Scenarios

extension Explainer {
  func source(_ span: Span) -> Explanation.Source {
    .line(file: Explainer.fileName(span.source.name), number: span.source.line(at: span.lower).number)
  }

  func source(_ place: Place) -> Explanation.Source {
    switch place {
    case .cell(let cell): .cell(cell)
    case .text(let span): source(span)
    }
  }

  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where a thing's value stands.
  func sources(of meaning: Meaning) -> [Explanation.Source] {
    switch meaning {
    case .cell(let table, let row, let column):
      let loaded = model.tables[table].table
      return [.cell(loaded.cell(loaded.rows[row], column))]
    case .entity(.input(let item, let input)): return sources(item: item, input: input)
    case .entity(.driver(let index)): return [source(model.drivers[index].span)]
    case .entity(.lever(let index)): return [source(model.levers[index].span)]
    case .entity(.measure(let index)): return [source(model.measures[index].span)]
    case .entity(.item(let index)): return [source(model.items[index].origin)]
    case .entity(.cause(let index)): return [.cell(model.causes[index].cell)]
    default: return []
    }
  }

  /// The cells that an input was loaded from, or the line that gave it and the cells that line names.
  func sources(item: Int, input: Int) -> [Explanation.Source] {
    switch model.items[item].given[input] {
    case .expression(let expression): return [source(expression.span)] + cells(in: expression)
    case .cells(let cells):
      let given = cells.filter { !$0.value.isBlank }
      let used = given.filter { $0.year.map { $0 <= year } ?? true }
      return (used.isEmpty ? given : used).suffix(2).map { .cell($0.value.cell) }
    case .text(_, let cell?): return [.cell(cell)]
    case .items(let references): return references.prefix(1).map { source($0.span) }
    default:
      if let amount = model.items[item].amount { return [source(amount.span)] + cells(in: amount) }
      return [.standard]
    }
  }

  /// The cells of loaded tables that an expression names.
  func cells(in expression: Expression) -> [Explanation.Source] {
    switch expression.node {
    case .reference(let reference, _):
      if case .cell(let table, let row, let column)? = try? model.lookup.meaning(reference) {
        return sources(of: .cell(table: table, row: row, column: column))
      }
      return []
    case .binary(_, let left, let right): return cells(in: left) + cells(in: right)
    case .negate(let inner), .united(let inner, _), .approximate(let inner): return cells(in: inner)
    case .call(_, let arguments, _, _): return arguments.flatMap { cells(in: $0) }
    case .braces(let entries): return entries.flatMap { cells(in: $0.value) }
    default: return []
    }
  }

  // MARK: What was typed

  /// The lines of the current scenario, and of those it builds on, that changed a thing.
  func trail(of entity: Entity) -> [String] {
    let entities = read(by: entity, depth: 0)
    var result: [String] = []
    var next: Int? = evaluation.workspace.current
    while let index = next {
      let scenario = evaluation.workspace.scenarios[index]
      let steps = scenario.steps.filter { step in
        step.edit.changes.contains { change in entities.contains { touches(change, $0) } }
      }
      // What was typed with another year in focus says which.
      let lines = steps.map { $0.focus == year ? $0.text : "\($0.text) (\($0.focus))" }
      result = lines + result
      next = scenario.parent
    }
    return result
  }

  /// A thing and, for a measure, what it is computed from.
  private func read(by entity: Entity, depth: Int) -> [Entity] {
    guard case .measure(let index) = entity, depth < 20 else { return [entity] }
    var result = [entity]
    for leaf in Explainer.leaves(model.measures[index].expression) {
      switch leaf.node {
      case .reference(let reference, _):
        if let found = try? model.lookup.entity(reference) { result += read(by: found, depth: depth + 1) }
      case .call(_, let arguments, _, _):
        if case .reference(let reference, _)? = arguments.first?.node, let found = try? model.lookup.entity(reference) {
          result += read(by: found, depth: depth + 1)
        }
      default: continue
      }
    }
    return result
  }

  private func touches(_ change: Change, _ entity: Entity) -> Bool {
    targets(change).contains { $0 == entity || owner(of: $0) == entity || isPart(entity, of: $0) }
  }

  private func owner(of entity: Entity) -> Entity? {
    switch entity {
    case .input(let item, _), .output(let item, _): .item(item)
    default: nil
    }
  }

  /// An output changes with the inputs of its item.
  private func isPart(_ entity: Entity, of target: Entity) -> Bool {
    switch (entity, target) {
    case (.output(let item, _), .input(let other, _)): item == other
    case (.output(let item, _), .item(let other)): item == other
    case (.item(let item), .group(let group)): model.groups[group].items.contains(item)
    case (.node(let node), .node(let other)):
      model.nodesBelow(node).contains(other) || model.nodesBelow(other).contains(node)
    case (.node(let node), .driver(let driver)):
      model.lineOfMethod(driver).map { model.nodesBelow(node).contains($0) } ?? false
    case (.node(let node), .item(let item)): model.nodesBelow(node).contains(model.items[item].node)
    case (.node(let node), .input(let item, _)): model.nodesBelow(node).contains(model.items[item].node)
    case (.node, .group(let group)): model.groups[group].items.contains { isPart(entity, of: .item($0)) }
    default: false
    }
  }

  /// The things that a change acts on, through options and levers.
  private func targets(_ change: Change) -> [Entity] {
    switch change.node {
    case .set(let target, _), .increase(let target, _), .decrease(let target, _), .index(let target, _):
      return through(entity(of: target))
    case .shift(_, let reference, _, _), .reschedule(_, let reference, _, _):
      return through(try? model.lookup.entity(reference))
    case .decide(_, .all(let name), _, _): return through(try? model.lookup.entity(Reference([name])))
    case .decide(_, .list(let list), _, _): return list.flatMap { through(try? model.lookup.entity($0.reference)) }
    case .choose(let option, let group):
      guard case .option(let index, let number)? = try? model.lookup.entity(Reference(group.parts + option.parts))
      else {
        return []
      }
      return [.alternatives(index)] + model.alternatives[index].options[number].changes.flatMap { targets($0) }
    case .phase(let reference, let profile):
      guard let entity = try? model.lookup.entity(reference, wanted: .line) else { return [] }
      guard case .node(let node) = entity, case .driver(let driver)? = model.lookup.profile(profile, of: node) else {
        return [entity]
      }
      return [entity, .driver(driver)]
    case .move(_, _, let from, let to):
      return [from, to].compactMap { try? model.lookup.entity($0) }
    default: return []
    }
  }

  private func through(_ entity: Entity?) -> [Entity] {
    guard let entity else { return [] }
    guard case .lever(let lever) = entity else { return [entity] }
    return [entity] + model.levers[lever].body.flatMap { targets($0) }
  }

  private func entity(of target: Target) -> Entity? {
    switch target {
    case .item(_, let reference, _): try? model.lookup.entity(reference)
    case .property(let name, let owner):
      (try? model.lookup.entity(Reference(owner.parts + [name]))) ?? (try? model.lookup.entity(owner))
    case .series(_, let references): references.first.flatMap { try? model.lookup.entity($0) }
    }
  }
}
