import Analysis
import Budget
import Language
import Quantities
import Scenarios
import Testing

struct CheckTests {
  @Test func `finds the wrong cell of a margin and proposes its repair`() throws {
    let check = try Check.make(try Asked.workspace(), limitedTo: "budget-prognos-kostnadsslag.csv")
    #expect(check.findings.count == 2)
    let row = try #require(check.findings.first { $0.kind == .deviation(isToDate: false) })
    #expect(row.place?.row == 5 && row.printed == -1_180_000_000 && row.computed == -1_189_000_000)
    let column = try #require(check.findings.last)
    #expect(column.place?.row == 7 && column.printed == 24_702_400_000 && column.computed == 24_711_400_000)
    let proposal = try #require(check.proposals.first)
    let change = try #require(proposal.changes.first)
    #expect(proposal.changes.count == 1 && change.cell.row == 5)
    #expect(change.old == 7_989_600_000 && change.new == 7_980_600_000)
  }

  @Test func `finds nothing in the organisation, whose subtotals hold`() throws {
    let check = try Check.make(try Asked.workspace(), limitedTo: "budget-prognos-enheter.csv")
    #expect(check.findings.isEmpty)
  }

  @Test func `names a request that stands on another unit than its cost`() throws {
    let check = try Check.make(try Asked.workspace(), limitedTo: "D1")
    let kind = try #require(check.findings.first?.kind)
    #expect(
      kind
        == .otherUnit(
          request: "D1", unit: "Funktionshinder 2", bearer: "Gruppbostad LSS", bearerUnit: "Funktionshinder 1"))
  }

  @Test func `warns of the same money only while both claims are in force`() throws {
    func pairs(_ edits: [String]) throws -> Int {
      try Check.make(try Asked.workspace(after: edits)).findings.count {
        if case .sameMoney = $0.kind { true } else { false }
      }
    }
    #expect(try pairs([]) == 0)
    #expect(try pairs(["bevilja D6"]) == 1)
  }

  @Test func `runs a component's checks in the current state`() throws {
    let check = try Check.make(try Asked.workspace(after: ["sätt extern_lss.antal till -1 person"]))
    let found = check.findings.first {
      if case .rule(let text) = $0.kind { text.english.contains("number") } else { false }
    }
    let comparison = try #require(found?.comparisons.first)
    #expect(comparison.subject == [.swedish: "antal", .english: "persons"])
    #expect(comparison.actual.value == -1 && comparison.expected.value == 0)
  }

  @Test func `says which cause is the rest of its unit's deviation`() throws {
    let check = try Check.make(try Asked.workspace())
    #expect(check.notes.contains { $0.kind == .residual(cause: "O21") && $0.computed == -85_000_000 })
  }
}

/// The examples of a model's own components are part of its check.
struct ExampleTests {
  private func check(_ expected: String) throws -> Check {
    let text = """
      period 2024..2025 by year
      component premises | lokal:
        input rent | hyra : tkr/år
        input other | annan : tkr/år = ?
        post rent to forecast
        example:
          period 2024..2025 by year
          premises a "A":
            rent = 5 tkr/år
          increase a.rent by 1 tkr/år
          expect \(expected)

      """
    let model = try Model.load(text: text, named: "model.tankom", folder: Asked.folder)
    return try Check.make(Workspace(model))
  }

  @Test func `an example that comes to what it says is no finding`() throws {
    #expect(try check("forecast(a) = 6 tkr in 2025").findings.isEmpty)
  }

  @Test func `an example that does not is one, with its arithmetic`() throws {
    let finding = try #require(try check("forecast(a) = 5 tkr in 2025 \"rent\"").findings.first)
    #expect(finding.kind == .rule(text: "rent") && finding.subject == "lokal")
    #expect(finding.comparisons.first?.actual.value == 600_000)
  }

  @Test func `one that rests on something unknown is undecided`() throws {
    let finding = try #require(try check("other of a = 5 tkr/år").findings.first)
    #expect(finding.kind == .undecided(text: "other of a = 5 tkr/år", unknowns: ["a.annan"]))
  }

  @Test func `one that cannot be read is a finding too`() throws {
    let finding = try #require(try check("forecast(b) = 5 tkr").findings.first)
    if case .rule(let text) = finding.kind { #expect(text.swedish.contains("”b”")) } else { Issue.record("\(finding)") }
  }
}
