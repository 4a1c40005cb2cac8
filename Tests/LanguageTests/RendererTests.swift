import Language
import Quantities
import Testing

@Suite("The renderer")
struct RendererTests {
  func render(_ text: String, _ tongue: Tongue = .swedish) -> String {
    DiagnosticRenderer(tongue: tongue).render(Examples.parse(text).diagnostics)
  }

  @Test("shows the sentence, the place, the line with a caret, and what to type")
  func simple() {
    #expect(
      render("visa\navslå D1, D4") == """
        fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
          --> >:2:9
        2 | avslå D1, D4
          |         ^ komma utanför ett tal
        hjälp: skriv ;
          avslå D1; D4
        """)
    #expect(render("avslå D1, D4", .english).hasPrefix("error[E0104]: a comma"))
  }

  @Test("puts the caret right under wide, combining and tab characters")
  func widths() {
    func caret(_ text: String) -> Int? {
      guard let line = render(text).split(separator: "\n").first(where: { $0.contains("^") }) else { return nil }
      return columns(String(line), to: "^")
    }
    #expect(caret("visa \"ab\" , 1") == 4 + 10)
    #expect(caret("visa \"漢字\" , 1") == 4 + 12)
    #expect(caret("visa \"e\u{301}b\" , 1") == 4 + 10)
    #expect(caret("visa\t\"ab\" , 1") == 4 + 13)
    #expect(caret("visa \"👍🏽\" , 1") == 4 + 10)
    #expect(caret("visa \"👩‍👩‍👧\" , 1") == 4 + 10)
    #expect(caret("visa \"🇸🇪\" , 1") == 4 + 10)
    #expect(caret("visa \"❤️\" , 1") == 4 + 10)
    #expect(caret("visa \"한\" , 1") == 4 + 10)
  }

  @Test("names file, row and column of a cell")
  func cell() {
    let place = Place.cell(Cell(file: "data.csv", row: 12, column: "Belopp", text: "12,x"))
    #expect(
      DiagnosticRenderer(tongue: .swedish).render(Diagnostic(SyntaxProblem.comma, at: place, severity: .warning)) == """
        varning[E0104]: komma skiljer inte saker åt här; det är decimaltecken
          --> data.csv, rad 12, kolumn Belopp
        12 | 12,x
           | ^^^^ komma utanför ett tal
        hjälp: skriv ;
        """)
  }

  @Test("keeps within 80 columns: words wrapped, of a long line the part round the mark", arguments: [0, 20, 40])
  func wrap(terms: Int) throws {
    let long = "visa " + String(repeating: "a + ", count: terms) + "13.650" + String(repeating: " + b", count: 40)
    let lines = render(long).split(separator: "\n").map(String.init)
    for line in lines { #expect(TextWidth.of(line) <= 80, "\(line)") }
    let caret = try #require(lines.firstIndex { $0.contains("^^^^^^ punkt i ett tal") })
    #expect(lines[caret - 1].contains("…"))
    #expect(lines[caret - 1].dropFirst(columns(lines[caret], to: "^")).hasPrefix("13.650"))
  }

  /// How many columns stand before a character.
  private func columns(_ line: String, to mark: Character) -> Int { line.prefix { $0 != mark }.count }

  @Test("keeps the caret right where a long line is cut in wide letters")
  func wideWindow() throws {
    for count in 60...63 {
      let long = "visa \"" + String(repeating: "漢", count: count) + "\" , 1"
      let lines = render(long).split(separator: "\n").map(String.init)
      let caret = try #require(lines.firstIndex { $0.contains("^") })
      for line in lines { #expect(TextWidth.of(line) <= 80, "\(line)") }
      let before = TextWidth.of(String(lines[caret].prefix { $0 != "^" }))
      #expect(TextWidth.of(String(lines[caret - 1].prefix { $0 != "," })) == before, "\(lines)")
    }
  }

  @Test("shows further places with their labels")
  func related() throws {
    let source = Source(name: "m.tankom", text: "a = 1\na = 2")
    let first = Related(.text(Span(source, 0, 1))) { $0 == .swedish ? "först här" : "first here" }
    let diagnostic = Diagnostic(SyntaxProblem.comma, at: Span(source, 6, 7), related: [first])
    #expect(
      DiagnosticRenderer(tongue: .swedish).render(diagnostic) == """
        fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
          --> m.tankom:2:1
        1 | a = 1
          | - först här
        2 | a = 2
          | ^ komma utanför ett tal
        hjälp: skriv ;
        """)
  }

  @Test("marks several places on one line, with each label under its place")
  func oneLine() {
    let source = Source(name: "m", text: "x = alfa + beta + gamma")
    let related = [
      Related(.text(Span(source, 11, 15))) { _ in "tkr" }, Related(.text(Span(source, 4, 8))) { _ in "dygn" },
    ]
    let diagnostic = Diagnostic(SyntaxProblem.comma, at: Span(source, 18, 23), related: related)
    #expect(
      DiagnosticRenderer(tongue: .swedish).render(diagnostic) == """
        fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
          --> m:1:19
        1 | x = alfa + beta + gamma
          |     ----   ----   ^^^^^ komma utanför ett tal
          |     |      tkr
          |     dygn
        hjälp: skriv ;
        """)
  }

  @Test("shows places of other files, and lines that are far apart")
  func files() {
    let near = Source(name: "a", text: "1\n2\n3\n4")
    let far = Source(name: "b", text: "tal = 5")
    let related = [
      Related(.text(Span(far, 0, 3))) { _ in "här" }, Related(.text(Span(near, 6, 7))) { _ in "och här" },
      Related(.cell(Cell(file: "c.csv", row: 7, column: "Belopp", text: "12"))) { _ in "i filen" },
    ]
    let diagnostic = Diagnostic(SyntaxProblem.comma, at: Span(near, 0, 1), related: related)
    #expect(
      DiagnosticRenderer(tongue: .swedish).render(diagnostic) == """
        fel[E0104]: komma skiljer inte saker åt här; det är decimaltecken
          --> a:1:1
        1 | 1
          | ^ komma utanför ett tal
        ...
        4 | 4
          | - och här
          --> b:1:1
        1 | tal = 5
          | --- här
          --> c.csv, rad 7, kolumn Belopp
        7 | 12
          | -- i filen
        hjälp: skriv ;
        """)
  }
}
