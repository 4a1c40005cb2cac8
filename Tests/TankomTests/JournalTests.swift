import Glibc
import PseudoTerminals
import Testing

/// What happens to a session that is cut off.
struct JournalTests {
  let model: ModelFolder

  init() throws { model = try ModelFolder.model() }

  private func start(_ options: [String] = []) throws -> (PseudoTerminal, TerminalProcess) {
    let terminal = try PseudoTerminal(columns: 80, rows: 40)
    let process = try TerminalProcess(Program.path, [model.path] + options, on: terminal)
    #expect(terminal.wait(for: "tkr >"), "\(terminal.screen.text)")
    terminal.settle()
    return (terminal, process)
  }

  private func cutOff() throws {
    let (terminal, process) = try start()
    terminal.type("bevilja D1\r")
    #expect(terminal.wait(for: "arbete 2023"))
    terminal.type("förslag \"Grupp A\" bygger på utgångsläge\r")
    #expect(terminal.wait(for: "Grupp A 2023"))
    terminal.settle()
    terminal.type("avslå D2\r")
    #expect(terminal.wait { $0.text.split(separator: "\n").count { $0.hasPrefix("Grupp A 2023") } > 1 })
    terminal.settle()
    terminal.type("halvskrivet")
    #expect(terminal.wait(for: "halvskrivet"))
    process.send(SIGKILL)
    #expect(process.exitCode() == 137)
  }

  @Test("kill -9 loses no statement: the next session offers to go on, and does")
  func restored() throws {
    try cutOff()
    let (terminal, process) = try start()
    #expect(terminal.screen.text.contains("Förra sessionen avslutades inte: 3 rader. Skriv återställ eller börja om"))
    terminal.type("återställ\r")
    #expect(terminal.wait(for: "Återställt: 3 rader"), "\(terminal.screen.text)")
    #expect(terminal.wait(for: "Grupp A 2023"))
    terminal.type("historik\r")
    #expect(terminal.wait(for: "avslå D2"))
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
    #expect(!model.exists(".tankom/session.tankom"))
    let journal = model.read(".tankom/journals/1.tankom")
    #expect(
      journal == "# Tänkom: Socialnämnden Herrljunga\nbevilja D1\nförslag \"Grupp A\" bygger på utgångsläge\navslå D2\n"
    )
  }

  @Test("börja om puts the journal away, and it can be run")
  func begunAnew() throws {
    try cutOff()
    let (terminal, process) = try start()
    terminal.type("börja om\r")
    #expect(terminal.wait(for: "journals/1.tankom"))
    terminal.type("kör \".tankom/journals/1.tankom\"\r")
    #expect(terminal.wait(for: "Grupp A 2023"), "\(terminal.screen.text)")
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
    #expect(model.exists(".tankom/journals/2.tankom"))
  }

  @Test("a last line that was cut off is left out and said")
  func truncated() throws {
    try cutOff()
    let whole = model.read(".tankom/session.tankom")
    try model.write(whole + "bevilja D3 me", to: ".tankom/session.tankom")
    let (terminal, process) = try start()
    #expect(terminal.screen.text.contains("är inte med: bevilja D3 me"), "\(terminal.screen.text)")
    terminal.type("återställ\r")
    #expect(terminal.wait(for: "Återställt: 3 rader"))
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("two sessions at once have a journal each")
  func twoAtOnce() throws {
    let (first, firstProcess) = try start()
    let (second, secondProcess) = try start()
    first.type("bevilja D1\r")
    #expect(first.wait(for: "arbete 2023"))
    second.type("bevilja D2\r")
    #expect(second.wait(for: "arbete 2023"))
    #expect(!second.screen.text.contains("Förra sessionen"))
    #expect(model.read(".tankom/session.tankom").contains("bevilja D1"))
    #expect(!model.read(".tankom/session.tankom").contains("bevilja D2"))
    #expect(model.read(".tankom/session-2.tankom").contains("bevilja D2"))
    for (terminal, process) in [(first, firstProcess), (second, secondProcess)] {
      terminal.type("avsluta\r")
      #expect(process.exitCode() == 0)
    }
    #expect(model.exists(".tankom/journals/1.tankom") && model.exists(".tankom/journals/2.tankom"))
  }

  @Test("--no-journal writes nothing")
  func none() throws {
    let (terminal, process) = try start(["--no-journal"])
    terminal.type("bevilja D1\ravsluta\r")
    #expect(process.exitCode() == 0)
    #expect(!model.exists(".tankom"))
    _ = terminal
  }

  @Test("a session in which nothing was done leaves nothing but its history")
  func empty() throws {
    let (terminal, process) = try start()
    terminal.type("\u{4}")
    #expect(process.exitCode() == 0)
    #expect(!model.exists(".tankom/session.tankom"))
    #expect(!model.exists(".tankom/journals"))
  }
}
