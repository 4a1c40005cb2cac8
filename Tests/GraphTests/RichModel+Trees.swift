import Graph

extension RichModel {
  /// An operation and how many arguments it is given; now and then too few, which makes the row an error.
  mutating func operation() -> (Operation, Int) {
    switch random.below(20) {
    case 0..<5: return (any(RichModel.maps), 1)
    case 5..<12: return (any(RichModel.pairs), 2)
    case 12..<14: return (any(RichModel.times), 1)
    case 14: return (.select, 3)
    case 15: return (any(RichModel.pairs), random.below(2))
    default: return (any([.sum, .sum, .sum, .minimum, .maximum, .and, .or]), 1 + random.below(5))
    }
  }

  mutating func any(_ operations: [Operation]) -> Operation { operations[random.below(operations.count)] }

  static let maps: [Operation] = [
    .negate, .absolute, .scale(-2), .scale(0.5), .scale(0), .scale(1e200), .scale(1e-200), .offset(3), .offset(-1e6),
    .not, .round(step: 2), .round(step: 0.01), .round(step: 0), .integrateByMonths, .integrateByDays,
    .fromDate(.byMonths), .fromDate(.byDays), .post, .knownPart, .isUnknown, .negate, .scale(1.25), .offset(0.1),
  ]
  static let pairs: [Operation] = [
    .subtract, .multiply, .divide, .power, .equal, .notEqual, .less, .lessOrEqual, .change, .lag(periods: 2), .multiply,
    .divide, .subtract,
  ]
  static let times: [Operation] = [
    .lag(periods: 1), .lag(periods: 0), .lag(periods: 100), .accumulate, .yearSum, .yearMean, .yearLast,
    .cumulativeInYear, .pickPeriod(0), .pickPeriod(3), .pickPeriod(-1), .baseValue, .post,
  ]

  /// A tree of operations to a depth, whose inner rows are read only by the row above them. Gives its root.
  mutating func tree(_ target: inout some RowTarget, depth: Int) -> RowID {
    if depth == 0 || random.chance(15) { return leaf(&target) }
    let (operation, arity) = operation()
    var arguments: [RowID] = []
    for place in 0..<arity {
      // One long branch and short others, so that depth costs rows and not powers of rows.
      arguments.append(tree(&target, depth: place == 0 ? depth - 1 : min(depth - 1, random.below(3))))
    }
    if arity > 1 { arguments.shuffle(using: &random) }
    return target.lay(operation, arguments)
  }

  /// A long chain, each link read once: lane by lane, with an operation along the year now and then.
  mutating func chain(_ target: inout some RowTarget, length: Int) -> RowID {
    var row = leaf(&target)
    for _ in 0..<length {
      switch random.below(10) {
      case 0..<5: row = target.lay(any(RichModel.maps), [row])
      case 5..<9:
        var both = [row, leaf(&target)]
        if random.chance(50) { both.reverse() }
        row = target.lay(any(RichModel.pairs), both)
      default: row = target.lay(any(RichModel.times), [row])
      }
    }
    return row
  }
}
