import Budget
import Language
import Testing

/// Repeated parts of an instance, which are a dimension of their own.
@Suite struct PartTests {
  private let head = """
    period 2024..2027 by year
    component building:
      part element | byggdel:
        input outlay : tkr
        input life : år = 50 år
        input in_service : date = 2025-07
        let full = outlay / life
        output depreciation = {0 tkr/year; from in_service = full}
        check life >= 1 år "too short"
      input rate : % = 2 %
      output outlay = sum(element.outlay)
      output cost = sum(depreciation)
      output share = element.outlay / outlay
      output interest = sum(element.outlay × rate)
      post cost to forecast

    """
  private let school = """
    building school on top:
      part frame:
        outlay = 40 mnkr
      element roof "The roof":
        outlay = 6 mnkr
        life = 30 år
        in_service = 2025-01

    """

  private func number(_ text: String, _ year: Int = 2026, _ more: String = "") throws -> Double {
    let model = try SmallModel(["model.tankom": head + school + more]).load()
    return try modelNumber(text, model, year)
  }

  private func found(_ more: String) -> [String] { codes(["model.tankom": head + more]) }

  @Test(arguments: ["in A", "within", "on top", "replaces O1", "off"])
  func aComponentPostsWhereItsInstanceStands(_ place: String) {
    #expect(found("component c:\n  input x : kr/år = 5 kr/år\n  post x to forecast \(place)\n") == ["E0460"])
  }

  @Test func eachPartHasItsOwnInputsAndOutputs() throws {
    #expect(try number("school.frame.depreciation") == 800)
    #expect(try number("school.roof.depreciation") == 200)
    // The name or the label of a part, with its input.
    #expect(try number("school.\"The roof\".life") == 30)
    #expect(try number("school.frame.life") == 50)
  }

  @Test func eachPartHasItsOwnDate() throws {
    #expect(try number("school.frame.depreciation", 2025) == 400)
    #expect(try number("school.roof.depreciation", 2025) == 200)
    #expect(try number("forecast(school)", 2025) == 600)
    #expect(try number("forecast(school)", 2024) == 0)
  }

  @Test func formulasOfTheInstanceSumThem() throws {
    #expect(try number("school.outlay") == 46_000)
    #expect(try abs(number("school.share[roof]") - 6.0 / 46) < 1e-12)
    #expect(try number("sum(school.share)") == 1)
    #expect(try number("sum(school.depreciation; element)") == 1000)
    // An input of the instance stands beside every part.
    #expect(try number("school.interest") == 920)
  }

  @Test func instancesHavePartsOfTheirOwn() throws {
    let more = "building barn on top:\n  part wall:\n    outlay = 1 mnkr\n    life = 10 år\n"
    #expect(try number("barn.cost", 2026, more) == 100)
    #expect(try number("school.cost", 2026, more) == 1000)
    #expect(found(school + more + "driver a = sum(barn.depreciation + school.depreciation)\n").isEmpty)
  }

  @Test func anInstanceWithoutPartsSumsToNothing() throws {
    #expect(try number("shed.cost", 2026, "building shed on top\n") == 0)
    #expect(try number("shed.outlay", 2026, "building shed on top\n") == 0)
    #expect(try number("forecast(shed)", 2026, "building shed on top\n") == 0)
  }

  @Test func aPartThatPosts() throws {
    let more = """
      component mix:
        part kind:
          input amount : kr/year
          post amount to forecast
      mix m on top:
        part a:
          amount = 100,4 kr/year
        part b:
          amount = 200,4 kr/year

      """
    #expect(try abs(number("forecast(m)", 2026, more) - 0.3008) < 1e-9)
  }

  @Test func severalKindsOfPart() throws {
    let more = """
      component home:
        part ward:
          input places : place
        part kind:
          input share : %
          input pay : tkr/year/place
        output cost = sum(sum(places) × share × pay)
        output table = places × share
      home h on top:
        ward a:
          places = 10
        ward b:
          places = 20
        kind x:
          share = 25 %
          pay = 100 tkr/year/place
        kind y:
          share = 75 %
          pay = 200 tkr/year/place

      """
    #expect(try number("h.cost", 2026, more) == 30 * (25 + 150))
    #expect(try number("h.table[a; y]", 2026, more) == 7.5)
    #expect(try number("sum(h.table; ward)[x]", 2026, more) == 7.5)
  }

  @Test func anUnknownInputOfAPartIsNamed() throws {
    let more = "building barn on top:\n  part wall:\n    outlay = ?\n"
    let model = try SmallModel(["model.tankom": head + more]).load()
    #expect(try figure("barn.cost", model, 2026).unknowns == ["barn.wall.outlay"])
  }

  @Test func whatIsWrongWithParts() {
    #expect(found("building b on top:\n  part wall:\n    life = 10 år\n") == ["E0414"])
    #expect(found("building b on top:\n  part wall:\n    outlya = 10 mnkr\n") == ["E0414", "E0415"])
    #expect(found("building b on top:\n  part w:\n    outlay = 1 mnkr\n  part W:\n    outlay = 1 mnkr\n") == ["E0409"])
    #expect(found("building b on top:\n  part cost:\n    outlay = 1 mnkr\n") == ["E0409"])
    #expect(found("component c:\n  input x : kr/year\nc d on top:\n  part p:\n    x = 1 kr/year\n").contains("E0461"))
    #expect(found("component c:\n  part a:\n    part b:\n      input x : kr\n") == ["E0404"])
    #expect(found("component c:\n  part a:\n    input x : kr/year\n  post x to forecast\nc d on top\n") == ["E0251"])
  }
}
