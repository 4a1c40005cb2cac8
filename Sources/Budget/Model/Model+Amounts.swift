extension Model {
  /// Whether a year of a series is loaded or carried on some line. Where it is not, its sum of nothing is no figure.
  public func hasAmounts(_ series: Int, in year: Int) -> Bool {
    func isLoaded(_ year: Int) -> Bool {
      nodes.contains { node in node.loaded.contains { $0.series == series && $0.year == year } }
    }
    return isLoaded(year) || series == SeriesName.forecast && showsOutcome(in: year)
      || carries.contains { $0.series == series && $0.from < year && year <= $0.until && isLoaded($0.from) }
  }

  /// Whether a year has an outcome and no forecast: its forecast is then the outcome of the closed months.
  public func showsOutcome(in year: Int) -> Bool {
    func has(_ series: Int) -> Bool {
      nodes.contains { node in node.loaded.contains { $0.series == series && $0.year == year } }
    }
    return has(SeriesName.actual) && !has(SeriesName.forecast)
  }

  /// The months of a year that have an outcome, or a deviation that was loaded alone, in the whole or in a line with
  /// everything below; nil where none has.
  public func monthsWithFigures(in year: Int, below node: Int? = nil) -> ClosedRange<Int>? {
    let lines = node.map { nodesBelow($0).map { nodes[$0] } } ?? nodes
    let months = lines.flatMap { node in
      node.loaded.filter {
        $0.year == year && ($0.series == SeriesName.actual || $0.series == LoadedAmount.deviation && !$0.isControl)
      }.map(\.months)
    }
    guard let first = months.map(\.lowerBound).min(), let last = months.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// Whether all that is loaded of a year is deviations.
  public func showsDeviationsAlone(in year: Int) -> Bool {
    monthsWithFigures(in: year) != nil
      && !nodes.contains { node in node.loaded.contains { $0.series >= 0 && $0.year == year } }
  }
}
