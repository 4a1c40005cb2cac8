import PseudoTerminals
import Testing

/// The harness itself, before anything is judged by it.
struct PseudoTerminalTests {
  @Test("letters, line feeds and cursor movements land where a terminal puts them")
  func screen() {
    var screen = Screen(columns: 10, rows: 3)
    screen.feed("Hållö\r\nabc\u{8}\u{8}\u{1B}[1P".utf8)
    #expect(screen.lines == ["Hållö", "ac"])
    screen.feed("\u{1B}[1@X\u{1B}[H\u{1B}[2C\u{1B}[K".utf8)
    #expect(screen.lines == ["Hå", "aXc"])
    screen.feed("\u{1B}[31m\u{1B}[2;1H1234567890\r\nz\r\nö\u{1B}[?2004h".utf8)
    #expect(screen.text == "Hå\n1234567890\nz\nö")
    #expect(screen.past == ["Hå"])
  }

  @Test("a full line wraps only when a further letter comes")
  func wrap() {
    var screen = Screen(columns: 3, rows: 3)
    screen.feed("abc".utf8)
    #expect(screen.row == 0)
    screen.feed("d".utf8)
    #expect(screen.lines == ["abc", "d"])
  }

  @Test("a program runs on the terminal, sees its size and gives its exit code")
  func program() throws {
    let terminal = try PseudoTerminal(columns: 72, rows: 20)
    let process = try TerminalProcess(
      "/bin/sh", ["-c", "stty size; tty -s && echo tty=$TERM; read x; echo \"läste $x\"; exit 3"], on: terminal)
    #expect(terminal.wait(for: "tty=xterm"))
    #expect(terminal.screen.lines.first == "20 72")
    terminal.type("åäö\r")
    #expect(terminal.wait(for: "läste åäö"))
    #expect(process.exitCode() == 3)
  }

  @Test("Ctrl-C reaches the program by way of its controlling terminal")
  func interrupt() throws {
    let terminal = try PseudoTerminal()
    let process = try TerminalProcess("/bin/sh", ["-c", "echo redo; exec cat"], on: terminal)
    #expect(terminal.wait(for: "redo"))
    terminal.type("\u{3}")
    #expect(process.exitCode() == 130)
  }
}
