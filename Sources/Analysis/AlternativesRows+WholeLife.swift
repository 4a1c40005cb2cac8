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
    money(.wholeLife(horizon), flows.compactMap { MoneyFlow.total($0.paid, horizon)?.figure })
    if let rate = question.rate, let factors = question.factors {
      money(
        .presentValue(rate: rate), flows.compactMap { MoneyFlow.total($0.paid, horizon, weights: factors)?.figure })
      let share = factors.reduce(0, +)
      money(
        .annuity(rate: rate),
        flows.compactMap { MoneyFlow.total($0.paid, horizon, weights: factors.map { $0 / share })?.figure })
    }
    let peaks = flows.map { PeakYear($0, horizon) }
    rows.append(AlternativesRow(.peakYear, years: peaks.map(\.year)))
    let amounts = peaks.compactMap(\.figure)
    money(.peakAmount, amounts)
    let values = flows.map { $0.bookValue?.first { $0.year == horizon.upperBound }?.figure }
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
    let paid = flow.paid.filter { horizon.contains($0.year) }
    guard let most = paid.max(by: { $0.figure.value < $1.figure.value }) else {
      (year, figure) = (.unknown, nil)
      return
    }
    figure = most.figure
    year = paid.allSatisfy(\.figure.isKnown) ? .year(most.year) : .unknown
  }
}

/// From when an alternative has paid for itself: all that has been paid is no more than what the other has cost, and stays
/// so.
private struct BreakEven {
  let year: AlternativesRow.Year

  init(_ own: [YearFigure], _ other: [YearFigure], _ horizon: ClosedRange<Int>, weights: [Double]?) {
    let pairs = zip(own, other).filter { horizon.contains($0.0.year) }
    var total: YearFigure?
    var totals: [YearFigure] = []
    for (index, (a, b)) in pairs.enumerated() {
      let weight = weights?[index] ?? 1
      total = YearFigure.sum((total.map { [($0, 1)] } ?? []) + [(a, weight), (b, -weight)])
      if let total { totals.append(total) }
    }
    guard totals.count == pairs.count, totals.allSatisfy(\.figure.isKnown) else {
      year = .unknown
      return
    }
    let years = pairs.map(\.0.year)
    func first(_ value: (Figure) -> Double) -> Int? {
      let after = totals.lastIndex { value($0.figure) > 0.5 }.map { $0 + 1 } ?? 0
      return after < totals.count ? after : nil
    }
    guard totals.contains(where: { $0.figure.origin != nil }) else {
      year = first(\.value).map { $0 == 0 ? .atOnce : .year(years[$0]) } ?? .never
      return
    }
    switch (first { $0.ends?.low ?? $0.value }, first { $0.ends?.high ?? $0.value }) {
    case (nil, _): year = .never
    case (let early?, nil): year = .atEarliest(years[early])
    case (let early?, let late?):
      year = early == late ? (early == 0 ? .atOnce : .year(years[early])) : .between(years[early], years[late])
    }
  }
}
