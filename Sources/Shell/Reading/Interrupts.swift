import CEditLine

/// Ctrl-C, as the prompt wants it: it stops what is being done, and never the program.
public enum Interrupts {
  /// From here on Ctrl-C no longer ends the process. False if the system refuses.
  @discardableResult
  public static func watch() -> Bool { cel_watch_signals() }

  /// Whether Ctrl-C was typed since the last ``clear()``. Long work asks now and then, from any thread, and stops.
  public static var isPending: Bool { cel_interrupt_pending() }

  /// Forgets a Ctrl-C that has been acted upon. Reading a line from a terminal does so too.
  public static func clear() { cel_clear_interrupt() }
}
