import PseudoTerminals
import Testing

/// The prompt as it is typed at.
struct PromptTests {
  let model: ModelFolder
  let terminal: PseudoTerminal

  init() throws {
    model = try ModelFolder.model()
    terminal = try PseudoTerminal(columns: 80, rows: 40)
  }

  private func start(_ options: [String] = []) throws -> TerminalProcess {
    let process = try TerminalProcess(Program.path, [model.path] + options, on: terminal)
    #expect(terminal.wait(for: "tkr >"), "\(terminal.screen.text)")
    terminal.settle()
    return process
  }

  /// Types a line and waits for its answer and the next prompt: between two lines the terminal edits by itself.
  private func type(_ line: String, until text: String) {
    terminal.type(line + "\r")
    #expect(terminal.wait(for: text), "\(terminal.screen.text)")
    terminal.settle()
  }

  @Test("the prompt shows scenario, year and gap, and avsluta ends with code 0")
  func prompt() throws {
    let process = try start()
    #expect(terminal.screen.lines.first == "Tänkom: Socialnämnden Herrljunga. Skriv hjälp, rundtur eller avsluta")
    #expect(terminal.screen.line == "utgångsläge 2023 −12 450 tkr >")
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("a trial leaves the prompt as it was, with a hint; behåll keeps it")
  func trial() throws {
    let process = try start()
    type("tänk om sätt hemflyttade till 4", until: "skriv behåll")
    terminal.settle()
    #expect(terminal.screen.line == "utgångsläge 2023 −12 450 tkr >")
    type("behåll", until: "arbete 2023")
    type("ångra", until: "Ångrat: ")
    terminal.settle()
    #expect(terminal.screen.line.hasPrefix("utgångsläge 2023"))
    terminal.type("\u{4}")
    #expect(process.exitCode() == 0)
  }

  @Test("Tab completes a name, and offers names with value, range and label")
  func tab() throws {
    let process = try start()
    terminal.type("tänk om sätt hemf\t")
    #expect(terminal.wait(for: "sätt hemflyttade"))
    terminal.settle()
    terminal.type("\t")
    #expect(terminal.wait(for: "hemflyttade till"), "\(terminal.screen.text)")
    terminal.type("\u{3}")
    #expect(terminal.wait { $0.line == "utgångsläge 2023 −12 450 tkr >" })
    terminal.settle()
    terminal.type("sätt \t\t")
    #expect(terminal.wait(for: "0 personer, 0..6  De som får bostad i Herrljunga"), "\(terminal.screen.text)")
    terminal.type("\u{15}avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("Tab on an empty line lists what can be typed, with its meaning")
  func emptyTab() throws {
    let process = try start()
    terminal.type("\t")
    #expect(terminal.wait(for: "prövar en ändring och ändrar inget"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("visa "))
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("å, ä and ö are erased whole, and the arrow brings a line back")
  func letters() throws {
    let process = try start()
    terminal.type("fokus 2024åäö\u{7F}\u{7F}\u{7F}\r")
    #expect(terminal.wait(for: "Fokus 2024."))
    terminal.settle()
    terminal.type("\u{1B}[A")
    terminal.settle()
    #expect(terminal.screen.line.hasSuffix("> fokus 2024"))
    terminal.type("\u{15}avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("Ctrl-C drops the line and never ends the program")
  func interrupt() throws {
    let process = try start()
    terminal.type("bevilja D1")
    #expect(terminal.wait(for: "> bevilja D1"))
    terminal.type("\u{3}")
    #expect(terminal.wait { $0.line == "utgångsläge 2023 −12 450 tkr >" })
    terminal.settle()
    type("historik", until: "Inget är ändrat än")
    terminal.type("\u{4}")
    #expect(process.exitCode() == 0)
  }

  @Test("a name that fits several things is asked back with a numbered list")
  func choice() throws {
    let process = try start()
    type("senarelägg Hemgården 1 år", until: "Skriv 1 eller 2")
    #expect(terminal.screen.text.contains("Hemgården kan vara"))
    #expect(terminal.screen.text.contains("1:12 Ombyggnad Hemgården, investering, 21 000 tkr"))
    terminal.type("2\r")
    #expect(terminal.wait(for: "  senarelägg \"1:1"), "\(terminal.screen.text)")
    #expect(terminal.wait(for: "arbete 2023"))
    terminal.type("avsluta\r")
    #expect(process.exitCode() == 0)
  }

  @Test("a window that is closed leaves its statements to the next session")
  func hungUp() throws {
    let process = try start()
    type("bevilja D1", until: "arbete 2023")
    process.send(1)
    _ = process.exitCode()
    #expect(model.read(".tankom/session.tankom").contains("bevilja D1"))
  }
}
