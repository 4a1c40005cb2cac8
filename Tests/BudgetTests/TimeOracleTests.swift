import Budget
import Graph
import Language
import Quantities
import Testing

/// Random values that vary and recur, against a plain reading of each period.
@Suite("Time, against a plain reading")
struct TimeOracleTests {
  /// A random timeline with its header.
  private static func timeline(_ random: inout SplitMix) -> (timeline: Timeline, header: String) {
    let months = Int.random(in: 0...2, using: &random)
    let years = Int.random(in: (months == 0 ? 2 : 0)...3, using: &random)
    var spans: [(years: ClosedRange<Int>, monthly: Bool)] = []
    if months > 0 { spans.append((2023...2022 + months, true)) }
    if years > 0 { spans.append((2023 + months...2022 + months + years, false)) }
    let text = spans.map {
      "\($0.years.lowerBound)..\($0.years.upperBound) by \($0.monthly ? "month" : "year")"
    }.joined(separator: "; ")
    return (Timeline(spans), "period \(text)\n")
  }

  /// A key with what it covers of each period, by months.
  private static func key(_ timeline: Timeline, _ random: inout SplitMix) -> (text: String, shares: [Double]) {
    let last = timeline.periods[timeline.count - 1].year
    let year = Int.random(in: 2023...last, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let start = year * 12 + month - 1
    func shares(_ from: Int, _ to: Int) -> [Double] {
      timeline.periods.map {
        Double(max(0, min(to, $0.firstMonth + $0.months) - max(from, $0.firstMonth))) / Double($0.months)
      }
    }
    func text(_ month: Int) -> String { "\(month / 12)-" + (month % 12 < 9 ? "0" : "") + "\(month % 12 + 1)" }
    switch Int.random(in: 0...4, using: &random) {
    case 0: return ("\(year)", shares(year * 12, year * 12 + 12))
    case 1: return (text(start), shares(start, start + 1))
    case 2: return ("from \(text(start))", shares(start, .max))
    case 3:
      let end = min(start + Int.random(in: 0...20, using: &random), last * 12 + 11)
      return ("\(text(start))..\(text(end))", shares(start, end + 1))
    default:
      let name = ["january", "february", "march", "april", "may", "june", "july"][month % 7]
      return (
        "every \(name)",
        timeline.periods.map { $0.months == 12 ? 1.0 / 12 : $0.firstMonth % 12 == month % 7 ? 1 : 0 }
      )
    }
  }

  @Test("later entries win over earlier ones, and else holds where no other does", arguments: 0..<60)
  func braces(run: Int) throws {
    var random = SplitMix(seed: UInt64(run))
    let (timeline, header) = Self.timeline(&random)
    var entries: [(text: String, shares: [Double], value: Double)] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let (text, shares) = Self.key(timeline, &random)
      entries.append((text, shares, Double(Int.random(in: 1...99, using: &random))))
    }
    let rest = Double(Int.random(in: 1...99, using: &random))
    var expected = timeline.periods.map { _ in rest }
    for entry in entries {
      for period in expected.indices {
        expected[period] = entry.shares[period] * entry.value + (1 - entry.shares[period]) * expected[period]
      }
    }
    // `else` may stand anywhere; with `unit` the entries are formulas, without it they are one row of numbers.
    var texts = entries.map { "\($0.text) = \(Int($0.value)) plats" }
    texts.insert("else = \(Int(rest)) plats", at: Int.random(in: 0...texts.count, using: &random))
    let plain = "{" + texts.joined(separator: "; ") + "}"
    let formula = plain.replacing("plats", with: "× unit")
    let model = try SmallModel([
      "model.tankom": header + "driver unit = 1 plats\ndriver x = \(plain)\ndriver y = \(formula)\n"
    ]).load()
    for name in ["x", "y"] {
      let found = periods(name, model)
      #expect(
        zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 } && found.count == expected.count,
        "seed \(random.seed): \(header)\(name == "x" ? plain : formula)\n\(found)\n\(expected)")
    }
  }

  @Test("a recurrence is what stepping period by period gives", arguments: 0..<40)
  func recurrence(run: Int) throws {
    var random = SplitMix(seed: UInt64(run))
    let (timeline, header) = Self.timeline(&random)
    let start = Double(Int.random(in: 1...50, using: &random))
    let growth = Double(Int.random(in: -20...20, using: &random))
    let added = Double(Int.random(in: 0...9, using: &random))
    let isYearly = Bool.random(using: &random)
    var expected: [Double] = []
    for (index, period) in timeline.periods.enumerated() {
      var before: Double?
      if !isYearly {
        before = index > 0 ? expected[index - 1] : nil
      } else if let source = timeline.index(ofMonth: period.firstMonth - 12) {
        let year = timeline.indexes(of: period.year - 1)
        // A year of months is their mean by days.
        before =
          period.months == 12
          ? year.reduce(0.0) { $0 + expected[$1] * Double(timeline.periods[$1].days) }
            / year.reduce(0.0) { $0 + Double(timeline.periods[$1].days) } : expected[source]
      }
      expected.append(before.map { $0 * (1 + growth / 100) + added } ?? start)
    }
    let step = "\(isYearly ? "previous_year" : "previous")(x)"
    let first = isYearly ? "2023" : timeline.periods[0].months == 12 ? "2023" : "2023-01"
    let text =
      "driver x : person = {\(first) = \(Int(start)) person; else = \(step) + \(Int(growth)) % × \(step) + \(Int(added)) person}"
    let model = try SmallModel(["model.tankom": header + text + "\n"]).load()
    let found = periods("x", model)
    #expect(
      zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 * max(1, abs($1)) } && found.count == expected.count,
      "seed \(random.seed): \(header)\(text)\n\(found)\n\(expected)")
  }

  @Test("what is unknown at the start is unknown after it, by its name, and a difference is known")
  func unknown() throws {
    let model = try mixedModel(
      "driver queue : person = {2023 = ?; else = queue[prev år] + 3 person}\ndriver more : person = queue - queue[2023]\n"
    )
    #expect(try figure("queue", model, 2029).unknowns == ["queue"])
    #expect(try figure("queue", model, 2029).value == 18)
    #expect(try figure("last(queue) + 1 person", model, 2025).unknowns == ["queue"])
    #expect(try number("if(1 > 2; queue; 4 person)", model, 2025) == 4)
  }
}
