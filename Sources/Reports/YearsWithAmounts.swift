import Quantities

/// The years of a table of amounts before and after an edit. Of many years only those with an amount stand in it: the
/// sums are the same, and fifty columns of 0 hide what is asked for.
struct YearsWithAmounts {
  /// How many years are shown whatever they hold.
  static let mostYears = 6

  let years: [Int]
  let before: [Double]
  let after: [Double]
  /// The years that were left out, if any.
  let leftOut: ClosedRange<Int>?

  init(_ years: [Int], _ before: [Double], _ after: [Double]) {
    let kept =
      years.count > YearsWithAmounts.mostYears
      ? years.indices.filter { before[$0] != 0 || after[$0] != 0 } : Array(years.indices)
    self.years = kept.map { years[$0] }
    self.before = kept.map { before[$0] }
    self.after = kept.map { after[$0] }
    if kept.count < years.count, let first = years.first, let last = years.last {
      leftOut = first...last
    } else {
      leftOut = nil
    }
  }
}

extension Words {
  /// `Övriga år 2025–2074: 0 före och efter`.
  func leftOut(_ years: YearsWithAmounts) -> String? {
    years.leftOut.map {
      let span = "\($0.lowerBound)–\($0.upperBound)"
      return sv ? "  övriga år \(span): 0 före och efter" : "  other years \(span): 0 before and after"
    }
  }
}
