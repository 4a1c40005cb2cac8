import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Explainer {
  // MARK: Lines

  func line(_ node: Int) throws(Diagnostic) -> Explanation {
    let empty = Figure(value: 0, state: .blankNotYet, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    func figure(_ series: String) throws(Diagnostic) -> Figure {
      try evaluation.series(series, of: .node(node), in: state, year) ?? empty
    }
    let line = model.nodes[node]
    var result = Explanation(
      line.name,
      .line(budget: try figure("budget"), forecast: try figure("forecast"), deviation: try figure("deviation")),
      evaluation, year: year)
    result.origin = line.cell.map { .cell($0) }
    if year > model.focus { result.carriedFrom = model.carries.first?.from }
    let loaded = line.loaded.filter { !$0.isControl && $0.series >= 0 && ($0.year == year || $0.year == model.focus) }
    result.entries = loaded.compactMap { amount in
      guard let value = amount.amount else { return nil }
      return Explanation.Entry(
        name: amount.year == year ? seriesName(amount.series) : seriesName(amount.series) + " \(amount.year)",
        figure: Figure(value: value, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: []),
        sources: [.cell(amount.cell)], formula: nil, typed: [])
    }
    var parts: [Explanation.Part] = []
    for child in line.children {
      let deviation = try evaluation.series("deviation", of: .node(child), in: state, year)
      parts.append(
        Explanation.Part(
          name: model.nodes[child].name, amount: deviation.flatMap { $0.isKnown ? $0.value : nil }, sources: [],
          isResidual: false, isOneOff: false))
    }
    result.parts = parts.filter { $0.amount != 0 }.sorted { abs($0.amount ?? 0) > abs($1.amount ?? 0) }
    let causes = model.causes.indices.filter { model.causes[$0].node == node && model.causes[$0].amount != 0 }
    result.causes = causes.map { part(model.causes[$0]) }
    var said: Set<String> = []
    result.texts = causes.compactMap { reason(model.causes[$0]) }.filter { said.insert($0).inserted }
    result.postings = try postings { model.items[$0].node == node }
    return result
  }

  private func seriesName(_ series: Int) -> String {
    tongue == .swedish ? model.seriesNames[series].swedish : model.seriesNames[series].english
  }

  private func part(_ cause: Cause) -> Explanation.Part {
    Explanation.Part(
      name: cause.id + " " + cause.label, amount: cause.amount, sources: [.cell(cause.cell)],
      isResidual: cause.isResidual, isOneOff: cause.isOneOff)
  }

  /// What the file says is the reason: its column of that name, or its longest text.
  private func reason(_ cause: Cause) -> String? {
    for name in ["Orsak", "Cause"] { if let text = cause.texts[name], !text.isEmpty { return text } }
    return cause.texts.values.max { $0.count < $1.count }.flatMap { $0.count > 40 ? $0 : nil }
  }

  func cause(_ index: Int) -> Explanation {
    let cause = model.causes[index]
    let figure = cause.amount.map {
      Figure(value: $0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    }
    var result = Explanation(cause.id + " " + cause.label, .value(figure), evaluation, year: model.focus)
    result.kind = model.nodes[cause.node].name
    result.origin = .cell(cause.cell)
    result.causes = cause.isResidual ? [part(cause)] : []
    result.texts = reason(cause).map { [$0] } ?? []
    return result
  }

  /// What items post, in the year, where they stand.
  private func postings(_ wanted: (Int) -> Bool) throws(Diagnostic) -> [Explanation.Posting] {
    var result: [Explanation.Posting] = []
    for index in model.items.indices where wanted(index) {
      let item = model.items[index]
      var on = true
      if item.on != nil, let figure = try model.value(of: .switched(item: index), evaluation.workspace.query(state)) {
        on = evaluation.workspace.query(state).figure(figure, over: Evaluation.year(year)).value != 0
      }
      for series in Set(item.posts.map(\.series)).sorted() {
        // What is posted first in a later year is said with that year.
        var shown = year
        var figure: Figure?
        for later in model.timeline.years where later >= year {
          shown = later
          figure = try evaluation.series(model.seriesNames[series].english, of: .item(index), in: state, later)
          if let figure, figure.value != 0 { break }
        }
        guard let figure, figure.value != 0 else { continue }
        result.append(
          Explanation.Posting(
            name: model.shortName(index), series: series,
            node: item.node == model.root ? model.name : model.nodes[item.node].name, amount: figure.value,
            year: shown, isWithin: item.basis == .within, replaces: item.replaces.map { model.causes[$0].id }, isOn: on)
        )
      }
    }
    return result
  }

  // MARK: Items

  func item(_ index: Int) throws(Diagnostic) -> Explanation {
    let item = model.items[index]
    let cost = item.component.flatMap {
      model.components[$0].output(named: "cost") ?? model.components[$0].outputs.indices.first
    }
    let figure: Figure?
    if let cost {
      figure = try evaluation.value(of: .output(item: index, cost), in: state, year)
    } else if item.component == nil {
      figure = try evaluation.value(of: .input(item: index, 0), in: state, year)
    } else {
      figure = nil
    }
    var result = Explanation(model.longName(index), .value(figure), evaluation, year: year)
    result.origin = source(item.origin)
    if let component = item.component {
      let definition = model.components[component]
      result.kind = definition.label ?? definition.names.last
      if let cost {
        result.formula =
          (definition.outputs[cost].names.last ?? "") + " = "
          + text(named(definition.outputs[cost].expression, definition))
      }
      for (input, declared) in definition.inputs.enumerated()
      where item.given[input] != nil || declared.names.contains("status") {
        result.entries += try entries(item: index, input: input)
      }
      result.entries += try outputs(index, definition, except: cost)
      for (input, text) in item.texts.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
        result.texts.append((definition.inputs[input].names.last ?? "").capitalizedStart + ": " + text)
      }
    } else if let amount = item.amount {
      result.formula = text(amount)
      result.entries = try parts(of: amount)
    }
    result.postings = try postings { $0 == index }
    if item.on != nil, let value = try model.value(of: .switched(item: index), evaluation.workspace.query(state)) {
      result.isOff = evaluation.workspace.query(state).figure(value, over: Evaluation.year(year)).value == 0
    }
    return result
  }

  /// The outputs that have a value.
  private func outputs(_ item: Int, _ definition: Component, except shown: Int?) throws(Diagnostic)
    -> [Explanation.Entry]
  {
    var result: [Explanation.Entry] = []
    for (index, output) in definition.outputs.enumerated() where index != shown {
      let figure = try evaluation.value(of: .output(item: item, index), in: state, year)
      guard let figure, figure.isKnown, !figure.isBlank, figure.value != 0 else { continue }
      result.append(
        Explanation.Entry(
          name: (tongue == .swedish ? output.names.last : output.names.first) ?? "", figure: figure, sources: [],
          formula: text(named(output.expression, definition)), typed: []))
    }
    return result
  }

  /// An input's values: one a year where a file gives one a year.
  private func entries(item: Int, input: Int) throws(Diagnostic) -> [Explanation.Entry] {
    guard case .cells(let cells)? = model.items[item].given[input], cells.contains(where: { $0.year != nil }) else {
      return try entry(item: item, input: input).map { [$0] } ?? []
    }
    let typed = trail(of: .input(item: item, input))
    let name = model.items[item].component.map { model.components[$0].inputs[input].names.last ?? "" } ?? ""
    var result: [Explanation.Entry] = []
    for (year, loaded) in cells {
      guard let year, !loaded.isBlank, let figure = try evaluation.value(of: .input(item: item, input), in: state, year)
      else { continue }
      result.append(
        Explanation.Entry(
          name: "\(name) \(year)", figure: figure, sources: [.cell(loaded.cell)], formula: nil, typed: typed))
    }
    return result
  }

  func group(_ index: Int) throws(Diagnostic) -> Explanation {
    let group = model.groups[index]
    if group.items.count == 1 { return try item(group.items[0]) }
    var result = Explanation(group.name, .value(nil), evaluation, year: year)
    result.postings = try postings { group.items.contains($0) }
    if group.component == nil {
      for item in group.items {
        let one = try self.item(item)
        result.kind = one.kind
        result.entries += one.entries.map {
          Explanation.Entry(
            name: model.items[item].name + " " + $0.name, figure: $0.figure, sources: $0.sources, formula: $0.formula,
            typed: $0.typed)
        }
      }
    }
    return result
  }

  /// An input's value with its source; nil for texts and other items.
  func entry(item: Int, input: Int) throws(Diagnostic) -> Explanation.Entry? {
    guard let figure = try evaluation.value(of: .input(item: item, input), in: state, year) else { return nil }
    var formula: String?
    if case .expression(let expression)? = model.items[item].given[input] {
      if case .number = expression.node {} else { formula = text(expression) }
    }
    let name =
      model.items[item].component.map { model.components[$0].inputs[input].names.last ?? "" } ?? model.items[item].name
    var entry = Explanation.Entry(
      name: name, figure: figure, sources: sources(item: item, input: input), formula: formula,
      typed: trail(of: .input(item: item, input)))
    if let links = model.items[item].links[input], !links.isEmpty {
      entry.text = links.map { model.shortName($0) }.joined(separator: ", ")
    }
    return entry
  }

  /// What the line that gave an input names.
  func given(_ item: Int, _ input: Int) throws(Diagnostic) -> [Explanation.Entry] {
    if case .expression(let expression)? = model.items[item].given[input] { return try parts(of: expression) }
    return []
  }

  func inputName(_ item: Int, _ input: Int) -> String {
    guard let component = model.items[item].component else { return model.items[item].displayName }
    return
      "\(model.components[component].inputs[input].names.last ?? "") \(tongue == .swedish ? "för" : "of") \(model.shortName(item))"
  }

  func output(_ item: Int, _ output: Int) throws(Diagnostic) -> Explanation {
    guard let component = model.items[item].component else { return try self.item(item) }
    let definition = model.components[component]
    let name = definition.outputs[output].names.last ?? ""
    var result = Explanation(
      "\(name) \(tongue == .swedish ? "för" : "of") \(model.shortName(item))",
      .value(try evaluation.value(of: .output(item: item, output), in: state, year)), evaluation, year: year)
    result.kind = definition.outputs[output].label
    result.formula = text(named(definition.outputs[output].expression, definition))
    let names = Set(Explainer.names(definition.outputs[output].expression).map { NameTable.fold($0) })
    for (index, input) in definition.inputs.enumerated()
    where input.names.contains(where: { names.contains(NameTable.fold($0)) }) {
      if let entry = try entry(item: item, input: index) { result.entries.append(entry) }
    }
    result.origin = .line(
      file: Explainer.fileName(definition.source.span.source.name),
      number: definition.outputs[output].expression.span.source.line(
        at: definition.outputs[output].expression.span.lower
      ).number)
    return result
  }

  /// A component's formula with its names in the reader's tongue.
  func named(_ expression: Expression, _ definition: Component) -> Expression {
    func own(_ name: Name) -> Name {
      let names =
        definition.input(named: name.text).map { definition.inputs[$0].names }
        ?? definition.output(named: name.text).map { definition.outputs[$0].names }
      guard let names, let chosen = tongue == .swedish ? names.last : names.first else { return name }
      return Name(chosen, span: name.span)
    }
    func inner(_ expression: Expression) -> Expression {
      let node: Expression.Node
      switch expression.node {
      case .reference(let reference, let selectors) where reference.parts.count == 1:
        node = .reference(Reference([option(reference.parts[0]) ?? own(reference.parts[0])]), selectors)
      case .binary(let sign, let left, let right): node = .binary(sign, inner(left), inner(right))
      case .negate(let value): node = .negate(inner(value))
      case .not(let value): node = .not(inner(value))
      case .call(let name, let arguments, let selectors, let unit):
        node = .call(Functions.swedish(name, tongue), arguments.map(inner), selectors, unit)
      case .united(let value, let unit): node = .united(inner(value), unit)
      default: node = expression.node
      }
      return Expression(node, span: expression.span)
    }
    /// An option of a choice, unless an input has its name.
    func option(_ name: Name) -> Name? {
      guard definition.input(named: name.text) == nil, definition.output(named: name.text) == nil else { return nil }
      for index in definition.inputs.indices {
        if let found = definition.options(of: index).first(where: { $0.contains(name.text) }) {
          return (tongue == .swedish ? found.last : found.first).map { Name($0, span: name.span) }
        }
      }
      return nil
    }
    return inner(expression)
  }

  /// Words of functions stay as they are; the printer knows those of the table.
  private enum Functions {
    static func swedish(_ name: Name, _ tongue: Tongue) -> Name {
      guard tongue == .swedish, NameTable.fold(name.text) == "if" else { return name }
      return Name("om", span: name.span)
    }
  }

  private static func names(_ expression: Expression) -> [String] {
    switch expression.node {
    case .reference(let reference, _): [reference.parts[0].text]
    case .binary(_, let left, let right): names(left) + names(right)
    case .negate(let inner), .not(let inner), .united(let inner, _): names(inner)
    case .call(_, let arguments, _, _): arguments.flatMap(names)
    default: []
    }
  }
}

extension Model {
  /// A loaded item by its id, a declared one by its label.
  func shortName(_ item: Int) -> String {
    if case .cell = items[item].origin { return items[item].name }
    return items[item].displayName
  }

  /// A loaded item by its id and what it is.
  func longName(_ item: Int) -> String {
    guard case .cell = items[item].origin,
      let label = attributes[.item(item)]?[.short]?.texts.first ?? items[item].label
    else { return items[item].displayName }
    return items[item].name + " " + label
  }
}

extension String {
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
