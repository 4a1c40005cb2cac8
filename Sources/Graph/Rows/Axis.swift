/// The periods of a graph, as parallel arrays of one entry per period, in order of time.
///
/// Periods of one calendar year stand together. Cost: 4 words a period, shared by every row.
public struct Axis: Sendable, Hashable {
  /// The calendar year of each period, such as 2023.
  public let year: [Int]
  /// Months since year 0 of each period's first month: year × 12 + month − 1.
  public let firstMonth: [Int]
  /// The number of months in each period: 1 or 12.
  public let months: [Int]
  /// The number of days in each period.
  public let days: [Double]

  /// An axis of the periods that all four arrays describe; what only some describe is left out.
  public init(year: [Int], firstMonth: [Int], months: [Int], days: [Double]) {
    let count = min(min(year.count, firstMonth.count), min(months.count, days.count))
    self.year = Array(year.prefix(count))
    self.firstMonth = Array(firstMonth.prefix(count))
    self.months = months.prefix(count).map { max($0, 1) }
    self.days = days.prefix(count).map { $0.isFinite ? $0 : 0 }
  }

  /// The number of periods.
  public var count: Int { year.count }

  /// The number of doubles in a row: ``count`` rounded up to a multiple of 8, and at least 8.
  public var paddedCount: Int {
    max((count + Graph.laneCount - 1) / Graph.laneCount, 1) * Graph.laneCount
  }

  /// The length of a period in years, by months: a month is 1/12, a year 1.
  public func yearFraction(_ period: Int) -> Double { Double(months[period]) / 12 }

  /// The periods that share a calendar year with `period`.
  public func calendarYear(of period: Int) -> Range<Int> {
    var start = period
    while start > 0, year[start - 1] == year[period] { start -= 1 }
    var end = period + 1
    while end < count, year[end] == year[period] { end += 1 }
    return start..<end
  }

  /// An axis of whole months, from the first month of `firstYear`. Shape: `years` × 12 periods.
  public static func monthly(from firstYear: Int, years: Int) -> Axis {
    let firstMonths = (0..<max(years, 0) * 12).map { firstYear * 12 + $0 }
    return Axis(
      year: firstMonths.map { $0 / 12 }, firstMonth: firstMonths,
      months: firstMonths.map { _ in 1 }, days: firstMonths.map { Calendar.days(inMonth: $0) })
  }

  /// An axis of whole calendar years. Shape: `years` periods.
  public static func yearly(from firstYear: Int, years: Int) -> Axis {
    let all = (0..<max(years, 0)).map { firstYear + $0 }
    return Axis(
      year: all, firstMonth: all.map { $0 * 12 }, months: all.map { _ in 12 },
      days: all.map { year in (0..<12).reduce(0) { $0 + Calendar.days(inMonth: year * 12 + $1) } })
  }
}

/// The lengths of months, by the Gregorian calendar.
enum Calendar {
  /// The days in a month given as months since year 0.
  static func days(inMonth month: Int) -> Double {
    let year = month >= 0 ? month / 12 : -((11 - month) / 12)
    switch month - year * 12 {
    case 1: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 3, 5, 8, 10: return 30
    default: return 31
    }
  }
}
