import Glibc
import Language
import Quantities
import Testing

/// How many statements and texts are tried: more of them where `TANKOM_STATEMENTS=100000` asks for it.
enum RandomRun {
  static let count = getenv("TANKOM_STATEMENTS").flatMap { Int(String(cString: $0)) } ?? 4_000
  /// Parts that are tried side by side.
  static let parts = 4
  /// The same every time, so that what is tested changes only with the code; `TANKOM_SEED=7` tries others.
  static let seed: UInt64 =
    getenv("TANKOM_SEED").flatMap { UInt64(String(cString: $0)) } ?? 1
}

@Suite("Random statements")
struct RandomStatementTests {
  private func parse(_ text: String, names: NameIndex = StatementGenerator.names) -> Parsed {
    var parser = Parser(source: Source(name: ">", text: text), names: names)
    return parser.parse()
  }

  private func sentences(_ parsed: Parsed) -> [String] {
    parsed.diagnostics.map { $0.problem.sentence(in: .swedish) }
  }

  @Test(
    "of the whole grammar are read, and print back as the same tree in both tongues", arguments: 0..<RandomRun.parts)
  func statements(part: Int) {
    let seed = RandomRun.seed &+ UInt64(part)
    print("seed \(seed), \(RandomRun.count / RandomRun.parts) statements")
    var generator = StatementGenerator(seed: seed)
    let printers = Tongue.allCases.map { Printer(tongue: $0, names: StatementGenerator.names) }
    var failures = 0
    for number in 0..<RandomRun.count / RandomRun.parts where failures < 20 {
      let text = generator.line()
      let first = parse(text)
      guard first.diagnostics.isEmpty, first.statements.count == 1 else {
        failures += 1
        Issue.record("seed \(seed), \(number): \(text)\n\(sentences(first))")
        continue
      }
      let forms = printers.map { $0.text(first.statements) }
      for (index, form) in forms.enumerated() {
        // What was printed needs no names; whether there are any changes nothing.
        let second = parse(form, names: (number + index) % 2 == 0 ? StatementGenerator.names : NameIndex())
        let isSame = second.diagnostics.isEmpty && printers[1 - index].text(second.statements) == forms[1 - index]
        // The printed texts tell little of what printers leave out: the trees themselves, now and then.
        let isSameTree = !isSame || number % 25 != 0 || shape(second.statements) == shape(first.statements)
        guard isSame, isSameTree else {
          failures += 1
          let again = printers.map { $0.text(second.statements) }.joined(separator: "\n")
          Issue.record("seed \(seed), \(number): \(text)\n\(form)\n\(again)\n\(sentences(second))")
          break
        }
      }
    }
  }

  @Test("in a text with comments have one layout, in each tongue")
  func documents() throws {
    var generator = StatementGenerator(seed: RandomRun.seed)
    let formatters = [nil, Tongue.swedish, .english].map { Formatter(tongue: $0, names: StatementGenerator.names) }
    var failures = 0
    for number in 0..<RandomRun.count / 40 where failures < 10 {
      let text = generator.document()
      func format(_ text: String, _ index: Int) throws -> String {
        try formatters[index].format(Source(name: "fil", text: text))
      }
      do {
        let forms = try (0...2).map { try format(text, $0) }
        for (index, form) in forms.enumerated() {
          #expect(try format(form, index) == form, "seed \(RandomRun.seed), \(number)\n\(text)")
        }
        #expect(try format(forms[2], 1) == forms[1], "seed \(RandomRun.seed), \(number)\n\(text)")
        #expect(try format(forms[1], 2) == forms[2], "seed \(RandomRun.seed), \(number)\n\(text)")
        #expect(try format(forms[0], 1) == forms[1], "seed \(RandomRun.seed), \(number)\n\(text)")
        let comments = text.split(separator: "\n").count { $0.contains("#") }
        #expect(comments > 0 || !forms[0].contains("\n\n\n"))
      } catch let error as Diagnostics {
        failures += 1
        let said = error.list.map { DiagnosticRenderer(tongue: .swedish).render($0) }.joined(separator: "\n")
        Issue.record("seed \(RandomRun.seed), \(number)\n\(text)\n\(said)")
      }
    }
  }
}
