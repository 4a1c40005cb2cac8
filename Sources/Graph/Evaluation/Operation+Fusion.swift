extension Operation {
  /// Whether each period of the result depends on that period of the arguments alone, and not on the period itself: so
  /// constants give a constant.
  var isElementwise: Bool {
    switch self {
    case .sum, .subtract, .multiply, .divide, .negate, .minimum, .maximum, .absolute, .power, .scale, .offset, .equal,
      .notEqual, .less, .lessOrEqual, .and, .or, .not, .select, .round, .change, .knownPart, .isUnknown:
      true
    default: false
    }
  }

  /// Whether the row can be fused into the one that reads it: its cells are cheap and stand by themselves.
  var canBeInner: Bool {
    switch self {
    case .input, .baseValue, .knownPart, .isUnknown, .power, .change: false
    case .integrateByMonths, .integrateByDays: true
    default: isElementwise
    }
  }

  /// Whether an argument that is infinite or not a number always makes the result so, so that it is noticed there. What
  /// gives 0 and 1 is never such an argument.
  func carriesStrangeness(of argument: Int, from inner: Operation) -> Bool {
    switch inner {
    case .equal, .notEqual, .less, .lessOrEqual, .and, .or, .not: if isElementwise { return true }
    default: break
    }
    switch self {
    case .sum, .subtract, .multiply, .negate, .absolute, .scale, .offset, .integrateByMonths, .integrateByDays, .post:
      return true
    case .divide: return argument == 0
    case .select: return argument > 0
    default: return false
    }
  }
}
