import Budget
import Graph
import Language
import Quantities
import Testing

/// The base values of a driver, one for each period.
func periods(_ name: String, _ model: Model) -> [Double] {
  guard let driver = model.drivers.first(where: { $0.names.contains(name) }),
    case .row(let row)? = driver.value?.storage
  else { return [] }
  return Overlay(model.base).values(row)
}

@Suite("Lags")
struct LagTests {
  @Test("read the month before, the same month a year before, and the whole year before over the seam")
  func seam() throws {
    let model = try mixedModel(
      """
      driver cost : tkr = {2023 = 12 tkr; 2024 = 24 tkr; 2025 = 36 tkr; 2026 = 48 tkr; 2027 = 60 tkr; else = 0}
      driver beds : plats = {2023 = 1 plats; 2024 = 2 plats; 2025 = 3 plats; from 2026-07 = 9 plats; else = 5 plats}
      driver price : tkr/år = {2023 = 1 tkr/år; from 2026-10 = 5 tkr/år; else = 3 tkr/år}
      driver cost_prev = {2023 = 0; else = cost[prev år]}
      driver places_prev = {2023 = 0; else = beds[-1 år]}
      driver price_prev = {2023 = 0; else = price[-12 mån]}
      driver month_before = {2023-01 = 0; else = beds[prev]}

      """)
    #expect(try number("cost_prev", model, 2024) == 12)
    #expect(periods("cost_prev", model)[12 + 3] == 100_000)
    #expect(try number("cost_prev", model, 2027) == 48)
    #expect(try number("cost_prev", model, 2028) == 60)
    // The mean of 2026: 5 places for 181 days, 9 for 184.
    #expect(abs(try number("places_prev", model, 2027) - (5.0 * 181 + 9 * 184) / 365) < 1e-9)
    #expect(try number("places_prev", model, 2028) == 9)
    // The integral of 2026 over the year: 9 months of 3, 3 of 5.
    #expect(try number("price_prev", model, 2027) == 3.5)
    #expect(periods("month_before", model)[48] == 9)
    #expect(periods("month_before", model)[12] == 1)
  }

  @Test("agree with reading the periods one by one, whatever the lag")
  func oracle() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<12 {
      let years = 4
      let monthly = Int.random(in: 1...3, using: &random)
      let values = (0..<years).map { _ in Int.random(in: 1...99, using: &random) }
      let kind = [("tkr", 100_000.0), ("person", 1), ("tkr/år", 100_000)][Int.random(in: 0...2, using: &random)]
      let keys = values.enumerated().map { "\(2023 + $0.offset) = \($0.element) \(kind.0)" }.joined(separator: "; ")
      let back = Int.random(in: 1...2, using: &random)
      let header = "period 2023..\(2022 + monthly) by month; \(2023 + monthly)..2026 by year\n"
      let first = (0..<back).map { "\(2023 + $0) = 0" }.joined(separator: "; ")
      let model = try SmallModel([
        "model.tankom": header + "driver x : \(kind.0) = {\(keys)}\ndriver y = {\(first); else = x[-\(back) år]}\n"
      ]).load()
      for year in back..<years {
        let found = try number("y", model, 2023 + year)
        #expect(abs(found - Double(values[year - back])) < 1e-9, "seed \(random.seed): \(year), back \(back), \(keys)")
      }
    }
  }

  @Test("of questions are blank before the first period")
  func questions() throws {
    let model = try mixedModel("driver x : person = {2023 = 3 person; else = 5 person}\n")
    #expect(try figure("x[prev år]", model, 2023).isBlank)
    #expect(try number("x - x[prev år]", model, 2024) == 2)
    #expect(try number("x[2023]", model, 2026) == 3)
    #expect(abs(try number("x[2023..2024]", model, 2026) - (3.0 * 365 + 5 * 366) / 731) < 1e-12)
    #expect(try number("x[2023-12] + x[prev]", model, 2028) == 8)
  }

  @Test("must be given a value to start from, and meet whole periods")
  func refused() {
    func code(_ declaration: String, _ period: String = "2023..2024 by month; 2025..2026 by year") -> [String] {
      codes([
        "model.tankom": "period \(period)\ndriver x : person = {2023 = 1 person; else = 2 person}\n\(declaration)\n"
      ])
    }
    #expect(code("driver y = x[prev]") == ["E0231"])
    #expect(code("driver y = {2023 = 0; else = x[prev år]}") == [])
    #expect(code("driver y = {2023-01 = 0; else = x[prev år]}") == ["E0231"])
    #expect(code("driver y = {from 2024 = x[prev år]}") == [])
    #expect(code("driver y = {2023-01 = 0; else = x[-1 mån]}") == ["E0230"])
    #expect(code("driver y = {2023-01 = 0; else = x[-1 mån]}", "2023..2024 by month") == [])
    #expect(code("driver y = {2023 = 0; else = x[-6 mån]}", "2023..2026 by year") == ["E0230"])
    #expect(code("driver y = x[-3 dag]") == ["E0232"])
    #expect(code("driver y = x[2025-03]") == ["E0230"])
    #expect(code("driver y = x[2030]") == ["E0213"])
    #expect(code("driver y = x[prev; 2023]") == ["E0233"])
    #expect(code("driver y = 3 tkr/år\ndriver z = y[prev]") == [])
  }
}

@Suite("Recurrences")
struct RecurrenceTests {
  @Test("step a queue year by year, over the seam too")
  func queue() throws {
    let model = try mixedModel(
      """
      driver inflow : person = 3 person
      driver queue : person = {2023 = 4 person; else = queue[prev år] + inflow - ca 5 % × queue[prev år]}

      """)
    var expected = 4.0
    for year in 2023...2030 {
      if year > 2023 { expected = expected + 3 - 0.05 * expected }
      let found = try figure("queue", model, year)
      #expect(abs(found.value - expected) < 1e-9, "\(year)")
      #expect(found.state.flags.contains(.approximate) == (year > 2023))
    }
  }

  @Test("carry a balance from period to period, in whichever order it is declared")
  func balance() throws {
    let lines = [
      "driver closing : tkr = opening + draw", "driver opening = previous(closing; 100 tkr)",
      "driver draw : tkr = {every month = -2 tkr; else = 0}",
    ]
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
      let model = try mixedModel(order.map { lines[$0] }.joined(separator: "\n") + "\n")
      #expect(periods("closing", model)[0] == 98 * 100_000)
      #expect(try number("last(closing)", model, 2024) == 100 - 48)
      // A year has twelve months of draw.
      #expect(try number("closing", model, 2027) == 100 - 96 - 24)
      #expect(try number("first(opening)", model, 2024) == 76)
    }
  }

  @Test("find the unit of a ring that declares none, or ask for it")
  func openUnits() throws {
    let text = """
      component fund | fond:
        input start | start : tkr
        input draw | uttag : tkr
        let opening = previous(closing; start)
        output closing | utgående = opening - draw
        output interest | ränta = 2 % × opening
        post draw to forecast
      fund f on top:
        start = 100 tkr
        draw = {every month = 1 tkr}

      """
    let model = try mixedModel(text)
    #expect(try number("last(f.closing)", model, 2023) == 88)
    #expect(try figure("f.interest", model, 2023).display?.holdsMoney == true)
    #expect(
      codes(["model.tankom": "period 2023..2024 by year\ndriver x = previous(x; 1) × previous(x; 2)\n"]) == ["E0234"])
    #expect(
      codes(["model.tankom": "period 2023..2024 by year\ndriver x : person = previous(x; 1 person) × 2 tkr\n"]) == [
        "E0218"
      ])
  }

  @Test("may go through what an item posts")
  func posts() throws {
    let model = try mixedModel(
      """
      post cost = {2023 = 10 tkr; else = forecast(cost)[prev år] × 1,1} to forecast on top

      """)
    #expect(abs(try number("forecast(cost)", model, 2025) - 12.1) < 1e-6)
    #expect(abs(try number("forecast(cost)", model, 2028) - 16.105_1) < 1e-4)
  }

  @Test("without a lag are an error that names the shortest ring")
  func rings() throws {
    let text = """
      period 2023..2024 by year
      driver a : person = b + e
      driver b : person = c
      driver c : person = d
      driver d : person = a
      driver e : person = a + e[prev]

      """
    do {
      _ = try SmallModel(["model.tankom": text]).load()
      Issue.record("a ring was taken")
    } catch let error as Diagnostics {
      let problems = error.list.map { $0.problem.sentence(in: .english) }
      #expect(problems.contains { $0.contains("a → e → a") || $0.contains("e → a → e") }, "\(problems)")
    }
    #expect(codes(["model.tankom": "period 2023..2024 by year\ndriver a : person = a[2023] + 1\n"]) == ["E0217"])
  }

  @Test("follow a scenario's edits of a value in the middle")
  func edits() throws {
    let model = try mixedModel(
      "driver queue : person = {2023 = 4 person; else = queue[prev år] + 3 person}\n")
    guard case .row(let row)? = model.drivers[0].value?.storage else { return }
    var overlay = Overlay(model.base)
    let below = overlay.copyDefinition(of: row)
    let mask = overlay.addInput(model.timeline.periods.map { $0.year == 2025 ? 1 : 0 })
    let twenty = overlay.addInput([20])
    try overlay.redefine(row, .select, [mask, twenty, below])
    _ = overlay.stabilise()
    #expect(overlay.value(row, 12) == 7)
    #expect(overlay.value(row, 24) == 20)
    #expect(overlay.value(row, 36) == 23)
    #expect(abs(overlay.value(row, 49) - 29) < 1e-9)
  }
}

@Suite("Time by member")
struct MemberTimeTests {
  @Test("lags and recurrences are of each member by itself")
  func members() throws {
    let model = try mixedModel(
      """
      dimension kön = kvinna; man
      driver start[kön] : person = {kvinna = 4 person; man = 2 person}
      driver queue[kön] : person = {2023 = start; else = queue[prev år] + 1 person}
      driver longer[kön] = queue - previous_year(queue; 0)
      driver twice = previous(twice; 1 person) × 1 + sum(queue; kön) × 0

      """)
    #expect(try number("queue[kvinna]", model, 2025) == 6)
    #expect(try number("queue[kön = man]", model, 2028) == 7)
    #expect(try number("queue[man; 2024]", model, 2028) == 3)
    #expect(try number("longer[kvinna]", model, 2023) == 4)
    #expect(try number("longer[kvinna]", model, 2029) == 1)
    #expect(try number("sum(queue; kön)", model, 2024) == 8)
    #expect(try number("mean(queue; kön)", model, 2024) == 4)
    #expect(try number("twice", model, 2029) == 1)
  }
}
