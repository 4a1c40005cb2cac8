import Budget
import Graph
import Language
import Quantities

/// What outputs are called that count, in any component: English, then Swedish.
enum CountedName {
  static let places = ["capacity", "kapacitet"]
  static let users = ["taken", "belagda", "users", "brukare"]
  static let staff = ["fte", "årsarbetare"]
}

extension AlternativeColumn {
  /// An output of what is on among some items, added up in a year; nil where none has it.
  func count(_ names: [String], of items: [Int], _ year: Int) throws(Diagnostic) -> Figure? {
    var total: YearFigure?
    for value in try outputs(names, of: items) {
      guard let figure = query.years(of: value).first(where: { $0.year == year }) else { continue }
      if let so = total, so.figure.type != figure.figure.type { continue }
      total = total.flatMap { YearFigure.sum([($0, 1), (figure, 1)]) } ?? figure
    }
    return total?.figure
  }

  /// When places that are not there at the start of a year are first there.
  func occupied(_ names: [String], of items: [Int], from year: Int) throws(Diagnostic) -> AlternativesRow.Year {
    let timeline = evaluation.model.timeline
    let rows = try outputs(names, of: items).compactMap { if case .row(let row) = $0.storage { row } else { nil } }
    query.settle()
    guard let begins = timeline.indexes(of: year).first else { return .unknown }
    for period in begins..<timeline.count {
      for row in rows where query.layer.value(row, period) > query.layer.value(row, begins) + 1e-9 {
        let date = timeline.periods[period]
        return date.months == 1 ? .month(date.firstMonth) : .year(date.year)
      }
    }
    return .itself
  }

  private func outputs(_ names: [String], of items: [Int]) throws(Diagnostic) -> [Typed] {
    let model = evaluation.model
    var values: [Typed] = []
    for item in items {
      guard let entity = names.lazy.compactMap({ model.names.member(named: $0, of: .item(item)) }).first,
        var value = try model.value(of: .entity(entity), query), case .quantity = value.type, value.members == nil,
        case .row(let row) = value.storage
      else { continue }
      value.storage = .row(model.items[item].active.map { query.makeRow(.multiply, [row, $0]) } ?? row)
      value.shape = .period
      values.append(value)
    }
    return values
  }
}
