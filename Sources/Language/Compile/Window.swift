import Quantities

extension Point {
  /// Where it begins, as a month position; nil for a reference.
  public func start(focus: Int) -> Double? {
    switch self {
    case .year(let year, _): Double(year * 12)
    case .month(let month, let year, _): Double((year ?? focus) * 12 + month - 1)
    case .day(let date, _): date.monthPosition
    case .reference: nil
    }
  }

  /// Where it ends (the first moment after its last day), as a month position; nil for a reference.
  public func end(focus: Int) -> Double? {
    switch self {
    case .year(let year, _): Double(year * 12 + 12)
    case .month(let month, let year, _): Double((year ?? focus) * 12 + month)
    case .day(let date, _): date.next.monthPosition
    case .reference: nil
    }
  }
}

/// A stretch of time, as month positions: from the first to before the second.
public struct Window: Sendable, Hashable {
  public let start: Double
  public let end: Double
  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }
  public static let always = Window(start: 0, end: 1e9)

  public init?(_ span: TimeSpan, focus: Int) {
    guard let start = span.from.start(focus: focus), let end = (span.to ?? span.from).end(focus: focus), start < end
    else { return nil }
    self.init(start: start, end: end)
  }

  /// Its months, each as a window; one that it holds a part of is cut.
  public var months: [Window] {
    (Int(start.rounded(.down))..<Int(end.rounded(.up))).map { month in
      Window(start: max(start, Double(month)), end: min(end, Double(month + 1)))
    }
  }

  /// The share of each period that lies in the window, by months.
  public func weights(_ timeline: Timeline) -> [Double] { timeline.periods.map(weight) }

  /// The share of each period that lies in the window, by days.
  public func weightsByDays(_ timeline: Timeline) -> [Double] {
    timeline.periods.map { period in
      (period.firstMonth..<period.firstMonth + period.months).reduce(0.0) { sum, month in
        let part = max(0, min(end, Double(month + 1)) - max(start, Double(month)))
        return sum + part * Double(CalendarDate.days(inMonth: month % 12 + 1, of: month / 12))
      } / Double(period.days)
    }
  }

  /// The share of a period that lies in the window, by months.
  public func weight(_ period: Timeline.Period) -> Double {
    let low = max(start, Double(period.firstMonth))
    let high = min(end, Double(period.firstMonth + period.months))
    return max(0, high - low) / Double(period.months)
  }

  /// The indexes from the first to the last period that lies in the window, whole or in part.
  public func periods(_ timeline: Timeline) -> Range<Int> {
    let first = timeline.periods.firstIndex { Double($0.firstMonth + $0.months) > start } ?? timeline.count
    let stop = timeline.periods[first...].firstIndex { Double($0.firstMonth) >= end } ?? timeline.count
    return first..<stop
  }
}
