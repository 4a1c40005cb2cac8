import Glibc

/// A program that runs on a pseudo-terminal, as its own session.
package final class TerminalProcess {
  package let terminal: PseudoTerminal
  private let process: pid_t
  private var status: Int32?

  /// Starts a program with the terminal as its standard input, output and errors, and as its controlling terminal.
  ///
  /// The environment holds only what is given, and `TERM`.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    on terminal: PseudoTerminal
  ) throws {
    self.terminal = terminal
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test's thread blocks signals, and a test run in the background ignores Ctrl-C: neither is handed on.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // 0x80 is POSIX_SPAWN_SETSID, which Swift does not see.
    let flags = 0x80 | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let variables = environment.merging(["TERM": "xterm"]) { given, _ in given }
    var process: pid_t = 0
    let code = Self.withPointers([path] + arguments) { arguments in
      Self.withPointers(variables.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw PseudoTerminal.Failure(call: "posix_spawn", code: code) }
    self.process = process
  }

  deinit {
    guard status == nil else { return }
    kill(process, SIGKILL)
    var ignored: Int32 = 0
    waitpid(process, &ignored, 0)
  }

  /// Sends a signal, such as the one that ends a program in the middle of its work.
  package func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for the program's end, and gives its exit code; 128 and the signal's number if a signal ended it.
  /// Nil if it still runs when the time is out.
  package func exitCode(seconds: Double = 10) -> Int32? {
    var status: Int32 = self.status ?? 0
    if self.status == nil {
      var rounds = Int(seconds * 100)
      while waitpid(process, &status, WNOHANG) == 0 {
        guard rounds > 0 else { return nil }
        rounds -= 1
        terminal.settle(milliseconds: 5)
        usleep(5_000)
      }
      terminal.settle(milliseconds: 5)
      self.status = status
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func withPointers<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
