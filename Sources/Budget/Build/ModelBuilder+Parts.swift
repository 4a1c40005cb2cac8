import Graph
import Language
import Quantities

/// The parts of instances: a local dimension for each kind of part that a component declares.
extension ModelBuilder {
  /// `part NAME:` in a component: a kind of part, with clauses of its own.
  func declarePart(_ names: Names, _ statement: Statement, _ component: inout Component) {
    let kind = component.parts.count
    let spelled = names.all.map(\.text)
    if let taken = spelled.first(where: { name in
      component.part(named: name) != nil || component.input(named: name) != nil || component.output(named: name) != nil
    }) {
      report(BudgetProblem.duplicateName(taken), .text(names.first.span))
    }
    component.add(Component.Part(names: spelled, span: names.first.span))
    for line in statement.body {
      guard case .clause(let clause) = line.node else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        continue
      }
      declare(clause, line, part: kind, &component)
    }
  }

  /// A clause of a component, or of one of its kinds of part.
  func declare(_ clause: Clause, _ line: Statement, part: Int?, _ component: inout Component) {
    switch clause {
    case .input(let names, let dimensions, let type, let value, let label):
      if part != nil, type == .item || type == .line {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        return
      }
      component.add(
        Component.Input(
          names: names.all.map(\.text), dimensions: dimensions, type: type, defaultValue: value,
          label: label.map(Label.init), part: part))
    case .part(let names): report(BudgetProblem.statementInModel(names.first.text), .text(line.span))
    case .local(let name, let expression):
      component.add(Component.Local(name: name.text, expression: expression, part: part))
    case .output(let names, let expression, let label):
      component.add(
        Component.Output(names: names.all.map(\.text), expression: expression, label: label.map(Label.init), part: part)
      )
    case .post(let expression, let series, let placement):
      if let place = placement.node ?? placement.replaces {
        report(BudgetProblem.postElsewhere(place.text), .text(place.span))
      } else if placement.basis != nil || placement.isOff {
        report(BudgetProblem.postElsewhere(line.span.source.text(line.span)), .text(line.span))
      }
      component.posts.append(
        Component.Post(expression: expression, series: series, placement: placement, part: part))
    case .check(let condition, let label):
      component.checks.append(Component.Check(condition: condition, text: Label(label), part: part))
    case .example:
      if part == nil {
        checkExample(line)
        component.examples.append(line)
      } else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
      }
    }
  }

  /// A part in an instance's body: `part NAME:` where the component has one kind, or the kind's name and the part's.
  ///
  /// - Returns: whether the line is one.
  func give(part line: Statement, to item: inout Item, _ component: Int) -> Bool {
    if case .property = line.node { return false }
    let definition = parts.components[component]
    let kind: Int
    let name: Name
    let label: Name?
    switch line.node {
    case .clause(.part(let names)):
      guard definition.parts.count == 1 else {
        report(
          PartProblem.whichKind(
            component: definition.names.last ?? "", kinds: definition.parts.map { $0.names.last ?? "" }),
          .text(line.span))
        return true
      }
      (kind, name, label) = (0, names.first, names.second)
    case .instance(let instance):
      guard let found = definition.part(named: instance.component.text) else { return false }
      (kind, name, label) = (found, instance.name.parts[0], instance.label)
    default: return false
    }
    while item.parts.count < definition.parts.count { item.parts.append([]) }
    let folded = NameTable.fold(name.text)
    if item.parts.joined().contains(where: { NameTable.fold($0.name) == folded })
      || definition.input(named: name.text) != nil || definition.output(named: name.text) != nil
    {
      report(BudgetProblem.duplicateName(name.text), .text(name.span))
    }
    var part = Item.Part(name: name.text, label: label?.text)
    for line in line.body {
      guard case .property(let property) = line.node else {
        report(BudgetProblem.statementInModel(line.span.source.text(line.span)), .text(line.span))
        continue
      }
      give(property, to: &part, definition, kind)
    }
    item.parts[kind].append(part)
    return true
  }

  private func give(_ property: Property, to part: inout Item.Part, _ definition: Component, _ kind: Int) {
    guard let input = definition.input(named: property.target.text, part: kind) else {
      report(
        BudgetProblem.unknownInput(
          property.target.text, component: definition.parts[kind].names.last ?? "",
          suggestions: Suggestion.nearest(
            to: property.target.text, in: definition.inputs.filter { $0.part == kind }.flatMap(\.names)),
          inputs: definition.inputs.filter { $0.part == kind }.compactMap(\.names.last)),
        .text(property.target.span))
      return
    }
    if case .text = definition.inputs[input].type {
      part.texts[input] = property.quoted ?? ""
    } else if let value = given(property, over: part.given[input]) {
      part.given[input] = .expression(value)
    }
  }

  /// Gives an instance a dimension for each kind of part, and its parts their names.
  func divide(_ index: Int) {
    guard let component = parts.items[index].component, !parts.components[component].parts.isEmpty else { return }
    let definition = parts.components[component]
    while parts.items[index].parts.count < definition.parts.count { parts.items[index].parts.append([]) }
    for (kind, part) in definition.parts.enumerated() {
      let members = parts.items[index].parts[kind].map { member in
        DimensionMember(names: [member.name] + (member.label.map { [$0] } ?? []))
      }
      if members.count > ModelBuilder.mostMembers {
        report(
          DimensionProblem.tooManyMembers(members.count, dimensions: [part.names.last ?? ""]), parts.items[index].origin
        )
      }
      parts.items[index].partDimensions.append(parts.dimensions.count)
      parts.dimensions.append(
        Dimension(names: part.names, members: Array(members.prefix(ModelBuilder.mostMembers)), owner: index))
    }
  }

  /// Names the parts of an instance below it, and below each what it holds.
  func nameParts(_ index: Int) {
    guard let component = parts.items[index].component, !parts.items[index].parts.isEmpty else { return }
    let definition = parts.components[component]
    for (kind, list) in parts.items[index].parts.enumerated() {
      for (number, part) in list.enumerated() {
        let entity = Entity.part(item: index, kind: kind, number)
        for name in [part.name] + (part.label.map { [$0] } ?? []) { parts.names.add(name, entity, below: .item(index)) }
        for (input, value) in definition.inputs.enumerated() where value.part == kind {
          for name in value.names {
            parts.names.add(name, .inputPart(item: index, input, part: number), below: entity)
          }
        }
        for (output, value) in definition.outputs.enumerated() where value.part == kind {
          for name in value.names {
            parts.names.add(name, .outputPart(item: index, output, part: number), below: entity)
          }
        }
      }
    }
  }

  /// The dimensions of a formula: those that it has, and first that of the parts where it is one of theirs.
  func axes(of expression: Expression, _ compiler: ExpressionCompiler, _ item: Int, _ part: Int?) -> [Int]? {
    guard let part else { return nil }
    let own = parts.items[item].partDimensions[part]
    return [own] + compiler.axes(of: expression).filter { $0 != own }
  }

  /// An input of the parts of a kind: one value per part, each given or by default.
  func partInput(_ item: Int, _ input: Int, _ kind: Int) throws(Diagnostic) -> Typed {
    guard let component = parts.items[item].component else {
      throw Diagnostic(CompileProblem.notANumber(parts.items[item].name), at: parts.items[item].origin)
    }
    let definition = parts.components[component].inputs[input]
    let axis = parts.items[item].partDimensions[kind]
    let further = try axes(definition.dimensions) ?? []
    let sizes = ([axis] + further).map { parts.dimensions[$0].members.count }
    var values: [Typed] = []
    for (number, part) in parts.items[item].parts[kind].enumerated() {
      let name = parts.items[item].name + "." + part.name + "." + (definition.names.last ?? "")
      let compiler = ExpressionCompiler(scope(of: item, part: kind), owner: name).at([axis], [number])
      let value = try compileInput(item, input, part.given[input], compiler, name)
      values += alike(value, over: value.members == nil ? further : []).singles
    }
    if values.isEmpty {
      var none = try emptyInput(item, input, definition)
      none.storage = .members(MemberValues(axes: [axis] + further, sizes: sizes, values: []))
      return none
    }
    return Typed(MemberValues(axes: [axis] + further, sizes: sizes, values: values))
  }

  /// The type that an input of parts has where there are none.
  private func emptyInput(_ item: Int, _ input: Int, _ definition: Component.Input) throws(Diagnostic) -> Typed {
    let type: ValueType
    var display: Unit?
    switch definition.type {
    case .unit(let text):
      let unit = try unit(text)
      (type, display) = (.quantity(unit.base), unit)
    case .date: type = .date
    case .end: type = .end
    case .choice(let names): type = .choice(names.map { $0.all.map(\.text) })
    case .text, .item, .line:
      throw Diagnostic(CompileProblem.notANumber(definition.names[0]), at: parts.items[item].origin)
    }
    return Typed(.constant(0, .blankNotApplicable), type: type, shape: .period, display: display)
  }

  /// The value of one part.
  func slice(_ value: Typed, _ part: Int, _ reference: Reference) throws(Diagnostic) -> Typed {
    guard let own = value.members?.slice(part) else {
      throw Diagnostic(CompileProblem.notANumber(reference.text), at: reference.span)
    }
    return own
  }
}
