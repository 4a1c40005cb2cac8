extension Check.Finding {
  /// What does not fit, whatever it is about.
  public enum Sort: Sendable, Hashable {
    case sum, deviation, uncompared, change, accumulated, reversed, days, snapshot, count, shares, percent, noBase,
      notNumber, cellUnit, dateOrder, badDate, impossible, repeatedRow, subset, otherTime, rounding, total, causes,
      residual, rule,
      undecided, otherUnit, sameMoney, sameSource, outside
  }
}

extension Check.Finding.Kind {
  /// The kind without what it is about.
  public var sort: Check.Finding.Sort {
    switch self {
    case .sum: .sum
    case .deviation: .deviation
    case .uncompared: .uncompared
    case .change: .change
    case .accumulated: .accumulated
    case .reversed: .reversed
    case .days: .days
    case .snapshot: .snapshot
    case .count: .count
    case .shares: .shares
    case .percent: .percent
    case .noBase: .noBase
    case .notNumber: .notNumber
    case .cellUnit: .cellUnit
    case .dateOrder: .dateOrder
    case .badDate: .badDate
    case .impossible: .impossible
    case .repeatedRow: .repeatedRow
    case .subset: .subset
    case .otherTime: .otherTime
    case .rounding: .rounding
    case .total: .total
    case .causes: .causes
    case .residual: .residual
    case .rule: .rule
    case .undecided: .undecided
    case .otherUnit: .otherUnit
    case .sameMoney: .sameMoney
    case .sameSource: .sameSource
    case .outside: .outside
    }
  }
}
