import Budget
import Graph
import Language
import Quantities
import Scenarios

/// What an alternative costs, year by year: outlays, cost, and how much of that is depreciation and interest.
struct MoneyFlow {
  /// Paid for investments.
  let outlay: YearRow
  /// All that is posted to the forecast.
  let cost: YearRow
  /// Depreciation and interest; nil where nothing has any.
  let capital: YearRow?
  /// The cost without depreciation and interest.
  let operating: YearRow
  /// What is paid: outlay and operating cost. Depreciation would count the outlay again.
  let paid: YearRow
  let budget: YearRow
  /// What is not written off at the end of each year; nil where nothing is written off.
  let bookValue: YearRow?

  /// What the rounding of a year's posts to öre comes to at most: far less than any unknown amount is tried with.
  private static let rounding = 1_000.0

  /// - Parameter items: the items that are counted; nil for the whole.
  init(_ column: AlternativeColumn, items: [Int]?) throws(Diagnostic) {
    let reader = FlowReader(column, items)
    outlay = reader.series(SeriesName.outlay)
    cost = reader.series(SeriesName.forecast)
    budget = reader.series(SeriesName.budget)
    let money = column.evaluation.model.moneyUnit
    capital = try reader.output(MoneyFlow.capitalNames, isPosted: true)?
      .retyped(.quantity(money.base), money)
    bookValue = capital == nil ? nil : try reader.output(["book_value", "bokfört_värde", "value", "värde"])
    // Depreciation and interest are as unknown in the cost as by themselves, but for the rounding of posts.
    operating = YearRow.sum([(cost, 1)] + (capital.map { [($0, -1)] } ?? []), rounding: MoneyFlow.rounding) ?? cost
    paid = YearRow.sum([(outlay, 1), (operating, 1)]) ?? operating
  }
}

/// Reads what items post, or everything.
private struct FlowReader {
  let column: AlternativeColumn
  let items: [Int]?
  private var model: Model { column.evaluation.model }

  init(_ column: AlternativeColumn, _ items: [Int]?) {
    self.column = column
    self.items = items
  }

  func series(_ series: Int) -> YearRow {
    guard let items else {
      guard let row = model.nodes[model.root].total[series] else { return zeros }
      return column.query.years(of: .row(row, unit: model.moneyUnit))
    }
    let rows = items.flatMap { item in model.items[item].posts.filter { $0.series == series }.map(\.row) }
    return years(of: rows, like: .row(RowID(raw: 0), unit: model.moneyUnit))
  }

  /// An output of every item that has it beside its capital cost and is on, added up.
  /// - Parameter isPosted: whether only what the item posts to the forecast counts: of what is not decided, nothing.
  func output(_ names: [String], isPosted: Bool = false) throws(Diagnostic) -> YearRow? {
    var rows: [RowID] = []
    var like: Typed?
    for item in items ?? Array(model.items.indices) where MoneyFlow.hasCapital(item, model) {
      guard let value = try column.active(names, of: item), case .row(let row) = value.storage else { continue }
      like = like ?? value
      rows.append(try isPosted ? posted(row, of: item) : row)
    }
    return like.map { years(of: rows, like: $0) }
  }

  private func posted(_ row: RowID, of item: Int) throws(Diagnostic) -> RowID {
    guard case .row(let share)? = try column.member(MoneyFlow.counted, of: item)?.storage else { return row }
    return column.query.makeRow(.multiply, [row, share])
  }

  private func years(of rows: [RowID], like value: Typed) -> YearRow {
    guard !rows.isEmpty else { return zeros }
    var value = value
    value.storage = .row(rows.count == 1 ? rows[0] : column.query.makeRow(.sum, rows))
    value.shape = .period
    return column.query.years(of: value)
  }

  private var zeros: YearRow {
    .zero(model.timeline.years, .quantity(model.moneyUnit.base), model.moneyUnit)
  }
}

extension MoneyFlow {
  /// The output that says whether an item's cost is in the forecast.
  fileprivate static let counted = ["counted", "räknas_med"]

  /// The items with an outlay of which the cost is not in the forecast, as they are not decided.
  static func undecided(_ column: AlternativeColumn, items: [Int]?) throws(Diagnostic) -> [Int] {
    let model = column.evaluation.model
    var found: [Int] = []
    for item in items ?? Array(model.items.indices) where hasCapital(item, model) {
      guard model.items[item].active.map({ column.state.values($0).contains { $0 > 0 } }) ?? true,
        case .row(let row)? = try column.member(MoneyFlow.counted, of: item)?.storage
      else { continue }
      column.query.settle()
      let pays = model.items[item].posts.contains { post in
        post.series == SeriesName.outlay && column.state.values(post.row).contains { $0 != 0 }
      }
      if pays, column.query.layer.values(row).allSatisfy({ $0 == 0 }) { found.append(item) }
    }
    return found
  }

  /// Whether an item posts a cost of which depreciation and interest are a part.
  static func hasCapital(_ item: Int, _ model: Model) -> Bool {
    guard model.items[item].posts.contains(where: { $0.series == SeriesName.forecast }) else { return false }
    return capitalNames.contains {
      if case .output? = model.names.member(named: $0, of: .item(item)) { true } else { false }
    }
  }

  /// The items whose posts differ between alternatives; nil where lines differ that no item explains, so that only the
  /// whole can be compared. Cost: O(items × periods × alternatives).
  static func differingItems(_ columns: [AlternativeColumn], _ model: Model) -> [Int]? {
    guard let first = columns.first else { return nil }
    func differs(_ row: RowID, _ other: AlternativeColumn) -> Bool {
      first.state.values(row) != other.state.values(row) || first.state.states(row) != other.state.states(row)
    }
    let items = model.items.indices.filter { item in
      model.items[item].posts.contains { post in columns.dropFirst().contains { differs(post.row, $0) } }
    }
    for series in [SeriesName.outlay, SeriesName.forecast, SeriesName.budget] {
      guard let total = model.nodes[model.root].total[series] else { continue }
      let posts = items.flatMap { item in model.items[item].posts.filter { $0.series == series }.map(\.row) }
      for other in columns.dropFirst() {
        var unexplained = zip(other.state.values(total), first.state.values(total)).map { $0 - $1 }
        for row in posts {
          for (period, values) in zip(other.state.values(row), first.state.values(row)).enumerated() {
            unexplained[period] -= values.0 - values.1
          }
        }
        if unexplained.contains(where: { abs($0) > 0.5 }) { return nil }
      }
    }
    return items.isEmpty ? nil : items
  }
}
