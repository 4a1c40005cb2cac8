import Budget
import Graph
import Language
import Quantities

extension MoneyFlow {
  /// Items that are written off before the last year of a horizon, with the last year in which anything is: what it takes
  /// to have them longer is not counted.
  static func writtenOff(
    _ column: AlternativeColumn, items: [Int]?, _ horizon: ClosedRange<Int>
  ) throws(Diagnostic) -> [(item: Int, year: Int)] {
    let model = column.evaluation.model
    var found: [(item: Int, year: Int)] = []
    for item in items ?? Array(model.items.indices) where hasCapital(item, model) {
      // A residual bears interest for ever.
      var value = try column.active(depreciationNames, of: item)
      if value == nil { value = try column.active(capitalNames, of: item) }
      guard let value else { continue }
      let years = column.query.years(of: value)
      // A rest of an öre is none.
      guard let last = years.last(where: { abs($0.figure.value) > 0.5 || !$0.figure.isKnown })?.year,
        last < horizon.upperBound, horizon.contains(last)
      else { continue }
      found.append((item, last))
    }
    return found
  }

  /// The last year in which something without capital costs anything, where that is before a horizon ends.
  func lastYear(in horizon: ClosedRange<Int>) -> Int? {
    guard cost.isKnown, capital?.isThere != true else { return nil }
    let years = zip(cost.years, cost.values).filter { horizon.contains($0) && abs($1) > 0.5 }.map(\.0)
    return years.last.flatMap { $0 < horizon.upperBound ? $0 : nil }
  }

  /// The years before one in which alternatives differ in a row, or may.
  static func differingYears(
    _ flows: [MoneyFlow], _ row: KeyPath<MoneyFlow, YearRow>, before year: Int
  ) -> [Int] {
    guard let first = flows.first?[keyPath: row] else { return [] }
    let differences = flows.dropFirst().compactMap { YearRow.sum([($0[keyPath: row], 1), (first, -1)]) }
    return first.years.filter { $0 < year }.filter { earlier in
      differences.contains { difference in
        guard let figure = difference.figure(of: earlier), !figure.isBlank else { return false }
        let (low, high) = (figure.ends?.low ?? figure.value, figure.ends?.high ?? figure.value)
        return !figure.isKnown || max(abs(low), abs(high)) > 0.5
      }
    }
  }

  /// What depreciation is called in a component, and it and interest together: English, then Swedish.
  private static let depreciationNames = ["depreciation", "avskrivning"]
  static let capitalNames = ["capital_cost", "kapitalkostnad"]
}
