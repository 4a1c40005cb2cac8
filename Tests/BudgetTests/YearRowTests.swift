import Graph
import Language
import Quantities
import Testing

@testable import Budget

/// Rows of numbers, of which some may not be there, against the same rows as figures, which are added one by one.
struct YearRowTests {
  private let years = Array(2024...2035)
  private let type = ValueType.quantity(.ore)

  private func plain(_ generator: inout SplitMix) -> YearRow {
    YearRow(
      years, plain: years.map { _ in Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) }, type, nil)
  }

  /// The same with years that are not there, some of them or all.
  private func withBlanks(_ generator: inout SplitMix) -> YearRow {
    let row = plain(&generator)
    let share: Double = [0.2, 0.9, 1].randomElement(using: &generator) ?? 1
    let states: [State] = years.map { _ in
      Double.random(in: 0..<1, using: &generator) < share
        ? [.blankNotYet, .blankNotApplicable].randomElement(using: &generator) ?? .blankNotYet : .plain
    }
    let values = zip(row.values, states).map { $1.isPlain ? $0 : 0 }
    return YearRow(years, YearNumbers(values: values, blanks: states, type: type, display: nil))
  }

  private func figures(_ row: YearRow) -> YearRow { YearRow(row.map { $0 }) }

  @Test(arguments: 0..<60) func `rows of numbers are added as figures are`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let rows = (0..<3).map { number in
      (Int(seed) + number) % 3 == 0 ? plain(&generator) : withBlanks(&generator)
    }
    let weights: [Double] = [1, -2, 0.5]
    let a = try #require(YearRow.sum(Array(zip(rows, weights))))
    let b = try #require(YearRow.sum(Array(zip(rows.map(figures), weights))))
    #expect(a.numbers != nil && b.numbers == nil)
    #expect(a.map(\.figure) == b.map(\.figure), "seed \(seed)")
    let span = 2026...2033
    let factors = span.map { _ in Double.random(in: 0...1, using: &generator) }
    #expect(a.total(span, weights: factors)?.figure == b.total(span, weights: factors)?.figure)
    #expect(
      a.runningTotals(span, weights: factors).map(\.figure) == b.runningTotals(span, weights: factors).map(\.figure))
    #expect(a.runningTotals(span).years == Array(span))
    #expect(a.runningTotals(span).last?.figure.value == a.total(span)?.figure.value)
    for year in 2022...2037 { #expect(a.figure(of: year) == b.figure(of: year)) }
  }

  @Test func `a row that holds one unknown is no plain row, and neither is a sum with it`() throws {
    var generator = SplitMix(seed: 1)
    let row = plain(&generator)
    let unknown = Figure(value: 0, state: State(.unknown), type: type, display: nil, unknowns: ["x"])
    let open = YearRow(row.map { $0.year == 2030 ? YearFigure(year: 2030, figure: unknown, probe: 1) : $0 })
    let sum = try #require(YearRow.sum([(row, 1), (open, 1)]))
    #expect(sum.numbers == nil)
    #expect(sum.filter { !$0.figure.isKnown }.map(\.year) == [2030])
    #expect(sum.total(2024...2029)?.figure.isKnown == true)
    #expect(sum.total(2024...2030)?.figure.isKnown == false)
  }

  @Test func `amounts and levels of some years are read as they are asked for one by one`() throws {
    let model = try Model.load(
      text: """
        period 2024..2029 by year
        driver paid : tkr = {2025 = 3 tkr; 2027 = 4 tkr}
        driver size : kvm = {2026 = 70 kvm; from 2028 = 80 kvm}
        driver all : tkr = {2024..2029 = 5 tkr}
        driver rate : tkr/year = {from 2027 = 6 tkr/year}

        """, named: "model.tankom", folder: "")
    let query = Query(model, state: Overlay(model.base), focus: 2024) { (_) throws(Diagnostic) -> Overlay in
      Overlay(model.base)
    }
    for (index, count) in [4, 3, 0, 3].enumerated() {
      let value = try #require(try model.value(of: .entity(.driver(index)), query))
      let row = query.years(of: value)
      #expect(row.numbers != nil)
      #expect(row.filter(\.figure.isBlank).count == count)
      for year in model.timeline.years {
        let window = Window(start: Double(year * 12), end: Double(year * 12 + 12))
        #expect(row.figure(of: year) == query.figure(value, over: window))
      }
    }
  }
}
