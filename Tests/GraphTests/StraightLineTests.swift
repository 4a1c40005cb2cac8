import Graph
import Testing

@Suite("Outlays written off evenly")
struct StraightLineTests {
  /// Months of two years, and then years.
  private static let axis: Axis = {
    let months = Axis.monthly(from: 2024, years: 2)
    let years = Axis.yearly(from: 2026, years: 4)
    return Axis(
      year: months.year + years.year, firstMonth: months.firstMonth + years.firstMonth,
      months: months.months + years.months, days: months.days + years.days)
  }()

  /// A base with a row for each measure, and the rows of its arguments.
  private static func model(
    _ outlays: [Double], life: Double = 0, lives: [Double]? = nil, start: Double, wait: Double = 0,
    isDated: Bool = true, isRenewal: Bool = false,
    states: [[State]?] = [nil, nil, nil, nil]
  ) throws -> (base: Base, arguments: [RowID], measures: [StraightLine.Measure: RowID]) {
    var builder = GraphBuilder(axis: axis)
    let arguments = [
      builder.input(outlays, states: states[0]), builder.input(lives ?? [life], states: states[1]),
      builder.input([start], states: states[2]), builder.input([wait], states: states[3]),
    ]
    var rows: [StraightLine.Measure: RowID] = [:]
    for measure in StraightLine.Measure.allCases {
      rows[measure] = builder.add(
        .straightLine(StraightLine(measure, isDated: isDated, isRenewal: isRenewal)), arguments)
    }
    return (try builder.build(), arguments, rows)
  }

  private static func outlays(_ amounts: [Int: Double]) -> [Double] { axis.year.indices.map { amounts[$0] ?? 0 } }
  private static let start = 2024.0 * 12

  @Test func eachBeginsWithTheServiceOrInItsOwnMonth() throws {
    let (base, _, rows) = try Self.model(
      Self.outlays([0: 120, 6: 60, 24: 120]), life: 24, start: Self.start + 3, wait: 1)
    func value(_ measure: StraightLine.Measure, _ period: Int) throws -> Double {
      base.value(try #require(rows[measure]), period)
    }
    #expect(try [2, 3, 5, 6].map { try value(.inService, $0) } == [0, 120, 120, 180])
    #expect(try [3, 4, 6, 7].map { try value(.charge, $0).rounded(to: 9) } == [0, 60, 60, 90])
    #expect(abs(try value(.writtenOff, 23) - (120 * 20 / 24.0 + 60 * 17 / 24.0)) < 1e-12)
    // In 2026 the first ends after 4 months, the second after 7, and a twelfth of the third begins after each month.
    let third = (1...11).reduce(0.0) { $0 + 10 * Double($1) / 24 }
    #expect(abs(try value(.charge, 24) - (120 * 4 / 24.0 + 60 * 7 / 24.0 + third)) < 1e-12)
    #expect(try value(.charge, 27) == 0)
    #expect(try [2, 3, 27].map { try value(.inUse, $0) } == [0, 120, 300])
    #expect(try value(.openingInUse, 27) == 300)
    #expect(try value(.averageInUse, 27) == 300)
    #expect(abs(try value(.writtenOff, 27) - 300) < 1e-12)
  }

  @Test func whatIsNotKnownIsNotKnownFromWhenItMatters() throws {
    let amounts = Self.outlays([0: 120, 6: 60])
    func states(_ period: Int) -> [State]? { Self.axis.year.indices.map { $0 == period ? .unknown(1) : .plain } }
    let (late, _, rows) = try Self.model(amounts, life: 24, start: Self.start, states: [states(6), nil, nil, nil])
    let charge = try #require(rows[.charge])
    #expect(late.state(charge, 5).isPlain && late.state(charge, 6).isUnknown)
    let (lifeless, _, others) = try Self.model(
      amounts, life: 0, start: Self.start + 2, states: [nil, [.unknown(2)], nil, nil])
    let (off, service) = (try #require(others[.writtenOff]), try #require(others[.inService]))
    #expect(lifeless.state(off, 1).isPlain && lifeless.state(off, 2).isUnknown)
    #expect(lifeless.value(off, 2) == 0 && lifeless.value(service, 2) == 120 && lifeless.state(service, 2).isPlain)
    let (wrong, _, last) = try Self.model(amounts, life: 0, start: Self.start + 2)
    #expect(wrong.state(try #require(last[.charge]), 1).isPlain)
    #expect(wrong.state(try #require(last[.charge]), 2).isError)
    let (never, _, none) = try Self.model(Self.outlays([:]), life: 0, start: 0, states: [nil, [.unknown(2)], nil, nil])
    #expect(never.state(try #require(none[.charge]), 9).isPlain)
  }

  @Test func aLifeThatIsAnotherFromAMomentHoldsForWhatIsLeft() throws {
    func charges(_ lives: [Double], _ spent: [Int: Double] = [0: 120]) throws -> (Base, [StraightLine.Measure: RowID]) {
      let (base, _, rows) = try Self.model(Self.outlays(spent), lives: lives, start: Self.start)
      return (base, rows)
    }
    let (longer, rows) = try charges(Self.axis.year.indices.map { $0 < 12 ? 24 : 48 })
    let charge = try #require(rows[.charge])
    let off = try #require(rows[.writtenOff])
    // 5 a month for a year, and then the 60 that are left over the 36 months that are left of 48.
    #expect([0, 11, 12, 23].map { longer.value(charge, $0).rounded(to: 9) } == [60, 60, 20, 20])
    #expect([11, 12].map { longer.value(off, $0).rounded(to: 9) } == [60, 60 + (60.0 / 36)].map { $0.rounded(to: 9) })
    #expect(abs(longer.value(off, 25) - 120) < 1e-9)
    #expect(longer.value(charge, 26) == 0)
    // Of what is spent later the new life alone holds.
    let (later, others) = try charges(Self.axis.year.indices.map { $0 < 12 ? 24 : 48 }, [12: 96])
    #expect(later.value(try #require(others[.charge]), 12).rounded(to: 9) == 24)
    // A life that has passed already writes off the rest at once.
    let (shorter, last) = try charges(Self.axis.year.indices.map { $0 < 12 ? 24 : 6 })
    #expect(shorter.value(try #require(last[.writtenOff]), 11).rounded(to: 9) == 60)
    #expect(shorter.value(try #require(last[.writtenOff]), 12) == 120)
    #expect(shorter.value(try #require(last[.charge]), 12).rounded(to: 9) == 720)
    #expect(shorter.value(try #require(last[.openingInUse]), 12) == 120)
    #expect(shorter.value(try #require(last[.charge]), 13) == 0)
  }

  @Test(arguments: StraightLine.Measure.allCases)
  func slopesOfLivesThatVary(measure: StraightLine.Measure) throws {
    let lives = Self.axis.year.indices.map { $0 < 7 ? 30.4 : $0 < 24 ? 41.3 : 37.7 }
    let (base, arguments, rows) = try Self.model(
      Self.outlays([0: 120, 7: 60, 24: 90]), lives: lives, start: Self.start + 3.3, wait: 1.9)
    let row = try #require(rows[measure])
    let target = Program.Target(row, weights: Self.axis.year.indices.map { 1 + Double($0 % 5) })
    var overlay = Overlay(base)
    _ = overlay.stabilise()
    let run = ProgramRun(Program(overlay, inputs: arguments, results: [row], roundsPosts: false))
    let gradient = try run.gradient(of: target)
    for period in [0, 5, 8, 20, 24, 25] {
      let sides = [1e-4, -1e-4].map { step in
        var moved = overlay
        var values = overlay.values(arguments[1])
        values[period] += step
        moved.set(arguments[1], values: values)
        _ = moved.stabilise()
        return GradientTests.value(target, moved)
      }
      let wanted = (sides[0] - sides[1]) / 2e-4
      let found = gradient.slopes(of: arguments[1])[period]
      #expect(abs(found - wanted) <= 1e-5 * max(1, abs(wanted)), "\(measure) \(period)")
    }
  }

  @Test func aLifeThatWasNotKnownLeavesNothingKnownAfterwards() throws {
    let count = Self.axis.year.count
    let states = (0..<count).map { $0 < 6 ? State.unknown(2) : .plain }
    let (base, _, rows) = try Self.model(
      Self.outlays([0: 120]), lives: [Double](repeating: 24, count: count), start: Self.start + 2,
      states: [nil, states, nil, nil])
    #expect(base.state(try #require(rows[.charge]), 8).isUnknown)
    let (after, _, later) = try Self.model(
      Self.outlays([8: 120]), lives: [Double](repeating: 24, count: count), start: Self.start + 2,
      states: [nil, states, nil, nil])
    #expect(after.state(try #require(later[.charge]), 8).isPlain)
  }

  @Test func whatIsRenewedBeginsAgainEachTimeThatItIsWrittenOff() throws {
    func rows(_ life: Double, _ states: [State]? = nil) throws -> (Base, [StraightLine.Measure: RowID]) {
      let (base, _, rows) = try Self.model(
        Self.outlays([0: 120]), life: life, start: Self.start + 3, isRenewal: true, states: [nil, states, nil, nil])
      return (base, rows)
    }
    let (base, renewed) = try rows(10)
    func values(_ measure: StraightLine.Measure, _ periods: [Int]) throws -> [Double] {
      let row = try #require(renewed[measure])
      return periods.map { base.value(row, $0).rounded(to: 9) }
    }
    // In service in April 2024, renewed in February 2025, in December 2025 and in October 2026.
    #expect(try values(.begun, [0, 3, 12, 13, 14, 23, 24]) == [0, 0, 0, 120, 0, 120, 120])
    #expect(try values(.charge, [12, 13, 22, 23, 24]) == [0, 144, 144, 144, 144])
    #expect(try values(.inService, [12, 13, 23]) == [0, 120, 240])
    #expect(try values(.writtenOff, [13, 22]) == [12, 120])
    let (short, none) = try rows(0.5)
    #expect(short.state(try #require(none[.charge]), 3).isError)
    let (unknown, parts) = try rows(10, [.unknown(2)])
    #expect(unknown.state(try #require(parts[.begun]), 2).isPlain)
    #expect(unknown.state(try #require(parts[.begun]), 13).isUnknown)
  }

  @Test(arguments: StraightLine.Measure.allCases)
  func slopesOfRenewals(measure: StraightLine.Measure) throws {
    let (base, arguments, rows) = try Self.model(
      Self.outlays([0: 120, 7: 60]), life: 7.31, start: Self.start + 3.37, wait: 0.4, isRenewal: true)
    try expectSlopes(base, arguments, try #require(rows[measure]), "\(measure)")
  }

  /// The slopes of a row to each argument, against what differences give.
  private func expectSlopes(_ base: Base, _ arguments: [RowID], _ row: RowID, _ name: String) throws {
    let target = Program.Target(row, weights: Self.axis.year.indices.map { 1 + Double($0 % 5) })
    var overlay = Overlay(base)
    _ = overlay.stabilise()
    let run = ProgramRun(Program(overlay, inputs: arguments, results: [row], roundsPosts: false))
    let gradient = try run.gradient(of: target)
    for argument in arguments {
      let sides = [1e-4, -1e-4].map { step in
        var moved = overlay
        moved.set(argument, values: overlay.values(argument).map { $0 + step })
        _ = moved.stabilise()
        return GradientTests.value(target, moved)
      }
      let wanted = (sides[0] - sides[1]) / 2e-4
      let found = gradient.slopes(of: argument).reduce(0, +)
      #expect(abs(found - wanted) <= 1e-5 * max(1, abs(wanted)), "\(name) \(argument.raw)")
    }
  }

  @Test func withoutADateEachIsInServiceByItself() throws {
    let (base, _, rows) = try Self.model(
      Self.outlays([3: 24, 8: 48]), life: 24, start: 0, states: [nil, nil, [.blankNotApplicable], nil])
    let charge = try #require(rows[.charge])
    #expect([2, 3, 7, 8].map { base.value(charge, $0).rounded(to: 9) } == [0, 12, 12, 36])
    #expect(base.state(charge, 8).isPlain)
  }

  @Test(arguments: StraightLine.Measure.allCases)
  func slopesAreWhatDifferencesGive(measure: StraightLine.Measure) throws {
    for isDated in [true, false] {
      let amounts = isDated ? Self.outlays([0: 120, 7: 60, 24: 90]) : [120]
      let (base, arguments, rows) = try Self.model(
        amounts, life: 30.4, start: Self.start + 3.3, wait: 1.9, isDated: isDated)
      try expectSlopes(base, arguments, try #require(rows[measure]), "\(measure) \(isDated)")
    }
  }

  @Test func anEditGivesWhatAWholeEvaluationGives() throws {
    let (base, arguments, rows) = try Self.model(Self.outlays([0: 120]), life: 24, start: Self.start + 3)
    var overlay = Overlay(base)
    overlay.set(arguments[0], values: Self.outlays([0: 120, 5: 7, 25: 9]))
    _ = overlay.stabilise()
    let (fresh, _, others) = try Self.model(Self.outlays([0: 120, 5: 7, 25: 9]), life: 24, start: Self.start + 3)
    for (measure, row) in rows { #expect(overlay.values(row) == fresh.values(try #require(others[measure]))) }
    _ = overlay.recomputeAll()
    for (measure, row) in rows { #expect(overlay.values(row) == fresh.values(try #require(others[measure]))) }
  }
}

extension Double {
  /// To so many decimals.
  fileprivate func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
