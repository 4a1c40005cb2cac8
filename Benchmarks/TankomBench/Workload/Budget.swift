/// The BUDGET workload: lines × 60 months, of which 60 % are staff, 30 % placements and 10 % fixed costs.
///
/// Twenty lines make a category, five categories a programme, and the programmes the total. The numbers are those that
/// `random.Random(7)` gives the other engines. The inputs can be changed, and the oracle follows them.
struct Budget {
  /// What a line is.
  enum Kind: Int, CaseIterable {
    /// (a + b · population) · c · wages · (1 + overhead): persons, persons per inhabitant, kronor a month.
    case staff
    /// a · days · b · prices: places and kronor a day.
    case placement
    /// a · index / 12: kronor.
    case fixed
  }

  /// A line with its numbers; those that the kind has no use for are 0.
  struct Line {
    let kind: Kind
    let a: Double
    var b: Double
    var c: Double
  }

  /// The number of months, from January of ``firstYear``.
  static let months = 60
  static let firstYear = 2023
  static let linesPerCategory = 20
  static let categoriesPerProgramme = 5

  /// Growth a year of wages, prices and the rest.
  var g = 0.032
  var p = 0.028
  var k = 0.020
  /// Inhabitants, overhead on wages and days, per month.
  var population: [Double] = []
  private(set) var overhead: [Double] = []
  private(set) var days: [Double] = []
  var lines: [Line] = []
  /// The first staff line of the later half, whose wage is edited.
  let editedLine: Int
  /// The month whose population is edited.
  let editedMonth = Budget.months / 2

  /// The workload of so many lines, a multiple of 100.
  init(lines count: Int) {
    editedLine = (count / 2..<count).first { $0 % 10 < 6 } ?? 0
    var random = MersenneTwister(seed: 7)
    for month in 0..<Budget.months {
      population.append(Double(10_000 + 12 * month + random.integer(-5...5)))
      overhead.append(0.3142 + 0.0005 * Double(month / 12))
      days.append([3, 5, 8, 10].contains(month % 12) ? 30 : month % 12 == 1 ? 28 : 31)
    }
    for number in 0..<count {
      switch number % 10 {
      case 0..<6:
        let a = Double(random.integer(5...80))
        let b = random.uniform(0.0001, 0.004).roundedToDecimals(6)
        lines.append(Line(kind: .staff, a: a, b: b, c: Double(random.integer(28_000...52_000))))
      case 6..<9:
        let a = Double(random.integer(1...60))
        lines.append(Line(kind: .placement, a: a, b: Double(random.integer(900...6500)), c: 0))
      default:
        lines.append(Line(kind: .fixed, a: Double(random.integer(100_000...9_000_000)), b: 0, c: 0))
      }
    }
  }

  var categoryCount: Int { lines.count / Budget.linesPerCategory }
  var programmeCount: Int { categoryCount / Budget.categoriesPerProgramme }

  /// Formula cells as the spreadsheets have them: indexes, headcounts, lines, roll-ups, and the roll-ups' yearly sums.
  var formulaCells: Int {
    let staff = lines.count { $0.kind == .staff }
    let sums = categoryCount + programmeCount + 1
    return (3 + staff + lines.count + sums) * Budget.months + sums * Budget.months / 12
  }
}
