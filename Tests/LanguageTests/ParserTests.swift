import Language
import Quantities
import Testing

@Suite("The parser")
struct ParserTests {
  @Test("reads every typed line of the workshops as the tree that was reviewed", arguments: shapes)
  func shapesOfLines(line: String, expected: String) {
    let parsed = Examples.parse(line)
    #expect(parsed.diagnostics.map { $0.problem.sentence(in: .swedish) } == [])
    #expect(shape(parsed.statements) == [expected])
  }

  @Test(
    "reads the Swedish and the English form of a question as one tree",
    arguments: zip(Examples.swedish, Examples.english))
  func tongues(swedish: String, english: String) {
    #expect(shape(Examples.parse(swedish).statements) == shape(Examples.parse(english).statements))
  }

  @Test(
    "reads the canonical English of the workshops without findings",
    arguments: [
      "what if set moved_home to 4", "seek saving >= 0 by moved_home", "what if set move_in to 2024-07",
      "what if set days of \"skyddat boende\" to 400", "what if delay D5 by 1 year",
      "what if decrease double_staffing by 10 %", "what if decrease fte of \"Hemtjänst\" by 1 from 2024-04",
      "what if set life of 1:12 to 30 years and set internal_rate to 2 %", "show capital_cost of 1:12",
      "compare A with B and C", "require 1 % of budget 2023", "carry forecast from 2023 until 2026 without one_off",
    ])
  func canonicalEnglish(line: String) {
    let parsed = Examples.parse(line)
    #expect(parsed.diagnostics.map { $0.problem.sentence(in: .english) } == [])
    #expect(parsed.statements.count == 1)
  }

  @Test("reads a whole model without findings, in both tongues", arguments: [Examples.model, Examples.swedishModel])
  func models(text: String) {
    let parsed = Examples.parse(text, names: NameIndex())
    let withNames = Examples.parse(text)
    #expect(withNames.diagnostics.map { $0.problem.sentence(in: .swedish) } == [])
    #expect(parsed.statements.count == withNames.statements.count)
  }

  @Test("gives an instance its place, basis and inputs")
  func instance() throws {
    let text = """
      placement extern_lss "Extern LSS" in "Socialt stöd"."Funktionshinder 1" account övrigt within replaces O18:
        persons = 6 person
      """
    let statement = try #require(Examples.parse(text).statements.first)
    #expect(
      shape([statement]) == [
        "instance(placement extern_lss Extern LSS (Socialt stöd.Funktionshinder 1 - övrigt within O18 false))"
          + " {property(persons [] [number(6 <person>)] - -)}"
      ])
  }

  @Test("knows a name that an earlier line declares by its label")
  func learned() {
    let text = "alternatives boende \"Eget boende\":\n  option a \"A och B\"\nvälj A och B i Eget boende\n"
    let parsed = Examples.parse(text, names: NameIndex())
    #expect(parsed.diagnostics.isEmpty)
    #expect(shape(parsed.statements).last == "edit(false [(choose(A och B Eget boende) -)])")
  }

  @Test("joins with och: edits before a verb, items in a list, else a part of the name")
  func and() {
    func read(_ text: String) -> String { shape(Examples.parse(text).statements).joined() }
    #expect(read("bevilja D1 och avslå D4") == read("bevilja D1 and reject D4"))
    #expect(read("bevilja D1 och D4") == read("bevilja D1; D4"))
    #expect(
      read("öka Kök och städ med 5 tkr") == "edit(false [(increase(item(- Kök och städ []) number(5 <tkr>)) -)])")
  }

  @Test("takes the words of an unknown name up to the next keyword")
  func unknownName() {
    #expect(
      shape(Examples.parse("minska budget Vård och omsorg gemm med 5 tkr").statements) == [
        "edit(false [(decrease(item(budget Vård och omsorg gemm []) number(5 <tkr>)) -)])"
      ])
    #expect(
      shape(Examples.parse("varför Funktionhinder 1").statements) == [
        "command(explain(reference(Funktionhinder 1 []) - -))"
      ])
  }

  @Test("keeps per år and per plats och år in the unit")
  func perUnits() {
    func read(_ text: String) -> String { shape(Examples.parse("visa 5 " + text).statements).joined() }
    #expect(read("tkr per år") == read("tkr/år"))
    #expect(read("tkr per plats och år") == read("tkr/plats/år"))
    #expect(read("tkr per månad") == read("tkr/månad"))
    #expect(read("kr · person").contains("multiply"))
  }

  @Test("reads a length of time in words")
  func numberWords() {
    func read(_ text: String) -> String { shape(Examples.parse(text).statements).joined() }
    #expect(read("senarelägg Hemgården ett år") == read("senarelägg Hemgården 1 år"))
    #expect(read("skjut upp D5 med två månader") == read("delay D5 by 2 månader"))
  }

  @Test("reads English spellings of the same lines")
  func english() {
    func read(_ text: String) -> String { shape(Examples.parse(text).statements).joined() }
    #expect(read("show deviation by area in 2024") == read("visa avvikelse per område i 2024"))
    #expect(read("diff \"Grupp A\" against \"Grupp B\"") == read("skillnad \"Grupp A\" mot \"Grupp B\""))
    #expect(read("delay D5 to 2024-07") == read("senarelägg D5 till juli 2024"))
    #expect(read("sweep hemflyttade from 0 to 6 step 1") == read("variera hemflyttade från 0 till 6 steg 1"))
    #expect(read("increase Hemtjänst by 5 tkr once in 2024") == read("öka Hemtjänst med 5 tkr en gång i 2024"))
    #expect(read("expect besparing = 5 tkr in 2024 \"x\"") == read("kontrollera att besparing = 5 tkr i 2024 \"x\""))
  }
}
