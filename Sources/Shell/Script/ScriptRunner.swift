import Analysis
import Language
import Reports

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
  ///
  /// - Parameters:
  ///   - arguments: what it is given, set before its first statement.
  ///   - met: takes the expectations that were met.
  public func run(
    _ source: Source, with arguments: [RunArgument] = [], met: ([ExpectationAnswer]) -> Void = { _ in }
  ) -> Exit {
    var exit = Exit.done
    session.run(source, with: arguments) { reply in
      met(reply.expectations)
      // Other programs get the expectations as one table at the end.
      if presentation.format == .table || !reply.isExpectation { output.result(presentation.rendered(reply)) }
      for finding in presentation.findings(reply.diagnostics) { output.diagnostic(finding) }
      if reply.isError {
        exit = .badInput
      } else if exit == .done, reply.failedExpectation || isStrict && reply.findings > 0 {
        exit = .failed
      }
    }
    return ending(exit, source)
  }

  /// Says what one script would do, and everything that is wrong with it; nothing is carried out.
  public func rehearse(_ source: Source, with arguments: [RunArgument]) -> Exit {
    let rehearsal = session.rehearsal(of: source, with: arguments)
    output.result(presentation.rendered(Reply(rehearsal.screen(session.words))))
    for finding in presentation.findings(Diagnostics(rehearsal.findings).withoutRepeats.list) {
      output.diagnostic(finding)
    }
    return ending(rehearsal.hasErrors ? .badInput : .done, source)
  }

  /// Writes what the expectations of the scripts came to.
  public func report(_ answers: [ExpectationAnswer], isWhole: Bool) {
    let report = ExpectationReport(answers)
    let screen = isWhole ? report.screen(session.words) : Screen([.line(report.summary(session.words))])
    output.result(presentation.rendered(Reply(screen)))
    output.flush()
  }

  /// A result that could not be written makes the end another.
  private func ending(_ exit: Exit, _ source: Source) -> Exit {
    output.flush()
    guard output.isResultLost else { return exit }
    let lost = Diagnostic(DoorProblem.resultLost, at: .cell(Cell(file: source.name, row: 0)))
    for finding in presentation.findings([lost]) { output.diagnostic(finding) }
    return .badInput
  }
}

extension Reply {
  /// Whether it is that of one expectation and nothing else.
  fileprivate var isExpectation: Bool { expectations.count == 1 && diagnostics.isEmpty }
}
