import Graph
import Language
import Quantities

/// The rows by which the forecast method of a line fills the open months of a year.
///
/// Only methods and phasing move them: what a scenario adds to a budget or a cost comes on top, so that more budget is no
/// more cost.
extension ModelBuilder {
  /// A year of which the first months are closed and the others open.
  struct OpenYear {
    let year: Int
    let closed: Int
    /// Whether the last closed month is known by itself.
    let isLastKnown: Bool
    /// Whether the year before is whole, and its months can be told apart as those of the year can.
    let hasShape: Bool
  }

  /// The years by month that the line can be forecast in: the months that all lines have are closed, as for
  /// ``Model/closedMonths(of:below:)``.
  private func openYears(of node: Int) -> [OpenYear] {
    timeline.years.compactMap { year in
      guard timeline.indexes(of: year).count == 12 else { return nil }
      let own = ClosedMonths(parts.nodes, [node], year)
      let whole = closedMonths[year] ?? ClosedMonths(parts.nodes, Array(parts.nodes.indices), year)
      closedMonths[year] = whole
      let closed = whole.through > 0 ? whole.through : own.through
      guard closed > 0, closed < 12, !own.lines.isEmpty else { return nil }
      let before = ClosedMonths(parts.nodes, [node], year - 1)
      return OpenYear(
        year: year, closed: closed, isLastKnown: own.isKnown(closed...closed),
        hasShape: before.through == 12 && before.isKnown(1...closed)
          && timeline.indexes(of: year - 1).count == 12)
    }
  }

  /// Gives the line's forecast its method's open months, where it can have a method.
  ///
  /// - Parameters:
  ///   - existing: what the line has without a method, as the base has it.
  ///   - hasPosts: whether items post a forecast on it.
  func addMethod(to node: Int, existing: RowID, changes: RowID?, hasPosts: Bool) {
    guard let method = parts.methods[node],
      case .row(let choice)? = parts.drivers[method.driver].value?.storage
    else { return }
    let years = openYears(of: node)
    guard !years.isEmpty, let budget = parts.nodes[node].own[SeriesName.budget],
      let actual = parts.nodes[node].own[SeriesName.actual] ?? parts.nodes[node].loadedDeviation
    else { return }
    let hasCost = parts.nodes[node].loaded.contains { $0.series == SeriesName.actual && !$0.isControl }
    let plan = graph.add(.sum, [graph.add(.baseValue, [budget])])
    let months = MethodMonths(
      self, years: years, plan: plan,
      toDate: hasCost
        ? row(.subtract, filled(plan), filled(actual)) : filled(parts.nodes[node].loadedDeviation ?? actual),
      choice: row(
        .sum,
        years.map { year in
          row(
            .multiply, mask { $0.year == year.year },
            row(.pickPeriod(timeline.indexes(of: year.year).upperBound - 1), choice))
        }))
    var isUsed: [RowID] = []
    var open: RowID = makeFixed([0])
    for (index, option) in method.options.enumerated() {
      guard let option,
        let found = months.open(option, hasCost: hasCost, existing: hasPosts && hasCost ? existing : nil)
      else { continue }
      let isChosen = row(.equal, months.choice, makeFixed([Double(index)]))
      isUsed.append(row(.multiply, isChosen, found.isUsable))
      open = row(.select, row(.multiply, isChosen, found.isUsable), found.amounts, open)
    }
    let used = row(.sum, isUsed)
    let posted = row(.post, row(.multiply, months.isOpen, open))
    if hasCost {
      let whole = row(.sum, row(.multiply, months.isClosed, filled(actual)), posted)
      let result = graph.add(.select, [used, whole, existing])
      parts.nodes[node].own[SeriesName.forecast] = graph.add(.sum, [result] + (changes.map { [$0] } ?? []))
      let rows = LineMethod.Rows(plan: plan, result: result, existing: existing)
      parts.methods[node]?.rows = rows
    } else if let loaded = parts.nodes[node].loadedDeviation {
      let inside = row(.multiply, months.isOpen, used)
      parts.nodes[node].forecastDeviation = graph.add(.select, [inside, posted, loaded])
      let rows = LineMethod.Rows(plan: plan, result: existing, existing: existing)
      parts.methods[node]?.rows = rows
    }
  }

  func row(_ operation: Operation, _ arguments: RowID...) -> RowID { makeRow(operation, arguments) }
  func row(_ operation: Operation, _ arguments: [RowID]) -> RowID { makeRow(operation, arguments) }

  /// Blank months are nothing of the year.
  func filled(_ values: RowID) -> RowID { row(.sum, values, makeFixed([0])) }

  func mask(_ isIn: (Timeline.Period) -> Bool) -> RowID { makeFixed(timeline.periods.map { isIn($0) ? 1 : 0 }) }
}

/// What each method makes of a line's open months, from its closed ones.
private struct MethodMonths {
  let builder: ModelBuilder
  let years: [ModelBuilder.OpenYear]
  let plan: RowID
  /// The deviation of each month, 0 where there is none.
  let toDate: RowID
  /// The place of the chosen option, the same in all months of a year; 0, which is none, outside these years.
  let choice: RowID
  let isClosed: RowID
  let isOpen: RowID

  init(_ builder: ModelBuilder, years: [ModelBuilder.OpenYear], plan: RowID, toDate: RowID, choice: RowID) {
    self.builder = builder
    self.years = years
    self.plan = plan
    self.toDate = toDate
    self.choice = choice
    let timeline = builder.timeline
    func mask(_ isIn: (ModelBuilder.OpenYear, Int) -> Bool) -> RowID {
      builder.makeFixed(
        timeline.periods.map { period in
          years.contains { $0.year == period.year && isIn($0, period.firstMonth % 12 + 1) } ? 1 : 0
        })
    }
    isClosed = mask { $1 <= $0.closed }
    isOpen = mask { $1 > $0.closed }
  }

  /// Amounts of the open months: costs, or deviations where those are all there is; and where there are figures for the
  /// method. Nil where there never are.
  func open(
    _ method: ForecastMethod, hasCost: Bool, existing: RowID?
  ) -> (amounts: RowID, isUsable: RowID)? {
    let sum = builder.row(.yearSum, builder.row(.multiply, isClosed, toDate))
    func given(_ deviation: RowID, _ isUsable: RowID? = nil) -> (amounts: RowID, isUsable: RowID) {
      (
        hasCost ? builder.row(.subtract, builder.filled(plan), deviation) : deviation,
        isUsable ?? numbers { _, _ in 1 }
      )
    }
    switch method {
    case .budget: return given(builder.makeFixed([0]))
    case .runRate: return given(builder.row(.multiply, numbers { year, _ in 1 / Double(year.closed) }, sum))
    case .lastMonth:
      let last = builder.row(.multiply, numbers { year, month in month == year.closed ? 1 : 0 }, toDate)
      return given(builder.row(.yearSum, last), numbers { year, _ in year.isLastKnown ? 1 : 0 })
    case .seasonal: return shaped(sum).map { given($0.deviation, $0.isUsable) }
    case .drivers: return existing.map { (builder.filled($0), numbers { year, _ in isForecast(year.year) ? 0 : 1 }) }
    case .stated(let driver): return stated(driver, sum, hasCost: hasCost)
    }
  }

  /// The accumulated deviation in the shape of last year's.
  private func shaped(_ sum: RowID) -> (deviation: RowID, isUsable: RowID)? {
    guard years.contains(where: \.hasShape) else { return nil }
    let before = builder.filled(builder.row(.lag(periods: 12), toDate))
    let part = builder.row(.yearSum, builder.row(.multiply, isClosed, before))
    let isNothing = builder.row(.less, builder.row(.absolute, part), builder.makeFixed([0.5]))
    let divisor = builder.row(.select, isNothing, builder.makeFixed([1]), part)
    let deviation = builder.row(.multiply, sum, builder.row(.divide, before, divisor))
    let isUsable = builder.row(
      .multiply, numbers { year, _ in year.hasShape ? 1 : 0 }, builder.row(.not, isNothing))
    return (deviation, isUsable)
  }

  /// What somebody says the year comes to, less what has been, in even parts.
  private func stated(
    _ driver: Int, _ sum: RowID, hasCost: Bool
  ) -> (amounts: RowID, isUsable: RowID)? {
    guard let value = builder.attempt({ () throws(Diagnostic) in try builder.driverValue(driver) }) else { return nil }
    let compiler = ExpressionCompiler(builder, owner: builder.parts.drivers[driver].path)
    guard value.members == nil, case .quantity = value.type else { return nil }
    let amounts = compiler.amounts(value)
    guard amounts.unit.isSameDimension(as: .ore) else { return nil }
    let months = compiler.row(amounts)
    let presence = builder.row(.offset(1), builder.row(.multiply, builder.makeFixed([0]), months))
    let isThere = builder.row(.less, builder.makeFixed([0.5]), builder.row(.yearSum, builder.filled(presence)))
    let year = builder.row(.yearSum, builder.filled(months))
    let closed =
      hasCost
      ? builder.row(.subtract, builder.row(.yearSum, builder.row(.multiply, isClosed, builder.filled(plan))), sum) : sum
    let rest = builder.row(.subtract, year, closed)
    return (
      builder.row(.multiply, numbers { year, _ in 1 / Double(12 - year.closed) }, rest),
      builder.row(.multiply, numbers { _, _ in 1 }, isThere)
    )
  }

  private func isForecast(_ year: Int) -> Bool { builder.forecastYears.contains(year) }

  /// A number for each month of the years, 0 outside them.
  private func numbers(_ number: (ModelBuilder.OpenYear, Int) -> Double) -> RowID {
    builder.makeFixed(
      builder.timeline.periods.map { period in
        years.first { $0.year == period.year }.map { number($0, period.firstMonth % 12 + 1) } ?? 0
      })
  }
}
