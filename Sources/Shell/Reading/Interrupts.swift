import CEditLine

/// Ctrl-C, as the prompt wants it: it stops what is being done, and never the program.
///
/// It is watched from the moment an ``EditLineReader`` is made.
public enum Interrupts {
  /// Whether Ctrl-C was typed since the last ``clear()``. Long work asks now and then, from any thread, and stops.
  public static var isPending: Bool { cel_interrupt_pending() }

  /// Forgets a Ctrl-C that has been acted upon. Reading a line from a terminal does so too.
  public static func clear() { cel_clear_interrupt() }
}
