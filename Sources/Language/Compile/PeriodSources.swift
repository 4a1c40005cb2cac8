import Quantities

/// Where each period of a row gets its value from: some periods of another row, none of them later, each with a weight.
struct PeriodSources {
  /// A period that is read, by its index, and the weight that it has.
  struct Part: Hashable {
    let period: Int
    let weight: Double
  }

  /// What a period reads.
  enum Reading: Hashable {
    case parts([Part])
    /// It lies before the first period.
    case beforeFirst
    /// It is no whole number of periods.
    case missesBounds
  }

  /// How the values of several periods become one.
  enum Taking: Hashable {
    case sum, last, byMonths, byDays
  }

  private(set) var readings: [Reading]

  /// The period before each.
  static func previous(_ timeline: Timeline) -> PeriodSources {
    PeriodSources(
      readings: timeline.periods.indices.map { $0 == 0 ? .beforeFirst : .parts([Part(period: $0 - 1, weight: 1)]) })
  }

  /// The same stretch of time so many months before each period: a month, or a whole year of months or of one period.
  static func earlier(months: Int, _ taking: Taking, _ timeline: Timeline) -> PeriodSources {
    PeriodSources(
      readings: timeline.periods.map {
        reading(from: $0.firstMonth - months, months: $0.months, taking, timeline)
      })
  }

  /// The last so many months up to the end of each period.
  static func trailing(months: Int, _ taking: Taking, _ timeline: Timeline) -> PeriodSources {
    PeriodSources(
      readings: timeline.periods.map {
        reading(from: $0.firstMonth + $0.months - months, months: months, taking, timeline)
      })
  }

  /// The calendar year so many years before each period's, of a row that has one value a year.
  static func earlier(years: Int, _ timeline: Timeline) -> PeriodSources {
    PeriodSources(
      readings: timeline.periods.map { period in
        let source = timeline.indexes(of: period.year - years)
        guard !source.isEmpty else { return .beforeFirst }
        // The same place in the year, so that months all look equally far back.
        let place = period.firstMonth % 12
        let index = source.first { timeline.periods[$0].firstMonth % 12 == place && period.months == 1 }
        return .parts([Part(period: index ?? source.upperBound - 1, weight: 1)])
      })
  }

  /// The periods of a stretch of months, and what each weighs.
  static func reading(from first: Int, months: Int, _ taking: Taking, _ timeline: Timeline) -> Reading {
    guard let start = timeline.periods.first?.firstMonth, first >= start else { return .beforeFirst }
    var parts: [Part] = []
    var month = first
    var days = 0.0
    while month < first + months {
      guard let index = timeline.index(ofMonth: month), timeline.periods[index].firstMonth == month,
        month + timeline.periods[index].months <= first + months
      else { return .missesBounds }
      let period = timeline.periods[index]
      switch taking {
      case .sum: parts.append(Part(period: index, weight: 1))
      case .last: parts = [Part(period: index, weight: 1)]
      case .byMonths: parts.append(Part(period: index, weight: Double(period.months) / Double(months)))
      case .byDays: parts.append(Part(period: index, weight: Double(period.days)))
      }
      days += Double(period.days)
      month += period.months
    }
    if taking == .byDays { parts = parts.map { Part(period: $0.period, weight: $0.weight / days) } }
    return .parts(parts)
  }
}

extension PeriodSources.Taking {
  /// How several periods of a value become one, by what the value is in time.
  init(_ value: Typed) {
    if value.gathering == .last {
      self = .last
    } else {
      switch value.kind {
      case .amount: self = .sum
      case .rate: self = value.unit.power(of: .day) < 0 ? .byDays : .byMonths
      case .level: self = .byDays
      }
    }
  }
}
