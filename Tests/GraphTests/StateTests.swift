import Graph
import Testing

/// One rule of states: an operation, cells, and what comes out.
struct Rule: Sendable, CustomTestStringConvertible {
  let operation: Operation
  let cells: [(Double, State)]
  let value: Double
  let flags: State.Flags
  let causes: [Int32]

  init(
    _ operation: Operation, _ cells: [(Double, State)], gives value: Double, _ flags: State.Flags,
    _ causes: [Int32] = []
  ) {
    self.operation = operation
    self.cells = cells
    self.value = value
    self.flags = flags
    self.causes = causes
  }

  var testDescription: String { "\(operation) of \(cells.map { "\($0.0) \($0.1.kind)" })" }
}

@Suite("Rules of states")
struct StateTests {
  static let rules: [Rule] = [
    // States unite over arguments.
    Rule(.sum, [(1, .unknown(1)), (2, .unknown(2))], gives: 3, .unknown, [1, 2]),
    Rule(.sum, [(1, .approximate), (2, .unknown(2))], gives: 3, [.approximate, .unknown], [2]),
    Rule(.sum, [(1, .atLeast), (2, .plain)], gives: 3, .atLeast),
    Rule(.sum, [(1, .atLeast), (2, .atMost)], gives: 3, .approximate),
    // An error adds nothing to a total and names itself.
    Rule(.sum, [(7, .error(5)), (2, .plain)], gives: 2, .error, [5]),
    Rule(.sum, [(7, .error(5)), (2, .unknown(3))], gives: 2, [.error, .unknown], [3, 5]),
    Rule(.multiply, [(7, .error(5)), (0, .plain)], gives: 0, .error, [5]),
    // Blanks are left out of totals, and only blanks give a blank.
    Rule(.sum, [(0, .blankNotYet), (2, .plain)], gives: 2, []),
    Rule(.sum, [(0, .blankNotYet), (0, .blankNotApplicable)], gives: 0, [.blankNotYet, .blankNotApplicable]),
    Rule(.sum, [(9, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.sum, [], gives: 0, .blankNotApplicable),
    Rule(.minimum, [(0, .blankNotYet), (2, .plain), (3, .plain)], gives: 2, []),
    Rule(.maximum, [(0, .blankNotYet), (-2, .plain), (-3, .plain)], gives: -2, []),
    Rule(.maximum, [(0, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.maximum, [(0, .error(1)), (-3, .plain)], gives: -3, .error, [1]),
    // Anywhere else a blank is a blank, and unknown outranks it.
    Rule(.multiply, [(0, .blankNotYet), (2, .plain)], gives: 0, .blankNotYet),
    Rule(.multiply, [(0, .plain), (0, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.divide, [(4, .plain), (0, .blankNotApplicable)], gives: 0, .blankNotApplicable),
    Rule(.subtract, [(4, .plain), (0, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.negate, [(0, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.offset(3), [(0, .blankNotYet)], gives: 0, .blankNotYet),
    Rule(.multiply, [(0, .blankNotYet), (0, .unknown(1))], gives: 0, [.blankNotYet, .unknown], [1]),
    // An exact 0 times an unknown is 0.
    Rule(.multiply, [(0, .plain), (0, .unknown(1))], gives: 0, []),
    Rule(.multiply, [(0, .unknown(1)), (0, .plain)], gives: 0, []),
    Rule(.multiply, [(0, .approximate), (0, .unknown(1))], gives: 0, [.approximate, .unknown], [1]),
    Rule(.multiply, [(2, .plain), (0, .unknown(1))], gives: 0, .unknown, [1]),
    // The known part is the formula with unknown = 0, and 0 where it divides by, compares or selects on an unknown.
    Rule(.sum, [(5, .plain), (0, .unknown(1))], gives: 5, .unknown, [1]),
    Rule(.subtract, [(5, .plain), (0, .unknown(1))], gives: 5, .unknown, [1]),
    Rule(.minimum, [(5, .plain), (0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.divide, [(5, .plain), (0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.divide, [(5, .plain), (2, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.divide, [(0, .unknown(1)), (2, .plain)], gives: 0, .unknown, [1]),
    Rule(.power, [(0, .unknown(1)), (-1, .plain)], gives: 0, .unknown, [1]),
    Rule(.less, [(5, .plain), (9, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.lessOrEqual, [(5, .unknown(1)), (9, .plain)], gives: 0, .unknown, [1]),
    Rule(.equal, [(0, .unknown(1)), (0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.notEqual, [(1, .plain), (0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.not, [(0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.fromDate(.byMonths), [(0, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.and, [(1, .plain), (1, .unknown(1))], gives: 0, .unknown, [1]),
    Rule(.and, [(0, .plain), (1, .unknown(1))], gives: 0, []),
    Rule(.or, [(1, .plain), (0, .unknown(1))], gives: 1, []),
    // A selection takes the state of its condition and of the branch taken.
    Rule(.select, [(1, .plain), (5, .plain), (6, .unknown(1))], gives: 5, []),
    Rule(.select, [(0, .plain), (5, .plain), (6, .unknown(1))], gives: 6, .unknown, [1]),
    Rule(.select, [(1, .approximate), (5, .atMost), (6, .unknown(1))], gives: 5, [.approximate, .atMost]),
    Rule(.select, [(0, .unknown(4)), (5, .plain), (6, .plain)], gives: 0, .unknown, [4]),
    Rule(.select, [(0, .blankNotYet), (5, .plain), (6, .plain)], gives: 0, .blankNotYet),
    Rule(.select, [(0, .error(4)), (5, .plain), (6, .plain)], gives: 0, .error, [4]),
    // Division by a plain 0 is an error that arose in the row itself (row 2 here).
    Rule(.divide, [(5, .plain), (0, .plain)], gives: 0, .error, [~2]),
    Rule(.divide, [(0, .plain), (0, .plain)], gives: 0, .error, [~2]),
    Rule(.divide, [(0, .unknown(1)), (0, .plain)], gives: 0, [.error, .unknown], [~2, 1]),
    // Bounds turn with the sign.
    Rule(.negate, [(5, .atLeast)], gives: -5, .atMost),
    Rule(.scale(-2), [(5, .atMost)], gives: -10, .atLeast),
    Rule(.scale(2), [(5, .atMost)], gives: 10, .atMost),
    Rule(.multiply, [(5, .atLeast), (-3, .plain)], gives: -15, .atMost),
    Rule(.subtract, [(5, .plain), (3, .atLeast)], gives: 2, .atMost),
    Rule(.subtract, [(5, .atLeast), (3, .atLeast)], gives: 2, .approximate),
    Rule(.divide, [(6, .plain), (3, .atLeast)], gives: 2, .atMost),
    Rule(.divide, [(6, .atLeast), (-3, .plain)], gives: -2, .atMost),
    Rule(.absolute, [(-6, .atLeast)], gives: 6, .atMost),
    Rule(.less, [(5, .atLeast), (3, .plain)], gives: 0, .approximate),
    // Questions have plain answers.
    Rule(.knownPart, [(5, .unknown(1))], gives: 5, []),
    Rule(.knownPart, [(5, .error(1))], gives: 0, []),
    Rule(.isUnknown, [(5, .unknown(1))], gives: 1, []),
    Rule(.isUnknown, [(5, .approximate)], gives: 0, []),
    // What is carried keeps its state.
    Rule(.post, [(5.5, .unknown(1))], gives: 6, .unknown, [1]),
    Rule(.integrateByDays, [(2, .approximate)], gives: 730, .approximate),
    Rule(.lag(periods: 1), [(5, .plain), (7, .atLeast)], gives: 7, .atLeast),
    Rule(.lag(periods: 1), [(5, .plain)], gives: 0, .blankNotApplicable),
    Rule(.pickPeriod(0), [(5, .unknown(1))], gives: 5, .unknown, [1]),
    Rule(.pickPeriod(9), [(5, .plain)], gives: 0, .blankNotApplicable),
    // Numbers out of range, and too few arguments, are errors of the row.
    Rule(.power, [(-1, .plain), (0.5, .plain)], gives: 0, .error, [~2]),
    Rule(.multiply, [(1e200, .plain), (1e200, .plain)], gives: 0, .error, [~2]),
    Rule(.post, [(0x1p51, .plain)], gives: 0, .error, [~1]),
    Rule(.divide, [(1, .plain)], gives: 0, .error, [~1]),
    // Too many are not calculated with; what is said of them is said of the result.
    Rule(.multiply, [(2, .plain), (-3, .plain), (4, .atLeast)], gives: -6, .atLeast),
  ]

  @Test("one rule", arguments: rules)
  func rule(_ rule: Rule) throws {
    let cell = try Small.cell(rule.operation, rule.cells)
    #expect(cell.value == rule.value)
    #expect(cell.state == State(rule.flags, causes: rule.causes))
  }

  @Test func whatIsReported() {
    #expect(State([.error, .unknown, .blankNotYet]).kind == .error)
    #expect(State([.unknown, .blankNotYet]).kind == .unknown)
    #expect(State([.blankNotYet, .approximate]).kind == .blankNotYet)
    #expect(State([.atLeast, .atMost]) == .approximate)
    #expect(State(.unknown, causes: [3, 1, 3]).causes == [1, 3])
    #expect(State.error(~4).errorRows == [RowID(raw: 4)])
  }

  @Test func inputsThatAreNoNumbers() throws {
    var small = Small(.yearly(from: 2023, years: 4))
    let row = small.builder.input([.nan, .infinity, -0.0])
    let total = small.builder.add(.sum, [row])
    let base = try small.builder.build()
    #expect(base.values(total) == [0, 0, 0, 0])
    #expect(base.states(total)?.map(\.kind) == [.error, .error, .plain, .blankNotYet])
    #expect(base.value(row, 2).sign == .plus)
    #expect(base.state(total, 0).errorRows == [row])
  }

  @Test func meansAndTotalsOfTheYear() throws {
    var small = Small(Axis(year: [2023, 2023, 2024], firstMonth: [0, 1, 12], months: [1, 1, 1], days: [10, 30, 5]))
    let row = small.builder.input([4, 8, 6], states: [.plain, .plain, .unknown(1)])
    let gap = small.builder.input([4, 8, 6], states: [.plain, .blankNotYet, .blankNotYet])
    let rows = [.yearSum, .yearMean, .cumulativeInYear, .yearLast, .accumulate].flatMap { operation in
      [row, gap].map { small.builder.add(operation, [$0]) }
    }
    let base = try small.builder.build()
    #expect(
      rows.map { base.values($0) } == [
        [12, 12, 6], [4, 4, 0], [7, 7, 6], [4, 4, 0], [4, 12, 6], [4, 4, 0], [8, 8, 6], [0, 0, 0], [4, 4, 10],
        [4, 4, 4],
      ])
    #expect(base.states(rows[0])?.map(\.kind) == [.plain, .plain, .unknown])
    #expect(base.states(rows[1])?.map(\.kind) == [.plain, .plain, .blankNotYet])
    #expect(base.states(rows[3])?.map(\.kind) == [.plain, .plain, .blankNotYet])
    #expect(base.states(rows[9]) == nil)
  }
}
