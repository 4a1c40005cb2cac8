import Budget
import Language
import Quantities
import Testing

/// An amount belongs to a time: given without one to what is posted it would be posted in every period.
@Suite("Amounts without a time")
struct UndatedTests {
  private static let months = "period 2025..2027 by month; 2028..2040 by year\n"

  /// The codes of what is wrong with an investment with these inputs, and where the first is.
  private func findings(_ inputs: String, _ before: String = months) -> [Diagnostic] {
    let lines = inputs.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let head = "investment x \"X\" on top:\n  status = decided\n  in_service = 2026-07\n  life = 10 år\n  rate = 2 %\n"
    return findings(in: ["model.tankom": before + head + lines + "\n"])
  }

  private func findings(in files: [String: String]) -> [Diagnostic] {
    let model = SmallModel(files)
    do throws(Diagnostics) {
      _ = try Model.load(folder: model.folder)
      return []
    } catch { return error.list }
  }

  @Test(
    "are refused where they are given, in models by month and by year",
    arguments: [
      "outlay = 10 mnkr", "outlay = ca 10 mnkr", "outlay = 8..12 mnkr", "outlay = 5 mnkr + 5 mnkr",
      "outlay = -10 mnkr", "outlay = 10 mnkr × 1,2", "outlay = {2026 = 5 mnkr}\nsubsidy = 2 mnkr",
      "outlay = cost", "outlay = cost × growing", "outlay = max(cost; 2 mnkr)", "outlay = -cost",
      "outlay = if(growing > 1; cost; 0 tkr)", "outlay = 2 person × 5 mnkr / 1 person",
    ])
  func refused(_ inputs: String) throws {
    let drivers = "driver cost = 10 mnkr\ndriver growing = {1; from 2027 = 1,1}\n"
    for periods in [Self.months, "period 2025..2040 by year\n"] {
      let found = findings(inputs, periods + drivers)
      #expect(found.map(\.problem.code) == ["E0207"], "\(inputs)")
      let problem = try #require(found.first?.problem as? CompileProblem)
      guard case .undatedInput(let name, let amount, 2025) = problem else {
        Issue.record("\(problem)")
        continue
      }
      #expect(name == (inputs.contains("subsidy") ? "bidrag" : "utgift"))
      #expect(inputs.contains("= " + amount))
    }
  }

  @Test(
    "are no faults where they have a time, or are not posted",
    arguments: [
      "outlay = {2026 = 10 mnkr}", "outlay = {2026 = cost}", "outlay = {every june = 500 tkr}", "outlay = ? tkr",
      "outlay = {2026 = 10 mnkr} × growing", "outlay = 0 tkr", "outlay = {2025..2027 = 3 mnkr}\nresidual = 1 mnkr",
      "outlay = cost × months() / 36 mån",
    ])
  func allowed(_ inputs: String) {
    let found = findings(inputs, Self.months + "driver cost = 10 mnkr\ndriver growing = {1; from 2027 = 1,1}\n")
    #expect(found.map(\.problem.code) == [], "\(inputs)")
  }

  @Test("per year are pointed to dates")
  func perYear() throws {
    for inputs in ["outlay = 500 tkr/år", "outlay = {from 2026 = 500 tkr/år}"] {
      let found = try #require(findings(inputs).first)
      #expect(found.problem.code == "E0218")
      #expect(found.problem.help(in: .english)?.contains("{2025 = … tkr; 2026 = … tkr}") == true)
    }
    let level = findings("outlay = {2026 = 5 tkr}\nresidual = 500 tkr/år")
    #expect(level.first?.problem.help(in: .english) == "write the value in tkr")
  }

  @Test("are refused in a component of the model's own, in a part, and for the second of its kind")
  func own() {
    let component = """
      component works "Works":
        input share : % = 50 %
        input limit : tkr = 100 tkr
        part stage:
          input amount : tkr
          post amount × share to forecast
        input whole : tkr = 0 tkr
        let used = min(whole; whole)
        output asked = used × share
        output times = if(whole > 0 tkr; asked / limit; 0)
        post asked to forecast

      """
    func codes(_ text: String) -> [String] {
      findings(in: ["model.tankom": Self.months + component + text]).map(\.problem.code)
    }
    #expect(codes("works a:\n  whole = {2026 = 5 tkr}\nworks b:\n  whole = {2026 = 6 tkr}\n") == [])
    #expect(codes("works a:\n  whole = {2026 = 5 tkr}\nworks b:\n  whole = 6 tkr\n") == ["E0207"])
    #expect(codes("works a:\n  stage one:\n    amount = {2026 = 5 tkr}\n") == [])
    #expect(codes("works a:\n  stage one:\n    amount = 5 tkr\n") == ["E0207"])
  }

  @Test("in a column without a year are refused at the cell")
  func column() {
    let text = Self.months + "load investment \"saker.csv\":\n  key = \"Id\"\n  outlay = \"Utgift\"\n  sort = tkr\n"
    let found = findings(in: ["model.tankom": text, "saker.csv": "Id;Utgift\na;500\n"])
    #expect(found.map(\.problem.code) == ["E0207"])
    #expect(found.first?.problem.help(in: .english)?.contains("utgift[2025] = “the column's name”") == true)
  }

  @Test("multiplied by what varies are refused in a post that stands alone")
  func alone() {
    let head = "period 2025..2027 by month\ndriver growing = {1; from 2027 = 1,1}\n"
    let text = head + "post y = 500 tkr × growing to forecast\n"
    #expect(findings(in: ["model.tankom": text]).map(\.problem.code) == ["E0207"])
  }
}
