import Budget
import Language
import Quantities
import Scenarios

/// The largest deviations of a year.
public struct Ranking: Sendable {
  public let year: Int
  public let rows: [LineTable.Row]
  public let isPlanYear: Bool
  public let modelName: String

  public init(year: Int, rows: [LineTable.Row], isPlanYear: Bool, modelName: String) {
    self.year = year
    self.rows = rows
    self.isPlanYear = isPlanYear
    self.modelName = modelName
  }
}

/// What contains a word: names, ids, labels and texts, each with its kind and value.
public struct Finds: Sendable {
  public enum Kind: Sendable, Hashable {
    case line, cause, driver, lever, measure, alternatives, option, table
    /// An instance, by its kind's name.
    case item([String])
  }

  public struct Hit: Sendable {
    public let name: String
    public let label: String
    public let kind: Kind
    public let year: Int?
    /// For a line and a cause the deviation.
    public let figure: Figure?
    /// The text that holds the word, where that is neither the name nor the label.
    public let excerpt: String?
  }

  public let word: String
  public let hits: [Hit]
  public let suggestions: [String]
}

extension Evaluation {
  public func find(_ word: String) -> Finds {
    let wanted = NameTable.fold(word.filter { !"\"”“".contains($0) })
    func has(_ text: String) -> Bool { NameTable.fold(text).contains(wanted) }
    var hits: [Finds.Hit] = []
    let focus = workspace.focus
    for (index, node) in model.nodes.enumerated() where has(node.name) || aliases(of: .node(index)).contains(where: has)
    {
      let figure = try? series("deviation", of: .node(index), in: workspace.state, focus)
      let alias = has(node.name) ? nil : aliases(of: .node(index)).first(where: has)
      hits.append(
        Finds.Hit(name: node.name, label: "", kind: .line, year: focus, figure: figure ?? nil, excerpt: alias))
    }
    for (index, item) in model.items.enumerated() {
      let texts = item.texts.sorted { $0.key < $1.key }.map(\.value)
      let isNamed = has(item.name) || has(item.label ?? "")
      guard isNamed || texts.contains(where: has) else { continue }
      hits.append(itemHit(index, item, excerpt: isNamed ? nil : texts.first(where: has)))
    }
    for cause in model.causes {
      let texts = cause.texts.sorted { $0.key < $1.key }.map(\.value)
      guard has(cause.id) || has(cause.label) || texts.contains(where: has) else { continue }
      hits.append(
        Finds.Hit(
          name: cause.id, label: cause.label, kind: .cause, year: nil, figure: money(cause.amount, unknown: cause.id),
          excerpt: has(cause.id) || has(cause.label) ? nil : texts.first(where: has)))
    }
    hits += declared(has)
    return Finds(
      word: word, hits: hits,
      suggestions: hits.isEmpty ? Suggestion.nearest(to: word, in: model.names.spellings.map(\.text)) : [])
  }

  private func itemHit(_ index: Int, _ item: Item, excerpt: String?) -> Finds.Hit {
    let component = item.component.map { model.components[$0] }
    let year = firstPlanYear
    let figure = component?.mainValue?.names.first.flatMap { name in
      (try? series(name, of: .item(index), in: workspace.state, year)) ?? nil
    }
    return Finds.Hit(
      name: item.name, label: item.label ?? "", kind: .item(component?.names ?? ["post", "post"]), year: year,
      figure: figure, excerpt: excerpt)
  }

  private func declared(_ has: (String) -> Bool) -> [Finds.Hit] {
    var hits: [Finds.Hit] = []
    func add(_ names: [String], _ label: String?, _ kind: Finds.Kind, _ entity: Entity?) {
      guard names.contains(where: has) || label.map(has) == true else { return }
      let figure = entity.flatMap { (try? value(of: $0, in: workspace.state, workspace.focus)) ?? nil }
      hits.append(
        Finds.Hit(
          name: names.first ?? "", label: label ?? "", kind: kind, year: workspace.focus, figure: figure, excerpt: nil))
    }
    for (index, lever) in model.levers.enumerated() { add(lever.names, lever.label, .lever, .lever(index)) }
    for (index, driver) in model.drivers.enumerated() { add(driver.names, driver.label, .driver, .driver(index)) }
    for measure in model.measures { add(measure.names, measure.label, .measure, nil) }
    for group in model.alternatives {
      add([group.name], group.label, .alternatives, nil)
      for option in group.options { add([group.name + "." + option.name], option.label, .option, nil) }
    }
    // Rows of files that are loaded as items or causes too are found there.
    let known = Set(model.items.map(\.name) + model.causes.map(\.id))
    for table in model.tables {
      for row in table.rowTexts where !known.contains(row.key) && row.texts.contains(where: has) {
        hits.append(
          Finds.Hit(
            name: table.name + "." + row.key, label: row.texts.first(where: has) ?? "", kind: .table, year: nil,
            figure: nil, excerpt: nil))
      }
    }
    return hits
  }

  private func aliases(of entity: Entity) -> [String] {
    model.names.spellings.filter { $0.entity == entity }.map(\.text)
  }
}
