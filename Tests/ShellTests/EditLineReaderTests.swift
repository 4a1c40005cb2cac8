import Glibc
import PseudoTerminals
import Shell
import Testing

/// libedit on a terminal, typed at as a person types. One at a time: each waits for a process.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct EditLineReaderTests {
  /// Runs a prompt on a terminal and drives it; at the end Ctrl-D leaves it.
  private func session(
    history: String = "", columns: Int = 80, _ drive: @escaping @Sendable (PseudoTerminal) -> Void
  ) async throws {
    let terminal = try PseudoTerminal(columns: columns)
    let path = terminal.path
    async let driven: Void = {
      guard terminal.wait(for: "▸") else {
        Issue.record("no prompt: \(terminal.screen.text)")
        return
      }
      terminal.settle(milliseconds: 50)
      drive(terminal)
      terminal.type("\u{4}")
      #expect(terminal.wait(for: "«slut»"), "\(terminal.screen.text)")
    }()
    await #expect(processExitsWith: .success) { [path = path as String, history = history as String] in
      EditLineSession.run(on: path, history: history)
    }
    await driven
  }

  /// Types, and expects what then stands on the screen.
  private static func say(
    _ terminal: PseudoTerminal, _ keys: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.type(keys)
    #expect(
      terminal.wait(for: expected, seconds: 5), "\(terminal.screen.text)", sourceLocation: sourceLocation)
    terminal.settle(milliseconds: 50)
  }

  @Test("å ä ö are typed, deleted and moved over as one letter each")
  func letters() async throws {
    try await session { terminal in
      Self.say(terminal, "åäö", "utgångsläge 2024 ▸ åäö")
      Self.say(terminal, "\u{7F}\u{7F}Ö\r", "«åÖ»")
      Self.say(terminal, "bä\u{1B}[D\u{1B}[Dx\u{1B}[F!\u{1B}[H-\r", "«-xbä!»")
      Self.say(terminal, "ett två\u{1B}[1;5Dx\u{1B}[3~\r", "«ett xvå»")
      Self.say(terminal, "a\u{30A}\r", "«å»")
      Self.say(terminal, "13\u{A0}590 − 1\u{202F}000\r", "«13\u{A0}590 − 1\u{202F}000»")
    }
  }

  @Test("Ctrl-C drops the line or the statement, and never the program")
  func interrupt() async throws {
    try await session { terminal in
      Self.say(terminal, "halv", "▸ halv")
      Self.say(terminal, "\u{3}", "«avbrutet»")
      #expect(!terminal.screen.line.contains("halv"))
      Self.say(terminal, "förslag A:\r", "förslag A:\n…")
      Self.say(terminal, "  bevilja D1\r", "bevilja D1\n…")
      terminal.type("\u{3}")
      terminal.settle()
      Self.say(terminal, "visa\r", "«visa»")
    }
  }

  @Test("up and down walk among the statements with the same beginning, also those of several lines")
  func history() async throws {
    try await session { terminal in
      Self.say(terminal, "visa (a)\r", "«visa (a)»")
      Self.say(terminal, "förslag A:\r  bevilja D1\r\r", "«förslag A:|  bevilja D1»")
      Self.say(terminal, "öka visa b\r", "«öka visa b»")
      Self.say(terminal, "visa\u{1B}[A", "▸ visa (a)")
      Self.say(terminal, "\u{1B}[B\u{1B}[B c\r", "«visa c»")
      Self.say(terminal, "\u{1B}[A\u{1B}[A\u{1B}[A\r", "«förslag A:|  bevilja D1»")
      Self.say(terminal, "\u{1B}OA\u{1B}OA\u{1B}OA\r", "«öka visa b»")
      Self.say(terminal, "\u{12}(a", "bck:")
      Self.say(terminal, "\r", "«visa (a)»")
    }
  }

  @Test("the history is kept in its file, with å ä ö and line feeds")
  func historyFile() async throws {
    var name = Array("/tmp/tankom-history-XXXXXX".utf8CString)
    close(mkstemp(&name))
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    unlink(path)
    defer { unlink(path) }
    try await session(history: path) { terminal in
      Self.say(terminal, "öka  Hållän\r", "«öka  Hållän»")
      Self.say(terminal, "förslag Å:\r  bevilja D1\r\r", "«förslag Å:|  bevilja D1»")
    }
    try await session(history: path) { terminal in
      Self.say(terminal, "\u{1B}[A\r", "«förslag Å:|  bevilja D1»")
      Self.say(terminal, "\u{1B}[A\u{1B}[A\r", "«öka  Hållän»")
    }
  }

  @Test("Tab completes, then lists below the line and draws the line again")
  func completion() async throws {
    try await session { terminal in
      Self.say(terminal, "vis\t", "▸ visa")
      Self.say(terminal, "x\r", "«visa x»")
      Self.say(terminal, "visa hå\t", "▸ visa Hållän")
      Self.say(terminal, "\t", "Hålländska   5 st\n")
      #expect(terminal.screen.line == "utgångsläge 2024 ▸ visa Hållän")
      #expect(
        terminal.screen.text.contains(
          "\nutgångsläge 2024 ▸ visa Hållän\nHållän       4 st\nHålländska   5 st\nutgångsläge"))
      Self.say(terminal, "d\t\r", "«visa Hålländska »")
      Self.say(terminal, "\t", "Vård och omsorg   13 590 tkr  Nämndens största område")
      Self.say(terminal, "många\t", "▸ många")
      Self.say(terminal, "\t\t", "… och 5 till")
      Self.say(terminal, "\u{15}\r", "«»")
    }
  }

  @Test("a list below a line of several rows leaves both whole")
  func wrapped() async throws {
    try await session(columns: 40) { terminal in
      Self.say(terminal, "en lång rad som går över kanten visa hållän\t", "Hållän")
      Self.say(terminal, "\t", "Hållän       4 st\nHålländska   5 st\nutgångsläge 2024 ▸ en lång rad som går ö\n")
      #expect(terminal.screen.text.contains("\nver kanten visa Hållän\nHållän       4 st\n"))
      Self.say(terminal, "\u{7F}!\r", "«en lång rad som går över kanten visa Hå")
      #expect(terminal.screen.text.contains("visa Hållä!\n«en lång"), "\(terminal.screen.text)")
    }
  }

  @Test("a list asked for in the middle of a line of several rows keeps the line and the cursor")
  func middle() async throws {
    try await session(columns: 40) { terminal in
      Self.say(terminal, "visa hållän och sedan mycket mer än en rad", "än en rad")
      Self.say(terminal, "\u{1B}[H\u{1B}[1;5C\u{1B}[1;5C", "▸ visa hållän")
      Self.say(terminal, "\t", "▸ visa Hållän")
      Self.say(terminal, "\t", "mycket mer än en rad\nHållän       4 st\nHålländska   5 st\nutgångsläge")
      Self.say(terminal, "s\r", "Hålläns och")
    }
  }

  @Test("a change of the terminal's width is seen while a line is typed")
  func resize() async throws {
    try await session { terminal in
      Self.say(terminal, "visa", "▸ visa")
      terminal.resize(columns: 60, rows: 24)
      terminal.settle()
      Self.say(terminal, " mer", "utgångsläge 2024 ▸ visa mer")
      Self.say(terminal, "\u{1B}[Dx\r", "«visa mexr»")
      #expect(terminal.screen.lines.first == "utgångsläge 2024 ▸ visa mexr")
    }
  }
}
