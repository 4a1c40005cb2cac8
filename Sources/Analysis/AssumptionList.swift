import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What answers rest on that no file states: rules, texts of the model, values that were typed, readings not stated.
public struct AssumptionList: Sendable {
  public struct Rule: Sendable, Hashable {
    public let series: SeriesName
    public let from: Int
    public let until: Int
    public let withoutOneOffs: Bool
  }

  /// A value that was typed in this session, not read from a file.
  public struct Input: Sendable, Hashable {
    public let name: String
    public let before: String
    public let after: String
  }

  public let rules: [Rule]
  /// What the model assumes about its things, each with the name of the thing.
  public let texts: [(subject: String, text: String)]
  public let inputs: [Input]
  /// Items whose reading is not stated, by the name of the input.
  public let unstated: [(what: String, ids: [String])]

  public init(_ evaluation: Evaluation, tongue: Tongue) {
    let model = evaluation.model
    let state = evaluation.workspace.state
    let year = evaluation.planYears.first ?? evaluation.workspace.focus
    rules = model.carries.map {
      Rule(series: model.seriesNames[$0.series], from: $0.from, until: $0.until, withoutOneOffs: $0.withoutOneOffs)
    }
    // A text that counts with a lever says nothing before the lever is set.
    let untouched = model.levers.filter { lever in
      guard case .row(let row)? = lever.value?.storage else { return false }
      return !AssumptionList.isTyped(row, evaluation.workspace.base, state)
    }
    texts = model.attributes.compactMap { entity, values -> (String, String, String)? in
      guard let texts = values[.assumes]?.texts, !texts.isEmpty else { return nil }
      let waits = untouched.contains { lever in
        lever.names.contains { name in texts.contains { $0.contains("{" + name) } }
      }
      if waits { return nil }
      let subject = AssumptionList.name(of: entity, model)
      return (subject, evaluation.texts(.assumes, of: entity, in: state, year).joined(separator: ". "), subject)
    }
    .sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    let base = evaluation.workspace.base
    func text(_ entity: Entity, _ state: Overlay) -> String? {
      guard let figure = try? evaluation.value(of: entity, in: state, year) else { return nil }
      guard figure.isKnown, !figure.isBlank else { return tongue == .swedish ? "okänt" : "unknown" }
      return FigureText.text(figure, model: model, tongue: tongue)
    }
    var entities: [(String, Entity)] = model.levers.indices.map {
      (model.levers[$0].names.first ?? "", Entity.lever($0))
    }
    entities += model.drivers.indices.map { (model.drivers[$0].names.first ?? "", Entity.driver($0)) }
    for (item, thing) in model.items.enumerated() {
      for (input, value) in thing.inputs.enumerated() {
        guard let value, case .quantity = value.type, let component = thing.component else { continue }
        guard case .row(let row) = value.storage, base.operation(of: row) == .input,
          AssumptionList.isTyped(row, base, state)
        else { continue }
        let name = model.components[component].inputs[input].names.last ?? ""
        entities.append((thing.name + "." + name, .input(item: item, input)))
      }
    }
    let typed = AssumptionList.members(evaluation, year)
    inputs =
      entities.filter { !evaluation.model.hasMembers($0.1) }.compactMap { name, entity in
        guard let before = text(entity, base), let after = text(entity, state), before != after else { return nil }
        return Input(name: name, before: before, after: after)
      }
      + typed.map { name, before, after in
        func text(_ figure: Figure) -> String {
          figure.isKnown && !figure.isBlank
            ? FigureText.text(figure, model: model, tongue: tongue) : tongue == .swedish ? "okänt" : "unknown"
        }
        return Input(name: name, before: text(before), after: text(after))
      }
    var unstated: [(what: String, ids: [String])] = []
    let reader = ItemReader(evaluation, state)
    for (item, thing) in model.items.enumerated() {
      guard let component = thing.component else { continue }
      for definition in model.components[component].inputs {
        guard case .choice = definition.type, let name = definition.names.first,
          reader.options(name, of: item, year).first == "not_stated"
        else { continue }
        let what = definition.names.last ?? name
        if let at = unstated.firstIndex(where: { $0.what == what }) {
          unstated[at].ids.append(thing.name)
        } else {
          unstated.append((what, [thing.name]))
        }
      }
    }
    self.unstated = unstated
  }

  /// Values of single members that were typed, before and after: `behov[80..]`.
  private static func members(_ evaluation: Evaluation, _ year: Int) -> [(String, Figure, Figure)] {
    let model = evaluation.model
    let (base, state) = (evaluation.workspace.base, evaluation.workspace.state)
    var entities = model.drivers.indices.map { Entity.driver($0) }
    for (item, thing) in model.items.enumerated() {
      entities += thing.inputs.indices.map { .input(item: item, $0) }
    }
    var found: [(String, Figure, Figure)] = []
    for entity in entities where model.hasMembers(entity) {
      for index in model.memberRows(entity).indices {
        let row = model.memberRows(entity)[index]
        guard let row, base.operation(of: row) == .input, isTyped(row, base, state),
          let before = try? evaluation.value(of: .member(entity, index), in: base, year),
          let after = try? evaluation.value(of: .member(entity, index), in: state, year)
        else { continue }
        found.append((model.path(of: entity) + "[" + model.memberName(of: entity, index) + "]", before, after))
      }
    }
    return found
  }

  private static func isTyped(_ row: RowID, _ base: Overlay, _ state: Overlay) -> Bool {
    base.values(row) != state.values(row)
  }

  /// How a thing is called in the list.
  static func name(of entity: Entity, _ model: Model) -> String {
    switch entity {
    case .item(let item): return model.items[item].displayName
    case .alternatives(let index): return model.alternatives[index].displayName
    case .lever(let index): return model.levers[index].names.first ?? ""
    case .group(let index): return model.groups[index].name
    case .driver(let index): return model.drivers[index].path
    default: return model.lookup.spelling(of: entity)
    }
  }
}
