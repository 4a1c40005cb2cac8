import Language
import Quantities
import Testing

@Suite("The formatter")
struct FormatterTests {
  private func format(_ text: String, _ tongue: Tongue? = nil) throws -> String {
    let formatter = Formatter(tongue: tongue, names: Examples.names)
    let once = try formatter.format(Source(name: "fil", text: text))
    #expect(try formatter.format(Source(name: "fil", text: once)) == once)
    return once
  }

  @Test("sets blanks, numbers, operators, quotes and separators in one way")
  func spacing() throws {
    #expect(
      try format("driver   kö:person={2023=4 person;else=kö[prev år]*2+1}") == """
        driver kö : person = {2023 = 4 person; else = kö[prev år] × 2 + 1}

        """)
    #expect(try format("sätt ”kö” till 12500,50 tkr per plats och år") == "sätt kö till 12 500,5 tkr/plats/år\n")
    #expect(try format("visa (a+b)−((c))*2") == "visa a + b - c × 2\n")
    #expect(try format("bevilja D1 ;D4") == "bevilja D1 och D4\n")
    #expect(
      try format("sätt a till 5 från juli 2024 till och med 2025") == "sätt a till 5 från 2024-07 till och med 2025\n")
    #expect(
      try format("öka budget Vård och omsorg gem med 500 tkr") == "öka budget \"Vård och omsorg gem\" med 500 tkr\n")
  }

  @Test("keeps the words that were written, and turns all of them where a tongue is asked for")
  func words() throws {
    let text = "höj Hemtjänst med 5 tkr fr.o.m. halvårsskiftet\nwhat if reject all requests\n"
    #expect(try format(text) == text)
    #expect(try format(text, .swedish) == "öka Hemtjänst med 5 tkr från juli\ntänk om avslå alla äskanden\n")
    #expect(try format(text, .english) == "increase Hemtjänst by 5 tkr from july\nwhat if reject all requests\n")
    #expect(try format("målsök besparing minst 0 med hemflyttade") == "målsök besparing minst 0 med hemflyttade\n")
    #expect(try format("Kontrollera  att a>=1") == "kontrollera att a >= 1\n")
    #expect(try format("hemflyttade = 4 från 2024-07") == "hemflyttade = 4 från 2024-07\n")
  }

  @Test("keeps comments where they stand, and at most one blank line")
  func comments() throws {
    let text = """


      # först
      model "M"   # namnet



      # före
      scenario "A":   # huvudet

          # inuti
          avslå D1# efter
          avslå D4

          # sist i kroppen
      # efter kroppen


      visa


      # slut


      """
    #expect(
      try format(text) == """
        # först
        model "M"  # namnet

        # före
        scenario A:  # huvudet
          # inuti
          avslå D1  # efter
          avslå D4

          # sist i kroppen
        # efter kroppen

        visa

        # slut

        """)
    #expect(try format("# bara en kommentar") == "# bara en kommentar\n")
    #expect(try format("").isEmpty)
    #expect(try format("\n \n").isEmpty)
    #expect(try format("\u{FEFF}visa\r\n# x\r\n") == "visa\n# x\n")
  }

  @Test("breaks braces one entry a line, with their comments, and long calls by what a line has room for")
  func wrapping() throws {
    #expect(
      try format("driver x = {1 %; # nu\n  # sedan\n from 2025=2 %\n # slut\n}\nvisa") == """
        driver x = {
          1 %;  # nu
          # sedan
          from 2025 = 2 %
          # slut
        }
        visa

        """)
    #expect(try format("visa (1 + # ett\n 2)") == "# ett\nvisa 1 + 2\n")
    let list = (1...30).map { "post_\($0)" }.joined(separator: "; ")
    let long = try format("mått x = summa(\(list)) + 1 \"alla\"")
    #expect(long.hasPrefix("mått x = summa(\n  post_1; post_2;"))
    #expect(long.hasSuffix("post_30\n) + 1 \"alla\"\n"))
    #expect(long.split(separator: "\n").allSatisfy { $0.count <= Formatter.width })
    let entries = (2000...2040).map { "\($0) = \($0) tkr" }.joined(separator: "; ")
    #expect(try format("drivare x = {\(entries)}").split(separator: "\n").count == 43)
  }

  @Test("leaves out quotes only where a name needs none")
  func quotes() throws {
    #expect(try format("alias \"Äldreomsorg\" = \"Vård och omsorg\"") == "alias Äldreomsorg = \"Vård och omsorg\"\n")
    // A text stays one, and so does a name that is a word of the language.
    #expect(try format("a.b = \"text\"") == "a.b = \"text\"\n")
    #expect(try format("välj \"till\" i \"budget\"") == "välj \"till\" i \"budget\"\n")
    #expect(try format("visa \"Socialt stöd\".\"Hemtjänst\".okänt") == "visa \"Socialt stöd\".Hemtjänst.okänt\n")
    #expect(try format("stryk avveckling \"Solbacken\"") == "stryk avveckling \"Solbacken\"\n")
  }

  @Test("says everything that is wrong, and writes nothing then")
  func errors() {
    #expect(throws: Diagnostics.self) { try format("avslå D1, D4\nvisa 13.650\n") }
    do { _ = try format("avslå D1, D4\nvisa 13.650\n") } catch {
      #expect((error as? Diagnostics)?.list.map(\.problem.code) == ["E0104", "E0101"])
    }
  }

  @Test("gives the examples one form, in each tongue", arguments: [Examples.model, Examples.swedishModel])
  func models(model: String) throws {
    let english = try format(model, .english)
    #expect(try format(english, .swedish) == format(model, .swedish))
    #expect(try format(format(model), .english) == english)
    #expect(shape(Examples.parse(try format(model)).statements) == shape(Examples.parse(model).statements))
  }
}
