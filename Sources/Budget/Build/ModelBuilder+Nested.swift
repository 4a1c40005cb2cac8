import Language
import Quantities

/// Instances inside components: each instance of the outer component gets one of its own, named below it.
extension ModelBuilder {
  /// How many instances may be part of others, in all.
  static let mostNested = 200_000
  /// How many components may stand inside each other.
  static let deepestNested = 50

  /// An instance line in a component's body.
  func nested(_ instance: Instance, _ statement: Statement) -> Component.Nested {
    var properties: [Property] = []
    for line in statement.body {
      if case .property(let property) = line.node {
        properties.append(property)
      } else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
      }
    }
    if instance.name.parts.count > 1 {
      report(BudgetProblem.nestedName(instance.name.text), .text(instance.name.span))
    }
    return Component.Nested(
      name: instance.name.parts[0], label: instance.label?.text, component: instance.component,
      placement: instance.placement, properties: properties)
  }

  /// What is wrong with instances inside components is said once, whether or not the component is used: a component
  /// that is not there, an input that it does not have, a name that is taken, a component that contains itself.
  func checkNested() {
    for component in parts.components.indices {
      var taken = Set(parts.components[component].valueNames.map(NameTable.fold))
      for nested in parts.components[component].nested {
        if !taken.insert(NameTable.fold(nested.name.text)).inserted {
          report(BudgetProblem.duplicateName(nested.name.text), .text(nested.name.span))
        }
        guard let inner = self.component(ofKind: NameTable.fold(nested.component.text)) else {
          reportUnknownComponent(nested.component)
          continue
        }
        for property in nested.properties {
          let name = property.target.text
          let definition = parts.components[inner]
          guard definition.input(named: name) == nil, Attribute(named: name) == nil else { continue }
          reportUnknownInput(property, definition)
        }
      }
    }
    var closed: Set<Int> = []
    for component in parts.components.indices { findRing(from: component, path: [], &closed) }
  }

  /// After its model, an example has edits and expectations; what only answers would answer nobody.
  func checkExample(_ example: Statement) {
    for line in example.body.drop(while: \.isOfModelFile) {
      switch line.node {
      case .edit, .property, .command(.expect): continue
      default: report(BudgetProblem.notInExample(line.span.source.text(line.span)), .text(line.span))
      }
    }
  }

  func reportUnknownComponent(_ name: Name) {
    report(
      CompileProblem.unknownName(
        name.text, wanted: .component,
        suggestions: Suggestion.nearest(to: name.text, in: parts.components.flatMap(\.names))),
      .text(name.span))
  }

  func reportUnknownInput(_ property: Property, _ definition: Component) {
    report(
      BudgetProblem.unknownInput(
        property.target.text, component: definition.names.last ?? "",
        suggestions: Suggestion.nearest(
          to: property.target.text, in: definition.inputs.flatMap(\.names) + Attribute.allCases.flatMap(\.spellings)),
        inputs: definition.inputs.filter { $0.part == nil }.compactMap(\.names.last)),
      .text(property.target.span))
  }

  /// Walks the components inside components; one that is met again on the way is reported with the ring.
  private func findRing(from component: Int, path: [Int], _ closed: inout Set<Int>) {
    guard !closed.contains(component) else { return }
    for nested in parts.components[component].nested {
      guard let inner = self.component(ofKind: NameTable.fold(nested.component.text)) else { continue }
      let way = path + [component]
      if let start = way.firstIndex(of: inner) {
        let ring = (way[start...] + [inner]).map { parts.components[$0].names[0] }
        report(BudgetProblem.componentRing(ring), .text(nested.component.span))
        hasComponentRing = true
      } else if way.count > ModelBuilder.deepestNested {
        report(BudgetProblem.nestedTooDeep(ModelBuilder.deepestNested), .text(nested.component.span))
        hasComponentRing = true
        break
      } else {
        findRing(from: inner, path: way, &closed)
      }
    }
    closed.insert(component)
  }

  /// Makes the instances that are part of others, those inside them included.
  func makeNested() {
    guard !hasComponentRing else { return }
    var index = 0
    let declared = parts.items.count
    while index < parts.items.count {
      if let component = parts.items[index].component {
        for nested in parts.components[component].nested { make(nested, in: index) }
      }
      if parts.items.count - declared > ModelBuilder.mostNested {
        report(BudgetProblem.tooManyNested(ModelBuilder.mostNested), parts.items[index].origin)
        return
      }
      index += 1
    }
  }

  private func make(_ nested: Component.Nested, in owner: Int) {
    guard let component = component(ofKind: NameTable.fold(nested.component.text)) else { return }
    let outer = parts.items[owner]
    let name = Name(outer.name + "." + nested.name.text, isQuoted: true, span: nested.name.span)
    var item = Item(
      name: name.text, label: nested.label.map { outer.displayName + ": " + $0 }, component: component,
      node: outer.node, basis: nested.placement.basis ?? outer.basis, replaces: nil,
      isOffAtStart: nested.placement.isOff, origin: .text(nested.name.span))
    item.owner = owner
    item.activity = outer.activity
    item.account = outer.account
    item.book(on: nested.placement)
    let definition = parts.components[component]
    for property in nested.properties {
      let input = property.target.text
      guard definition.input(named: input) != nil || Attribute(named: input) != nil else { continue }
      give(property, input, to: &item, component, name)
    }
    item.givenByOwner = Set(item.given.keys)
    let index = parts.items.count
    parts.items.append(item)
    divide(index)
    parts.items[owner].nested.append(index)
    declareItem(index, spelled: [name.text])
    for spelling in [nested.name.text] + (nested.label.map { [$0] } ?? []) {
      parts.names.add(spelling, .item(index), below: .item(owner))
    }
    if nested.placement.node != nil || nested.placement.replaces != nil {
      pending.append(PendingItem(item: index, placement: nested.placement, component: component))
    }
  }

  /// What instances inside others take from them, once these stand where they are to stand: the line, and texts.
  func settleNested() {
    let placed = Set(pending.filter { $0.placement.node != nil }.map(\.item))
    for index in parts.items.indices {
      if let owner = parts.items[index].owner, !placed.contains(index) {
        parts.items[index].node = parts.items[owner].node
      }
      settleTexts(of: index)
    }
  }

  /// A text that is given by name is the owner's text of that name; otherwise a text stands in quotes.
  private func settleTexts(of index: Int) {
    guard let component = parts.items[index].component else { return }
    for input in parts.components[component].inputs.indices {
      guard case .text = parts.components[component].inputs[input].type,
        case .expression(let value)? = parts.items[index].given[input]
      else { continue }
      parts.items[index].given[input] = nil
      let item = parts.items[index]
      if item.givenByOwner.contains(input), let owner = item.owner, let outer = parts.items[owner].component,
        case .reference(let reference, []) = value.node,
        case .input(let number) = parts.components[outer].meaning(of: reference),
        case .text = parts.components[outer].inputs[number].type
      {
        parts.items[index].texts[input] = parts.items[owner].texts[number]
      } else {
        report(
          BudgetProblem.textUnquoted(parts.components[component].inputs[input].names.last ?? ""), .text(value.span))
      }
    }
  }

  /// The items that a link written in a component names: an item input of the owner, or an instance beside it. Nil where
  /// it names something of the model.
  func linksOfOwner(_ index: Int, _ input: Int, _ references: [Reference]) -> [Int]? {
    guard parts.items[index].givenByOwner.contains(input), let owner = parts.items[index].owner,
      let component = parts.items[owner].component
    else { return nil }
    var result: [Int] = []
    for reference in references {
      switch parts.components[component].meaning(of: reference) {
      case .input(let number): result += parts.items[owner].links[number] ?? []
      case .nested(let number, let rest) where rest.isEmpty: result.append(parts.items[owner].nested[number])
      default: return nil
      }
    }
    return result
  }
}

extension Item {
  /// Takes the activity and the account that a placement says.
  mutating func book(on placement: Placement) {
    activity = placement.activity?.text ?? activity
    account = placement.account?.text ?? account
  }
}

extension Statement {
  /// Whether it can stand in a model file.
  public var isOfModelFile: Bool {
    switch node {
    case .declaration, .instance, .property: true
    case .clause, .edit, .command: false
    }
  }
}
