import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Explainer {
  func item(_ index: Int) throws(Diagnostic) -> Explanation {
    let item = model.items[index]
    let posting = postedCost(item)
    let amount = posting == nil ? nil : try evaluation.series("forecast", of: .item(index), in: state, year)
    // In a year without any, what it is first of all says more.
    let posted = amount.map { $0.value != 0 || !$0.isKnown } == true ? posting : nil
    let cost = item.component.flatMap {
      model.components[$0].output(named: "cost") ?? (posted == nil ? model.components[$0].outputs.indices.first : nil)
    }
    let figure: Figure?
    if cost == nil, posted != nil {
      figure = amount
    } else if let cost {
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
      result.kind = definition.label?.text(tongue) ?? definition.names.last
      if let cost {
        result.formula =
          (definition.outputs[cost].names.last ?? "") + " = "
          + text(named(definition.outputs[cost].expression, definition))
      } else if let posted {
        let series = model.seriesNames[SeriesName.forecast]
        result.formula =
          (tongue == .swedish ? series.swedish : series.english) + " = " + text(named(posted.expression, definition))
      }
      for (input, declared) in definition.inputs.enumerated()
      where item.given[input] != nil || declared.names.contains("status") {
        result.entries += try entries(item: index, input: input)
      }
      result.entries += try inside(index)
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

  /// What a component without a cost by name posts to the forecast; nil where it has one, or posts nothing there.
  private func postedCost(_ item: Item) -> Component.Post? {
    guard let component = item.component, model.components[component].output(named: "cost") == nil else { return nil }
    return model.components[component].posts.first {
      $0.part == nil && model.series(named: $0.series.text) == SeriesName.forecast
    }
  }

  /// The main values of the instances that are part of an item, by the names they have inside it.
  private func inside(_ item: Int) throws(Diagnostic) -> [Explanation.Entry] {
    var result: [Explanation.Entry] = []
    for inner in model.items[item].nested {
      guard let component = model.items[inner].component,
        let main = model.components[component].output(named: "cost")
          ?? model.components[component].outputs.indices.first,
        let figure = try evaluation.value(of: .output(item: inner, main), in: state, year)
      else { continue }
      let output = model.components[component].outputs[main]
      let name = model.items[inner].name.dropFirst(model.items[item].name.count + 1)
      result.append(
        Explanation.Entry(
          name: name + "." + ((tongue == .swedish ? output.names.last : output.names.first) ?? ""), figure: figure,
          sources: [], formula: text(named(output.expression, model.components[component])), typed: []))
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
      func name(_ names: [String]) -> String { (tongue == .swedish ? names.last : names.first) ?? "" }
      // What its parts come to, beside an output of the same name of its own.
      let part = output.part.map { name(definition.parts[$0].names) + "." } ?? ""
      result.append(
        Explanation.Entry(
          name: part + name(output.names), figure: figure, sources: [],
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
    result.kind = definition.outputs[output].label?.text(tongue)
    result.formula = text(named(definition.outputs[output].expression, definition))
    let names = Set(Explainer.names(definition.outputs[output].expression).map { NameTable.fold($0) })
    for (index, input) in definition.inputs.enumerated()
    where input.names.contains(where: { names.contains(NameTable.fold($0)) }) {
      if let entry = try entry(item: item, input: index) { result.entries.append(entry) }
    }
    result.entries += try inside(item).filter { entry in
      names.contains { NameTable.fold(entry.name).hasPrefix($0 + ".") }
    }
    result.origin = .line(
      file: Explainer.fileName(definition.source.span.source.name),
      number: definition.outputs[output].expression.span.source.line(
        at: definition.outputs[output].expression.span.lower
      ).number)
    return result
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
