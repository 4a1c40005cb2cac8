/// The physical limit: the workload's arithmetic as loops over parallel arrays, with no graph, no states, no rounding.
///
/// Rows are 60 months padded to 64, in groups of eight. It keeps what a spreadsheet shows (headcounts, lines, roll-ups,
/// yearly sums), knows beforehand what each edit reaches, and compares nothing.
final class Limit {
  typealias Lanes = SIMD8<Double>
  static let groups = (Budget.months + 7) / 8

  let kinds: [Budget.Kind]
  let categoryCount: Int
  let programmeCount: Int
  let a: UnsafeMutablePointer<Double>
  let b: UnsafeMutablePointer<Double>
  let c: UnsafeMutablePointer<Double>
  let headcounts: UnsafeMutablePointer<Lanes>
  let values: UnsafeMutablePointer<Lanes>
  let categories: UnsafeMutablePointer<Lanes>
  let programmes: UnsafeMutablePointer<Lanes>
  let total: UnsafeMutablePointer<Lanes>
  /// Five yearly sums per category, programme and total.
  let years: UnsafeMutablePointer<Double>
  /// What a staff line, a placement and a fixed cost are multiplied by, and the population.
  let wages: UnsafeMutablePointer<Lanes>
  let prices: UnsafeMutablePointer<Lanes>
  let index: UnsafeMutablePointer<Lanes>
  let population: UnsafeMutablePointer<Lanes>
  /// The workload as it has been edited, for the oracle.
  var budget: Budget
  let start: Budget
  var step = 0

  init(_ budget: Budget) {
    start = budget
    self.budget = budget
    kinds = budget.lines.map(\.kind)
    categoryCount = budget.categoryCount
    programmeCount = budget.programmeCount
    func rows(_ count: Int) -> UnsafeMutablePointer<Lanes> {
      let lanes = UnsafeMutablePointer<Lanes>.allocate(capacity: count * Limit.groups)
      lanes.initialize(repeating: .zero, count: count * Limit.groups)
      return lanes
    }
    func numbers(_ all: [Double]) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: all.count)
      pointer.initialize(from: all, count: all.count)
      return pointer
    }
    a = numbers(budget.lines.map(\.a))
    b = numbers(budget.lines.map(\.b))
    c = numbers(budget.lines.map(\.c))
    headcounts = rows(kinds.count)
    values = rows(kinds.count)
    categories = rows(categoryCount)
    programmes = rows(programmeCount)
    total = rows(1)
    let nodes = categoryCount + programmeCount + 1
    years = numbers([Double](repeating: 0, count: nodes * (Budget.months / 12)))
    wages = rows(1)
    prices = rows(1)
    index = rows(1)
    population = rows(1)
    for month in 0..<Budget.months { set(population, month, budget.population[month]) }
    recomputeAll()
  }

  deinit {
    for row in [headcounts, values, categories, programmes, total] { row.deallocate() }
    for row in [wages, prices, index, population] { row.deallocate() }
    for numbers in [a, b, c, years] { numbers.deallocate() }
  }

  func set(_ row: UnsafeMutablePointer<Lanes>, _ month: Int, _ value: Double) { row[month / 8][month % 8] = value }

  /// Compares the totals with the oracle's.
  func check(_ name: String) throws(Fault) {
    let totals = (0..<Budget.months).map { total[$0 / 8][$0 % 8] }
    let distance = budget.distance(from: totals)
    if !(distance < 1e-9) { throw .wrong("the limit of \(name)", distance) }
  }
}
