import Language
import Quantities
import Testing

/// Texts made to hurt: each is refused or read, in little time and memory.
@Suite("Bounds", .timeLimit(.minutes(2)))
struct BoundsTests {
  private func codes(_ text: String) -> [String] {
    Examples.parse(text, names: NameIndex()).diagnostics.map(\.problem.code)
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("A tree that grows to the left without brackets is bounded in all its brackets together")
  func leftDeep() {
    let text = "visa " + repeated("(", 40) + "1" + repeated(repeated(" + 1", 900) + ")", 40)
    #expect(codes(text) == ["E0121"])
    #expect(codes("visa a" + repeated("@b", 20_000)) == ["E0121"])
    #expect(codes("visa a" + repeated(".b", 20_000)) == ["E0121"])
    #expect(codes("mått a" + repeated(".b", 20_000) + " = 1") == ["E0121"])
    #expect(codes("visa om(" + repeated("a och ", 20_000) + "b; 1)") == ["E0121"])
    #expect(codes("visa om(" + repeated("inte ", 20_000) + "b; 1)") == ["E0113"])
    #expect(codes("visa " + repeated("ca ", 20_000) + "1") == ["E0113"])
    #expect(codes("visa " + repeated("2 ^ ", 20_000) + "1") == ["E0113"])
  }

  @Test("A number has as many digits as it keeps")
  func digits() {
    #expect(codes("visa 1" + repeated("0", 400)) == ["E0121"])
    #expect(codes("visa 1" + repeated(" 000", 100)) == ["E0121"])
    #expect(codes("visa 0," + repeated("3", 400)) == ["E0121"])
    #expect(codes("visa 999 999 999 999 999,5 tkr") == [])
    #expect(codes("visa 0,333333333333333333") == [])
  }

  @Test("Lists have an end")
  func lists() {
    #expect(codes("driver x = {" + repeated("2024 = 1; ", 20_000) + "2025 = 2}") == ["E0121"])
    #expect(codes("dimension d = " + repeated("a; ", 20_000) + "b") == ["E0121"])
    #expect(codes("a.b = " + repeated("x; ", 20_000) + "x") == ["E0121"])
  }

  @Test("Years follow each other")
  func periods() {
    #expect(codes("period 2023..2026 by month; 2027..2056 by year") == [])
    #expect(codes("period " + repeated("1900..2199 by month; ", 500) + "1900 by year") == ["E0110"])
    #expect(codes("period 2023 by year; 2025 by year") == ["E0110"])
    #expect(firstWords("period 2023 by year; 2025 by year").contains("2024"))
  }

  @Test("After so many errors the rest is not read, and that is said")
  func errors() {
    let found = codes(repeated("avslå D1, D4\n", 5_000))
    #expect(found.count == 201)
    #expect(found.last == "E0121")
    #expect(firstWords(repeated("avslå D1, D4\n", 2)).contains(";"))
  }

  @Test("Brackets that never close are given up, and the lines after them are read")
  func brackets() {
    #expect(codes(repeated("visa (\n", 20_000)).count == 201)
    #expect(codes("visa (1\nvisa 1 + 2\nvisa a\n").count == 1)
    #expect(Examples.parse("visa (1\nvisa 1 + 2\nvisa a\n").statements.count == 2)
  }

  @Test("A finding that quotes a very long text is shown in the time that one takes")
  func longQuotes() {
    let problem = SyntaxProblem.unknownLine(repeated("å", 300_000), suggestions: [])
    let source = Source(name: "fil", text: "x")
    let shown = DiagnosticRenderer(tongue: .swedish).render(Diagnostic(problem, at: Span(source, 0, 1)))
    #expect(shown.split(separator: "\n").count > 3_000)
  }

  @Test("Many names with the same first word are found as few are")
  func names() {
    var index = NameIndex()
    for number in 1...5_000 { index.insert("Enhet \(number)") }
    index.insert("Enhet")
    func match(_ text: String) -> Int? { index.longestMatch(in: Array(text.utf8), from: 0) }
    #expect(match("Enhet 4711 med") == 10)
    #expect(match("enhet  12 med") == 9)
    #expect(match("Enhet 5001 med") == 5)
    #expect(match("Enheten") == nil)
    #expect(index.contains("ENHET 5000"))
  }
}

/// Texts that once stopped the parser, the formatter or the compiler, found by fuzzing.
@Suite("Texts that were found")
struct CorpusTests {
  @Test("are read, and laid out as themselves", arguments: SourceFiles.paths(in: "Tests/LanguageTests/Corpus"))
  func corpus(path: String) throws {
    let source = Source(name: "fil", text: try #require(SourceFiles.text(path)))
    var parser = Parser(source: source)
    let parsed = parser.parse()
    for finding in parsed.diagnostics { _ = DiagnosticRenderer(tongue: .swedish).render(finding) }
    guard !parsed.hasErrors else { return }
    for tongue in [nil, Tongue.swedish, .english] { _ = try Formatter(tongue: tongue).format(source) }
  }
}
