import Graph

/// Random models with what an evaluator finds hard: expression trees whose inner rows are read once, rows read by many,
/// wide sums of posts, rings through lags, numbers that leave the range of doubles and come back.
struct RichModel {
  var random: Seeded
  let axis: Axis
  /// Every fourth model is given no states (errors arise all the same).
  let givesStates: Bool
  /// Rows that new rows may read. The inner rows of trees are not among them.
  var open: [RowID] = []

  init(seed: Int, axes: [Axis] = RichModel.axes) {
    random = Seeded(seed)
    axis = axes[seed % axes.count]
    givesStates = seed % 4 != 0
  }

  /// Months, years, both, years that are cut short, exactly one lane group, one period.
  static let axes: [Axis] = [
    .yearly(from: 2022, years: 5),
    .monthly(from: 2022, years: 2),
    joined(.monthly(from: 2023, years: 1), .yearly(from: 2024, years: 3)),
    .monthly(from: 2024, years: 3),
    cut(.monthly(from: 2022, years: 2), 9..<19),
    .yearly(from: 2020, years: 8),
    cut(.monthly(from: 2023, years: 2), 5..<22),
    .yearly(from: 2024, years: 1),
  ]

  private static func joined(_ first: Axis, _ second: Axis) -> Axis {
    Axis(
      year: first.year + second.year, firstMonth: first.firstMonth + second.firstMonth,
      months: first.months + second.months, days: first.days + second.days)
  }

  private static func cut(_ axis: Axis, _ range: Range<Int>) -> Axis {
    Axis(
      year: Array(axis.year[range]), firstMonth: Array(axis.firstMonth[range]), months: Array(axis.months[range]),
      days: Array(axis.days[range]))
  }

  /// Round numbers, so that equality, zero and ties happen; some of any size; few at the ends of the range.
  mutating func number() -> Double {
    switch random.below(20) {
    case 0..<12: [0, 1, -1, 2, 2.5, -3.25, 100, 0.1, 0.5, -0.5, 1e6, 24_290.5][random.below(12)]
    case 12..<18: Double.random(in: -1000...1000, using: &random)
    case 18: [-0.0, 1e-9, -1e15, 0x1p51][random.below(4)]
    default: [1e200, -1e200, 1e-200, 1e308, .nan, .infinity][random.below(6)]
    }
  }

  /// One number for all periods (a constant), one a period, or fewer than there are periods.
  mutating func values() -> [Double] {
    if random.chance(40) { return [number()] }
    let count = random.chance(5) ? random.below(axis.count + 1) : axis.count
    return (0..<count).map { _ in number() }
  }

  mutating func states() -> [State]? {
    if !givesStates || random.chance(70) { return nil }
    let choices: [State] = [
      .plain, .plain, .plain, .approximate, .atLeast, .atMost, .blankNotYet, .blankNotApplicable, .unknown(1),
      .unknown(2), .unknown(2, 3), .unknown(), .error(9), State([.unknown, .approximate], causes: [4]),
      State([.blankNotYet, .unknown], causes: [1]), State([.error, .unknown], causes: [2, 9]),
    ]
    if random.chance(25) { return [choices[random.below(choices.count)]] }
    // Mostly one cell or two, so that most of the row stays plain.
    let percent = random.chance(50) ? 10 : 60
    return (0..<axis.count).map { _ in random.chance(percent) ? choices[random.below(choices.count)] : .plain }
  }

  /// A row to read, of those that may be read by many.
  mutating func leaf(_ target: inout some RowTarget) -> RowID {
    if open.count < 3 || random.chance(12) {
      let row = target.give(values(), states())
      open.append(row)
      return row
    }
    return open[random.below(open.count)]
  }
}
