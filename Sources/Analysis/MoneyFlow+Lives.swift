import Budget
import Graph
import Language
import Quantities

extension MoneyFlow {
  /// Items that are written off before the last year of a horizon, with the last year in which they cost anything: what
  /// it takes to have them longer is not counted.
  static func writtenOff(
    _ column: AlternativeColumn, items: [Int]?, _ horizon: ClosedRange<Int>
  ) throws(Diagnostic) -> [(item: Int, year: Int)] {
    let model = column.evaluation.model
    var found: [(item: Int, year: Int)] = []
    for item in items ?? Array(model.items.indices) where hasCapital(item, model) {
      guard let name = capitalNames.lazy.compactMap({ model.names.member(named: $0, of: .item(item)) }).first,
        case .output = name, var value = try model.value(of: .entity(name), column.query),
        case .row(let row) = value.storage
      else { continue }
      value.storage = .row(model.items[item].active.map { column.query.makeRow(.multiply, [row, $0]) } ?? row)
      value.shape = .period
      let years = column.query.years(of: value)
      // A rest of an öre is none.
      guard let last = years.last(where: { abs($0.figure.value) > 0.5 || !$0.figure.isKnown })?.year,
        last < horizon.upperBound, horizon.contains(last)
      else { continue }
      found.append((item, last))
    }
    return found
  }

  /// What depreciation and interest together are called in a component: English, then Swedish.
  static let capitalNames = ["capital_cost", "kapitalkostnad"]
}
