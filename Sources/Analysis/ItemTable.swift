import Budget
import Graph
import Language
import Quantities
import Scenarios

/// The items of a kind by year: requests, investments, savings, reserves.
public struct ItemTable: Sendable {
  public struct Row: Sendable {
    public let name: String
    public let label: String
    /// What has been decided of it, by both names; nil where its kind has no such choice.
    public let status: [String]?
    public let figures: [Figure]
  }

  /// The kind's label (`Driftsäskande`) and its names.
  public let label: String
  public let names: [String]
  /// What the figures are: the output's or input's names.
  public let value: [String]
  public let years: [Int]
  public let rows: [Row]
  public let total: [Figure]
  /// Whether the years may be added: outlays can, yearly levels cannot.
  public let isSummed: Bool
  public let texts: (explains: [String], warns: [String])

  /// What is unknown in the totals.
  public var unknowns: [String] { Array(Set(total.flatMap(\.unknowns))).sorted() }

  /// All years added, where they may be.
  public var sum: Figure? { isSummed ? ItemTable.sum(total) : nil }

  public static func sum(_ figures: [Figure]) -> Figure? {
    guard let first = figures.first else { return nil }
    let known = figures.filter { !$0.isBlank }
    return Figure(
      value: known.reduce(0) { $0 + $1.value },
      state: known.reduce(State.plain) { $0.union($1.state) },
      type: first.type, display: first.display, unknowns: Array(Set(known.flatMap(\.unknowns))).sorted(),
      origin: Origin.sum(known.map { ($0, 1) }))
  }
}

extension Evaluation {
  /// The short name that the model gives a thing for tables.
  public func shortName(of entity: Entity) -> String? { model.attributes[entity]?[.short]?.texts.first }

  /// One-off causes with their amounts, under their short names.
  public var oneOffCauses: [(name: String, amount: Double)] {
    model.causes.enumerated().filter(\.element.isOneOff).compactMap { index, cause in
      cause.amount.map { (shortName(of: .cause(index)) ?? cause.label, $0) }
    }
  }

  /// The table of a group of items.
  public func itemTable(_ group: Int, years asked: ClosedRange<Int>?) throws(Diagnostic) -> ItemTable? {
    let items = model.groups[group].items
    guard let component = model.groups[group].component ?? items.first.flatMap({ model.items[$0].component }),
      let value = model.components[component].mainValue, let name = value.names.first
    else { return nil }
    let all = asked.map(Array.init) ?? model.timeline.years
    var rows: [(item: Int, figures: [Figure])] = []
    for item in items {
      var figures: [Figure] = []
      for year in all {
        let figure = try series(name, of: .item(item), in: workspace.state, year)
        figures.append(figure ?? money(0))
      }
      rows.append((item, figures))
    }
    // A year in which nobody has an amount, or a blank that is said to be one, is left out.
    let shown = all.indices.filter { column in
      asked != nil
        || rows.contains {
          !$0.figures[column].isBlank && ($0.figures[column].value != 0 || !$0.figures[column].isKnown)
        }
    }
    var total: [Figure] = []
    for column in shown { total.append(ItemTable.sum(rows.map { $0.figures[column] }) ?? money(0)) }
    let kind = model.components[component]
    let isSummed: Bool = if case .quantity(let unit)? = total.first?.type { unit.kind == .amount } else { false }
    return ItemTable(
      label: model.groups[group].component == nil
        ? model.groups[group].name : kind.label?.swedish ?? kind.names.last ?? "",
      names: kind.names, value: value.names, years: shown.map { all[$0] },
      rows: try rows.map { (row) throws(Diagnostic) -> ItemTable.Row in
        ItemTable.Row(
          name: model.items[row.item].name, label: shortName(of: .item(row.item)) ?? model.items[row.item].label ?? "",
          status: try status(of: row.item), figures: shown.map { row.figures[$0] })
      },
      total: total, isSummed: isSummed && value.isAmount,
      texts: (
        texts(.explains, of: .group(group), in: workspace.state, workspace.focus),
        texts(.warns, of: .group(group), in: workspace.state, workspace.focus)
      ))
  }

  /// The name of the choice that says what has been decided of an item.
  public func status(of item: Int) throws(Diagnostic) -> [String]? {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: "status"),
      let figure = try value(of: .input(item: item, input), in: workspace.state, workspace.focus),
      case .choice(let options) = figure.type, options.indices.contains(Int(figure.value))
    else { return nil }
    return options[Int(figure.value)]
  }
}

extension Component {
  /// What an item of the kind is first of all: an input that is posted under its own name, its first output, or its
  /// first input of money.
  public var mainValue: (names: [String], isAmount: Bool)? {
    let money = inputs.lazy.compactMap { input -> (names: [String], isAmount: Bool)? in
      guard input.part == nil, case .unit(let text) = input.type,
        ["tkr", "kr", "mnkr", "tkr/år", "kr/år", "mnkr/år"].contains(text.text)
      else { return nil }
      return (input.names, !text.text.contains("/"))
    }
    // What is posted under its own name is what the thing is about: the outlay of an investment.
    if let named = money.first(where: { input in posts.contains { input.names.contains($0.series.text) } }) {
      return named
    }
    if let output = outputs.first(where: { $0.part == nil }) { return (output.names, false) }
    return money.first
  }
}
