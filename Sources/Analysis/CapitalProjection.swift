import Budget
import Graph
import Language
import Quantities
import Scenarios

/// An investment by itself in a model of its own, which goes on until it is written off.
///
/// A model ends where its budget does, and an asset does not. The small model holds the same component and the same
/// inputs as they stand in a state; after the last year of the model, what it last had holds on.
struct CapitalProjection {
  let evaluation: Evaluation
  let item: Int
  let years: [Int]

  /// A life longer than this is not looked at to its end.
  private static let mostYears = 120

  /// - Returns: nil where nothing is left after the model's last year, or where that cannot be known.
  init?(_ item: Int, _ evaluation: Evaluation, _ state: Overlay) {
    let model = evaluation.model
    guard let component = model.items[item].component, let end = model.timeline.years.last else { return nil }
    let definition = model.components[component]
    let reader = ItemReader(evaluation, state)
    guard let life = CapitalProjection.longest(of: item, definition, evaluation, state) else { return nil }
    let service = reader.date("in_service", of: item).map { Int($0 / 12) } ?? 0
    let delay = reader.amount("delay", of: item, end)
    let last = max(service, end) + Int((life + delay).rounded(.up)) + 1
    let inputs = CapitalProjection.inputs(of: item, definition, evaluation, state)
    let text =
      "period \(CapitalProjection.periods(model.timeline, until: min(last, end + CapitalProjection.mostYears)))\n"
      + "\(definition.names[0]) x:\n" + inputs.joined(separator: "\n") + "\n"
    let own = model.components.filter { !Library.holds($0.source.span.source) }.map(\.source)
    guard
      let small = try? Model.load(text: text, named: model.items[item].name, folder: model.folder, extra: own),
      let index = small.items.firstIndex(where: { $0.name == "x" })
    else { return nil }
    self.evaluation = Evaluation(Workspace(small))
    self.item = index
    years = small.timeline.years
  }

  /// The longest life of an asset, of its parts and of what was there before, in years; nil where none is known.
  private static func longest(
    of item: Int, _ definition: Component, _ evaluation: Evaluation, _ state: Overlay
  ) -> Double? {
    let model = evaluation.model
    let query = evaluation.workspace.query(state)
    query.settle()
    let lives = definition.inputs.indices.flatMap { number -> [Typed] in
      guard ["life", "remaining_life"].contains(definition.inputs[number].names[0]),
        model.items[item].inputs.indices.contains(number)
      else { return [] }
      return model.items[item].inputs[number]?.singles ?? []
    }
    let last = model.timeline.count - 1
    let known = lives.compactMap { life -> Double? in
      guard case .row(let row) = life.storage else { return nil }
      let state = query.layer.state(row, last)
      guard !state.isUnknown, !state.isBlank, !state.isError else { return nil }
      return query.layer.value(row, last)
    }
    return known.max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// The model's periods, and years after them.
  private static func periods(_ timeline: Timeline, until last: Int) -> String {
    var spans: [String] = []
    for year in timeline.years {
      spans.append("\(year) by \(timeline.indexes(of: year).count == 12 ? "month" : "year")")
    }
    if let end = timeline.years.last, last > end { spans.append("\(end + 1)..\(last) by year") }
    return spans.joined(separator: "; ")
  }

  /// The inputs as lines of a file, and those of each part.
  private static func inputs(
    of item: Int, _ definition: Component, _ evaluation: Evaluation, _ state: Overlay
  ) -> [String] {
    let model = evaluation.model
    let query = evaluation.workspace.query(state)
    query.settle()
    func line(_ number: Int, _ value: Typed?) -> String? {
      guard definition.inputs[number].dimensions.isEmpty, let value, case .row(let row) = value.storage else {
        return nil
      }
      return text(number, value, row, definition, model, query.layer).map { text in
        "  \(definition.inputs[number].names[0]) = \(text)"
      }
    }
    let given = model.items[item].inputs
    let own = definition.inputs.indices.compactMap { number in
      definition.inputs[number].part == nil && given.indices.contains(number) ? line(number, given[number]) : nil
    }
    let parts = model.items[item].parts.enumerated().flatMap { kind, list in
      list.indices.flatMap { part in
        ["  \(definition.parts[kind].names[0]) p\(part):"]
          + definition.inputs.indices.compactMap { number in
            guard definition.inputs[number].part == kind, given.indices.contains(number) else { return nil }
            return line(number, given[number]?.members?.slice(part)).map { "  " + $0 }
          }
      }
    }
    return own + parts
  }

  /// What an input is given, as a file says it; nil where it has no value.
  private static func text(
    _ number: Int, _ value: Typed, _ row: RowID, _ definition: Component, _ model: Model, _ layer: Overlay
  ) -> String? {
    let last = model.timeline.count - 1
    switch definition.inputs[number].type {
    case .text, .item, .line: return nil
    case .choice:
      let options = definition.options(of: number)
      let index = Int(layer.value(row, last))
      return options.indices.contains(index) ? options[index].first : nil
    case .date, .end:
      let found = layer.state(row, last)
      if found.isBlank { return nil }
      if found.isUnknown { return "?" }
      let moment = layer.value(row, last)
      return value.type == .end ? CalendarDate.lastDay(before: moment) : "\(CalendarDate(monthPosition: moment))"
    case .unit(let text):
      guard let unit = try? model.units.parse(text.text) else { return nil }
      let cells = Cells(row: row, unit: unit, word: text.text, timeline: model.timeline, layer: layer)
      // An amount of no time is all of it.
      if unit.kind == .amount, value.shape == .constant { return cells.text(last) }
      return "{" + cells.keyed.joined(separator: "; ") + "}"
    }
  }

  /// A row as a file says it.
  private struct Cells {
    let row: RowID
    let unit: Unit
    let word: String
    let timeline: Timeline
    let layer: Overlay

    /// The value of a period; nil where it has none.
    func text(_ period: Int) -> String? {
      let state = layer.state(row, period)
      if state.isBlank { return nil }
      if state.isUnknown { return "? \(word)" }
      return NumberText.string(layer.value(row, period) / unit.scale, decimals: 10) + " " + word
    }

    /// What stands in braces. What belongs to a period ends with it; what is so holds on after the last.
    var keyed: [String] {
      var result = unit.kind == .amount ? ["every month = 0 \(word)"] : []
      if unit.kind != .amount, let last = text(timeline.count - 1), let first = timeline.years.first {
        result.append("from \(first) = \(last)")
      }
      for (number, period) in timeline.periods.enumerated() {
        guard let found = text(number) else { continue }
        let month = period.firstMonth % 12 + 1
        let key = period.months == 12 ? "\(period.year)" : "\(period.year)-" + (month < 10 ? "0\(month)" : "\(month)")
        result.append("\(key) = \(found)")
      }
      return result
    }
  }
}
