import Shell
import Testing

struct StatementReaderTests {
  @Test("a plain line is a statement, and is remembered")
  func plain() {
    var reader = StatementReader(Script("visa underskott", "", "behåll"))
    #expect(reader.read(prompt: "> ") == .line("visa underskott"))
    #expect(reader.read(prompt: "> ") == .line(""))
    #expect(reader.read(prompt: "> ") == .line("behåll"))
    #expect(reader.read(prompt: "> ") == .end)
    #expect(reader.source.remembered == ["visa underskott", "behåll"])
    #expect(reader.source.prompts == ["> ", "> ", "> ", "> "])
  }

  @Test("a head that ends in : takes lines until an empty one, and is remembered as one item")
  func body() {
    var reader = StatementReader(
      Script("förslag \"Fyra hem\": # i juli", "  sätt hemflyttade till 4", "  bevilja D1", "  ", "visa"))
    let statement = "förslag \"Fyra hem\": # i juli\n  sätt hemflyttade till 4\n  bevilja D1"
    #expect(reader.read(prompt: "> ") == .line(statement))
    #expect(reader.source.remembered == [statement])
    #expect(reader.source.prompts == ["> ", "… ", "… ", "… "])
    #expect(reader.read(prompt: "> ") == .line("visa"))
  }

  @Test(
    "an open bracket or quotation mark continues the line",
    arguments: [
      ["drivare ränta = {1,25 %;", "från 2025 = 2 %}"],
      ["visa summa(a;", "b[2023", "])"],
      ["anteckna \"första", "andra\""],
      ["anteckna ”första", "andra”"],
      ["anteckna \"ett \"\"citat", "slut\"\"\""],
    ])
  func open(lines: [String]) {
    var reader = StatementReader(Script(lines.map { .line($0) }))
    #expect(reader.read(prompt: "> ") == .line(lines.joined(separator: "\n")))
    #expect(reader.source.outcomes.isEmpty)
  }

  @Test(
    "what only looks open does not continue",
    arguments: [
      "visa a # (", "visa \"(:\"", "okänt 1:8", "visa a)", "? reglage:", "?(", "visa \"a:\" # :", "anteckna \"a\"\"(\"",
    ])
  func closed(line: String) {
    var reader = StatementReader(Script(line, "nästa"))
    #expect(reader.read(prompt: "> ") == .line(line))
  }

  @Test("an empty line ends a statement whatever is open")
  func escape() {
    var reader = StatementReader(Script("visa summa(a", "", "nästa"))
    #expect(reader.read(prompt: "> ") == .line("visa summa(a"))
    #expect(reader.read(prompt: "> ") == .line("nästa"))
  }

  @Test("Ctrl-C drops the whole statement")
  func interrupt() {
    var reader = StatementReader(
      Script([.line("förslag A:"), .line("  bevilja D1"), .interrupted, .line("visa")]))
    #expect(reader.read(prompt: "> ") == .interrupted)
    #expect(reader.read(prompt: "> ") == .line("visa"))
    #expect(reader.source.remembered == ["visa"])
  }

  @Test("the end of input ends a body, and then the reading")
  func end() {
    var reader = StatementReader(Script("förslag A:", "  bevilja D1"))
    #expect(reader.read(prompt: "> ") == .line("förslag A:\n  bevilja D1"))
    #expect(reader.read(prompt: "> ") == .end)
  }

  @Test("a fault in a line is handed on, and what came before it is dropped")
  func fault() {
    let fault = LineFault(reason: .notUTF8(byte: 0xE5), line: 2, column: 4)
    var reader = StatementReader(Script([.line("förslag A:"), .unreadable(fault), .line("visa")]))
    #expect(reader.read(prompt: "> ") == .unreadable(fault))
    #expect(reader.read(prompt: "> ") == .line("visa"))
  }

  @Test("a statement recalled whole asks for no more lines")
  func recalled() {
    let statement = "förslag A:\n  bevilja D1"
    var reader = StatementReader(Script(statement, "visa"))
    #expect(reader.read(prompt: "> ") == .line(statement))
    var edited = StatementReader(Script("förslag A:\n  sätt a till (1", "+ 2)"))
    #expect(edited.read(prompt: "> ") == .line("förslag A:\n  sätt a till (1\n+ 2)"))
  }

  @Test("letters are composed")
  func composed() {
    var reader = StatementReader(Script("visa Ha\u{30A}lla\u{308}n"))
    guard case .line(let text) = reader.read(prompt: "") else {
      Issue.record("no line")
      return
    }
    #expect(Array(text.utf8) == Array("visa Hållän".utf8))
  }

  @Test(
    "each accent over a letter becomes one character",
    arguments: ["åäöÅÄÖ", "éèêëáàâíìîïóòôúùûüÿ", "ñçšžčřőű", "\u{212B}"])
  func accents(text: String) {
    let parts = text.unicodeScalars.flatMap { scalar in
      // A letter's parts, by way of its lower case pair in the canonical decomposition of the standard library.
      String(Character(scalar)).decomposedForTest.unicodeScalars
    }
    let decomposed = String(String.UnicodeScalarView(parts))
    #expect(decomposed == text)
    #expect(decomposed.composed.unicodeScalars.count == text.count)
  }

  @Test("other text stays as it is")
  func untouched() {
    let text = "a\u{327}\u{301} 한글 x\u{305} 👩‍🏫"
    #expect(Array(text.composed.utf8) == Array(text.utf8))
  }
}

extension String {
  /// The canonical parts of the letters used here.
  fileprivate var decomposedForTest: String {
    let marks = "\u{300}\u{301}\u{302}\u{303}\u{308}\u{30A}\u{30B}\u{30C}\u{327}".unicodeScalars
    let bases = (UInt8(ascii: "A")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
    for base in bases {
      for mark in marks where String(String.UnicodeScalarView([base, mark])) == self {
        return String(String.UnicodeScalarView([base, mark]))
      }
    }
    return self
  }
}
