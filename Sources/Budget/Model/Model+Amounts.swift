extension Model {
  /// Whether a year of a series is loaded or carried on some line. Where it is not, its sum of nothing is no figure.
  public func hasAmounts(_ series: Int, in year: Int) -> Bool {
    func isLoaded(_ year: Int) -> Bool {
      nodes.contains { node in node.loaded.contains { $0.series == series && $0.year == year } }
    }
    return isLoaded(year)
      || carries.contains { $0.series == series && $0.from < year && year <= $0.until && isLoaded($0.from) }
  }
}
