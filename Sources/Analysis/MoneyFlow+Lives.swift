import Budget
import Graph
import Language
import Quantities

extension MoneyFlow {
  /// What is written off before a horizon ends: an item but for its parts, or one of those.
  struct WrittenOff: Hashable {
    let item: Int
    /// The kind and number of the part; nil for the item itself.
    let part: Part?

    /// A part among those of its kind.
    struct Part: Hashable {
      let kind: Int
      let number: Int
    }

    /// Its place in a list: an item before its parts, as they are declared.
    var order: [Int] { [item] + (part.map { [$0.kind, $0.number] } ?? []) }
  }

  /// Items and parts of items that are written off before the last year of a horizon, with the last year in which
  /// anything is: what it takes to have them longer is not counted. What is renewed is written off again.
  static func writtenOff(
    _ column: AlternativeColumn, items: [Int]?, _ horizon: ClosedRange<Int>
  ) throws(Diagnostic) -> [(what: WrittenOff, year: Int)] {
    let model = column.evaluation.model
    var found: [(what: WrittenOff, year: Int)] = []
    func add(_ years: YearRow, _ what: WrittenOff) {
      // A rest of an öre is none.
      guard let last = years.last(where: { abs($0.figure.value) > 0.5 || !$0.figure.isKnown })?.year,
        last < horizon.upperBound, horizon.contains(last)
      else { return }
      found.append((what, last))
    }
    for item in items ?? Array(model.items.indices) where hasCapital(item, model) {
      // A residual bears interest for ever.
      var value = try column.active(depreciationNames, of: item)
      if value == nil { value = try column.active(capitalNames, of: item) }
      guard let value else { continue }
      // The depreciation of an item holds that of its parts.
      var own = column.query.years(of: value)
      for (kind, parts) in model.items[item].parts.enumerated() {
        for number in parts.indices {
          guard let part = try column.active(depreciationNames, of: item, kind: kind, part: number) else { continue }
          let years = column.query.years(of: part)
          add(years, WrittenOff(item: item, part: .init(kind: kind, number: number)))
          own = YearRow.sum([(own, 1), (years, -1)]) ?? own
        }
      }
      add(own, WrittenOff(item: item, part: nil))
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
