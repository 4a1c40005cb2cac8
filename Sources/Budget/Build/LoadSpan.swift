import Language
import Quantities

/// The time that a column of amounts is for: a calendar year, or some months of one.
struct LoadSpan: Hashable {
  let year: Int
  /// 1...12 for the whole year.
  let months: ClosedRange<Int>

  /// Whether other times of its year, each within it and none over another, make it up: three months and a quarter.
  func isSum(of spans: [LoadSpan]) -> Bool {
    var next = months.lowerBound
    let inside = spans.filter { $0.year == year && $0.months != months && $0.months.clamped(to: months) == $0.months }
    for span in inside.sorted(by: { ($0.months.lowerBound, $0.months.count) < ($1.months.lowerBound, $1.months.count) })
    where span.months.lowerBound == next {
      next = span.months.upperBound + 1
    }
    return next > months.upperBound
  }

  var isWholeYear: Bool { months == 1...12 }

  /// Whether amounts for both can be told apart: they have no month in common, or begin or end in the same month, so
  /// that the longer one holds the shorter one and what comes after or before it (a month and the accumulated).
  func agrees(with other: LoadSpan) -> Bool {
    if year != other.year || !months.overlaps(other.months) { return true }
    return months != other.months
      && (months.lowerBound == other.months.lowerBound || months.upperBound == other.months.upperBound)
  }
}

extension Property {
  /// The time in brackets: `[2024]`, `[2024-03]`, `[2024-01..2024-02]`; nil where there is none or it goes over years.
  var loadSpan: LoadSpan? {
    guard index.count == 1, case .time(let span) = index[0], let from = LoadSpan.month(span.from) else { return nil }
    guard let end = span.to else {
      if case .year = span.from { return LoadSpan(year: from.year, months: 1...12) }
      return LoadSpan(year: from.year, months: from.month...from.month)
    }
    guard let to = LoadSpan.month(end), to.year == from.year, to.month >= from.month else { return nil }
    if case .year = end { return nil }
    return LoadSpan(year: from.year, months: from.month...to.month)
  }
}

extension LoadSpan {
  fileprivate static func month(_ point: Point) -> (year: Int, month: Int)? {
    switch point {
    case .year(let year, _): (year, 1)
    case .month(let month, let year?, _): (year, month)
    case .day(let date, _) where date.day == 1: (date.year, date.month)
    default: nil
    }
  }
}
