import Budget
import Graph
import Language
import Quantities

/// What counts are called in components: English, then Swedish.
enum CountedName {
  static let places = ["capacity", "kapacitet"]
  static let users = ["taken", "belagda", "users", "brukare"]
  /// Those whose places are bought.
  static let persons = ["persons", "personer"]
  static let staff = ["fte", "årsarbetare"]
}

extension AlternativeColumn {
  /// What an item comes to by the first of some names that it has; nil where it has none of them.
  ///
  /// - Parameter orGiven: whether an input will do: persons are given to a placement.
  func member(_ names: [String], of item: Int, orGiven: Bool = false) throws(Diagnostic) -> Typed? {
    let model = evaluation.model
    let found = names.lazy.compactMap { model.names.member(named: $0, of: .item(item)) }.first { entity in
      if case .output = entity { true } else { orGiven }
    }
    guard let entity = found, let value = try model.value(of: .entity(entity), query), value.members == nil,
      case .row = value.storage
    else { return nil }
    return value
  }

  /// The same by period, as far as the item is on: what is off has its outputs still.
  func active(_ names: [String], of item: Int, orGiven: Bool = false) throws(Diagnostic) -> Typed? {
    try member(names, of: item, orGiven: orGiven).flatMap { switched($0, item) }
  }

  /// The same of one part of an item, by its kind and number; nil where it has no output of any of the names.
  func active(_ names: [String], of item: Int, kind: Int, part: Int) throws(Diagnostic) -> Typed? {
    let model = evaluation.model
    let whole = Entity.part(item: item, kind: kind, part)
    let found = names.lazy.compactMap { model.names.member(named: $0, of: whole) }.first { entity in
      if case .outputPart = entity { true } else { false }
    }
    guard let entity = found, let value = try model.value(of: .entity(entity), query) else { return nil }
    return switched(value, item)
  }

  /// A value by period, as far as an item is on.
  private func switched(_ value: Typed, _ item: Int) -> Typed? {
    guard case .quantity = value.type, value.members == nil, case .row(let row) = value.storage else { return nil }
    var value = value
    value.storage = .row(evaluation.model.items[item].active.map { query.makeRow(.multiply, [row, $0]) } ?? row)
    value.shape = .period
    return value
  }

  /// What is on among some items, added up in a year; nil where none has it.
  func count(
    _ names: [String], of items: [Int], _ year: Int, orGiven: Bool = false
  ) throws(Diagnostic) -> Figure? {
    var total: YearFigure?
    for item in items {
      guard let figure = try counted(names, of: item, year, orGiven: orGiven) else { continue }
      if let so = total, so.figure.type != figure.figure.type { continue }
      total = total.flatMap { YearFigure.sum([($0, 1), (figure, 1)]) } ?? figure
    }
    return total?.figure
  }

  /// Those that are served in a year: in places of their own, or, where every item that costs something counts them, those
  /// that places are bought for; nil where some are served that nothing counts.
  func users(of items: [Int], _ year: Int) throws(Diagnostic) -> Figure? {
    if let users = try count(CountedName.users, of: items, year), users.value != 0 || !users.isKnown { return users }
    let forecast = SeriesName.forecast
    for item in items {
      let posts = evaluation.model.items[item].posts.filter { $0.series == forecast }
      let costs = posts.contains { post in
        query.years(of: .row(post.row, unit: evaluation.model.moneyUnit)).figure(of: year).map {
          $0.value != 0 || !$0.isKnown
        } ?? false
      }
      guard costs else { continue }
      guard let persons = try counted(CountedName.persons, of: item, year, orGiven: true),
        persons.figure.value > 0 || !persons.figure.isKnown
      else { return nil }
    }
    return try count(CountedName.persons, of: items, year, orGiven: true)
  }

  private func counted(
    _ names: [String], of item: Int, _ year: Int, orGiven: Bool
  ) throws(Diagnostic) -> YearFigure? {
    guard let value = try active(names, of: item, orGiven: orGiven) else { return nil }
    return query.years(of: value).first { $0.year == year }
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
