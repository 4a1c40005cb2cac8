import Graph
import Language
import Quantities

/// What a value is in a year, and what it is in the second evaluation, where unknowns have values.
public struct YearFigure: Sendable {
  /// The calendar year.
  public let year: Int
  /// What the value is.
  public let figure: Figure
  /// The number of the second evaluation; that of the figure where nothing is unknown.
  public let probe: Double
}

extension Query {
  /// The figures of a value in every year of the model. Plain amounts and levels are read where they stand, without
  /// rows for their years. Cost: O(periods).
  public func years(of value: Typed) -> YearRow {
    if case .row(let row) = value.storage, value.shape == .period, let plain = plainYears(of: value, row) {
      return plain
    }
    if value.members != nil { return YearRow([]) }
    let yearly = ExpressionCompiler(self, resolution: .year, owner: "").inResolution(value)
    guard case .row(let row) = yearly.storage else {
      return YearRow(
        timeline.years.map { year in
          let figure = figure(yearly, over: Window(start: Double(year * 12), end: Double(year * 12 + 12)))
          return YearFigure(year: year, figure: figure, probe: figure.value)
        })
    }
    settle()
    let cells = Cells(row, layer)
    let probes = cells.states.map { _ in timeline.periods.indices.map { layer.probe(row, $0) } } ?? cells.values
    return YearRow(
      timeline.years.map { year in
        YearFigure(
          year: year,
          figure: figure(cells, yearly, over: Window(start: Double(year * 12), end: Double(year * 12 + 12))),
          probe: probe(probes, cells, yearly, year))
      })
  }

  /// Sums of amounts, integrals of rates per year and means of levels by days, as the operations for years have them; nil
  /// where they must say.
  private func plainYears(of value: Typed, _ row: RowID) -> YearRow? {
    let kind = value.kind
    guard value.gathering == nil, case .quantity(let unit) = value.type else { return nil }
    let isYearly = kind == .rate && unit.power(of: .year) < 0
    settle()
    let cells = Cells(row, layer)
    // More may be said of a cell than that it is not there.
    if cells.states?.contains(where: { !$0.isPlain && $0 != .blankNotYet && $0 != .blankNotApplicable }) == true {
      return nil
    }
    var numbers = YearNumbers(values: [], blanks: [], type: value.type, display: value.display)
    numbers.values.reserveCapacity(timeline.years.count)
    for year in timeline.years {
      let periods = timeline.indexes(of: year)
      var total = 0.0
      var days = 0.0
      var missing = 0
      for period in periods {
        let length =
          kind == .amount
          ? 1
          : isYearly ? Double(timeline.periods[period].months) / 12 : Double(timeline.periods[period].days)
        if cells.states?[period].isPlain == false {
          missing += 1
          continue
        }
        total += cells.values[period] * length
        days += length
      }
      if missing > 0, missing < periods.count { return nil }
      if missing > 1, let states = cells.states, Set(states[periods]).count > 1 { return nil }
      if kind != .amount, !isYearly, missing == 0 { total /= days }
      guard total.isFinite else { return nil }
      // A zero is always 0, never −0.
      numbers.values.append(total + 0)
      if let states = cells.states { numbers.blanks.append(missing > 0 ? states[periods.upperBound - 1] : .plain) }
    }
    if numbers.blanks.allSatisfy(\.isPlain) { numbers.blanks = [] }
    return YearRow(timeline.years, numbers)
  }

  /// The second evaluation of a value that is not one a year, taken over the year as its figure is.
  private func probe(_ probes: [Double], _ cells: Cells, _ value: Typed, _ year: Int) -> Double {
    let periods = timeline.indexes(of: year)
    guard value.shape != .year, case .quantity = value.type else { return periods.first.map { probes[$0] } ?? 0 }
    var total = 0.0
    var length = 0.0
    for period in periods where cells.states == nil || !cells.state(period).isBlank {
      let months = Double(timeline.periods[period].months)
      total += probes[period] * months
      length += months
    }
    return length > 0 ? total / length : 0
  }
}
