/// What a row tells of outlays that are written off evenly over a life.
///
/// An outlay of a month is in service when the asset is, or in its own month where that is later, and begins to be
/// written off after a wait. An outlay of a longer period falls evenly over its months. Every number is linear in the
/// outlays.
public struct StraightLine: Sendable, Hashable {
  /// What is told.
  public enum Measure: UInt8, Sendable, Hashable, CaseIterable {
    /// What is written off, per year.
    case charge
    /// What is in service, at the end of the period.
    case inService
    /// What has been written off, at the end of the period.
    case writtenOff
    /// What is being written off, as the mean over the period.
    case inUse
    /// What had been written off at the start of the calendar year, of what is being written off.
    case openingInUse
    /// What has been written off in the middle of the period, of what is being written off.
    case averageInUse
  }

  /// What is told.
  public let measure: Measure
  /// Whether the outlays belong to their periods. Else the argument is one outlay, spent before the asset is in service.
  public let isDated: Bool

  /// A measure of outlays that have dates, or of one that has not.
  public init(_ measure: Measure, isDated: Bool) {
    self.measure = measure
    self.isDated = isDated
  }
}

extension StraightLine {
  /// A number with what it grows by for one more month of its start, and one more of its life.
  struct Share {
    var value: Double
    var byStart = 0.0
    var byLife = 0.0

    static func * (a: Share, b: Share) -> Share {
      Share(
        value: a.value * b.value, byStart: a.byStart * b.value + a.value * b.byStart,
        byLife: a.byLife * b.value + a.value * b.byLife)
    }

    static func + (a: Share, b: Share) -> Share {
      Share(value: a.value + b.value, byStart: a.byStart + b.byStart, byLife: a.byLife + b.byLife)
    }

    func scaled(_ factor: Double) -> Share {
      Share(value: value * factor, byStart: byStart * factor, byLife: byLife * factor)
    }
  }

  /// What 1 that begins to be written off at `start` gives in a period. Not a number where the life is nothing.
  func share(start: Double, life: Double, _ axis: AxisTables, _ period: Int) -> Share {
    let from = Double(axis.firstMonth[period])
    let months = Double(axis.months[period])
    if start >= from + months { return Share(value: 0) }
    if measure == .inService { return Share(value: 1) }
    guard life > 0 else { return Share(value: .nan) }
    func writtenOff(_ moment: Double) -> Share {
      if moment <= start { return Share(value: 0) }
      if moment >= start + life { return Share(value: 1) }
      return Share(
        value: (moment - start) / life, byStart: -1 / life, byLife: -(moment - start) / (life * life))
    }
    var use: Share {
      let begins = max(start, from)
      let ends = min(start + life, from + months)
      guard ends > begins else { return Share(value: 0) }
      let isEnd = start + life < from + months ? 1.0 : 0
      return Share(value: ends - begins, byStart: isEnd - (start > from ? 1 : 0), byLife: isEnd).scaled(1 / months)
    }
    switch measure {
    case .charge: return (writtenOff(from + months) + writtenOff(from).scaled(-1)).scaled(12 / months)
    case .inService: return Share(value: 1)
    case .writtenOff: return writtenOff(from + months)
    case .inUse: return use
    case .openingInUse: return writtenOff(Double(axis.firstMonth[Int(axis.yearStart[period])])) * use
    case .averageInUse: return (writtenOff(from) + writtenOff(from + months)).scaled(0.5) * use
    }
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
    let wait = line.measure == .inService ? 0 : wait
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
