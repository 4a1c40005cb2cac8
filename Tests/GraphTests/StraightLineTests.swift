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
    _ outlays: [Double], life: Double, start: Double, wait: Double = 0, isDated: Bool = true,
    states: [[State]?] = [nil, nil, nil, nil]
  ) throws -> (base: Base, arguments: [RowID], measures: [StraightLine.Measure: RowID]) {
    var builder = GraphBuilder(axis: axis)
    let arguments = [
      builder.input(outlays, states: states[0]), builder.input([life], states: states[1]),
      builder.input([start], states: states[2]), builder.input([wait], states: states[3]),
    ]
    var rows: [StraightLine.Measure: RowID] = [:]
    for measure in StraightLine.Measure.allCases {
      rows[measure] = builder.add(.straightLine(StraightLine(measure, isDated: isDated)), arguments)
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
    #expect(try value(.inUse, 27) == 0)
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
      let row = try #require(rows[measure])
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
        #expect(abs(found - wanted) <= 1e-5 * max(1, abs(wanted)), "\(measure) \(isDated) \(argument.raw)")
      }
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
