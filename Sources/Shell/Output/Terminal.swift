import Glibc

/// What is known of the terminal, if there is one.
public struct Terminal: Equatable, Sendable {
  /// Whether input and output both are a terminal: then, and only then, there is a prompt.
  public let isInteractive: Bool
  /// Whether output may carry colour: a terminal that is not dumb, and `NO_COLOR` not set.
  public let hasColour: Bool
  /// Characters in a line.
  public let columns: Int

  public init(isInteractive: Bool, hasColour: Bool, columns: Int) {
    self.isInteractive = isInteractive
    self.hasColour = hasColour
    self.columns = columns
  }

  /// The terminal of this process, now.
  public static var current: Terminal {
    let isOutput = isatty(STDOUT_FILENO) == 1
    return Terminal(
      isInteractive: isOutput && isatty(STDIN_FILENO) == 1,
      hasColour: isOutput && allowsColour(term: variable("TERM"), noColour: variable("NO_COLOR")),
      columns: width(of: STDOUT_FILENO) ?? 80)
  }

  /// `NO_COLOR` counts when it holds anything at all; a terminal without a name is taken as dumb.
  static func allowsColour(term: String?, noColour: String?) -> Bool {
    (noColour ?? "").isEmpty && !["", "dumb"].contains(term ?? "")
  }

  /// The width of the terminal behind a descriptor; nil where there is none, or where it does not say.
  static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether the terminal of standard input has gone (its window was closed), as against Ctrl-D typed at it.
  static var hasHungUp: Bool {
    var waits = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waits, 1, 0) > 0 && waits.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
