extension Reverse.Call {
  /// Other periods than the row's own.
  func passMoved() {
    switch step.pointee.operation {
    case .lag(let periods):
      let lag = max(periods, 0)
      let split = min(max(lag, from), to)
      if count > 1, let before = slope(1) {
        for lane in from..<split { before[lane] += out[lane] }
      }
      guard let slope = slope(0) else { return }
      for lane in split..<to { slope[lane - lag] += out[lane] }
    case .pickPeriod(let period):
      guard let slope = slope(0) else { return }
      for lane in from..<to { slope[period] += out[lane] }
    case .fromDate(let weighting):
      guard let slope = slope(0) else { return }
      let date = value(0)
      for lane in from..<to { slope[lane] -= out[lane] * weight(of: date[lane], lane, weighting) }
    default: break
    }
  }

  /// The share of a period that its month of that date is; 0 where the date lies outside the period.
  private func weight(of date: Double, _ period: Int, _ weighting: Operation.Weighting) -> Double {
    let first = Int(axis.firstMonth[period])
    let months = Int(axis.months[period])
    if date < Double(first) || date >= Double(first + months) { return 0 }
    guard weighting == .byDays else { return 1 / Double(months) }
    var whole = 0.0
    for month in first..<first + months { whole += Calendar.days(inMonth: month) }
    return Calendar.days(inMonth: Int(date)) / whole
  }

  /// Along calendar years, one year after the other.
  func passYears() {
    guard let slope = slope(0) else { return }
    var period = from
    while period < to {
      let start = Int(axis.yearStart[period])
      let yearEnd = Int(axis.yearEnd[period])
      let end = min(yearEnd, to)
      switch step.pointee.operation {
      case .accumulate: passLevel(period..<end, slope)
      case .cumulativeInYear:
        var later = 0.0
        for lane in (period..<end).reversed() {
          later += out[lane]
          slope[lane] += later
        }
        for lane in start..<period { slope[lane] += later }
      case .yearLast: slope[yearEnd - 1] += sum(period..<end)
      case .yearMean:
        var days = 0.0
        for lane in start..<yearEnd { days += axis.days[lane] }
        let share = days == 0 ? 0 : sum(period..<end) / days
        for lane in start..<yearEnd { slope[lane] += share * axis.days[lane] }
      default:
        let gain = sum(period..<end)
        for lane in start..<yearEnd { slope[lane] += gain }
      }
      period = end
    }
  }

  /// A level rests on the first period of its own year and of every year before.
  private func passLevel(_ periods: Range<Int>, _ slope: UnsafeMutablePointer<Double>) {
    let gain = sum(periods)
    var year = Int(axis.yearStart[periods.lowerBound])
    while true {
      slope[year] += gain
      if year == 0 { return }
      year = Int(axis.yearStart[year - 1])
    }
  }

  private func sum(_ periods: Range<Int>) -> Double {
    var sum = 0.0
    for lane in periods { sum += out[lane] }
    return sum
  }
}
