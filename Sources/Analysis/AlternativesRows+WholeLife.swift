import Budget
import Language
import Quantities

extension AlternativesRows {
  /// What is paid over the horizon, what it is worth in its first year, when most is paid, and when it has paid for
  /// itself. A whole that lacks a year is not added up.
  func wholeLifeRows(_ horizon: ClosedRange<Int>) -> [AlternativesRow] {
    guard missingYears.isEmpty else { return [] }
    var rows: [AlternativesRow] = []
    func money(_ kind: AlternativesRow.Money, _ figures: [Figure], lessIsBetter: Bool? = true) {
      if figures.count == columns.count {
        rows.append(AlternativesRow(.money(kind), figures, lessIsBetter: lessIsBetter))
      }
    }
    money(.wholeLife(horizon), flows.compactMap { $0.paid.total(horizon)?.figure })
    if let rate = question.rate, let factors = question.factors {
      money(
        .presentValue(rate: rate), flows.compactMap { $0.paid.total(horizon, weights: factors)?.figure })
      let share = factors.reduce(0, +)
      money(
        .annuity(rate: rate),
        flows.compactMap { $0.paid.total(horizon, weights: factors.map { $0 / share })?.figure })
    }
    let peaks = flows.map { PeakYear($0, horizon) }
    rows.append(AlternativesRow(.peakYear, years: peaks.map(\.year)))
    let amounts = peaks.compactMap(\.figure)
    money(.peakAmount, amounts)
    let values = flows.map { $0.bookValue?.figure(of: horizon.upperBound) }
    if values.contains(where: { $0.map { !$0.isBlank && (abs($0.value) >= 0.5 || !$0.isKnown) } ?? false }) {
      let zero = YearFigure.zero(year, .quantity(.ore), nil).figure
      money(.bookValue(horizon.upperBound), values.map { $0 ?? zero }, lessIsBetter: nil)
    }
    if let nothing, columns.count > 1 {
      let other = flows[nothing].paid
      rows.append(
        AlternativesRow(
          .breakEven,
          years: flows.indices.map { index in
            index == nothing
              ? .itself : BreakEven(flows[index].paid, other, horizon, weights: question.factors).year
          }))
    }
    return rows
  }
}

/// The year that most is paid in.
private struct PeakYear {
  let year: AlternativesRow.Year
  let figure: Figure?

  init(_ flow: MoneyFlow, _ horizon: ClosedRange<Int>) {
    let values = flow.paid.values
    let places = values.indices.filter { horizon.contains(flow.paid.years[$0]) }
    guard let most = places.max(by: { values[$0] < values[$1] }) else {
      (year, figure) = (.unknown, nil)
      return
    }
    // An unknown year may be the dearest.
    let open = flow.paid.isKnown ? nil : places.first { !flow.paid[$0].figure.isKnown }
    figure = flow.paid[open ?? most].figure
    year = open == nil ? .year(flow.paid.years[most]) : .unknown
  }
}

/// From when an alternative has paid for itself: all that has been paid is no more than what the other has cost, and stays
/// so.
private struct BreakEven {
  let year: AlternativesRow.Year

  init(_ own: YearRow, _ other: YearRow, _ horizon: ClosedRange<Int>, weights: [Double]?) {
    let totals = (YearRow.sum([(own, 1), (other, -1)]) ?? own).runningTotals(horizon, weights: weights)
    let years = totals.years
    guard years.count == horizon.count, totals.isKnown else {
      year = .unknown
      return
    }
    func first(_ values: [Double]) -> Int? {
      let after = values.lastIndex { $0 > 0.5 }.map { $0 + 1 } ?? 0
      return after < values.count ? after : nil
    }
    guard totals.isUncertain else {
      let values = totals.values
      if values.allSatisfy({ abs($0) <= 0.5 }) {
        year = .same
        return
      }
      year = first(values).map { $0 == 0 ? .atOnce : .year(years[$0]) } ?? .never
      return
    }
    let figures = totals.map(\.figure)
    switch (first(figures.map { $0.ends?.low ?? $0.value }), first(figures.map { $0.ends?.high ?? $0.value })) {
    case (nil, _): year = .never
    case (let early?, nil): year = .atEarliest(years[early])
    case (let early?, let late?):
      year = early == late ? (early == 0 ? .atOnce : .year(years[early])) : .between(years[early], years[late])
    }
  }
}
