import Analysis
import Budget
import Quantities
import Scenarios
import Testing

@testable import Reports

/// Many findings of one kind: the first are listed for people, all for programs.
struct FoldedFindingsTests {
  private func check(_ count: Int) throws -> Check {
    let controls = (1...count).map { "control a = \($0 + 1) \"regel \($0)\"\n" }.joined()
    let model = try Model.load(
      text: "period 2024 by year\ndriver a = 1\n" + controls, named: "model.tankom", folder: "/nowhere")
    return try Check.make(Workspace(model))
  }

  private func text(_ check: Check, _ tongue: Tongue = .swedish, _ format: OutputFormat = .text) -> String {
    check.screen(Words(tongue, money: .tkr)).text(format: format, tongue: tongue)
  }

  private func rules(_ text: String) -> Int {
    text.split(separator: "regel ", omittingEmptySubsequences: false).count - 1
  }

  @Test func `the first twenty of a kind are listed, with how many more there are and what to write`() throws {
    let check = try check(40)
    #expect(check.findings.count == 40)
    let swedish = text(check)
    #expect(rules(swedish) == 20)
    #expect(swedish.contains("… och 20 till av samma slag") && swedish.contains("skriv kontrollera allt"))
    let english = text(check, .english)
    #expect(english.contains("… and 20 more of the same kind") && english.contains("write check all"))
    #expect(swedish.contains("40 att reda ut"))
  }

  @Test(arguments: [OutputFormat.csv, .json, .markdown])
  func `programs and documents have all of them`(_ format: OutputFormat) throws {
    let text = text(try check(40), .swedish, format)
    #expect(rules(text) == 40 && !text.contains("till av samma slag"))
  }

  @Test func `a few more than twenty are listed, and so are all where all are asked for`() throws {
    #expect(rules(text(try check(25))) == 25)
    var all = try check(40)
    all.isWhole = true
    #expect(rules(text(all)) == 40)
  }
}
