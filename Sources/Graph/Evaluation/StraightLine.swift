/// What a row tells of outlays that are written off evenly over a life.
///
/// An outlay of a month is in service when the asset is, or in its own month where that is later, and begins to be
/// written off after a wait. An outlay of a longer period falls evenly over its months. Every number is linear in the
/// outlays. Where the life is another from a period on, what is not written off by then is so over what is left of it;
/// where nothing is left, at once.
public struct StraightLine: Sendable, Hashable {
  /// What is told.
  public enum Measure: UInt8, Sendable, Hashable, CaseIterable {
    /// What is written off, per year.
    case charge
    /// What is in service, at the end of the period.
    case inService
    /// What has been written off, at the end of the period.
    case writtenOff
    /// What is in service, as the mean over the period.
    case inUse
    /// What of ``inUse`` had been written off at the start of the calendar year, or all of it once it is so to its end.
    case openingInUse
    /// What of ``inUse`` has been written off in the middle of the period, or all of it once it is so to its end.
    case averageInUse
    /// What begins to be written off in the period, as an amount.
    case begun
  }

  /// What is told.
  public let measure: Measure
  /// Whether it is told of what is in service alone, whatever has been written off of it.
  var isOfService: Bool { !isRenewal && (measure == .inService || measure == .inUse) }
  /// Whether the outlays belong to their periods. Else the argument is one outlay, spent before the asset is in service.
  public let isDated: Bool
  /// Whether it is told of what follows each outlay when that is written off, again and again, and not of the outlay.
  public let isRenewal: Bool

  /// A measure of outlays that have dates, or of one that has not; or of what they are renewed by.
  public init(_ measure: Measure, isDated: Bool, isRenewal: Bool = false) {
    self.measure = measure
    self.isDated = isDated
    self.isRenewal = isRenewal
  }
}

/// What a period's number rests on: the outlay of a month, or all of it, and when that begins to be written off.
extension AxisTables {
  /// Calls with each outlay that may be in service by the end of a period: the period it belongs to, its part of that
  /// period's outlay, when it begins to count, and whether that is by its own month and not by the date.
  @inline(__always)
  func forEachOutlay(
    _ line: StraightLine, by period: Int, start: Double, wait: Double,
    isThere: (Int) -> Bool,
    body: (_ place: Int, _ part: Double, _ start: Double, _ isOwn: Bool) -> Void
  ) {
    let wait = line.isOfService ? 0 : wait
    guard line.isDated else {
      if isThere(period) { body(period, 1, start + wait, false) }
      return
    }
    for place in 0...period where isThere(place) {
      let count = Int(months[place])
      let first = Int(firstMonth[place])
      // Paid before the asset is in service: all of the period's months count from one date.
      if Double(first + count - 1) <= start {
        body(place, 1, start + wait, false)
        continue
      }
      for month in first..<first + count {
        let own = Double(month)
        body(place, 1 / Double(count), max(own, start) + wait, own > start)
      }
    }
  }
}
