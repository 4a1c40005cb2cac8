import Budget
import Graph
import Ingest
import Language
import Quantities
import Scenarios

extension Explanation {
  /// Explains what an expression names in the current scenario.
  public static func make(
    _ expression: Expression, year: Int?, tongue: Tongue, _ workspace: Workspace
  ) throws(Diagnostic) -> Explanation {
    let explainer = Explainer(Evaluation(workspace), year: year ?? workspace.focus, tongue: tongue)
    switch expression.node {
    case .reference(let reference, _): return try explainer.explain(reference)
    case .property(let name, let owner):
      if explainer.isSeries(name.text) { return try explainer.explain(owner) }
      return try explainer.explain(Reference(owner.parts + [name]))
    case .call(let name, let arguments, _, _):
      if explainer.isSeries(name.text), arguments.count == 1, case .reference(let reference, []) = arguments[0].node {
        return try explainer.explain(reference)
      }
    default: break
    }
    return try explainer.formula(expression)
  }
}

/// Looks up what an explanation is made of.
struct Explainer {
  let evaluation: Evaluation
  let year: Int
  let tongue: Tongue
  var model: Model { evaluation.model }
  var state: Overlay { evaluation.workspace.state }

  init(_ evaluation: Evaluation, year: Int, tongue: Tongue) {
    self.evaluation = evaluation
    self.year = year
    self.tongue = tongue
  }

  func isSeries(_ name: String) -> Bool { model.editedSeries(named: name) != nil || Model.isDeviation(name) }

  func explain(_ reference: Reference) throws(Diagnostic) -> Explanation {
    // A choice between options may share its name with one of the things it chooses between.
    let valued = try? model.lookup.meaning(reference, where: \.hasValue)
    let meaning: Meaning
    if let valued { meaning = valued } else { meaning = try model.lookup.meaning(reference) }
    switch meaning {
    case .cell(let table, let row, let column):
      let loaded = model.tables[table].table
      let cell = loaded.cell(loaded.rows[row], column)
      let figure = try evaluation.figure(expression(reference), in: state, year)
      var result = Explanation(reference.text, .value(figure), evaluation, year: year)
      result.origin = .cell(cell)
      return result
    case .row(let table, let row):
      let loaded = model.tables[table]
      var result = try formula(expression(reference))
      // The cell of the year, where one column has it all; else the row.
      let column = loaded.timeHeads.first { $0.head.year == year && $0.head.month == nil }?.column
      result.origin = .cell(loaded.table.cell(loaded.table.rows[row], column ?? loaded.keyColumn))
      return result
    case .switched(let item): return try self.item(item)
    case .member: return try formula(expression(reference))
    case .entity(let entity): return try explain(entity, reference)
    }
  }

  private func explain(_ entity: Entity, _ reference: Reference) throws(Diagnostic) -> Explanation {
    var result: Explanation
    switch entity {
    case .node(let node): result = try line(node)
    case .item(let item): result = try Explainer(evaluation, year: yearOf([item]), tongue: tongue).item(item)
    case .group(let group):
      result = try Explainer(evaluation, year: yearOf(model.groups[group].items), tongue: tongue).group(group)
    case .cause(let cause): result = self.cause(cause)
    case .input(let item, let input):
      let entry = try self.entry(item: item, input: input)
      result = Explanation(inputName(item, input), .value(entry?.figure), evaluation, year: year)
      result.formula = entry?.formula
      result.origin = entry?.sources.first
      result.entries = try given(item, input)
    case .output(let item, let output): result = try self.output(item, output)
    case .inputPart(let item, let input, let part):
      result = try ofPart(entity, reference, model.items[item].partGiven(input, part))
    case .outputPart(let item, let output, _):
      let component = model.items[item].component.map { model.components[$0] }
      result = try ofPart(entity, reference, component?.outputs[output].expression)
    case .driver(let index):
      let driver = model.drivers[index]
      result = try valued(driver.label ?? driver.names.first ?? "", entity, driver.expression, driver.span)
    case .lever(let index):
      let lever = model.levers[index]
      result = try valued(lever.names.first ?? "", entity, lever.start, lever.span)
      result.kind = lever.label
      result.texts = lever.body.map {
        $0.span.source.text($0.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    case .measure(let index):
      let measure = model.measures[index]
      result = Explanation(
        measure.displayName, .value(try evaluation.measure(index, in: state, year)), evaluation, year: year)
      result.formula = text(measure.expression)
      result.origin = source(measure.span)
      result.entries = try parts(of: measure.expression)
    case .alternatives(let group):
      result = Explanation(model.alternatives[group].displayName, .value(nil), evaluation, year: year)
      result.origin = source(model.alternatives[group].span)
      result.texts = model.alternatives[group].options.map { (option) -> String in
        let changes = option.changes.map { $0.span.source.text($0.span) }
        return ([option.displayName] + (changes.isEmpty ? [] : [changes.joined(separator: ", ")])).joined(
          separator: ": ")
      }
    default: return try formula(expression(reference))
    }
    result.typed = trail(of: entity)
    // The assumptions of a lever are those of moving it.
    if case .lever = entity, result.typed.isEmpty { return result }
    result.assumes += evaluation.texts(.assumes, of: entity, in: state, textYear)
    result.unknown += evaluation.texts(.unknown, of: entity, in: state, textYear)
    result.warns += evaluation.texts(.warns, of: entity, in: state, textYear)
    return result
  }

  /// Things that are loaded for plan years only are shown in the first of them.
  private func yearOf(_ items: [Int]) -> Int {
    guard year == model.focus, let first = evaluation.planYears.first else { return year }
    for item in items {
      for case .cells(let cells)? in model.items[item].given.values {
        let years = cells.compactMap(\.year)
        if !years.isEmpty { return years.contains(year) ? year : max(first, years.min() ?? first) }
      }
    }
    return year
  }

  var textYear: Int { year > model.focus ? year : evaluation.planYears.first ?? year }

  func expression(_ reference: Reference) -> Expression { Expression(.reference(reference, []), span: reference.span) }

  private func valued(
    _ name: String, _ entity: Entity, _ expression: Expression?, _ span: Span
  ) throws(Diagnostic) -> Explanation {
    var result = Explanation(
      name, .value(try evaluation.value(of: entity, in: state, year)), evaluation, year: year)
    result.origin = source(span)
    if let expression {
      result.formula = text(expression)
      result.entries = try parts(of: expression)
    }
    return result
  }

  /// Any expression: its value, and what stands in it.
  func formula(_ expression: Expression) throws(Diagnostic) -> Explanation {
    var result = Explanation(
      text(expression), .value(try evaluation.figure(expression, in: state, year)), evaluation, year: year)
    result.entries = try parts(of: expression)
    return result
  }

  /// The names in an expression, each with its value and source.
  func parts(of expression: Expression) throws(Diagnostic) -> [Explanation.Entry] {
    var seen: Set<String> = []
    var result: [Explanation.Entry] = []
    for part in Explainer.leaves(expression) {
      let text = text(part)
      guard seen.insert(text).inserted, let figure = try? evaluation.figure(part, in: state, year) else { continue }
      var sources: [Explanation.Source] = []
      var typed: [String] = []
      if case .reference(let reference, _) = part.node, let meaning = try? model.lookup.meaning(reference) {
        sources = self.sources(of: meaning)
        if case .entity(let entity) = meaning { typed = trail(of: entity) }
      }
      if case .call(_, let arguments, _, _) = part.node, arguments.count == 1,
        case .reference(let reference, _) = arguments[0].node, let entity = try? model.lookup.entity(reference)
      {
        sources = self.sources(of: .entity(entity))
        typed = trail(of: entity)
      }
      result.append(Explanation.Entry(name: text, figure: figure, sources: sources, formula: nil, typed: typed))
    }
    return result
  }

  /// The references, and the series of things, that an expression reads.
  static func leaves(_ expression: Expression) -> [Expression] {
    switch expression.node {
    case .reference, .property: [expression]
    case .call(_, let arguments, _, _):
      if arguments.count == 1, case .reference = arguments[0].node { [expression] } else { arguments.flatMap(leaves) }
    case .negate(let inner), .not(let inner), .approximate(let inner), .atLeast(let inner), .atMost(let inner):
      leaves(inner)
    case .united(let inner, _): leaves(inner)
    case .at: [expression]
    case .binary(_, let left, let right): leaves(left) + leaves(right)
    case .braces(let entries): entries.flatMap { leaves($0.value) }
    default: []
    }
  }

  func text(_ expression: Expression) -> String {
    Printer(tongue: tongue, names: model.nameIndex).text(expression)
  }
}
