import Graph
import Language
import Quantities

extension ModelBuilder {
  /// Declares every name of the model's statements, in an order that lets each find what it needs: components,
  /// the organisation, aliases, other loads, then what is declared over them.
  func declare(_ statements: [Statement]) {
    for statement in statements {
      if case .declaration(.component(let names, let label)) = statement.node {
        declareComponent(names, label, statement)
      }
      if case .declaration(.quantity(let names, let isAmount, let value)) = statement.node {
        declareQuantity(names, isAmount: isAmount, value)
      }
      if case .declaration(.dimension(let name, let members)) = statement.node { declareDimension(name, members) }
    }
    checkNested()
    parts.names.reserve(statements.count)
    parts.items.reserveCapacity(statements.count)
    let loads = statements.compactMap { statement -> LoadBlock? in
      guard case .declaration(.load(let kind, let name, let file)) = statement.node else { return nil }
      let properties = statement.body.compactMap { line -> Property? in
        if case .property(let property) = line.node { return property }
        self.report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        return nil
      }
      return LoadBlock(kind: kind, name: name, file: file, properties: properties)
    }
    for load in loads where load.isOrganisation { self.load(load) }
    if parts.nodes.isEmpty { addRoot() }
    // Files may call lines by other names; an alias of what is declared further on waits for that.
    var waiting: [(new: Reference, old: Reference)] = []
    for statement in statements {
      guard case .declaration(.alias(let new, let old)) = statement.node else { continue }
      if let entity = try? lookup.entity(old) {
        parts.names.add(new.text, entity)
      } else {
        waiting.append((new, old))
      }
    }
    for load in loads where !load.isOrganisation { self.load(load) }
    // What one of a unit is may stand in a loaded cell.
    for statement in statements {
      if case .declaration(.quantity(let names, _, let value?)) = statement.node { describeQuantity(names, value) }
    }
    for statement in statements { declare(statement) }
    for (new, old) in waiting { declareAlias(new, old) }
    makeNested()
  }

  /// A model without an organisation, or with one that could not be read, has a tree of one node: components can be tried
  /// alone, and what else is wrong is found.
  private func addRoot() {
    parts.nodes = [Node(name: parts.name.isEmpty ? "total" : parts.name)]
    parts.root = 0
    for word in ["total", parts.name] where !word.isEmpty { parts.names.add(word, .node(0)) }
  }

  private func declareComponent(_ names: Names, _ label: Names?, _ statement: Statement) {
    var component = Component(names: names.all.map(\.text), label: label.map(Label.init), source: statement)
    for line in statement.body {
      if case .clause(.part(let names)) = line.node {
        declarePart(names, line, &component)
        continue
      }
      if case .instance(let instance) = line.node {
        component.nested.append(nested(instance, line))
        continue
      }
      guard case .clause(let clause) = line.node else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        continue
      }
      declare(clause, line, part: nil, &component)
    }
    // A model's own component overrides the library's of the same name.
    let folded = Set(component.names.map(NameTable.fold))
    if let known = parts.components.firstIndex(where: { $0.names.contains { folded.contains(NameTable.fold($0)) } }) {
      let earlier = parts.components[known]
      if Library.holds(earlier.source.span.source) {
        component.overridden = earlier.source
        noteDifferences(component, earlier, names.first.span)
      } else {
        report(BudgetProblem.duplicateComponent(names.first.text), .text(names.first.span))
      }
      parts.components[known] = component
      return
    }
    parts.components.append(component)
  }

  /// A component that takes the place of the library's is said once, where other inputs can be given to it than before.
  private func noteDifferences(_ own: Component, _ library: Component, _ span: Span) {
    let missing = library.inputs.filter { input in
      input.part == nil && !input.names.contains { own.input(named: $0) != nil }
    }
    let added = own.inputs.filter { input in
      input.part == nil && !input.names.contains { library.input(named: $0) != nil }
    }
    guard !missing.isEmpty || !added.isEmpty else { return }
    report(
      BudgetProblem.overridesLibrary(
        own.names[0], missing: missing.compactMap(\.names.last), added: added.compactMap(\.names.last)),
      .text(span), .note)
  }

  /// A counting unit of the model's own, by both names; the later is Swedish, as in all declarations.
  private func declareQuantity(_ names: Names, isAmount: Bool, _ value: Expression?) {
    let words = names.all.map(\.text)
    if let known = words.first(where: { parts.units.entry(named: $0) != nil }) {
      // What one of a known unit is may be said; its kind stands. That places are counted, all models know.
      if isAmount { report(CompileProblem.quantityTaken(known), .text(names.first.span)) }
      return
    }
    let (english, swedish) = (words[0], words[words.count - 1])
    forgetUnits()
    parts.units.define(
      words, as: Unit(Unit.Base(swedish, isAmount: isAmount)), singular: [.swedish: swedish, .english: english],
      plural: [.swedish: swedish, .english: english])
  }

  /// `quantity åa = 2 000 tim/år`: what one of a unit is.
  private func describeQuantity(_ names: Names, _ value: Expression) {
    let name = names.first.text
    guard let base = parts.units.describable(name) else {
      report(CompileProblem.quantityTaken(name), .text(names.first.span))
      return
    }
    _ = attempt { () throws(Diagnostic) in
      let one = try ExpressionCompiler(self, owner: name).compile(value)
      guard let size = one.plainConstant, size > 0, let shown = one.display, shown.power(of: base) == 0 else {
        throw Diagnostic(CompileProblem.quantityNotNumber(name), at: value.span)
      }
      self.parts.units.convert(base, to: size / shown.scale, shown)
    }
  }

  private func declareAlias(_ new: Reference, _ old: Reference) {
    guard let entity = attempt({ () throws(Diagnostic) -> Entity in try self.lookup.entity(old) }) else { return }
    parts.names.add(new.text, entity)
  }

  private func declareName(_ texts: [String], _ entity: Entity, _ span: Span) {
    for text in texts {
      if entity.isDeclaredValue, parts.units.entry(named: text) != nil {
        report(BudgetProblem.nameIsUnit(text), .text(span))
      }
      if let first = parts.names.entities(named: text).first, first != entity {
        reportAgain(.duplicateName(text), .text(span), first: place(of: first))
      } else {
        parts.names.add(text, entity)
      }
    }
  }

  private func declare(_ statement: Statement) {
    switch statement.node {
    case .declaration(let declaration): declare(declaration, statement)
    case .instance(let instance): declareInstance(instance, statement)
    case .property(let property): properties.append(property)
    default: report(BudgetProblem.statementInModel(statement.span.source.text(statement.span)), .text(statement.span))
    }
  }

  private func declare(_ declaration: Declaration, _ statement: Statement) {
    switch declaration {
    case .driver(let reference, let second, let dimensions, let unit, let expression, let label):
      let names = [reference.parts[reference.parts.count - 1].text] + (second.map { [$0.text] } ?? [])
      let entity = Entity.driver(parts.drivers.count)
      parts.drivers.append(
        Driver(
          path: reference.text, names: names, label: label?.text, dimensions: dimensions, expression: expression,
          unit: unit,
          span: statement.span))
      declareOwned(reference, names, entity)
    case .lever(let reference, let second, let start, let range, let label):
      let names = [reference.parts[reference.parts.count - 1].text] + (second.map { [$0.text] } ?? [])
      let entity = Entity.lever(parts.levers.count)
      parts.levers.append(
        Lever(
          path: reference.text, names: names, label: label?.text, start: start, range: range,
          body: changes(of: statement),
          span: statement.span))
      declareOwned(reference, names, entity)
    case .measure(let reference, let second, let expression, let label):
      let names = [reference.text] + (second.map { [$0.text] } ?? [])
      declareName(names, .measure(parts.measures.count), reference.span)
      parts.measures.append(Measure(names: names, label: label?.text, expression: expression, span: statement.span))
    case .control(let relation, let label):
      parts.controls.append(Control(relation: relation, label: label?.text, span: statement.span))
    case .post(let reference, let label, let expression, let series, let placement):
      declarePost(reference, label, expression, series, placement, statement)
    case .alternatives(let reference, let label): declareAlternatives(reference, label, statement)
    case .carry(let series, let from, let until, let without):
      guard let number = parts.series(named: series.text) else {
        report(
          CompileProblem.unknownName(
            series.text, wanted: .series, suggestions: Suggestion.nearest(to: series.text, in: functionNames)),
          .text(series.span))
        return
      }
      parts.carries.append(
        Carry(series: number, from: from, until: until, withoutOneOffs: without != nil, span: statement.span))
    case .scenario: parts.scenarioStatements.append(statement)
    case .option:
      report(BudgetProblem.statementInModel(statement.span.source.text(statement.span)), .text(statement.span))
    case .model, .include, .focus, .period, .quantity, .alias, .load, .component, .dimension: break
    }
  }

  /// `lever hemtjanst.åa`: a name below its owner, or at the top.
  private func declareOwned(_ reference: Reference, _ names: [String], _ entity: Entity) {
    guard reference.parts.count > 1 else {
      declareName(names, entity, reference.span)
      return
    }
    let owner = Reference(Array(reference.parts.dropLast()))
    guard let found = attempt({ () throws(Diagnostic) -> Entity in try self.lookup.entity(owner) }) else { return }
    for name in names { parts.names.add(name, entity, below: found) }
  }

  func changes(of statement: Statement) -> [Change] {
    statement.body.flatMap { line -> [Change] in
      switch line.node {
      case .edit(let edit): return edit.changes
      case .property(let property):
        guard let value = property.values.first else { return [] }
        return [Change(.set(.item(kind: nil, property.target, property.index), value), when: nil, span: line.span)]
      default:
        self.report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        return []
      }
    }
  }

  private func declareAlternatives(_ reference: Reference, _ label: Name?, _ statement: Statement) {
    let index = parts.alternatives.count
    var options: [Alternatives.Option] = []
    for line in statement.body {
      switch line.node {
      case .declaration(.option(let name, let label)):
        options.append(
          Alternatives.Option(
            name: name.text, label: label?.text, changes: changes(of: line), span: line.span))
      case .property(let property):
        let path = Reference([reference.parts[0]] + property.target.parts)
        properties.append(
          Property(
            target: path, index: property.index, values: property.values, unit: property.unit, label: property.label))
      default: report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
      }
    }
    declareName([reference.text], .alternatives(index), reference.span)
    if let label { parts.names.add(label.text, .alternatives(index)) }
    for (number, option) in options.enumerated() {
      for text in [option.name, option.label ?? option.name] {
        parts.names.add(text, .option(index, number), below: .alternatives(index))
      }
    }
    parts.alternatives.append(
      Alternatives(name: reference.text, label: label?.text, options: options, span: statement.span))
  }

  private func declareInstance(_ instance: Instance, _ statement: Statement) {
    guard let component = component(ofKind: NameTable.fold(instance.component.text)) else {
      reportUnknownComponent(instance.component)
      return
    }
    let index = parts.items.count
    var item = Item(
      name: instance.name.text, label: instance.label?.text, component: component, node: parts.root,
      basis: instance.placement.basis, replaces: nil, isOffAtStart: instance.placement.isOff,
      origin: .text(instance.name.span))
    item.book(on: instance.placement)
    for line in statement.body {
      if give(part: line, to: &item, component) { continue }
      guard case .property(let property) = line.node else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        continue
      }
      give(property, property.target.text, to: &item, component, instance.name.parts[0])
    }
    parts.items.append(item)
    divide(index)
    declareItem(index, spelled: [instance.name.text] + (instance.label.map { [$0.text] } ?? []))
    pending.append(PendingItem(item: index, placement: instance.placement, component: component))
  }

  /// What a line in an instance's body, or a property of it elsewhere, gives.
  func give(_ property: Property, _ name: String, to item: inout Item, _ component: Int, _ owner: Name) {
    if let input = parts.components[component].input(named: name) {
      switch parts.components[component].inputs[input].type {
      case .text:
        if let text = property.quoted {
          item.texts[input] = text
        } else if let value = property.values.first {
          item.given[input] = .expression(value)
        }
      case .item, .line:
        item.given[input] = .items(
          property.values.compactMap { if case .reference(let reference, _) = $0.node { reference } else { nil } })
      default:
        if let value = given(property, over: item.given[input]) { item.given[input] = .expression(value) }
      }
    } else if Attribute(named: name) != nil {
      let target = Reference([owner, property.target.parts[property.target.parts.count - 1]])
      properties.append(
        Property(
          target: target, index: property.index, values: property.values, unit: property.unit, label: property.label))
    } else {
      reportUnknownInput(property, parts.components[component])
    }
  }

  private func declarePost(
    _ reference: Reference, _ label: Name?, _ expression: Expression, _ series: Name, _ placement: Placement,
    _ statement: Statement
  ) {
    let index = parts.items.count
    var item = Item(
      name: reference.text, label: label?.text, component: nil, node: parts.root, basis: placement.basis, replaces: nil,
      isOffAtStart: placement.isOff, origin: .text(statement.span))
    item.amount = expression
    item.amountSeries = series
    item.book(on: placement)
    parts.items.append(item)
    declareItem(index, spelled: [reference.text] + (label.map { [$0.text] } ?? []))
    pending.append(PendingItem(item: index, placement: placement, component: nil))
  }
}

extension LoadBlock {
  var isOrganisation: Bool { ["organisation", "organisationen"].contains(NameTable.fold(kind.text)) }
}
