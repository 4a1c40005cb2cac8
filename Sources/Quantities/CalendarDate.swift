/// A day in the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The calendar year, 2024.
  public let year: Int
  /// 1...12
  public let month: Int
  /// 1...31
  public let day: Int

  /// A date, or nil where the calendar has no such day (2023-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of a month counted from year 0 (`year * 12 + month - 1`).
  public init(firstOfMonth index: Int) {
    self.init(unchecked: index / 12, index % 12 + 1, 1)
  }

  /// Months since year 0 of the month that holds this day.
  public var monthIndex: Int { year * 12 + month - 1 }

  /// Months since year 0 with the elapsed share of the month: 2024-07-16 is 24294 + 15/31.
  ///
  /// This is how the graph holds a date in a row of numbers.
  public var monthPosition: Double {
    Double(monthIndex) + Double(day - 1) / Double(CalendarDate.days(inMonth: month, of: year))
  }

  /// The day that a month position stands for; the inverse of ``monthPosition``.
  public init(monthPosition: Double) {
    let index = Int(monthPosition.rounded(.down))
    let length = CalendarDate.days(inMonth: index % 12 + 1, of: index / 12)
    let day = Int(((monthPosition - Double(index)) * Double(length)).rounded()) + 1
    self.init(unchecked: index / 12, index % 12 + 1, min(max(day, 1), length))
  }

  /// The date a number of months later, on the same day or the last day of a shorter month.
  public func adding(months: Int) -> CalendarDate {
    let index = monthIndex + months
    let length = CalendarDate.days(inMonth: index % 12 + 1, of: index / 12)
    return CalendarDate(unchecked: index / 12, index % 12 + 1, min(day, length))
  }

  /// The day after this one.
  public var next: CalendarDate {
    day < CalendarDate.days(inMonth: month, of: year)
      ? CalendarDate(unchecked: year, month, day + 1) : CalendarDate(firstOfMonth: monthIndex + 1)
  }

  /// A last day as people say it, of the first moment after it: the month that it ends with, `2030-12`, else the day.
  public static func lastDay(before position: Double) -> String {
    if position == position.rounded() { return String("\(CalendarDate(firstOfMonth: Int(position) - 1))".dropLast(3)) }
    let after = CalendarDate(monthPosition: position)
    return "\(CalendarDate(unchecked: after.year, after.month, max(after.day - 1, 1)))"
  }

  /// How many days a month has, 1 for January; leap years are counted.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Earlier in time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO form, `2024-07-01`.
  public var description: String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
