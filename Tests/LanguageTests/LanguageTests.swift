import Language
import Testing

@Suite("Names and suggestions")
struct NameTests {
  @Test("The longest known name wins, at the end of a word, whatever the case and the blanks")
  func longest() {
    let index = NameIndex(["Vård", "Vård och omsorg", "Vård och omsorg gem", "Funktionshinder 1", "1:1"])
    func match(_ text: String, _ from: Int = 0) -> String? {
      index.longestMatch(in: Array(text.utf8), from: from).map {
        String(decoding: Array(text.utf8)[from..<from + $0], as: UTF8.self)
      }
    }
    #expect(match("vård  och omsorg gem med") == "vård  och omsorg gem")
    #expect(match("Vård och omsorgen") == "Vård")
    #expect(match("Vårdens") == nil)
    #expect(match("Funktionshinder 1 med") == "Funktionshinder 1")
    #expect(match("Funktionshinder 12") == nil)
    #expect(match("Va\u{30A}rd och") == "Va\u{30A}rd")
    #expect(match("1:12") == nil)
    #expect(index.contains("VÅRD"))
  }

  @Test("Only near words are suggested, the nearest first")
  func nearest() {
    #expect(Suggestion.nearest(to: "vias", in: ["visa", "varför", "vägval"]) == ["visa"])
    #expect(Suggestion.nearest(to: "oka", in: ["öka", "minska"]) == ["öka"])
    #expect(Suggestion.nearest(to: "hemtjanst", in: ["Hemtjänst", "Hemgården"]) == ["Hemtjänst"])
    #expect(Suggestion.nearest(to: "zzzzzz", in: ["visa", "öka"]).isEmpty)
  }

  @Test("A text typed so far is complete, open in a bracket, or waits for a body")
  func completeness() {
    #expect(Completeness(of: "visa") == .complete)
    #expect(Completeness(of: "visa (1 +") == .openBracket)
    #expect(Completeness(of: "scenario \"A\":") == .body)
    #expect(Completeness(of: "visa # (") == .complete)
  }

  @Test("An open bracket goes on over lines, with comments between")
  func brackets() {
    let parsed = Examples.parse("driver x = {1 %; # nu\n  from 2025 = 2 %}\nvisa")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.statements.count == 2)
  }
}
