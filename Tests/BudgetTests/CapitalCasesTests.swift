import Budget
import Graph
import Quantities
import Testing

/// Depreciation, interest, book value, annuities and present values against what others make of them.
@Suite("Capital")
struct CapitalCasesTests {
  /// The table beside this file: a row by the names of its columns.
  private static let cases: [[Substring: Substring]] = {
    let path = String(#filePath.dropLast("CapitalCasesTests.swift".utf8.count)) + "Capital/cases.csv"
    let text = (try? TextFile.read(path)) ?? ""
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let heads = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(heads, $0), uniquingKeysWith: { first, _ in first }) }
  }()

  @Test("comes to what numpy-financial and a count by months give, in a thousand cases")
  func cases() throws {
    #expect(Self.cases.count == 1000)
    let model = try SmallModel(["model.tankom": "period 2024..2026 by month; 2027..2066 by year\n"]).load()
    for (number, row) in Self.cases.enumerated() {
      func cell(_ name: Substring) -> String { row[name].map(String.init) ?? "" }
      let asset = "\(cell("outlay")); \(cell("life")); \(cell("in service"))"
      let others = "\(cell("residual")); \(cell("wait"))"
      let year = Int(cell("year")) ?? 0
      let asked = [
        ("depreciation", "depreciation(\(asset); \(others))"), ("book value", "book_value(\(asset); \(others))"),
        ("interest", "interest_cost(\(asset); \(cell("rate")); \(cell("on")); \(others))"),
        ("annuity", "annuity(\(cell("loan")); \(cell("loan rate")); \(cell("term")))"),
        ("present value", "present_value(\(cell("flow")); \(cell("flow rate")); \(cell("base")))"),
      ]
      for (name, expression) in asked {
        let wanted = try #require(Double(cell(Substring(name))))
        let found = try figure(expression, model, year)
        let unit = ["book value", "present value"].contains(name) ? Unit.kr : Unit.kr / Unit(.year)
        let difference = abs(found.number(in: unit) - wanted)
        #expect(found.state.isPlain && difference <= 1e-9 * max(abs(wanted), 1000), "row \(number + 2): \(expression)")
      }
    }
  }
}
