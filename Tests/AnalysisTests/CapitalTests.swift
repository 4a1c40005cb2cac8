import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

/// What investments cost by year, and after the model's last.
struct CapitalTests {
  private static let investments = """
    driver internal_rate : % = {2 %; from 2026 = 3 %}
    investment skola "Skola":
      outlay = {2024-03 = 21 mnkr; 2025 = 3 mnkr; 2026-02 = 1,3 mnkr}
      subsidy = {2025-06 = 700 tkr}
      in_service = 2025-07
      first_month = next
      residual = 450 tkr
      life = 12,5 år
      operating_cost = 300 tkr/år
    investment inventarier "Inventarier":
      outlay = {2024 = 240 tkr; 2025 = 240 tkr; 2026 = 120 tkr}
      interest_on = average
      life = 5 år
      status = decided

    """

  private static func evaluation(_ period: String) throws -> Evaluation {
    let text = "period \(period)\n" + investments
    do throws(Diagnostics) {
      return Evaluation(Workspace(try Model.load(text: text, named: "model.tankom", folder: "/")))
    } catch {
      Issue.record("\(DiagnosticRenderer(tongue: .english).render(error.list))")
      throw error
    }
  }

  @Test(arguments: [[0], [1], [0, 1]])
  func `years after the model's last are what a longer model gives`(_ items: [Int]) throws {
    let short = try Self.evaluation("2024..2026 by month")
    let long = try Self.evaluation("2024..2026 by month; 2027..2045 by year")
    let ahead = CapitalCost(items, short, in: short.workspace.state)
    let whole = CapitalCost(items, long, in: long.workspace.state)
    #expect(ahead.isKnown && whole.isKnown)
    // A residual bears interest for as long as it is there: the years ahead end when all is written off.
    let last = try #require(ahead.running.last?.year)
    #expect(items == [1] ? last == 2031 : last >= 2038)
    #expect(ahead.running.map(\.year) == whole.running.map(\.year).filter { $0 <= last })
    for (one, other) in zip(ahead.running, whole.running) {
      for part in CapitalCost.Part.allCases {
        #expect(abs(one.amount(part) - other.amount(part)) <= 1, "\(one.year) \(part)")
      }
    }
  }

  @Test func `what is not decided is in no forecast, and what is counts`() throws {
    let evaluation = try Self.evaluation("2024..2026 by month")
    let decided = try #require(evaluation.model.names.entities(named: "inventarier").first)
    let proposed = try #require(evaluation.model.names.entities(named: "skola").first)
    #expect(CapitalView(proposed, evaluation)?.isDecided == false)
    #expect(CapitalView(decided, evaluation)?.isDecided == true)
    #expect(CapitalView(proposed, evaluation)?.missing.lacksAnything == false)
  }

  @Test func `parts, renewals and what was there before go on after the model's last year`() throws {
    let text = """
      driver internal_rate : % = 2 %
      investment hus "Hus":
        outlay = {2024-03 = 21 mnkr; 2025 = 3 mnkr}
        in_service = 2025-07
        residual = 400 tkr
        life = 12 år
        status = {investigated; from 2025-07 = decided}
        opening_value = 3 mnkr
        opening_date = 2024
        remaining_life = 4 år
        part tak "Tak":
          share = 25 %
          life = 15 år
        part fordon "Fordon":
          outlay = {2025-02 = 600 tkr}
          life = 6 år

      """
    func evaluation(_ period: String) throws -> Evaluation {
      Evaluation(Workspace(try Model.load(text: "period \(period)\n" + text, named: "model.tankom", folder: "/")))
    }
    let short = try evaluation("2024..2026 by month")
    let long = try evaluation("2024..2026 by month; 2027..2045 by year")
    let ahead = CapitalCost([0], short, in: short.workspace.state)
    let whole = CapitalCost([0], long, in: long.workspace.state)
    #expect(ahead.isKnown && whole.isKnown)
    #expect(ahead.running.count > 10)
    for (one, other) in zip(ahead.running, whole.running) {
      #expect(one.year == other.year)
      for part in CapitalCost.Part.allCases {
        #expect(abs(one.amount(part) - other.amount(part)) <= 1, "\(one.year) \(part)")
      }
    }
  }

  @Test func `a rate that several share is told of those that are on`() throws {
    let text = """
      period 2026..2040 by year
      driver internal_rate : % = 3 %
      investment a "A":
        outlay = {2026 = 60 mnkr}
        in_service = 2027
        life = 30 år
        status = decided
      investment b "B" on top off:
        outlay = {2026 = 90 mnkr}
        in_service = 2027
        life = 30 år
        status = decided

      """
    let workspace = Workspace(try Model.load(text: text, named: "model.tankom", folder: "/"))
    let outcome = try Asked.outcome("what if set internal_rate to 4 %", workspace)
    guard case .capital(let answer) = try EditAnswer.make(outcome, workspace) else {
      Issue.record("no answer of capital")
      return
    }
    #expect(answer.labels.map(\.id) == ["a"])
    // 60 over 30 years, and 4 % of 60.
    #expect(answer.after.running.first?.amount(.total) == 440_000_000)
  }
}
