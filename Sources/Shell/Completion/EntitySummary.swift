import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

/// What a name stands for, in a few words: kind, value and label, for lists of names.
struct EntitySummary {
  let evaluation: Evaluation
  let words: Words
  var workspace: Workspace { evaluation.workspace }
  var model: Model { evaluation.model }

  init(_ workspace: Workspace, _ words: Words) {
    evaluation = Evaluation(workspace)
    self.words = words
  }

  /// `hemflyttade   0 personer, 0..6  De som får bostad i Herrljunga`: what stands after the name.
  func detail(_ entity: Entity) -> String {
    [value(entity), label(entity)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// `1:12 Ombyggnad Hemgården, 21 000 tkr`.
  func line(_ entity: Entity, named name: String, also other: String = "") -> String {
    let label = label(entity) ?? other
    let title = label.isEmpty || NameTable.fold(label) == NameTable.fold(name) ? name : "\(name) \(label)"
    let kind = kind(entity).map { ", " + $0 } ?? ""
    return title + kind + (value(entity).map { ", " + $0 } ?? "")
  }

  func label(_ entity: Entity) -> String? {
    switch entity {
    case .node: nil
    case .item(let index): model.items[index].label
    case .driver(let index): model.drivers[index].label
    case .lever(let index): model.levers[index].label
    case .measure(let index): model.measures[index].label
    case .alternatives(let index): model.alternatives[index].label
    case .option(let group, let option): model.alternatives[group].options[option].label
    case .cause(let index): model.causes[index].label
    case .component(let index): model.components[index].label?.text(words.tongue)
    default: nil
    }
  }

  /// The name by which a thing is told from others: an item's id.
  func name(_ entity: Entity) -> String {
    switch entity {
    case .node(let index): model.nodes[index].name
    case .item(let index): model.items[index].name
    case .group(let index): model.groups[index].name
    case .cause(let index): model.causes[index].id
    default: model.lookup.spelling(of: entity)
    }
  }

  /// What kind of thing it is, where its name does not say so.
  func kind(_ entity: Entity) -> String? {
    switch entity {
    case .node(let index):
      if index == model.root { return words.sv ? "nämnd" : "committee" }
      return model.nodes[index].isLeaf ? (words.sv ? "enhet" : "unit") : (words.sv ? "område" : "area")
    case .item(let index):
      let names = model.items[index].component.map { model.components[$0].names }
      return words.sv ? names?.last : names?.first
    case .group(let index): return model.groups[index].items.first.flatMap { kind(.item($0)) }
    case .measure: return words.sv ? "mått" : "measure"
    case .lever: return words.sv ? "reglage" : "lever"
    case .alternatives: return words.sv ? "vägval" : "choice"
    case .cause: return words.sv ? "orsak" : "cause"
    default: return nil
    }
  }

  /// Its value in the current scenario, with the range that it can be set to.
  func value(_ entity: Entity) -> String? {
    let state = workspace.state
    let year = workspace.focus
    switch entity {
    case .node:
      guard let figure = (try? evaluation.series("deviation", of: entity, in: state, year)) ?? nil else { return nil }
      return "\(words.signed(figure.value)) \(words.moneyName)"
    case .item, .group: return itemValue(entity)
    case .lever(let index):
      guard let figure = (try? evaluation.value(of: entity, in: state, lastYear)) ?? nil else { return nil }
      return text(figure) + range(model.levers[index], figure)
    case .measure(let index):
      guard let figure = try? evaluation.measure(index, in: state, year) else { return nil }
      return text(figure)
    case .driver, .input, .output:
      guard let figure = (try? evaluation.value(of: entity, in: state, year)) ?? nil else { return nil }
      return text(figure)
    default: return nil
    }
  }

  /// A lever's start holds in every year; an edit of it often from the first plan year on.
  private var lastYear: Int { model.timeline.years.last ?? workspace.focus }

  /// What an item asks, saves, costs or spends: the first year that it has an amount in, an outlay over all years.
  private func itemValue(_ entity: Entity) -> String? {
    for name in ["outlay", "requested", "effect", "amount", "forecast", "budget"] {
      var total = 0.0
      var isUnknown = false
      for year in model.timeline.years {
        guard let figure = (try? evaluation.series(name, of: entity, in: workspace.state, year)) ?? nil else {
          continue
        }
        guard figure.isKnown else {
          isUnknown = true
          continue
        }
        total += figure.value
        if total != 0, name != "outlay" { break }
      }
      if total != 0 { return "\(words.amount(total)) \(words.moneyName)" }
      if isUnknown { return words.sv ? "okänt belopp" : "amount unknown" }
    }
    return nil
  }

  private func text(_ figure: Figure) -> String {
    guard !figure.isBlank else { return "" }
    guard figure.isKnown else { return words.sv ? "okänt" : "unknown" }
    return FigureText.text(figure, model: model, tongue: words.tongue)
  }

  private func range(_ lever: Lever, _ figure: Figure) -> String {
    guard let bounds = lever.bounds else { return "" }
    if case .date = figure.type {
      return ", \(CalendarDate(monthPosition: bounds.lowerBound))..\(CalendarDate(monthPosition: bounds.upperBound))"
    }
    let scale = figure.display?.scale ?? 1
    func number(_ value: Double) -> String { NumberText.string(value / scale, decimals: 2, in: words.tongue) }
    return ", \(number(bounds.lowerBound))..\(number(bounds.upperBound))"
  }
}
