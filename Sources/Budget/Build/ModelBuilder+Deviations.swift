import Quantities

extension ModelBuilder {
  /// A printed deviation beside amounts of the same months is no amount of its own: where the columns have both a budget
  /// and what that is compared with, it is checked; where they have one of them, the other follows from it (a budget of
  /// the whole year, an outcome so far and its deviation give the budget so far). Where a line and what lies below it have
  /// neither, the deviation is all that is known of it. Cost: O(loaded amounts).
  func settleDeviations(_ columns: [SeriesColumn]) {
    guard columns.contains(where: { $0.series == LoadedAmount.deviation }) else { return }
    let below = monthsBelow()
    for index in parts.nodes.indices {
      let printed = parts.nodes[index].loaded
      for place in printed.indices where printed[place].series == LoadedAmount.deviation && !printed[place].isControl {
        let deviation = printed[place]
        let months = Set(deviation.months)
        let isAlone = [SeriesName.budget, SeriesName.forecast, SeriesName.actual].allSatisfy { series in
          let time = LoadedTime(series: series, year: deviation.year)
          return months.isDisjoint(with: below[index][time] ?? [])
            && !printed.contains { LoadedTime($0) == time && $0.months.overlaps(deviation.months) }
        }
        if isAlone { continue }
        parts.nodes[index].loaded[place] = deviation.asControl
        parts.nodes[index].loaded[place].isToDate = !isCompared(deviation, columns)
        guard let derived = counterpart(of: deviation, printed, columns),
          months.isDisjoint(with: below[index][LoadedTime(derived)] ?? [])
        else { continue }
        parts.nodes[index].loaded.append(derived)
      }
    }
  }

  /// What a deviation says of the one that no column has: the budget, or what the budget is compared with.
  private func counterpart(
    of deviation: LoadedAmount, _ printed: [LoadedAmount], _ columns: [SeriesColumn]
  ) -> LoadedAmount? {
    let span = LoadSpan(year: deviation.year, months: deviation.months)
    func isSaid(_ series: Int) -> Bool { self.isSaid(series, in: span, columns) }
    func sum(_ series: Int) -> Double?? {
      LoadedAmount.sum(
        of: printed.filter { $0.series == series && $0.year == span.year && !$0.isDerived }, in: span.months)
    }
    let other = [SeriesName.forecast, SeriesName.actual].first(where: isSaid)
    let series: Int
    let amount: Double?
    switch (isSaid(SeriesName.budget), other) {
    case (true, nil):
      guard let budget = sum(SeriesName.budget) else { return nil }
      // What no outcome reaches is a forecast.
      let isOutcome = !span.isWholeYear && spans(SeriesName.actual, of: span.year, columns).isEmpty
      series = isOutcome ? SeriesName.actual : SeriesName.forecast
      amount = budget.flatMap { whole in deviation.amount.map { whole - $0 } }
    case (false, let other?):
      guard let compared = sum(other) else { return nil }
      series = SeriesName.budget
      amount = compared.flatMap { whole in deviation.amount.map { whole + $0 } }
    default: return nil
    }
    // It must be possible to tell it from the other times of its series.
    guard spans(series, of: span.year, columns).allSatisfy(span.agrees) else { return nil }
    return LoadedAmount(
      series: series, year: span.year, months: span.months, amount: amount, cell: deviation.cell, isControl: false,
      isDerived: true)
  }

  /// Whether columns have the budget of a deviation's months, or what it is compared with; true of a whole year.
  private func isCompared(_ deviation: LoadedAmount, _ columns: [SeriesColumn]) -> Bool {
    let span = LoadSpan(year: deviation.year, months: deviation.months)
    return span.isWholeYear
      || [SeriesName.budget, SeriesName.forecast, SeriesName.actual].contains { isSaid($0, in: span, columns) }
  }

  private func spans(_ series: Int, of year: Int, _ columns: [SeriesColumn]) -> [LoadSpan] {
    columns.filter { $0.series == series && $0.span.year == year }.map(\.span)
  }

  /// Whether columns have all months of a span, and no more.
  private func isSaid(_ series: Int, in span: LoadSpan, _ columns: [SeriesColumn]) -> Bool {
    let inside = spans(series, of: span.year, columns).filter { $0.months.clamped(to: span.months) == $0.months }
    return Set(inside.flatMap(\.months)) == Set(span.months)
  }

  /// The months of each series and year that what lies below each node has amounts of.
  private func monthsBelow() -> [[LoadedTime: Set<Int>]] {
    var below = [[LoadedTime: Set<Int>]](repeating: [:], count: parts.nodes.count)
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      guard let above = parts.nodes[index].parent, !parts.nodes[index].isMemo else { continue }
      for amount in parts.nodes[index].loaded where amount.series >= 0 {
        below[above][LoadedTime(amount), default: []].formUnion(amount.months)
      }
      for (time, months) in below[index] { below[above][time, default: []].formUnion(months) }
    }
    return below
  }
}
