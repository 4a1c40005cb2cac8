import Graph

/// Lines of price × volume, summed crosswise. Every formula below the two results is read by two rows, so that each is
/// a row that has to be evaluated for itself, and what an edit costs can be counted by hand.
struct Lattice {
  let base: Base
  let side: Int
  let volume: RowID
  let prices: [RowID]
  let lines: [RowID]
  /// Sums of every side lines, by row and by column of the square of lines.
  let across: [RowID]
  let down: [RowID]
  /// The total and the greatest of both.
  let totals: [RowID]
  let results: [RowID]

  /// `side` × `side` lines.
  init(side: Int, axis: Axis = .yearly(from: 2023, years: 2), posts: Bool = false) throws {
    self.side = side
    var builder = GraphBuilder(axis: axis)
    let volume = builder.input([2])
    prices = (0..<side * side).map { builder.input([Double($0 + 1)]) }
    var lines = prices.map { builder.add(.multiply, [$0, volume]) }
    if posts { lines = lines.map { builder.add(.post, [$0]) } }
    let all = lines
    across = (0..<side).map { number in builder.add(.sum, (0..<side).map { all[number * side + $0] }) }
    down = (0..<side).map { number in builder.add(.sum, (0..<side).map { all[$0 * side + number] }) }
    totals = [
      builder.add(.sum, across), builder.add(.maximum, across), builder.add(.sum, down), builder.add(.maximum, down),
    ]
    results = [builder.add(.sum, totals), builder.add(.maximum, totals)]
    self.lines = lines
    self.volume = volume
    base = try builder.build()
  }

  /// The formulas that depend on one price: its line, a row and a column, four totals, two results.
  static let path = 9
  /// All formulas.
  var formulas: Int { side * side + 2 * side + 6 }
}
