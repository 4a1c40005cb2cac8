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
  /// Values that are the same every year, with their names: `antal 6 person`.
  public let values: [(names: [String], figure: Figure)]
  /// What was given as text, with both names of the input.
  public let texts: [(names: [String], text: String)]
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
  /// Values that are declared and not known.
  public let missing: [[String]]
}

extension Evaluation {
  /// The answer to a question for an item, in the current state.
  public func item(_ index: Int) throws(Diagnostic) -> ItemAnswer {
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
      if !figure.isKnown { missing.append(input.names) }
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
      rows: rows.map { row in (row.names, shown.map { row.figures[$0] }) }, values: values, texts: texts,
      nested: item.nested.map { model.items[$0].name }, activity: item.activity, account: item.account,
      explains: self.texts(.explains, of: .item(index), in: workspace.state, year),
      warnings: self.texts(.warns, of: .item(index), in: workspace.state, year), missing: missing)
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
