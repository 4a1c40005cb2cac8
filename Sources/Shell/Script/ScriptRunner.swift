import Language

/// Runs scripts without a terminal: results on standard output, findings on standard error, and an exit code.
public struct ScriptRunner {
  /// What the program ends with.
  public enum Exit: Int32, Sendable {
    case done = 0
    /// An expectation did not hold, or `check` found something and that counts.
    case failed = 1
    case badInput = 2
  }

  let session: Session
  let presentation: Presentation
  let output: Output
  /// Whether findings of `check` count as failures.
  let isStrict: Bool

  public init(_ session: Session, _ presentation: Presentation, _ output: Output, isStrict: Bool) {
    self.session = session
    self.presentation = presentation
    self.output = output
    self.isStrict = isStrict
  }

  /// Runs one script. It is parsed whole first; it stops at the first error, and goes on after an expectation that
  /// does not hold.
  public func run(_ source: Source) -> Exit {
    var exit = Exit.done
    session.run(source) { reply in
      output.result(presentation.rendered(reply))
      for finding in presentation.findings(reply.diagnostics) { output.diagnostic(finding) }
      if reply.isError {
        exit = .badInput
      } else if exit == .done, reply.failedExpectation || isStrict && reply.findings > 0 {
        exit = .failed
      }
    }
    output.flush()
    guard output.isResultLost else { return exit }
    let lost = Diagnostic(DoorProblem.resultLost, at: .cell(Cell(file: source.name, row: 0)))
    for finding in presentation.findings([lost]) { output.diagnostic(finding) }
    return .badInput
  }
}
