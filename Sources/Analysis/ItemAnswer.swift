import Budget
import Graph
import Language
import Quantities
import Scenarios

/// One item: what it is, what it moves by year, and what the model says about it.
public struct ItemAnswer: Sendable {
  /// Its id or name.
  public let name: String
  /// What it is, in words.
  public let label: String?
  /// The component it is an instance of.
  public let kind: (label: String, names: [String])?
  /// The line it stands on; nil for all of the organisation.
  public let line: String?
  /// Both spellings of where its decision stands, where it has one.
  public let status: [String]?
  /// Whether it is in force at the end of the model.
  public let isOn: Bool
  /// The years of the figures.
  public let years: [Int]
  /// Figures by year: what it is first of all, then what it posts to each series.
  public let rows: [(names: [String], figures: [Figure])]
  /// Whether what is shown first is an outlay less a subsidy.
  public let isNet: Bool
  /// What an investment costs by year, where its life and its rate are known.
  public let capital: CapitalCost?
  /// The year that the capital cost is shown from; nil for its first.
  public let capitalFrom: Int?
  /// Values that are the same every year, with their names: `antal 6 person`.
  public let values: [(names: [String], figure: Figure)]
  /// What was given as text, with both names of the input.
  public let texts: [(names: [String], text: String)]
  /// The lines that it is given, with both names of each input.
  public let lines: [(names: [String], line: String)]
  /// The names of the instances that are part of it.
  public let nested: [String]
  /// What it is booked on, where it says.
  public let activity: String?
  /// The account that it is booked on, where it says.
  public let account: String?
  /// Lines of explanation.
  public let explains: [String]
  /// What stands after `Obs:`.
  public let warnings: [String]
  /// Who bears the cost, where it is another authority.
  public let borne: BorneCost?
  /// Values that are declared and not known.
  public let missing: [[String]]
  /// The parts of each kind that it has, with their values in the year in focus.
  public let parts: [PartTable]
}

/// The parts of a kind of an item, side by side.
public struct PartTable: Sendable {
  /// Both spellings of the kind.
  public let names: [String]
  /// Both spellings of each value: what is given first, then what follows from it.
  public let columns: [[String]]
  /// A part with its values.
  public let rows: [(name: String, figures: [Figure])]
}

extension Evaluation {
  /// The answer to a question for an item, in the current state.
  ///
  /// - Parameter from: the year that was asked for, from which a long table of capital cost is shown.
  public func item(_ index: Int, from asked: Int? = nil) throws(Diagnostic) -> ItemAnswer {
    let item = model.items[index]
    let component = item.component.map { model.components[$0] }
    let years = model.timeline.years
    var rows: [(names: [String], figures: [Figure])] = []
    func add(_ names: [String]) throws(Diagnostic) {
      guard let name = names.first else { return }
      var figures: [Figure] = []
      for year in years { figures.append(try series(name, of: .item(index), in: workspace.state, year) ?? money(0)) }
      if figures.contains(where: { !$0.isBlank && ($0.value != 0 || !$0.isKnown) }) { rows.append((names, figures)) }
    }
    if let main = component?.mainValue { try add(main.names) }
    for (number, series) in model.seriesNames.enumerated() where item.posts.contains(where: { $0.series == number }) {
      if component?.mainValue?.names.contains(series.english) == true { continue }
      try add([series.english, series.swedish])
      if rows.count > 1, let last = rows.last,
        zip(rows[0].figures, last.figures).allSatisfy({ abs($0.value - $1.value) < 1 })
      {
        rows.removeLast()
      }
    }
    let shown = years.indices.filter { column in
      rows.contains { !$0.figures[column].isBlank && ($0.figures[column].value != 0 || !$0.figures[column].isKnown) }
    }
    var values: [(names: [String], figure: Figure)] = []
    var missing: [[String]] = []
    for (number, input) in (component?.inputs ?? []).enumerated() {
      guard input.names.first != "status", !input.names.contains(component?.mainValue?.names.first ?? ""),
        let figure = try value(of: .input(item: index, number), in: workspace.state, workspace.focus), !figure.isBlank
      else { continue }
      let isOwn = item.given[number] != nil || figure.unknowns.contains(model.inputName(index, number))
      if !figure.isKnown, isOwn { missing.append(input.names) }
      guard item.given[number] != nil, figure.isKnown, figure.value != 0 else { continue }
      if case .quantity(let unit) = figure.type, unit.kind == .rate { continue }
      if isProtected(figure, item: index) { continue }
      values.append((input.names, figure))
    }
    let texts = item.texts.sorted { $0.key < $1.key }.compactMap { (input, text) -> (names: [String], text: String)? in
      guard let names = component?.inputs[input].names, !text.isEmpty else { return nil }
      return (names, text)
    }
    var isOn = true
    if let row = item.active, let period = model.timeline.periods.indices.last {
      isOn = workspace.state.value(row, period) != 0
    }
    // What is said of it holds for the first plan year that it concerns.
    let year = shown.map { years[$0] }.first { $0 >= firstPlanYear } ?? workspace.focus
    return ItemAnswer(
      name: item.name, label: item.label, kind: component.map { ($0.label?.swedish ?? $0.names.last ?? "", $0.names) },
      line: item.node == model.root ? nil : model.nodes[item.node].name, status: try status(of: index), isOn: isOn,
      years: shown.map { years[$0] },
      rows: rows.map { row in (row.names, shown.map { row.figures[$0] }) },
      isNet: rows.first.map { isNet($0.names, $0.figures, of: index) } ?? false, capital: capital(of: index),
      capitalFrom: asked, values: values,
      texts: texts,
      lines: item.lines.sorted { $0.key < $1.key }.map { (component?.inputs[$0].names ?? [], model.nodes[$1].name) },
      nested: item.nested.map { model.items[$0].name }, activity: item.activity, account: item.account,
      explains: self.texts(.explains, of: .item(index), in: workspace.state, year),
      warnings: self.texts(.warns, of: .item(index), in: workspace.state, year), borne: borneCost(index),
      missing: missing,
      parts: try partTables(index))
  }

  /// Whether an outlay is less in some year than what is spent: the rest is a subsidy.
  private func isNet(_ names: [String], _ figures: [Figure], of item: Int) -> Bool {
    guard names.contains(model.seriesNames[SeriesName.outlay].english) else { return false }
    let reader = ItemReader(self, workspace.state)
    return zip(model.timeline.years, figures).contains { year, figure in
      figure.isKnown && reader.amount("project_cost", of: item, year) - figure.value > 0.5
    }
  }

  private func capital(of item: Int) -> CapitalCost? {
    guard let missing = MissingCapital(.item(item), self), !missing.lacksAnything else { return nil }
    let cost = CapitalCost([item], self, in: workspace.state)
    return cost.running.isEmpty ? nil : cost
  }

  /// At most six values of each part: more would not fit on a screen.
  private func partTables(_ index: Int) throws(Diagnostic) -> [PartTable] {
    let item = model.items[index]
    guard let component = item.component else { return [] }
    let definition = model.components[component]
    var tables: [PartTable] = []
    for (kind, part) in definition.parts.enumerated() {
      guard item.parts.indices.contains(kind), !item.parts[kind].isEmpty else { continue }
      let inputs = definition.inputs.indices.filter { number in
        definition.inputs[number].part == kind && item.parts[kind].contains { $0.given[number] != nil }
      }
      let outputs = definition.outputs.indices.filter { definition.outputs[$0].part == kind }
      let shownInputs = Array(inputs.prefix(6))
      let shownOutputs = Array(outputs.prefix(6 - shownInputs.count))
      var rows: [(name: String, figures: [Figure])] = []
      for (number, member) in item.parts[kind].enumerated() {
        let entities =
          shownInputs.map { Entity.inputPart(item: index, $0, part: number) }
          + shownOutputs.map { Entity.outputPart(item: index, $0, part: number) }
        var figures: [Figure] = []
        for entity in entities {
          figures.append(try value(of: entity, in: workspace.state, workspace.focus) ?? money(0))
        }
        rows.append((member.displayName, figures))
      }
      tables.append(
        PartTable(
          names: part.names,
          columns: shownInputs.map { definition.inputs[$0].names } + shownOutputs.map { definition.outputs[$0].names },
          rows: rows))
    }
    return tables
  }

  /// The smallest group whose price, pay or cost per person is shown.
  public static let smallestGroup = 5.0

  /// Whether a figure is money per person of a group that is too small to be shown.
  public func isProtected(_ figure: Figure, item: Int) -> Bool {
    guard case .quantity(let unit) = figure.type, unit.power(of: .money) == 1, unit.power(of: .person) == -1,
      let component = model.items[item].component
    else { return false }
    for (number, input) in model.components[component].inputs.enumerated() {
      guard case .unit(let text) = input.type, text.text == "person",
        let count = try? value(of: .input(item: item, number), in: workspace.state, workspace.focus)
      else { continue }
      // The first input of persons is the group behind the figure.
      return count.isKnown && count.value > 0 && count.value < Evaluation.smallestGroup
    }
    return false
  }
}
