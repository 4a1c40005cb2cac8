import Graph

/// Random plain graphs whose numbers stay moderate: every operation that a program can take part in, rings through lags,
/// and no cell that is other than plain.
struct ServiceModel {
  var random: Seeded
  let axis: Axis
  /// Only operations whose slopes exist everywhere.
  let isSmooth: Bool
  var builder: GraphBuilder
  var inputs: [RowID] = []
  var rows: [RowID] = []

  init(seed: Int, isSmooth: Bool, rows count: Int = 40) {
    random = Seeded(seed)
    self.isSmooth = isSmooth
    axis = seed % 3 == 0 ? .yearly(from: 2022, years: 5) : .monthly(from: 2022, years: 1 + seed % 3)
    builder = GraphBuilder(axis: axis)
    while rows.count < count { grow() }
  }

  mutating func number() -> Double { Double.random(in: 0.5...2, using: &random) }

  mutating func values() -> [Double] {
    random.chance(40) ? [number()] : (0..<axis.count).map { _ in number() }
  }

  mutating func pick() -> RowID { rows[random.below(rows.count)] }

  private mutating func grow() {
    if rows.count < 4 || random.chance(20) {
      let row = builder.input(values())
      inputs.append(row)
      rows.append(row)
      return
    }
    if random.chance(8) {
      // closing = opening × rate + draw; opening = closing of the period before
      let start = builder.input([number()])
      let rate = builder.input([0.5])
      let opening = builder.add(.sum, [])
      let grown = builder.add(.multiply, [opening, rate])
      let isCumulative = random.chance(50)
      let draw = builder.add(isCumulative ? .cumulativeInYear : .scale(0.1), [pick()])
      let closing = builder.add(.sum, [grown, draw])
      builder.replace(opening, with: .lag(periods: 1 + random.below(2)), [closing, start])
      rows += [start, rate, opening, grown, draw, closing]
      inputs += [start, rate]
      return
    }
    rows.append(formula())
  }

  /// A formula, scaled down again where it could grow.
  private mutating func formula() -> RowID {
    let (operation, count) = operation()
    let arguments = (0..<count).map { _ in pick() }
    switch operation {
    case .divide:
      // a ÷ (b² + 1), so that nothing is divided by 0
      let square = builder.add(.multiply, [arguments[1], arguments[1]])
      return builder.add(.divide, [arguments[0], builder.add(.offset(1), [square])])
    case .power:
      let size = builder.add(.offset(1), [builder.add(.multiply, [arguments[0], arguments[0]])])
      return builder.add(.power, [size, builder.input([0.75])])
    case .yearSum, .cumulativeInYear, .integrateByDays, .accumulate:
      return builder.add(.scale(0.02), [builder.add(operation, arguments)])
    case .multiply: return builder.add(.scale(0.5), [builder.add(.multiply, arguments)])
    case .lag: return builder.add(operation, arguments)
    case .fromDate:
      let month = Double(axis.firstMonth.first ?? 0)
      let date = builder.add(.offset(month + 3.3), [arguments[0]])
      return builder.add(operation, [date])
    default: return builder.add(operation, arguments)
    }
  }

  private mutating func operation() -> (Operation, Int) {
    let smooth: [(Operation, Int)] = [
      (.sum, 3), (.sum, 2), (.sum, 5), (.multiply, 2), (.multiply, 2), (.subtract, 2), (.change, 2), (.divide, 2),
      (.power, 1), (.negate, 1), (.scale(-0.8), 1), (.offset(0.3), 1), (.lag(periods: 1), 2), (.lag(periods: 0), 1),
      (.lag(periods: 3), 2), (.accumulate, 1), (.integrateByMonths, 1), (.integrateByDays, 1), (.yearSum, 1),
      (.yearMean, 1), (.yearLast, 1), (.cumulativeInYear, 1), (.pickPeriod(3), 1), (.post, 1), (.knownPart, 1),
      (.baseValue, 1), (.isUnknown, 1),
    ]
    let kinked: [(Operation, Int)] = [
      (.minimum, 2), (.maximum, 3), (.absolute, 1), (.select, 3), (.less, 2), (.lessOrEqual, 2), (.equal, 2),
      (.notEqual, 2), (.and, 2), (.or, 2), (.not, 1), (.round(step: 0.5), 1), (.fromDate(.byDays), 1),
      (.fromDate(.byMonths), 1),
    ]
    if isSmooth || random.chance(70) { return smooth[random.below(smooth.count)] }
    return kinked[random.below(kinked.count)]
  }
}
