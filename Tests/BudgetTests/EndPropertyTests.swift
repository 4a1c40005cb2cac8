import Graph
import Language
import Quantities
import Testing

@testable import Budget

/// Ends of random formulas on one to three uncertain numbers, against a close net of points over their ranges.
struct EndPropertyTests {
  /// A formula as text and as what it computes.
  private indirect enum Formula {
    case number(Int)
    case variable(Int)
    case plus(Formula, Formula)
    case minus(Formula, Formula)
    case times(Formula, Formula)
    case least(Formula, Formula)

    static func random(_ depth: Int, _ count: Int, _ generator: inout SplitMix) -> Formula {
      switch depth == 0 ? Int.random(in: 0...1, using: &generator) : Int.random(in: 0...6, using: &generator) {
      case 0: return .number(Int.random(in: 1...9, using: &generator))
      case 1, 2: return .variable(Int.random(in: 0..<count, using: &generator))
      case 3: return .plus(random(depth - 1, count, &generator), random(depth - 1, count, &generator))
      case 4: return .minus(random(depth - 1, count, &generator), random(depth - 1, count, &generator))
      case 5: return .times(random(0, count, &generator), random(0, count, &generator))
      default: return .least(random(depth - 1, count, &generator), random(depth - 1, count, &generator))
      }
    }

    var text: String {
      switch self {
      case .number(let number): "\(number)"
      case .variable(let place): "x\(place)"
      case .plus(let a, let b): "(\(a.text) + \(b.text))"
      case .minus(let a, let b): "(\(a.text) - \(b.text))"
      case .times(let a, let b): "(\(a.text) × \(b.text))"
      case .least(let a, let b): "min(\(a.text); \(b.text))"
      }
    }

    func value(_ point: [Double]) -> Double {
      switch self {
      case .number(let number): Double(number)
      case .variable(let place): point[place]
      case .plus(let a, let b): a.value(point) + b.value(point)
      case .minus(let a, let b): a.value(point) - b.value(point)
      case .times(let a, let b): a.value(point) * b.value(point)
      case .least(let a, let b): min(a.value(point), b.value(point))
      }
    }
  }

  @Test(arguments: 0..<60) func `nothing lies beyond the ends, unless they are said to be uneven`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let count = Int.random(in: 1...3, using: &generator)
    let ranges = (0..<count).map { _ in
      let low = Int.random(in: -5...5, using: &generator)
      return Double(low)...Double(low + Int.random(in: 1...6, using: &generator))
    }
    let formula = Formula.random(3, count, &generator)
    let drivers = ranges.enumerated().map { "driver x\($0) = \(Int($1.lowerBound))..\(Int($1.upperBound))\n" }.joined()
    let text = "model \"P\"\nperiod 2024..2025 by year\nfocus 2024\n" + drivers + "driver f = \(formula.text)\n"
    let model = try SmallModel(["model.tankom": text]).load()
    guard let ends = try figure("f", model, 2024).ends else { return }
    let steps = 16
    var low = Double.infinity
    var high = -Double.infinity
    for number in 0..<[17, 289, 4913][count - 1] {
      var rest = number
      let value = formula.value(
        ranges.map { range in
          defer { rest /= steps + 1 }
          return range.lowerBound + (range.upperBound - range.lowerBound) * Double(rest % (steps + 1)) / Double(steps)
        })
      (low, high) = (min(low, value), max(high, value))
    }
    let reach = max(1, ends.high - ends.low) * 1e-3
    #expect(ends.low >= low - 1e-9 && ends.high <= high + 1e-9, "seed \(seed): \(formula.text)")
    if !ends.isUneven {
      #expect(ends.low <= low + reach && ends.high >= high - reach, "seed \(seed): \(formula.text)")
    }
  }

  @Test func `the states that one year is found in serve the others`() throws {
    let text = """
      model "P"
      period 2024..2043 by year
      focus 2024
      driver price : tkr/year = 40..45 tkr/year
      driver cost : tkr/year = {2024 = price; from 2025 = 2 × price}
      """
    let model = try SmallModel(["model.tankom": text]).load()
    let query = Query(model, state: Overlay(model.base), focus: 2024) { (_) throws(Diagnostic) -> Overlay in
      Overlay(model.base)
    }
    let span = Span(Source(name: "", text: ""), 0, 0)
    let years = query.years(of: try query.resolve(Reference([Name("cost", span: span)])))
    let first = try #require(years[0].figure.origin?.terms.first?.reading)
    let causes = try #require(years[0].figure.origin.map { EndSearch($0).causes })
    let rows = first.layer.rowCount
    let number = try #require(years[0].figure.origin?.uncertainNumbers.first)
    #expect(first.question.layer(causes, at: [number.high], rows: rows) == nil)
    #expect(years[0].figure.ends.map { ($0.high / 100_000).rounded() } == 45)
    #expect(first.question.layer(causes, at: [number.high], rows: rows) != nil)
    let last = try #require(years[19].figure.origin?.terms.first?.reading)
    #expect(last.question === first.question && last.layer.rowCount == rows)
    #expect(years[19].figure.ends.map { ($0.high / 100_000).rounded() } == 90)
  }

  @Test func `few states of a large model are kept, as each may own most of its rows`() throws {
    func kept(rows: Int) throws -> Int {
      var builder = GraphBuilder(axis: .monthly(from: 2024, years: 5))
      for _ in 0..<rows { _ = builder.input([0]) }
      return QuestionState.mostKept(of: Overlay(try builder.build()))
    }
    #expect(try kept(rows: 10) == 128 && kept(rows: 40_000) == 8)
  }
}
