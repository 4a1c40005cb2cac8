import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Reads what items hold in one state, by the names that the library gives their inputs and outputs.
struct ItemReader {
  let model: Model
  private let query: Query

  init(_ evaluation: Evaluation, _ state: Overlay) {
    model = evaluation.model
    query = evaluation.workspace.query(state)
  }

  /// An input or an output over a year; nil where the item has none of that name.
  func figure(_ name: String, of item: Int, _ year: Int) -> Figure? {
    guard let entity = model.names.member(named: name, of: .item(item)),
      let value = try? model.value(of: .entity(entity), query)
    else { return nil }
    return figure(value, year)
  }

  /// The known part of an input or output over a year, in base units; 0 where there is none.
  func amount(_ name: String, of item: Int, _ year: Int) -> Double { figure(name, of: item, year)?.value ?? 0 }

  /// A series of a line or item over a year.
  func series(_ name: String, of entity: Entity, _ year: Int) -> Figure? {
    guard let value = try? model.series(name, of: entity, query) else { return nil }
    return figure(value, year)
  }

  private func figure(_ value: Typed, _ year: Int) -> Figure {
    let figure = query.figure(value, over: Evaluation.year(year))
    // A year of a rate is a sum of twelfths: money is whole öre, so that amounts can be compared.
    guard value.unit.holdsMoney, value.kind != .level else { return figure }
    return Figure(
      value: figure.value.rounded(.toNearestOrAwayFromZero), state: figure.state, type: figure.type,
      display: figure.display, unknowns: figure.unknowns, origin: figure.origin)
  }

  /// The first spelling of the option that an input stands on in each period of a year; empty where it is unknown.
  func options(_ name: String, of item: Int, _ year: Int) -> [String] {
    guard let (row, names) = choice(name, of: item) else { return [] }
    query.settle()
    return model.timeline.indexes(of: year).map { period in
      if query.layer.state(row, period).isUnknown { return "" }
      let index = Int(query.layer.value(row, period))
      return names.indices.contains(index) ? names[index].first ?? "" : ""
    }
  }

  /// The compiled value of an input; nil where the item has none of that name, or a text or a link there.
  private func input(_ name: String, of item: Int) -> Typed? {
    guard let component = model.items[item].component,
      let input = model.components[component].input(named: name),
      model.items[item].inputs.indices.contains(input)
    else { return nil }
    return model.items[item].inputs[input]
  }

  private func choice(_ name: String, of item: Int) -> (RowID, [[String]])? {
    guard let value = input(name, of: item), case .choice(let names) = value.type, case .row(let row) = value.storage
    else { return nil }
    return (row, names)
  }

  /// Whether what an investment is written off over has no life: its own, or where it has parts that of something that
  /// costs.
  func lacksLife(_ item: Int, _ year: Int) -> Bool {
    let lacks = figure("life", of: item, year).map { !$0.isKnown || $0.isBlank } ?? true
    guard lacks, model.items[item].parts.contains(where: { !$0.isEmpty }) else { return lacks }
    return model.timeline.years.contains { year in figure("depreciation", of: item, year).map { !$0.isKnown } ?? true }
  }

  /// A date, as months since year 0; nil where it is blank or unknown.
  func date(_ name: String, of item: Int) -> Double? {
    guard let value = input(name, of: item), value.type.isDate, case .row(let row) = value.storage
    else { return nil }
    query.settle()
    guard query.layer.states(row)?.contains(where: { $0.isBlank || $0.isUnknown }) != true else { return nil }
    return query.layer.values(row).first
  }
}

extension Model {
  /// A text that a file or the model gives an item (`reason`, `consequence`); nil where it is empty.
  func text(_ name: String, of item: Int) -> String? {
    guard let component = items[item].component, let input = components[component].input(named: name),
      let text = items[item].texts[input], !text.isEmpty
    else { return nil }
    return text
  }

  /// The counting unit that an input's value is written in (`7 barn`).
  func countingWord(_ name: String, of item: Int) -> String? {
    guard let component = items[item].component, let input = components[component].input(named: name),
      case .expression(let expression)? = items[item].given[input], case .number(_, let unit?) = expression.node
    else { return nil }
    return unit.text
  }

  /// The instances of a component, by the library's name of it.
  func instances(of component: String) -> [Int] {
    components.indices.first { components[$0].names.contains(component) }.map { instances[$0] } ?? []
  }

  /// The group that holds all instances of a component.
  func kind(of component: String) -> Entity? {
    guard let index = components.firstIndex(where: { $0.names.contains(component) }) else { return nil }
    return groups.firstIndex { $0.component == index }.map { .group($0) }
  }

  /// The group of the parts of a thing that an item is a part of (`1:11`).
  func wholeOf(_ item: Int) -> Int? {
    groups.firstIndex { $0.component == nil && $0.items.count > 1 && $0.items.contains(item) }
  }

  /// The id and the short name of an item, for answers.
  func label(of item: Int) -> ItemLabel {
    let short = attributes[.item(item)]?[.short]?.texts.first
    return ItemLabel(id: items[item].name, short: short, name: items[item].displayName)
  }
}

/// How an item is called: its id, its short name if it has one, and its name in full.
public struct ItemLabel: Sendable, Hashable {
  public let id: String
  public let short: String?
  public let name: String

  /// `D6 placeringar barn`, `1:12 Ombyggnad Hemgården`; the id alone where there is no other name.
  public var full: String {
    let rest = short ?? (name == id ? "" : name)
    return rest.isEmpty || rest == id ? id : id + " " + rest
  }
}
