import Language
import Quantities
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("point at the number that can be read in two ways")
  func numbers() {
    expectFindings("öka Hemtjänst med ⟦13.650⟧ tkr", ["E0101"])
    expectFindings("öka Hemtjänst med ⟦12 34⟧ tkr", ["E0102"])
    expectFindings("öka Hemtjänst med ⟦5-10⟧ tkr", ["E0103"])
    expectFindings("öka Hemtjänst med ⟦5–10⟧ tkr", ["E0103"])
    expectFindings("öka Hemtjänst med 5 − 10 tkr", [])
    expectFindings("öka Hemtjänst med 5−10", [])
    expectFindings("öka Hemtjänst med 13\u{A0}650,5 tkr", [])
    expectFindings("öka Hemtjänst med 13\u{202F}650 tkr", [])
    #expect(firstWords("visa 13.650 tkr").contains("13 650") && firstWords("visa 13.650 tkr").contains("13,650"))
    #expect(firstWords("visa 5-10").contains("5..10") && firstWords("visa 5-10").contains("5 - 10"))
    #expect(firstWords("visa 12 34").contains("1234") && firstWords("visa 12 34").contains("12; 34"))
  }

  @Test("say skriv ; for a comma outside a number, but not for one inside a known name")
  func commas() {
    expectFindings("avslå D1⟦,⟧ ", ["E0104"])
    expectFindings("avslå D1⟦,⟧ D4", ["E0104"])
    expectFindings("välj Egen, D1 beviljat i Gruppbostad", [])
    #expect(firstWords("avslå D1, D4").hasSuffix("skriv ;"))
  }

  @Test("refuse tom and ask what spara 500 tkr means")
  func refused() {
    expectFindings("öka Hemtjänst med 5 tkr ⟦tom⟧ 2024-06", ["E0108"])
    expectFindings("öka Hemtjänst med 5 tkr från 2024 ⟦tom⟧ juni", ["E0108"])
    expectFindings("⟦spara⟧ 500 tkr", ["E0109"])
    expectFindings("⟦frys⟧ D2", ["E0120"])
    #expect(firstWords("spara 500 tkr").contains("minska kostnad"))
  }

  @Test("suggest the command that a word is near to, and none where none is")
  func near() {
    expectFindings("⟦vsia⟧ avvikelse", ["E0112"])
    expectFindings("⟦oka⟧ Hemtjänst med 5 tkr", ["E0112"])
    expectFindings("⟦xyzzy⟧", ["E0112"])
    expectFindings("⟦xyzzy⟧ plugh", ["E0112"])
    expectFindings("⟦Hemtjänst⟧", ["E0119"])
    #expect(firstWords("vsia avvikelse").contains("menade du visa"))
    #expect(firstWords("oka Hemtjänst med 5 tkr").contains("öka"))
    #expect(firstWords("xyzzy").contains("skriv hjälp"))
  }

  @Test("are all found in one pass, each ending with its line")
  func all() {
    expectFindings(
      "avslå D1⟦,⟧ D4\nvisa\n⟦vsia⟧\nöka Hemtjänst med⟦⟧\nsätt a till (1 + 2⟦⟧\nvisa ⟦13.650⟧",
      ["E0104", "E0112", "E0111", "E0111", "E0101"])
  }

  @Test("tell what is missing or left over")
  func unexpected() {
    expectFindings("öka Hemtjänst ⟦500⟧ tkr", ["E0110"])
    expectFindings("behåll ⟦nu⟧", ["E0110"])
    expectFindings("fokus ⟦24⟧", ["E0110"])
    expectFindings("anteckna⟦⟧", ["E0111"])
    expectFindings("anteckna ⟦\"hej⟧", ["E0105"])
    expectFindings("visa a ⟦§⟧ b", ["E0106"])
    expectFindings("öka Hemtjänst med 5 tkr från ⟦2024-13⟧", ["E0107"])
  }

  @Test("know the blocks that are missing, superfluous or in the wrong place")
  func blocks() {
    expectFindings("visa\n  ⟦visa⟧", ["E0114"])
    expectFindings("scenario \"A\"⟦:⟧\nvisa", ["E0115"])
    expectFindings("visa⟦:⟧\n  visa", ["E0116"])
    expectFindings("⟦input⟧ x : person", ["E0118"])
    expectFindings("scenario \"A\":\n    avslå D1\n  ⟦avslå D4⟧\n", ["E0117"])
  }

  @Test("bound the depth of brackets, signs and blocks")
  func depth() {
    let deep = "visa " + String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000)
    #expect(Examples.parse(deep).diagnostics.map(\.problem.code) == ["E0113"])
    let signs = "visa " + String(repeating: "- ", count: 50_000) + "1"
    #expect(Examples.parse(signs).diagnostics.map(\.problem.code) == ["E0113"])
    let long = "visa 1" + String(repeating: " + 1", count: 50_000)
    #expect(Examples.parse(long).diagnostics.map(\.problem.code) == ["E0121"])
    let blocks = (0..<300).map { String(repeating: " ", count: $0) + "scenario \"A\":" }.joined(separator: "\n")
    #expect(Examples.parse(blocks).diagnostics.contains { $0.problem.code == "E0113" })
  }

  @Test("have lower-case words in both tongues")
  func words() {
    for text in ["avslå D1, D4", "visa 13.650", "vsia", "spara 5 tkr", "öka Hemtjänst med", "fokus 24", "visa:\n visa"]
    {
      for diagnostic in Examples.parse(text).diagnostics {
        for tongue in Tongue.allCases {
          let sentence = diagnostic.problem.sentence(in: tongue)
          #expect(sentence.first?.isUppercase == false)
          #expect(!sentence.hasSuffix("."))
          #expect(diagnostic.problem.label(in: tongue) != nil)
        }
      }
    }
  }
}
