import Graph
import Language
import Quantities
import Testing

@testable import Budget

/// Years of uncertain rows added up: what it takes to find how far the sum reaches.
struct UncertainSumTests {
  private func query(_ text: String) throws -> Query {
    let head = "model \"Prov\"\nperiod 2024..2043 by year\nfocus 2024\n"
    let model = try SmallModel(["model.tankom": head + text]).load()
    return Query(model, state: Overlay(model.base), focus: 2024) { (_) throws(Diagnostic) -> Overlay in
      Overlay(model.base)
    }
  }

  private func years(_ name: String, _ query: Query) throws -> YearRow {
    let span = Span(Source(name: "", text: ""), 0, 0)
    return query.years(of: try query.resolve(Reference([Name(name, span: span)])))
  }

  @Test func `the years of two rows of one question are moved together, once`() throws {
    let query = try query(
      """
      driver price : tkr/year = 40..45 tkr/year
      driver cost : tkr/year = {2024 = price; from 2025 = 2 × price}
      driver other : tkr/year = 100 tkr/year - price
      """)
    let parts = try (Array(years("cost", query)) + Array(years("other", query))).map { ($0, 1.0) }
    let sum = try #require(YearFigure.sum(parts))
    let origin = try #require(sum.figure.origin)
    #expect(origin.terms.count == 40 && EndSearch(origin).runs.count == 1)
    // 39 prices in all, less 20 of them: 19 × 40..45 and 2 000.
    let ends = try #require(sum.figure.ends)
    #expect([ends.low, ends.high].map { ($0 / 100_000).rounded() } == [2_760, 2_855])
  }

  @Test func `an edit between two readings parts them`() throws {
    let query = try query("driver price : tkr/year = 40..45 tkr/year\ndriver cost : tkr/year = 2 × price")
    let before = try years("cost", query)[0]
    query.edit { _ in }
    let after = try years("cost", query)[0]
    let origin = try #require(YearFigure.sum([(after, 1), (before, -1)])?.figure.origin)
    #expect(EndSearch(origin).runs.count == 2)
    #expect(origin.ends.low == 0 && origin.ends.high == 0)
  }
}
