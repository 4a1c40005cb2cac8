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
        """)
    #expect(render("avslå D1, D4", .english).hasPrefix("error[E0104]: a comma"))
  }

  @Test("puts the caret right under wide, combining and tab characters")
  func widths() {
    func caret(_ text: String) -> Int? {
      guard let line = render(text).split(separator: "\n").first(where: { $0.contains("^") }) else { return nil }
      return line.firstIndex(of: "^").map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(caret("visa \"ab\" , 1") == 4 + 10)
    #expect(caret("visa \"漢字\" , 1") == 4 + 12)
    #expect(caret("visa \"e\u{301}b\" , 1") == 4 + 10)
    #expect(caret("visa\t\"ab\" , 1") == 4 + 13)
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

  @Test("wraps words at 80 columns and leaves the excerpt whole")
  func wrap() {
    let long = "visa " + String(repeating: "a + ", count: 40) + "13.650"
    for line in render(long).split(separator: "\n") where !line.contains("|") { #expect(line.count <= 80) }
    #expect(render(long).contains(long))
  }

  @Test("shows further places with their labels")
  func related() throws {
    let source = Source(name: "m.tankom", text: "a = 1\na = 2")
    let first = Related(.text(Span(source, 0, 1))) { $0 == .swedish ? "först här" : "first here" }
    let diagnostic = Diagnostic(SyntaxProblem.comma, at: Span(source, 6, 7), related: [first])
    let text = DiagnosticRenderer(tongue: .swedish).render(diagnostic)
    #expect(text.contains("--> m.tankom:1:1\n1 | a = 1\n  | ^ först här"))
  }
}
