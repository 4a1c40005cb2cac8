import Budget
import Graph
import Language
import Quantities
import Testing

/// A model of a few values over three years, with `text` added.
private func model(_ text: String) throws -> Model {
  try SmallModel(["model.tankom": "model \"Prov\"\nperiod 2024..2025 by month; 2026..2026 by year\nfocus 2024\n" + text]
  )
  .load()
}

private func ends(_ text: String, _ model: Model, _ year: Int = 2024) throws -> [Double] {
  let figure = try figure(text, model, year)
  let scale = figure.display?.scale ?? 1
  guard let ends = figure.ends else { return [] }
  return [ends.low / scale, figure.value / scale, ends.high / scale].map { ($0 * 1e6).rounded() / 1e6 }
}

struct UncertainTests {
  @Test func `a range has its middle for a value, and keeps its ends through formulas`() throws {
    let model = try model(
      """
      driver price : tkr/person/year = 400..500 tkr/person/year
      driver cost = price × 10 person
      post a = cost to forecast on top
      driver saving = 10 000 tkr/year - cost
      """)
    #expect(try ends("price", model) == [400, 450, 500])
    #expect(try ends("cost", model) == [4_000, 4_500, 5_000])
    #expect(try ends("saving", model) == [5_000, 5_500, 6_000])
    #expect(try ends("forecast(a)", model) == [4_000, 4_500, 5_000])
    #expect(try ends("forecast(a)", model, 2026) == [4_000, 4_500, 5_000])
  }

  @Test func `both sides of a difference take the same ends`() throws {
    let model = try model(
      """
      driver price : tkr/year = 400..500 tkr/year
      driver other : tkr/year = 10..20 tkr/year
      post a = price × 10 to forecast on top
      post b = price × 9 + other to forecast on top
      """)
    #expect(try ends("forecast(a) - forecast(b)", model) == [380, 435, 490])
    #expect(try ends("forecast(a) - forecast(a)", model) == [0, 0, 0])
    #expect(try ends("forecast(a)@base - forecast(b)", model) == [380, 435, 490])
  }

  @Test func `a number takes its target's unit, in both ends`() throws {
    let model = try model("driver share : % = 2..4\ndriver count : person = between 3 and 5\n")
    #expect(try ends("share", model) == [2, 3, 4])
    #expect(try ends("count", model) == [3, 4, 5])
  }

  @Test func `a range in force from a date is weighed by months, and lies in its years alone`() throws {
    let model = try model("driver rate : % = {1 %; from 2025-07 = 2..4 %}\n")
    #expect(try ends("rate", model, 2024) == [])
    let half = try ends("rate", model, 2025)
    #expect(half[1] > 1.9 && half[1] < 2.1 && half[0] < half[1] && half[2] > half[1])
    #expect(try ends("rate", model, 2026) == [2, 3, 4])
  }

  @Test func `a chance is its probability times its amount, between nothing and all of it`() throws {
    let model = try model("post risk = 40 % chance of 300 tkr/year to forecast on top\n")
    #expect(try ends("forecast(risk)", model) == [0, 120, 300])
  }

  @Test func `distributions have their mean for a value`() throws {
    let model = try model(
      """
      driver n = normal(2 mnkr; 0,3 mnkr)
      driver t = triangle(1; 2; 6 tkr)
      driver u = uniform(10; 20 person)
      driver f = between(n; n × 2)
      """)
    #expect(try ends("n", model) == [1.4, 2, 2.6])
    #expect(try ends("t", model) == [1, 3, 6])
    #expect(try ends("u", model) == [10, 15, 20])
    // From n itself to twice that, where n is uncertain too.
    #expect(try ends("f", model) == [1.4, 3, 5.2])
  }

  @Test func `a distribution of formulas is refused, and says what to write`() {
    #expect(
      codes([
        "model.tankom":
          "model \"P\"\nperiod 2024..2024 by month\ndriver a = 1..2 tkr\ndriver b = normal(a; a)\n"
      ]) == ["E0240"])
  }

  @Test func `the ends can be asked for`() throws {
    let model = try model("post a = 400..500 tkr/year to forecast on top\n")
    #expect(try number("lower(forecast(a))", model, 2024) == 400)
    #expect(try number("upper(forecast(a)) - lower(forecast(a))", model, 2024) == 100)
    #expect(try figure("upper(forecast(a))", model, 2024).state.isPlain)
  }

  @Test func `a value that turns within its range is said to, and all corners are tried`() throws {
    let model = try model(
      """
      driver x : % = -1..3
      driver y : % = 1..2
      driver z = x × x × 100 + y
      driver w = x × y
      """)
    let z = try #require(try figure("z", model, 2024).ends)
    #expect(z.isUneven)
    let w = try #require(try figure("w", model, 2024).ends)
    #expect(abs(w.low + 0.0002) < 1e-12 && abs(w.high - 0.0006) < 1e-12)
  }

  @Test func `marks turn with the sign, and are said of ends too`() throws {
    let model = try model(
      """
      driver least : tkr/year = at least 500 tkr/year
      driver both = least + 1..2 tkr/year
      driver about : tkr/year = ca 10 tkr/year
      """)
    #expect(try figure("least", model, 2024).state == .atLeast)
    #expect(try figure("1 000 tkr/year - least", model, 2024).state == .atMost)
    #expect(try figure("both", model, 2024).ends?.marks == .atLeast)
    #expect(try figure("about", model, 2024).ends == nil)
  }

  @Test func `a loaded line is what it was loaded as, with an uncertain part within`() throws {
    let files = [
      "org.csv": "Enhet;Under;Budget;Prognos\nNämnd;;1000;1200\nSkola;Nämnd;1000;1200\n",
      "model.tankom": """
      model "P"
      period 2024..2024 by month
      focus 2024
      load organisation "org.csv":
        key = "Enhet"
        parent = "Under"
        budget[2024] = "Budget"
        forecast[2024] = "Prognos"
        sort = tkr
      lever price = 400..500 tkr/year in 0..1 000 tkr/year
      post part = price to forecast in "Skola" within
      """,
    ]
    let model = try SmallModel(files).load()
    let loaded = try figure("forecast(Skola)", model, 2024)
    #expect(loaded.value == 1.2e8 && loaded.state.isPlain && loaded.origin == nil)
    #expect(try ends("forecast(part)", model) == [400, 450, 500])
  }

  @Test func `an uncertain number is no unknown`() throws {
    let model = try model("driver a : tkr/year = 1..2 tkr/year\ndriver b : tkr/year = ? tkr/year\n")
    #expect(try figure("a + b", model, 2024).unknowns == ["b"])
    #expect(try figure("a", model, 2024).isKnown)
  }

  @Test func `a model without uncertain numbers has none`() throws {
    #expect(try model("driver a : tkr/year = ca 5 tkr/year\n").uncertain.isEmpty)
  }
}
