import Glibc
import Shell

/// A small prompt on a terminal, run in a process of its own: it echoes each statement between angle quotes.
enum EditLineSession {
  static let prompt = "\u{1B}[32mutgångsläge\u{1B}[0m 2024 ▸ "

  /// Takes the terminal as this process's own, talks until the end of input, and exits.
  static func run(on path: String, history: String) -> Never {
    setsid()
    let terminal = open(path, O_RDWR)
    guard terminal >= 0 else { exit(10) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(terminal, descriptor) }
    // As a Swift program is started: no locale worth the name.
    setenv("TERM", "xterm", 1)
    setenv("LC_ALL", "C", 1)
    guard let editor = EditLineReader(history: history.isEmpty ? nil : history, completer: complete) else { exit(11) }
    var reader = StatementReader(editor)
    while true {
      switch reader.read(prompt: prompt) {
      case .line(let text): print("«\(text.split(separator: "\n").joined(separator: "|"))»")
      case .interrupted: print("«avbrutet»")
      case .unreadable(let fault): print("«\(fault)»")
      case .end:
        print("«slut»")
        fflush(nil)
        exit(0)
      }
    }
  }

  private static let words = [
    ("visa", "visar ett värde"), ("vidare", ""), ("Vård och omsorg", "13 590 tkr  Nämndens största område"),
    ("Hållän", "4 st"), ("Hålländska", "5 st"),
  ]

  /// Completes the last word; `många` has more candidates than a list shows.
  static func complete(_ request: CompletionRequest) -> [Completion] {
    let before = String(decoding: request.line.utf8.prefix(request.cursor), as: UTF8.self)
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let start = request.cursor - word.utf8.count
    if word == "många" {
      return (1...25).map { Completion(replacement: "många\($0 % 2)\($0)", start: start, detail: "\($0) tkr") }
    }
    return words.filter { $0.0.lowercased().hasPrefix(word.lowercased()) }
      .map { Completion(replacement: $0.0, start: start, detail: $0.1) }
  }
}
