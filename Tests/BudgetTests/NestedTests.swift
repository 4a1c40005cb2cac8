import Budget
import Language
import Quantities
import Testing

/// Components that use components: an instance inside a component is one of each outer instance's own.
@Suite struct NestedTests {
  static let staffing = """
    component crew | personal:
      input fte | åa : åa
      input pay | lön : tkr/åa/år = 500 tkr/åa/år
      input kind | slag : choice(own | egen; hired | inhyrd) = own
      input note | notering : text
      output cost | kostnad = if(kind = own; fte × pay; 2 × fte × pay)
      post cost to forecast
      check fte >= 0 "antalet kan inte vara negativt"

    """
  static let home = """
    component home | hus:
      input places | platser : plats
      input kind | slag : choice(own | egen; hired | inhyrd) = own
      input rent | hyra : tkr/plats/år = 100 tkr/plats/år
      input remark | anmärkning : text
      crew personal "Personal":
        fte = places × 0,5 åa/plats
        kind = kind
        note = remark
      output rents = places × rent
      output cost | kostnad = rents + personal.cost
      output per_place | per_plats = cost / places
      post rents to forecast

    """

  static func model(_ lines: String) throws -> Model {
    try SmallModel([
      "model.tankom": "period 2023..2025 by month\n" + organisation + staffing + home + lines, "org.csv": table,
    ]).load()
  }

  /// In tkr a year.
  static func cost(_ text: String, _ model: Model, _ year: Int) throws -> Double {
    (try figure(text, model, year).value / 100_000 * 1e6).rounded() / 1e6
  }

  @Test func anInnerInstancePostsOnTheLineOfTheOuterOne() throws {
    let model = try Self.model("home hagen \"Hagen\" in B on top:\n  places = 8 plats\n")
    #expect(try Self.cost("hagen.personal.cost", model, 2024) == 2_000)
    #expect(try Self.cost("hagen.cost", model, 2024) == 2_800)
    #expect(try number("forecast(hagen)", model, 2024) == 2_800)
    #expect(try number("forecast(hagen.personal)", model, 2024) == 2_000)
    #expect(try number("forecast(B)", model, 2023) == 2_840)
    #expect(try number("pay of hagen.personal", model, 2024) == 500)
  }

  @Test func aSumOverALineCountsWhatIsInsideOnce() throws {
    let model = try Self.model(
      "home hagen in B on top:\n  places = 8 plats\ncrew natt in B on top:\n  fte = 1 åa\n")
    #expect(try Self.cost("cost(B)", model, 2024) == 3_300)
    #expect(try Self.cost("cost(crews)", model, 2024) == 2_500)
  }

  @Test func whatTheOuterOneIsGivenReachesTheInnerOne() throws {
    let model = try Self.model(
      """
      home hagen in B on top:
        places = {8 plats; 2023 = 4 plats}
        kind = Inhyrd
        remark = "från Hagen"
      hagen.personal.pay = 400 tkr/åa/år

      """)
    #expect(try Self.cost("hagen.personal.cost", model, 2023) == 1_600)
    #expect(try Self.cost("hagen.personal.cost", model, 2024) == 3_200)
    let inner = try #require(model.items.first { $0.name == "hagen.personal" })
    #expect(inner.texts.values.contains("från Hagen"))
    #expect(inner.displayName == "hagen: Personal")
  }

  @Test func rowsOfAFileHaveInnerInstancesToo() throws {
    let text =
      "period 2023..2025 by month\n" + organisation + Self.staffing + Self.home
      + "load homes \"saker.csv\":\n  key = \"Id\"\n  places = \"Platser\"\n  kind = \"Regi\"\n"
    let files = ["model.tankom": text, "org.csv": table, "saker.csv": "Id;Platser;Regi\nh1;8;EGEN\nh2;2;hired\n"]
    let model = try SmallModel(files).load()
    #expect(try Self.cost("cost(total)", model, 2024) == 2_800 + 200 + 1_000)
  }

  @Test func anItemThatIsOffTakesWhatIsInsideWithIt() throws {
    let model = try Self.model("home hagen in B on top off:\n  places = 8 plats\n")
    #expect(try number("forecast(B)", model, 2023) == 40)
    #expect(try Self.cost("hagen.cost", model, 2023) == 2_800)
  }

  @Test func anItemInputGivesWhatTheLinkedItemIsWorth() throws {
    let model = try Self.model(
      """
      component indexation | uppräkning:
        input rate | takt : % = 2 %
        output factor | faktor = {1; 2024 = 1 + rate; 2025 = (1 + rate) ^ 2}
      component rent_paid | hyra:
        input amount | belopp : tkr/år
        input by | följer : item
        output cost | kostnad = amount × if(by; by.factor; 1)
        post cost to forecast
      indexation kpi
      rent_paid första in B on top:
        amount = 100 tkr/år
        by = kpi
      rent_paid andra in B on top:
        amount = 100 tkr/år

      """)
    #expect(try number("forecast(första)", model, 2024) == 102)
    #expect(abs(try number("forecast(första)", model, 2025) - 104.04) < 1e-9)
    #expect(try number("forecast(andra)", model, 2025) == 100)
  }

  @Test func componentsInsideEachOtherAreBounded() {
    let chain = (0..<300).map { "component c\($0):\n  c\($0 + 1) inner\n" }.joined()
    let text = "period 2023..2025 by month\n" + organisation + chain + "component c300:\n  input a : plats = 1 plats\n"
    #expect(codes(["model.tankom": text, "org.csv": table]).contains("E0448"))
    let wide = (0..<6).map { level in
      "component w\(level):\n" + (0..<10).map { "  w\(level + 1) part\($0)\n" }.joined()
    }.joined()
    let many = "period 2023 by year\n" + wide + "component w6:\n  input a : plats = 1 plats\nw0 x \"X\" on top\n"
    #expect(codes(["model.tankom": many]).contains("E0441"))
  }

  @Test func aComponentInThePlaceOfTheLibrarysIsSaid() throws {
    let model = try Self.model(
      "component reserve | reserv:\n  input amount | belopp : tkr/år\n  post amount to forecast\n")
    let note = try #require(model.findings.first)
    #expect(note.severity == .note && note.problem.code == "E0446")
    #expect(note.problem.sentence(in: .english).contains("without sista_år"))
    #expect(model.components.contains { $0.overridden != nil && $0.names[0] == "reserve" })
  }

  @Test func aWordInACellThatIsNoChoiceSaysWhatIsNear() throws {
    let text =
      "period 2023..2025 by month\n" + organisation + Self.staffing
      + "load personal \"saker.csv\":\n  key = \"Id\"\n  fte = \"Åa\"\n  kind = \"Slag\"\n"
    let files = ["model.tankom": text, "org.csv": table, "saker.csv": "Id;Åa;Slag\nh1;8;hirred\n"]
    do {
      _ = try SmallModel(files).load()
      Issue.record("loaded")
    } catch let error as Diagnostics {
      let problem = try #require(error.list.first?.problem)
      #expect(problem.code == "E0212")
      #expect(problem.help(in: .english) == "did you mean “hired”? write one of: own; hired")
    }
  }

  @Test func aDateMayRestOnAnotherAndOnALength() throws {
    let model = try Self.model(
      """
      component deal | avtal:
        input begins | början : date
        input length | längd : år = 1 år
        input ends | slut : date = begins + length
        input fee | avgift : tkr/år
        post {0 tkr/år; from begins = fee; from ends = 0 tkr/år} to forecast
      deal kort in B on top:
        begins = 2024-01
        fee = 12 tkr/år
      deal lång in B on top:
        begins = 2023-07
        ends = 2025-07
        fee = 12 tkr/år

      """)
    #expect(try [2023, 2024, 2025].map { try number("forecast(kort)", model, $0) } == [0, 12, 0])
    #expect(try [2023, 2024, 2025].map { try number("forecast(lång)", model, $0) } == [6, 12, 6])
  }

  @Test func whereItIsBookedIsKeptAndHandedOn() throws {
    let model = try Self.model("home hagen in B activity 520 account 50 on top:\n  places = 8 plats\n")
    for item in model.items { #expect(item.activity == "520" && item.account == "50") }
  }

  @Test func aComponentThatContainsItselfShowsTheRing() throws {
    let text = """
      component a:
        b inner
      component b:
        c inner
      component c:
        a inner

      """
    do {
      _ = try Self.model(text)
      Issue.record("loaded")
    } catch let error as Diagnostics {
      #expect(error.list.map(\.problem.code) == ["E0440"])
      let sentence = error.list[0].problem.sentence(in: .english)
      #expect(sentence == "the component contains itself: a → b → c → a")
    }
  }

  @Test(arguments: [
    ("component d:\n  crew a\n    fte = 1 åa\n", "E0114"),
    ("component d:\n  kru a:\n    fte = 1 åa\n", "E0201"),
    ("component d:\n  crew a:\n    ftee = 1 åa\n", "E0415"),
    ("component d:\n  input a : åa\n  crew a:\n    fte = 1 åa\n", "E0409"),
    ("component d:\n  crew a.b:\n    fte = 1 åa\n", "E0442"),
    ("component d:\n  crew a:\n    pay = 1 tkr/åa/år\nd x in B on top\n", "E0414"),
    ("crew x in B on top:\n  fte = 1 åa\n  note = hej\n", "E0443"),
    ("crew x in B on top:\n  fte = 1 åa\n  kind = egeen\n", "E0212"),
    ("component d:\n  input n : plats\n  check m > 0 \"fel\"\nd x in B on top:\n  n = 1 plats\n", "E0201"),
    ("component d:\n  input n : plats\n  check n \"fel\"\nd x in B on top:\n  n = 1 plats\n", "E0211"),
  ])
  func whatIsWrongInsideAComponentIsFound(_ lines: String, _ code: String) {
    let text = "period 2023..2025 by month\n" + organisation + Self.staffing + lines
    #expect(
      codes(["model.tankom": text, "org.csv": table]).contains(code),
      "\(codes(["model.tankom": text, "org.csv": table]))")
  }
}
