import Graph
import Language
import Quantities
import Testing

@testable import Budget

/// Rows of plain numbers against the same rows as figures, which are added one by one.
struct YearRowTests {
  private let years = Array(2024...2035)
  private let type = ValueType.quantity(.ore)

  private func plain(_ generator: inout SplitMix) -> YearRow {
    YearRow(
      years, plain: years.map { _ in Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) }, type, nil)
  }

  private func figures(_ row: YearRow) -> YearRow { YearRow(row.map { $0 }) }

  @Test(arguments: 0..<20) func `plain rows are added as figures are`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let rows = (0..<3).map { _ in plain(&generator) }
    let weights: [Double] = [1, -2, 0.5]
    let a = try #require(YearRow.sum(Array(zip(rows, weights))))
    let b = try #require(YearRow.sum(Array(zip(rows.map(figures), weights))))
    #expect(a.plain != nil && b.plain == nil)
    #expect(a.values == b.values)
    let span = 2026...2033
    let factors = span.map { _ in Double.random(in: 0...1, using: &generator) }
    #expect(a.total(span, weights: factors)?.figure == b.total(span, weights: factors)?.figure)
    #expect(a.runningTotals(span, weights: factors).values == b.runningTotals(span, weights: factors).values)
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
    #expect(sum.plain == nil)
    #expect(sum.filter { !$0.figure.isKnown }.map(\.year) == [2030])
    #expect(sum.total(2024...2029)?.figure.isKnown == true)
    #expect(sum.total(2024...2030)?.figure.isKnown == false)
  }
}
