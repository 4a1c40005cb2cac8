import Analysis
import Budget
import Testing

/// What a limit leaves: the figures of the alternatives that remain are those that they had beside the others.
struct AlternativesKeptTests {
  /// Two outlays of 60, one of 90, and rent; the bought house alone has a running cost from 2026.
  private static let text = """
    period 2025..2064 by year
    focus 2025
    investment build "Build" on top off:
      status = decided
      outlay = {2026 = 60 mnkr; 2027 = 60 mnkr}
      in_service = 2028
      life = 50 år
      rate = 3 %
    investment buy "Buy" on top off:
      status = decided
      outlay = {2025 = 90 mnkr}
      in_service = 2026
      operating_cost = 5 mnkr/år
      life = 50 år
      rate = 3 %
    lease house "House" on top off:
      month_rate = 500 tkr/mån
      start = 2028
    alternatives place "Place":
      option none "None"
      option build "Build":
        enable build
      option buy "Buy":
        enable buy
      option rent "Rent":
        enable house
    """

  private func compared(_ line: String) throws -> AlternativesComparison {
    try SideBySideOf.line("place " + line, in: AlternativesKeptTests.text)
  }

  @Test func `those that are left are counted as before, also one alone`() throws {
    let all = try compared("over 40 years at rate 3 %")
    for (limit, left) in [("120 mnkr", ["None", "Build"]), ("1 mnkr", ["None"])] {
      let found = try compared("over 40 years at rate 3 % where \"present value\" at most " + limit)
      #expect(found.options == left && found.counted == all.counted && found.year == all.year)
      for (row, other) in zip(found.rows, all.rows) {
        #expect(row.subject == other.subject)
        #expect(row.figures == Array(other.figures.prefix(left.count)), "\(row.subject)")
      }
      // A present value is of no one year.
      #expect(found.outside.allSatisfy { $0.year == nil })
    }
    let rent = try compared("where cost at least 1 mnkr in 2030; outlay at most 1 mnkr")
    #expect(rent.options == ["Rent"] && rent.nothing == nil && rent.nothingName == "None")
    #expect(rent.rows.contains { if case .money(.effect) = $0.subject { $0.figures[0].value > 0 } else { false } })
  }

  @Test func `a limit on the outlay is on the sum that the row shows, and with a time on that of the year`() throws {
    let found = try compared("where outlay at most 100 mnkr")
    #expect(found.options == ["None", "Buy", "Rent"] && found.outside.map(\.option) == ["Build"])
    #expect(found.outside[0].year == nil && found.outside[0].figure.value == 12_000_000_000)
    #expect(try compared("where outlay at most 100 mnkr in 2027").outside.isEmpty)
    #expect(try compared("where outlay at most 70 mnkr in 2025").outside.map(\.option) == ["Buy"])
  }
}
