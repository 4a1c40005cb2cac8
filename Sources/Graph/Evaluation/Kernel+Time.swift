extension Kernel {
  /// Other periods than the row's own.
  static func move(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call[0]
    switch call.operation {
    case .lag(let periods):
      let lag = max(periods, 0)
      let before = call.count > 1 ? call[1] : nil
      let split = min(max(lag, call.from), call.to)
      for lane in call.from..<split { out[lane] = before?.value(lane) ?? 0 }
      for lane in split..<call.to { out[lane] = a.value(lane - lag) }
    case .pickPeriod(let period):
      let value = period >= 0 && period < call.axis.pointee.count ? a.value(period) : 0
      for lane in call.from..<call.to { out[lane] = value }
    case .fromDate(let weighting):
      for lane in call.from..<call.to {
        out[lane] = lane < call.axis.pointee.count ? share(a.value(lane), lane, weighting, call.axis.pointee) : 0
      }
    case .afterDate: for lane in call.from..<call.to { out[lane] = moment(after: a.value(lane)) }
    default: break
    }
  }

  /// The end of the month that a whole position is, else of its day.
  private static func moment(after date: Double) -> Double {
    let month = date.rounded(.down)
    guard date != month, (0..<1e6).contains(month) else { return date + 1 }
    let days = Calendar.days(inMonth: Int(month))
    return month + min(((date - month) * days).rounded() + 1, days) / days
  }

  /// The part of a period on or after a date.
  private static func share(_ date: Double, _ period: Int, _ weighting: Operation.Weighting, _ axis: AxisTables)
    -> Double
  {
    let first = Int(axis.firstMonth[period])
    let months = Int(axis.months[period])
    var part = 0.0
    var whole = 0.0
    for month in first..<first + months {
      let weight = weighting == .byDays ? Calendar.days(inMonth: month) : 1
      part += weight * min(max(Double(month + 1) - date, 0), 1)
      whole += weight
    }
    return part / whole
  }

  /// Along calendar years. The pads, which belong to no year, are left to ``tidy(_:_:)``.
  static func runYears(_ call: Call, _ out: UnsafeMutablePointer<Double>) {
    let a = call[0]
    let axis = call.axis.pointee
    let to = min(call.to, axis.count)
    var period = min(call.from, to)
    var level = 0.0
    while period < to {
      let start = period
      let yearEnd = Int(axis.yearEnd[period])
      let end = min(yearEnd, to)
      switch call.operation {
      case .accumulate:
        level += a.value(Int(axis.yearStart[start]))
        for lane in start..<end { out[lane] = level }
      case .yearSum:
        var sum = 0.0
        for lane in start..<yearEnd { sum += a.value(lane) }
        for lane in start..<end { out[lane] = sum }
      case .yearMean:
        var sum = 0.0
        var days = 0.0
        for lane in start..<yearEnd {
          sum += a.value(lane) * axis.days[lane]
          days += axis.days[lane]
        }
        for lane in start..<end { out[lane] = sum / days }
      case .yearLast:
        for lane in start..<end { out[lane] = a.value(yearEnd - 1) }
      default:
        var sum = 0.0
        for lane in start..<end {
          sum += a.value(lane)
          out[lane] = sum
        }
      }
      period = end
    }
  }
}
