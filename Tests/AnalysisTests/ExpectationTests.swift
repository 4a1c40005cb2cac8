import Analysis
import Language
import Testing

struct ExpectationTests {
  @Test(arguments: [
    "prognos(total) = 247 024 tkr", "prognos(total) != 247 025 tkr", "prognos(total) < 247 025 tkr",
    "prognos(total) >= 247 024 tkr", "avvikelse(total) = -12 500 tkr ± 50 tkr", "avvikelse(total) = -12 400 tkr ± 1 %",
    "boendekostnad@boende.egen_ram = 8 000 tkr in 2024 \"GT-20\"", "outlay(1:12) = 21 000 tkr in 2024..2026",
    "unknown(outlay(total)) = 1:8 in 2024", "unknown(prognos(total)) = 0", "D1.status = undecided",
    "1:12.i_drift = 2026-01-01", "D6.äskat = 3 000 tkr/år in 2024", "D6.äskat = 3 000 tkr in 2024",
    "extern_lss.antal = 6", "pris för Extern LSS = 2 275 tkr/person/år",
    "findings(\"budget-prognos-kostnadsslag.csv\") = 2", "findings(\"bemanning.csv\") = 0",
  ])
  func `holds`(_ text: String) throws {
    #expect(try Asked.expectation(text).verdict == .holds)
  }

  @Test(arguments: [
    "prognos(total) = 247 023 tkr", "prognos(total) = 247 023,99999 tkr", "prognos(total) > 247 024 tkr",
    "avvikelse(total) = -12 500 tkr ± 49 tkr", "unknown(outlay(total)) = 1:9 in 2024", "D1.status = granted",
    "1:12.i_drift = 2027-01-01", "findings(\"budget-prognos-kostnadsslag.csv\") = 1", "extern_lss.antal = 5",
  ])
  func `fails where the sides differ`(_ text: String) throws {
    #expect(try Asked.expectation(text).verdict == .differs)
  }

  @Test func `fails and names the unknown that it rests on`() throws {
    #expect(try Asked.expectation("outlay(total) = 13 590 tkr in 2024").verdict == .unknown(["1:8"]))
  }

  @Test func `fails where there is no value in the year`() throws {
    #expect(try Asked.expectation("utgift(1:12) = 0 tkr in 2023").verdict == .blank)
  }

  @Test func `refuses a left side that reaches nothing of the model`() {
    #expect(throws: Diagnostic.self) { try Asked.expectation("1 + 1 = 2") }
  }

  @Test func `refuses to compare money with a bare number`() {
    #expect(throws: Diagnostic.self) { try Asked.expectation("prognos(total) = 247024") }
  }

  @Test func `refuses a year outside the model`() {
    #expect(throws: Diagnostic.self) { try Asked.expectation("prognos(total) = 0 tkr in 2040") }
  }

  @Test func `knows a change of an unknown level`() throws {
    let edits = ["minska åa för Hemtjänst med 1 från april 2024"]
    let text = "Hemtjänst.åa - Hemtjänst.åa@utgångsläge = -1 åa in 2025"
    #expect(try Asked.expectation("\"Hemtjänst\".åa = 1 åa in 2025", after: edits).verdict != .holds)
    #expect(try Asked.expectation(text, after: edits).verdict == .holds)
  }
}
