import Budget
import Language
import Quantities
import Testing

private func model(_ text: String) throws -> Model {
  try SmallModel(["model.tankom": "model \"Prov\"\nperiod 2024..2025 by month\nfocus 2024\n" + text]).load()
}

private func findings(_ text: String) -> [String] {
  codes(["model.tankom": "model \"Prov\"\nperiod 2024..2025 by month\nfocus 2024\n" + text])
}

struct UnitTests {
  @Test func `hours a year are full-time equivalents as the model says, both ways`() throws {
    let model = try model(
      """
      quantity åa = 2 000 tim/år
      driver staff : åa = 19 290 tim/år
      driver work : tim/år = 3 åa
      driver price : tkr/åa/år = 500 tkr/åa/år
      driver pay = 19 290 tim/år × price
      driver both = 1 åa + 1 000 tim/år
      driver share = 1 000 tim/år / 2 åa
      """)
    #expect(try number("staff", model, 2024) == 9.645)
    #expect(try number("work", model, 2024) == 6_000)
    #expect(try number("pay", model, 2024) == 4_822.5)
    #expect(try figure("pay", model, 2024).display == .tkr / Unit(.year))
    #expect(try number("both", model, 2024) == 1.5)
    #expect(try figure("share", model, 2024).value == 0.25)
  }

  @Test func `without a conversion the error says what to write`() {
    #expect(findings("driver staff : åa = 19 290 tim/år\n") == ["E0244"])
    #expect(findings("driver sum = 1 åa + 100 tim/år\n") == ["E0244"])
    #expect(findings("driver sum = 1 tkr + 5 dygn\n") == ["E0206"])
  }

  @Test func `a model's own unit has two names, and a kind that it is given`() throws {
    let model = try model(
      """
      quantity case | ärende : amount
      quantity room | rum
      quantity shift | pass = 8 tim
      driver price = 2 tkr/ärende
      driver flow : ärende/år = 60 case/year
      driver kitchens = 3 rooms
      driver work : tim/år = 100 pass/år
      """.replacing("3 rooms", with: "3 room"))
    #expect(try number("flow × price", model, 2024) == 120)
    #expect(try figure("flow × 1 år", model, 2024).value == 60)
    #expect(model.units.entry(named: "ärende")?.unit.kind == .amount)
    #expect(model.units.entry(named: "rum")?.unit.kind == .level)
    #expect(try number("work", model, 2024) == 800)
  }

  @Test func `money, time and what else has a meaning is not described anew`() {
    #expect(findings("quantity tkr = 5 kr\n") == ["E0243"])
    #expect(findings("quantity person : amount\n") == ["E0243"])
    #expect(findings("quantity shift | pass = 8\n") == ["E0242"])
    #expect(findings("quantity shift | pass = 1..2 tim\n") == ["E0242"])
    #expect(findings("quantity plats\n") == [])
  }

  @Test func `persons times a price per day are integrated over the days that there are`() throws {
    let model = try model(
      """
      driver cared_for : person = 2
      post a = cared_for × 1 000 kr/dygn to forecast on top
      post b = 610 dygn/år × 4 500 kr/dygn to forecast on top
      post c = 10 tkr/mån to forecast on top
      """)
    #expect(try number("forecast(a)", model, 2024) == 732)
    #expect(try number("forecast(a)", model, 2025) == 730)
    #expect(try number("forecast(b)", model, 2024) == 2_745)
    #expect(try number("forecast(b)", model, 2025) == 2_745)
    #expect(try number("forecast(c)", model, 2025) == 120)
  }

  @Test func `occupancy takes places to persons, and place days to care days`() throws {
    let model = try model(
      """
      driver beds : plats = 20
      driver taken : person/plats = 0,9
      driver given : dygn/år = 7 300 platsdygn/år × taken
      """)
    #expect(try figure("beds × taken", model, 2024).display == Unit(.person))
    #expect(try number("given", model, 2024) == 6_570)
  }

  @Test(arguments: [
    ("6 platser", "6 platser"), ("1 platser", "1 plats"), ("7 barnen", "7 barn"), ("1 barn", "1 barn"),
    ("2 brukare", "2 brukare"), ("1 timmar", "1 timme"), ("3 tjänster", "3 årsarbetare"), ("2 hushållen", "2 hushåll"),
  ]) func `units bend to the number before them`(typed: String, shown: String) throws {
    let model = try model("driver x = \(typed)\n")
    let figure = try figure("x", model, 2024)
    let unit = try #require(figure.display)
    let number = figure.number(in: unit)
    let word = model.units.inflected(UnitWords.phrase(unit), after: number, in: .swedish)
    #expect(NumberText.string(number) + " " + word == shown)
  }

  @Test func `crowns may be counted in words`() throws {
    let model = try model("driver x = 2 miljoner kronor\ndriver y = 300 tusen kr\n")
    #expect(try figure("x", model, 2024).value == 2e8)
    #expect(try figure("y", model, 2024).value == 3e7)
  }

  @Test func `a figure is shown in a unit that it has, or that the model says is the same`() throws {
    let model = try model("quantity åa = 2 000 tim/år\ndriver x = 4 000 tim/år\ndriver price = 500 tkr/plats/år\n")
    let x = try figure("x", model, 2024)
    #expect(x.shown(in: Unit(.fte), model.units)?.value == 2)
    #expect(x.shown(in: Unit(.person), model.units) == nil)
    let price = try #require(try figure("price", model, 2024).shown(in: .kr, model.units))
    #expect(price.display.map { UnitWords.text($0) } == "kr/plats/år")
    #expect(price.number(in: price.display ?? .one) == 500_000)
  }
}
