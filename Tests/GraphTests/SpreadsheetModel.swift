import Graph

/// A random plain model, as a graph and as the formulas of a spreadsheet: a row of the sheet for a row of the graph, a
/// column for a period.
///
/// Bounds of every row are carried along, so that nothing is divided by 0 and nothing leaves the range of doubles: a
/// spreadsheet has no states, and its errors are other than the graph's.
struct SpreadsheetModel {
  let name: String
  var random: Seeded
  var builder: GraphBuilder
  /// The formula of each cell in OpenFormula, without its equals sign.
  var formulas: [[String]] = []
  /// The least and greatest that each row can be.
  var bounds: [(low: Double, high: Double)] = []
  /// Rows of numbers that are exactly the same in a spreadsheet, so that they may be compared for equality.
  var wholes: [RowID] = []

  static let names = ["months", "mixed"]

  init(_ name: String) {
    self.name = name
    random = Seeded(name == "months" ? 20_260_101 : 20_270_101)
    let months = Axis.monthly(from: 2023, years: name == "months" ? 2 : 1)
    let years = Axis.yearly(from: 2024, years: name == "months" ? 0 : 4)
    builder = GraphBuilder(
      axis: Axis(
        year: months.year + years.year, firstMonth: months.firstMonth + years.firstMonth,
        months: months.months + years.months, days: months.days + years.days))
    for _ in 0..<12 { input() }
    while builder.rowCount < 320 { addSomething() }
  }

  var axis: Axis { builder.axis }
  var lastRow: RowID { RowID(raw: Int32(builder.rowCount - 1)) }

  /// Adds a row to both.
  mutating func add(
    _ operation: Operation, _ arguments: [RowID], within bound: (Double, Double), formula: (Int) -> String
  ) {
    _ = builder.add(operation, arguments)
    formulas.append((0..<axis.count).map(formula))
    bounds.append(bound)
  }

  mutating func input() {
    let isWhole = random.chance(40)
    let isConstant = random.chance(40)
    var values = (0..<axis.count).map { _ in
      isWhole ? Double(random.below(7) - 2) : Double.random(in: -1000...1000, using: &random)
    }
    if isConstant { values = values.map { _ in values[0] } }
    let row = builder.input(values)
    formulas.append(values.map { "\($0)" })
    bounds.append((values.min() ?? 0, values.max() ?? 0))
    if isWhole { wholes.append(row) }
  }

  /// A hash of all formulas: whether what was kept was made of this model.
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for formula in formulas.joined() {
      for byte in formula.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}

/// How OpenFormula names the cells of a model.
enum Sheet {
  /// A cell as OpenFormula names it: column by letters, row from 1.
  static func cell(_ row: RowID, _ period: Int) -> String {
    let letters = period < 26 ? "" : String(UnicodeScalar(UInt8(64 + period / 26)))
    return "[.\(letters)\(UnicodeScalar(UInt8(65 + period % 26)))\(row.raw + 1)]"
  }

  static func cells(_ row: RowID, _ periods: Range<Int>) -> String {
    if periods.isEmpty { return "0" }
    let first = cell(row, periods.lowerBound).dropFirst().dropLast()
    let last = cell(row, periods.upperBound - 1).dropFirst().dropLast()
    return "[\(first):\(last)]"
  }
}
