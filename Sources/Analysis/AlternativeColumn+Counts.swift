import Budget
import Graph
import Language
import Quantities

/// What counts are called in components: English, then Swedish.
enum CountedName {
  static let places = ["capacity", "kapacitet"]
  static let users = ["taken", "belagda", "users", "brukare", "persons", "personer"]
  static let staff = ["fte", "årsarbetare"]
}

extension AlternativeColumn {
  /// What an item has by the first of some names that it has; nil where it has none of them.
  func member(_ names: [String], of item: Int) throws(Diagnostic) -> Typed? {
    let model = evaluation.model
    guard let entity = names.lazy.compactMap({ model.names.member(named: $0, of: .item(item)) }).first,
      let value = try model.value(of: .entity(entity), query), value.members == nil, case .row = value.storage
    else { return nil }
    return value
  }

  /// The same by period, as far as the item is on: what is off has its outputs still.
  func active(_ names: [String], of item: Int) throws(Diagnostic) -> Typed? {
    guard var value = try member(names, of: item), case .quantity = value.type, case .row(let row) = value.storage
    else {
      return nil
    }
    value.storage = .row(evaluation.model.items[item].active.map { query.makeRow(.multiply, [row, $0]) } ?? row)
    value.shape = .period
    return value
  }

  /// What is on among some items, added up in a year; nil where none has it.
  func count(_ names: [String], of items: [Int], _ year: Int) throws(Diagnostic) -> Figure? {
    var total: YearFigure?
    for item in items {
      guard let value = try active(names, of: item),
        let figure = query.years(of: value).first(where: { $0.year == year })
      else { continue }
      if let so = total, so.figure.type != figure.figure.type { continue }
      total = total.flatMap { YearFigure.sum([($0, 1), (figure, 1)]) } ?? figure
    }
    return total?.figure
  }

  /// When places that are not there at the start of a year are first there.
  func occupied(_ names: [String], of items: [Int], from year: Int) throws(Diagnostic) -> AlternativesRow.Year {
    let timeline = evaluation.model.timeline
    var rows: [RowID] = []
    for item in items { if case .row(let row)? = try active(names, of: item)?.storage { rows.append(row) } }
    query.settle()
    guard let begins = timeline.indexes(of: year).first else { return .unknown }
    for period in begins..<timeline.count {
      for row in rows where query.layer.value(row, period) > query.layer.value(row, begins) + 1e-9 {
        let date = timeline.periods[period]
        return date.months == 1 ? .month(date.firstMonth) : .year(date.year)
      }
    }
    return .nothing
  }
}
