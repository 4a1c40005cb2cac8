import Budget
import Graph
import Language
import Quantities
import Testing

/// Formulas of a handful of ranges, against all combinations of their ends.
struct UncertainProperties {
  private static let ranges: [ClosedRange<Double>] = [1...2, 3...7, -2...1, 5...5.5, 0.5...4]

  /// A formula as text and as a function of its numbers; no division by what may be 0.
  private struct Formula {
    let text: String
    let value: ([Double]) -> Double

    static func random(_ depth: Int, _ random: inout SplitMix) -> Formula {
      if depth == 0 || Int.random(in: 0..<4, using: &random) == 0 {
        if Int.random(in: 0..<4, using: &random) == 0 {
          let number = Double(Int.random(in: 0..<5, using: &random))
          return Formula(text: "\(Int(number))") { _ in number }
        }
        let index = Int.random(in: UncertainProperties.ranges.indices, using: &random)
        return Formula(text: "x\(index)") { $0[index] }
      }
      let a = Formula.random(depth - 1, &random)
      let b = Formula.random(depth - 1, &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return Formula(text: "(\(a.text) + \(b.text))") { a.value($0) + b.value($0) }
      case 1: return Formula(text: "(\(a.text) - \(b.text))") { a.value($0) - b.value($0) }
      case 2: return Formula(text: "(\(a.text) × \(b.text))") { a.value($0) * b.value($0) }
      case 3: return Formula(text: "max(\(a.text); \(b.text))") { max(a.value($0), b.value($0)) }
      default: return Formula(text: "(\(a.text) / (1 + x3))") { a.value($0) / (1 + $0[3]) }
      }
    }
  }

  @Test(arguments: 1...60)
  func `the ends are the farthest of all corners, or say that they may not be`(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let formulas = (0..<4).map { _ in Formula.random(3, &random) }
    var text = "model \"P\"\nperiod 2024..2024 by year\nfocus 2024\n"
    for (index, range) in Self.ranges.enumerated() {
      let ends = [range.lowerBound, range.upperBound].map { NumberText.string($0, decimals: 1) }
      text += "driver x\(index) = \(ends[0].replacing("−", with: "-"))..\(ends[1])\n"
    }
    for (index, formula) in formulas.enumerated() { text += "driver f\(index) = \(formula.text)\n" }
    let model = try SmallModel(["model.tankom": text]).load()
    for (index, formula) in formulas.enumerated() {
      let corners = (0..<32).map { bits in
        formula.value(Self.ranges.enumerated().map { bits >> $0 & 1 == 1 ? $1.upperBound : $1.lowerBound })
      }
      let found = try figure("f\(index)", model, 2024)
      let (low, high) = (try #require(corners.min()), try #require(corners.max()))
      guard let ends = found.ends else {
        #expect(high - low < 1e-9, "seed \(seed): \(formula.text) has no ends")
        continue
      }
      let slack = 1e-9 * max(1, abs(low), abs(high))
      #expect(ends.low <= found.value + slack && found.value <= ends.high + slack, "seed \(seed): \(formula.text)")
      // What stands for it may lie beyond every corner, where the formula turns.
      #expect(
        abs(ends.low - min(low, found.value)) <= slack && abs(ends.high - max(high, found.value)) <= slack,
        "seed \(seed): \(formula.text): \(ends.low)…\(ends.high), all corners \(low)…\(high)")
    }
  }
}
