import Graph

/// Random graphs and random edits: every operation, every state, lags in rings.
struct RandomModel {
  var random: Seeded
  let axis: Axis
  /// Every fourth model is plain throughout.
  let isPlain: Bool

  init(seed: Int) {
    random = Seeded(seed)
    isPlain = seed % 4 == 0
    axis = seed % 3 == 0 ? .yearly(from: 2022, years: 5) : .monthly(from: 2022, years: 1 + seed % 3)
  }

  mutating func values() -> [Double] {
    let choices: [Double] = [0, 1, -1, 2.5, -3.25, 100, 0.1, 1e6, 24_300]
    func pick() -> Double { choices[random.below(choices.count)] }
    return random.chance(40) ? [pick()] : (0..<axis.count).map { _ in pick() }
  }

  mutating func states() -> [State]? {
    if random.chance(65) || isPlain { return nil }
    let choices: [State] = [
      .plain, .plain, .approximate, .atLeast, .atMost, .blankNotYet, .blankNotApplicable, .unknown(1), .unknown(2),
      .unknown(2, 3), .error(9),
    ]
    return (0..<axis.count).map { _ in choices[random.below(choices.count)] }
  }

  mutating func operation() -> (Operation, Int) {
    let unary: [Operation] = [
      .negate, .absolute, .scale(-2), .scale(0.5), .offset(3), .not, .round(step: 2), .lag(periods: 1), .accumulate,
      .integrateByMonths, .integrateByDays, .yearSum, .yearMean, .yearLast, .cumulativeInYear, .pickPeriod(3),
      .fromDate(.byMonths), .post, .baseValue, .knownPart, .isUnknown,
    ]
    let binary: [Operation] = [
      .subtract, .multiply, .divide, .power, .equal, .notEqual, .less, .lessOrEqual, .lag(periods: 2), .change,
      .multiply,
      .divide, .change,
    ]
    let many: [Operation] = [.sum, .sum, .sum, .minimum, .maximum, .and, .or]
    switch random.below(10) {
    case 0..<4: return (unary[random.below(unary.count)], 1)
    case 4..<7: return (binary[random.below(binary.count)], 2)
    case 7: return (.select, 3)
    default: return (many[random.below(many.count)], 1 + random.below(5))
    }
  }

  mutating func rows(_ count: Int, below limit: Int) -> [RowID] {
    (0..<count).map { _ in RowID(raw: Int32(random.below(limit))) }
  }

  mutating func builder(rows rowCount: Int, rings: Bool = true) -> GraphBuilder {
    var builder = GraphBuilder(axis: axis)
    for number in 0..<rowCount {
      if number < 4 || random.chance(20) {
        _ = builder.input(values(), states: states())
      } else if rings, random.chance(8) {
        // closing = opening + draw; opening = closing of the period before
        let draw = rows(1, below: number)
        let opening = builder.add(.sum, [])
        let closing = builder.add(.sum, [opening] + draw)
        builder.replace(opening, with: .lag(periods: 1 + random.below(3)), [closing] + rows(1, below: number))
      } else {
        let (operation, arity) = operation()
        _ = builder.add(operation, rows(arity, below: builder.rowCount))
      }
    }
    return builder
  }

  /// One edit of any kind; one that would close a ring is refused and changes nothing.
  mutating func edit(_ overlay: inout Overlay) {
    let row = RowID(raw: Int32(random.below(overlay.rowCount)))
    switch random.below(12) {
    case 0..<7: overlay.set(row, values: values(), states: states())
    case 7:
      let (operation, arity) = operation()
      _ = overlay.add(operation, rows(arity, below: overlay.rowCount))
    case 8: _ = overlay.addInput(values(), states: states())
    case 9:
      let below = overlay.copyDefinition(of: row)
      try? overlay.redefine(row, .scale(0.9), [below])
    default:
      let (operation, arity) = operation()
      try? overlay.redefine(row, operation, rows(arity, below: overlay.rowCount))
    }
  }
}
