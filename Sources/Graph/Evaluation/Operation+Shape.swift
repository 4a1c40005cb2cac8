extension Operation {
  /// How much of time a row reads to give one period.
  enum Reach {
    /// The same period, or earlier ones of the same row.
    case past
    /// The whole calendar year.
    case year
    /// Any period at all.
    case all
  }

  /// The fewest arguments with which the operation means something; with fewer the row is an error.
  public var leastArguments: Int {
    switch self {
    case .input, .sum: 0
    case .straightLine: 4
    case .select: 3
    case .subtract, .multiply, .divide, .power, .equal, .notEqual, .less, .lessOrEqual, .change: 2
    default: 1
    }
  }

  /// Of so many arguments given, those that mean something: a product's kernel would take any number.
  @inline(__always)
  func meant(_ count: Int) -> Int {
    if case .multiply = self { return min(count, 2) }
    return count
  }

  /// What is evaluated: a post that is not to be rounded is what it posts.
  @inline(__always)
  func rounding(_ roundsPosts: Bool) -> Operation {
    if !roundsPosts, case .post = self { return .lag(periods: 0) }
    return self
  }

  var reach: Reach {
    switch self {
    case .yearSum, .yearMean, .yearLast, .accumulate: .year
    case .pickPeriod: .all
    default: .past
    }
  }

  /// Whether what changes in one calendar year changes nothing in another.
  var staysWithinYear: Bool {
    switch self {
    case .lag, .accumulate, .pickPeriod, .straightLine: false
    default: true
    }
  }

  /// Periods by which argument `index` is read behind its own time; 0 for nearly all.
  func lag(ofArgument index: Int) -> Int {
    if case .lag(let periods) = self, index == 0 { return max(periods, 0) }
    return 0
  }

  /// The first period that must be evaluated so that `period` is right.
  func start(from period: Int, _ axis: AxisTables) -> Int {
    switch self {
    case .accumulate: 0
    case .post, .cumulativeInYear, .yearSum, .yearMean, .yearLast:
      period < axis.count ? Int(axis.yearStart[period]) : period
    default: period
    }
  }

  /// Whether the operation gives states of its own even to plain arguments.
  func needsStates(arguments count: Int, periods: Int) -> Bool {
    if count < leastArguments { return true }
    switch self {
    case .sum: return count == 0
    case .lag(let lag): return lag > 0 && count < 2
    case .pickPeriod(let period): return period < 0 || period >= periods
    default: return false
    }
  }
}
