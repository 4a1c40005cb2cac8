import Analysis
import Budget
import Testing

/// Which years whole-life cost is of: what is paid before the year in focus is a part of what an alternative costs.
struct AlternativesHorizonTests {
  private func text(lease: String = "2027", outlay: String = "{2025 = 60 mnkr; 2026 = 40 mnkr}") -> String {
    """
    period 2025..2066 by year
    focus 2027
    investment build "Build":
      status = decided
      outlay = \(outlay)
      in_service = 2027
      life = 40 år
      rate = 3 %
    lease house "House":
      month_rate = 200 tkr/mån
      start = \(lease)
    alternatives place "Place":
      option build "Build":
        disable house
      option rent "Rent":
        disable build
    """
  }

  @Test func `the horizon begins where the first outlay that differs is paid`() throws {
    let found = try SideBySideOf.line("place over 40 years at rate 3 %", in: text())
    #expect(found.horizon == 2025...2064)
    #expect(found.thousands(.wholeLife(2025...2064)) == [100_000, 91_200])
    // 60 in the first year, which is not discounted, and 40 a year later.
    #expect(found.thousands(.presentValue(rate: 0.03))[0] == 98_835)
    #expect(found.uncountedYears.isEmpty)
  }

  @Test func `without an outlay before it the horizon begins in focus, and what else differs before it is told`() throws
  {
    let found = try SideBySideOf.line(
      "place over 30 years", in: text(lease: "2026", outlay: "{2027 = 100 mnkr}"))
    #expect(found.horizon == 2027...2056 && found.uncountedYears == [2026])
    let both = try SideBySideOf.line("place over 30 years", in: text(lease: "2025", outlay: "{2026 = 100 mnkr}"))
    #expect(both.horizon == 2026...2055 && both.uncountedYears == [2025])
  }
}

/// What is worn out before the horizon ends, and not bought anew.
struct AlternativesLivesTests {
  private func found(_ more: String, life: Int = 50) throws -> [String] {
    let text = """
      period 2025..2066 by year
      focus 2025
      investment house "House" on top off:
        status = decided
        outlay = {2026 = 100 mnkr}
        in_service = 2027
        life = \(life) år
        rate = 3 %
        \(more)
      alternatives place "Place":
        option none "None"
        option build "Build":
          enable house
      """
    return try SideBySideOf.line("place over 40 years", in: text).writtenOff
      .map { "\($0.item) \($0.part ?? "–") \($0.year)" }
  }

  @Test func `parts are told with their years, and the rest of a thing with its own`() throws {
    let inst = "part inst \"Installations\":\n    share = 40 %\n    life = 15 år"
    #expect(try found(inst) == ["House Installations 2041"])
    #expect(try found(inst + "\n  renewed = yes").isEmpty)
    let frame = "part frame \"Frame\":\n    share = 60 %\n    life = 60 år"
    #expect(try found(frame, life: 20) == ["House – 2046"])
    #expect(try found(frame + "\n  " + inst, life: 20) == ["House Installations 2041"])
    #expect(try found("", life: 20) == ["House – 2046"])
  }
}

/// An interest rate that is not known is not known of the capital cost, and of nothing else.
struct AlternativesRateTests {
  @Test(arguments: ["3 %", "? %"], [30, 33])
  func `the operating cost is known whatever the rate is`(rate: String, life: Int) throws {
    let text = """
      period 2025..2066 by year
      focus 2025
      driver internal_rate : % = 3 %
      investment a "A" on top off:
        status = decided
        outlay = {2025 = 70 123 457 kr}
        in_service = 2026
        life = \(life) år
        operating_cost = 3 mnkr/år
      investment b "B" on top off:
        status = decided
        outlay = {2025 = 91 234 567 kr}
        in_service = 2026
        life = \(life) år
        rate = \(rate)
        operating_cost = 1 mnkr/år
      alternatives place "Place":
        option a "A":
          enable a
        option b "B":
          enable b
      """
    let found = try SideBySideOf.line("place over 40 years where operating_cost at most 2 mnkr", in: text)
    #expect(found.options == ["B"] && found.undecided.isEmpty)
    #expect(found.thousands(.operating) == [1_000])
    let known = found.rows.filter { row in
      switch row.subject {
      case .money(.operating), .money(.wholeLife), .money(.peakAmount): true
      default: false
      }
    }
    #expect(known.count == 3 && known.allSatisfy { $0.figures.allSatisfy(\.isKnown) })
    let years = found.rows.first { $0.subject == .peakYear }?.years
    #expect(years == [.year(2025)])
  }

  @Test func `an operating cost that is not known stays unknown beside a rate that is not`() throws {
    let text = """
      period 2025..2066 by year
      focus 2025
      investment b "B" on top off:
        status = decided
        outlay = {2025 = 900 mnkr}
        in_service = 2026
        life = 33 år
        rate = ? %
        operating_cost = ? kr/år
      alternatives place "Place":
        option none "None"
        option b "B":
          enable b
      """
    let found = try SideBySideOf.line("place over 40 years", in: text)
    let row = try #require(found.rows.first { $0.subject == .money(.operating) })
    #expect(!row.figures[1].isKnown && row.figures[1].unknowns.contains("b.driftkostnad"))
  }
}
