import Budget
import Language
import Quantities
import Testing

/// A choice that is another from a time on, as a file says it.
@Suite("Choices in time")
struct ChoiceInTimeTests {
  private func model(_ status: String) throws -> Model {
    let text = """
      period 2025..2026 by month; 2027..2030 by year
      lever from_then = 2026-07
      investment skola "Skola":
        outlay = {2025 = 10 mnkr}
        in_service = 2025-01
        life = 10 år
        rate = 0 %
        status = \(status)

      """
    return try Model.load(text: text, named: "model.tankom", folder: "/nowhere")
  }

  @Test(
    "has each option in its periods, where the larger part of a period decides",
    arguments: [
      ("{investigated; from 2026-07 = decided}", [0.0, 0.5, 1, 1]),
      ("{investigated; from 2026 = decided; from 2028 = dropped}", [0, 1, 1, 0]),
      ("{utredd; från 2027-06 = beslutad}", [0, 0, 1, 1]), ("{utredd; från 2027-08 = beslutad}", [0, 0, 0, 1]),
      ("{2026 = decided; else = investigated}", [0, 1, 0, 0]),
      ("{investigated; from from_then = decided}", [0, 0.5, 1, 1]), ("decided", [1, 1, 1, 1]),
    ])
  func options(_ status: String, _ counted: [Double]) throws {
    let model = try model(status)
    for (year, wanted) in zip(2025...2028, counted) {
      // Days weigh a year's mean of a number.
      let found = try number("counted of skola", model, year)
      #expect(abs(found - wanted) < 0.005, "\(status) \(year)")
    }
  }

  @Test("says which options there are, and that a period outside the model is none")
  func wrong() {
    for (status, code) in [("{investigated; from 2026 = nisse}", "E0212"), ("{1999 = decided}", "E0213")] {
      do throws(Diagnostics) {
        _ = try Model.load(
          text: "period 2025..2026 by year\ninvestment x:\n  outlay = {2025 = 1 tkr}\n  status = \(status)\n",
          named: "model.tankom", folder: "/nowhere")
        Issue.record("was read")
      } catch { #expect(error.list.map(\.problem.code) == [code]) }
    }
  }

  @Test("a place and a day are per place and day, however they are written")
  func placeDays() throws {
    let model = try Model.load(text: "period 2025..2026 by year\n", named: "model.tankom", folder: "/nowhere")
    for unit in ["kr/plats/dygn", "kr per plats och dygn", "kr/dygn/plats", "kr/plats/dag", "kr/platsdygn"] {
      #expect(try number("400 \(unit) × 6 plats × 365 dag/år", model, 2025) == 876_000, "\(unit)")
    }
    #expect(try figure("4 500 kr/dygn × 2 person", model, 2025).number(in: .kr / Unit(.day)) == 9_000)
  }
}
