/// The periods of a model, in order and without gaps: months, years, or months first and years after.
public struct Timeline: Sendable, Hashable {
  /// A period: a whole number of months that does not cross a year.
  public struct Period: Sendable, Hashable {
    /// Months since year 0 of its first month.
    public let firstMonth: Int
    /// 1 for a month, 12 for a year.
    public let months: Int
    /// How many days it has.
    public let days: Int

    init(firstMonth: Int, months: Int) {
      self.firstMonth = firstMonth
      self.months = months
      days = (firstMonth..<firstMonth + months).reduce(0) {
        $0 + CalendarDate.days(inMonth: $1 % 12 + 1, of: $1 / 12)
      }
    }

    /// The calendar year it lies in.
    public var year: Int { firstMonth / 12 }
    /// Its first day.
    public var first: CalendarDate { CalendarDate(firstOfMonth: firstMonth) }
    /// Its last day.
    public var last: CalendarDate {
      let end = firstMonth + months - 1
      let start = CalendarDate(firstOfMonth: end)
      return CalendarDate(
        monthPosition: Double(end) + 1 - 1 / Double(CalendarDate.days(inMonth: start.month, of: start.year)))
    }
  }

  /// In order, without gaps.
  public let periods: [Period]
  /// The calendar years that have periods, in order.
  public let years: [Int]
  /// The periods of each of the years.
  private let ranges: [Range<Int>]

  /// Periods from spans of years, each by month or by year.
  public init(_ spans: [(years: ClosedRange<Int>, monthly: Bool)]) {
    var periods: [Period] = []
    for span in spans {
      for year in span.years {
        if span.monthly {
          for month in 0..<12 { periods.append(Period(firstMonth: year * 12 + month, months: 1)) }
        } else {
          periods.append(Period(firstMonth: year * 12, months: 12))
        }
      }
    }
    self.periods = periods
    var years: [Int] = []
    var ranges: [Range<Int>] = []
    for (index, period) in periods.enumerated() {
      if years.last == period.year, let last = ranges.popLast() {
        ranges.append(last.lowerBound..<index + 1)
      } else {
        years.append(period.year)
        ranges.append(index..<index + 1)
      }
    }
    self.years = years
    self.ranges = ranges
  }

  /// How many periods there are: the values that a row has.
  public var count: Int { periods.count }

  /// The indexes of the periods of a calendar year; empty where the model does not reach.
  public func indexes(of year: Int) -> Range<Int> {
    guard let first = years.first, years.indices.contains(year - first), years[year - first] == year else {
      return years.firstIndex(of: year).map { ranges[$0] } ?? 0..<0
    }
    return ranges[year - first]
  }

  /// The index of the period that holds a month, if the model reaches it.
  public func index(ofMonth month: Int) -> Int? {
    periods.firstIndex { $0.firstMonth <= month && month < $0.firstMonth + $0.months }
  }
}
