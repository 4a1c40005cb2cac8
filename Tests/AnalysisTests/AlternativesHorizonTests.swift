import Analysis
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
