import Ingest
import Testing

@Suite struct ReconcileTests {
  /// Budget, forecast, deviation; two rows and their total.
  private let sound = MarginTable(
    cells: [[100, 110, -10], [200, 180, 20], [300, 290, 10]],
    rowChecks: [RowCheck("avvikelse", result: 2, terms: [.init(0, 1), .init(1, -1)])],
    columnChecks: [ColumnCheck(total: 2, details: [0, 1])])

  private func changed(_ row: Int, _ column: Int, to value: Int64?) -> MarginTable {
    var table = sound
    table.cells[row][column] = value
    return table
  }

  @Test func `a table that adds up has no findings`() { #expect(reconcile(sound).isEmpty) }

  @Test(arguments: 0..<3, 0..<3)
  func `any wrong cell is found: detail, deviation, total`(row: Int, column: Int) throws {
    let old = try #require(sound.cells[row][column])
    let found = reconcile(changed(row, column, to: old + 7))
    #expect(found.count == 3)
    #expect(
      found.last == .singleRepair(Repair(position: .init(row: row, column: column), old: old + 7, new: old)))
  }

  @Test func `a failing check is told with both values`() {
    guard case .fails(let check) = reconcile(changed(0, 1, to: 115)).first else {
      Issue.record("nothing fails")
      return
    }
    #expect(check.margin == .row(0, check: 0))
    #expect(check.printedAt == .init(row: 0, column: 2))
    #expect((check.printed, check.computed, check.difference, check.tolerance) == (-10, -15, -5, 0))
  }

  @Test func `two wrong cells are found together, where no other two would do`() {
    var table = changed(0, 1, to: 115)
    table.cells[1][0] = 207
    let repairs = [
      Repair(position: .init(row: 0, column: 1), old: 115, new: 110),
      Repair(position: .init(row: 1, column: 0), old: 207, new: 200),
    ]
    #expect(reconcile(table).last == .jointRepair(repairs))
    // Without the columns each row has three cells that could be wrong.
    table.columnChecks = []
    #expect(reconcile(table).last == .noSingleRepair(candidates: []))
  }

  @Test func `a search among many cells ends`() {
    let rows = (0..<3000).map { [Int64($0), Int64($0 + 1), -1] }
    let total: [Int64] = [0, 1, 2].map { column in rows.reduce(0) { $0 + $1[column] } }
    var table = MarginTable(
      cells: rows + [total], rowChecks: sound.rowChecks,
      columnChecks: [ColumnCheck(total: 3000, details: Array(0..<3000))])
    for row in 0..<5 { table.cells[row * 7][row % 2] = Int64(row * 100 + 9_000) }
    let clock = ContinuousClock()
    var found: [Finding] = []
    let time = clock.measure { found = reconcile(table) }
    #expect(found.last == .noSingleRepair(candidates: []))
    #expect(time < .seconds(20))
    table = MarginTable(cells: table.cells, columnChecks: table.columnChecks)
    #expect(clock.measure { found = reconcile(table) } < .seconds(20))
  }

  @Test func `a row that fails alone is explained by no cell when the columns hold`() {
    // 5 too much in the budget of one row and 5 too little in the other: both rows fail, no column does.
    var table = changed(0, 0, to: 105)
    table.cells[1][0] = 195
    #expect(reconcile(table).last == .noSingleRepair(candidates: []))
  }

  @Test func `where several cells explain it none is proposed`() {
    // Without the column check any cell of the row can be the wrong one.
    var table = changed(0, 1, to: 115)
    table.columnChecks = []
    #expect(
      reconcile(table).last
        == .noSingleRepair(candidates: [.init(row: 0, column: 0), .init(row: 0, column: 1), .init(row: 0, column: 2)]))
    // Unknown budgets: the forecast's column fails alone, and the details and the total can each be wrong.
    table = changed(0, 1, to: 115)
    for row in 0..<3 { table.cells[row][0] = nil }
    #expect(
      reconcile(table).last
        == .noSingleRepair(candidates: [.init(row: 0, column: 1), .init(row: 1, column: 1), .init(row: 2, column: 1)]))
  }

  @Test func `a check that holds rules a cell out, also when the culprit is the total`() {
    // Only the total row has no known deviation, so only the total can be wrong without breaking a row.
    var table = changed(2, 2, to: nil)
    table.cells[2][1] = 295
    #expect(reconcile(table).last == .singleRepair(Repair(position: .init(row: 2, column: 1), old: 295, new: 290)))
  }

  @Test func `an unknown cell makes its checks silent`() {
    #expect(reconcile(changed(0, 0, to: nil)).isEmpty)
    #expect(reconcile(MarginTable(cells: [], rowChecks: sound.rowChecks, columnChecks: sound.columnChecks)).isEmpty)
  }

  @Test func `a tolerance allows a rounding difference and never chooses a value`() {
    let rounded = MarginTable(
      cells: [[100, 110, -11], [200, 180, 20], [300, 290, 9]],
      rowChecks: [RowCheck("avvikelse", result: 2, terms: [.init(0, 1), .init(1, -1)], tolerance: 1)],
      columnChecks: [ColumnCheck(total: 2, details: [0, 1], tolerance: 1)])
    #expect(reconcile(rounded).isEmpty)
    var wrong = rounded
    wrong.cells[0][1] = 200
    // The row asks for 111, the column for 110: both are within the tolerance.
    #expect(reconcile(wrong).last == .noSingleRepair(candidates: [.init(row: 0, column: 1)]))
  }

  @Test func `sums beyond 64 bits are compared, not wrapped`() {
    let table = MarginTable(
      cells: [[.max], [.max], [-2]], columnChecks: [ColumnCheck(total: 2, details: [0, 1])])
    guard case .fails(let check) = reconcile(table).first else {
      Issue.record("the wrapped sum was taken for right")
      return
    }
    #expect(check.computed == .max)
  }

  @Test func `in random tables the one wrong cell is found and its value given back`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let original = randomTable(&random)
      #expect(reconcile(original).isEmpty, "seed \(seed), round \(round)")
      let row = Int.random(in: 0..<original.cells.count, using: &random)
      let column = Int.random(in: 0..<3, using: &random)
      let old = try #require(original.cells[row][column])
      var error = Int64.random(in: -9_000...9_000, using: &random) * 100_000
      if error == 0 { error = 1 }
      var table = original
      table.cells[row][column] = old + error
      let before = table
      let found = reconcile(table)
      #expect(found.count == 3, "seed \(seed), round \(round)")
      #expect(
        found.last
          == .singleRepair(Repair(position: .init(row: row, column: column), old: old + error, new: old)),
        "seed \(seed), round \(round)")
      #expect(table == before, "seed \(seed), round \(round)")
    }
  }

  @Test func `in random tables a row alone has three explanations and no proposal`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      var table = randomTable(&random)
      table.columnChecks = []
      let row = Int.random(in: 0..<table.cells.count, using: &random)
      table.cells[row][1] = (table.cells[row][1] ?? 0) + Int64.random(in: 1...1_000_000, using: &random)
      #expect(
        reconcile(table).last == .noSingleRepair(candidates: (0..<3).map { .init(row: row, column: $0) }),
        "seed \(seed), round \(round)")
    }
  }

  private func randomTable(_ random: inout SeededGenerator) -> MarginTable {
    let count = Int.random(in: 2...9, using: &random)
    var rows: [[Int64?]] = []
    var totals: [Int64] = [0, 0, 0]
    for _ in 0..<count {
      let budget = Int64.random(in: -200_000...200_000, using: &random) * 100_000
      let forecast = budget + Int64.random(in: -9_000...9_000, using: &random) * 100_000
      rows.append([budget, forecast, budget - forecast])
      totals = [totals[0] + budget, totals[1] + forecast, totals[2] + budget - forecast]
    }
    rows.append(totals)
    return MarginTable(
      cells: rows, rowChecks: sound.rowChecks,
      columnChecks: [ColumnCheck(total: count, details: Array(0..<count))])
  }
}
