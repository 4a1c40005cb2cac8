import Language

/// What files print as a line's deviation in a year, to be explained by its causes.
public struct PrintedDeviation: Sendable {
  /// In öre, plus is surplus; nil where it is unknown.
  public let amount: Double?
  /// Where the forecast, the outcome or the deviation itself stands.
  public let cell: Cell
}

extension Node {
  /// The printed deviation of a year: budget less forecast, a deviation alone, or budget less outcome. That of the whole
  /// year, or where none is printed of its longest time.
  public func printedDeviation(of year: Int) -> PrintedDeviation? {
    let amounts = loaded.filter { $0.year == year }.sorted { $0.months.count > $1.months.count }
    for months in amounts.map(\.months) {
      func figure(_ series: Int) -> LoadedAmount? { amounts.first { $0.series == series && $0.months == months } }
      let budget = figure(SeriesName.budget)
      if let budget, let other = figure(SeriesName.forecast) { return PrintedDeviation(budget, less: other) }
      if let alone = figure(LoadedAmount.deviation) { return PrintedDeviation(amount: alone.amount, cell: alone.cell) }
      if let budget, let other = figure(SeriesName.actual) { return PrintedDeviation(budget, less: other) }
    }
    return nil
  }
}

extension PrintedDeviation {
  fileprivate init(_ budget: LoadedAmount, less other: LoadedAmount) {
    self.init(amount: budget.amount.flatMap { a in other.amount.map { a - $0 } }, cell: other.cell)
  }
}
