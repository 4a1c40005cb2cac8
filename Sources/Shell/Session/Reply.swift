import Analysis
import Language
import Reports

/// What a statement answers.
public struct Reply: Sendable {
  /// What goes to standard output.
  public var screen: Screen?
  /// Plain lines after the screen (help, definitions), which are no tables.
  public var text: [String] = []
  /// What goes to standard error.
  public var diagnostics: [Diagnostic] = []
  /// An expectation that did not hold: the script goes on, and ends with exit code 1.
  public var failedExpectation = false
  /// The expectations that were met, whatever they came to.
  public var expectations: [ExpectationAnswer] = []
  /// How many findings a check had; `--strict` makes them the exit code 1.
  public var findings = 0
  /// Whether the session ends after it.
  public var quits = false

  /// A reply with a screen, or with nothing to show.
  public init(_ screen: Screen? = nil) { self.screen = screen }

  /// A reply of plain lines.
  public static func text(_ lines: [String]) -> Reply {
    var reply = Reply()
    reply.text = lines
    return reply
  }

  /// A reply that says why the statement was not carried out.
  public static func failure(_ diagnostic: Diagnostic) -> Reply {
    var reply = Reply()
    reply.diagnostics = [diagnostic]
    return reply
  }

  /// Whether a script stops here.
  public var isError: Bool { diagnostics.contains { $0.severity == .error } }
}
