import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

/// The loop of the prompt: reads a statement, carries it out, shows the answer, until somebody ends it.
///
/// It knows a reader only by its protocol, so it is tested with a list of lines.
public final class Prompt {
  let session: Session
  let presentation: Presentation
  let output: Output
  /// Nil where nothing is written down.
  var journal: Journal?
  /// A name that was asked back, and what it may be.
  var choice: NameChoice?

  public init(_ session: Session, _ presentation: Presentation, _ output: Output, journal: Journal?) {
    self.session = session
    self.presentation = presentation
    self.output = output
    self.journal = journal
  }

  var sv: Bool { presentation.tongue == .swedish }

  /// Talks until the input ends.
  public func run(_ reader: inout some LineReader) {
    greet()
    loop: while true {
      output.flush()
      switch reader.read(prompt: session.promptText) {
      case .line(let text):
        Interrupts.clear()
        if answer(text) { break loop }
      case .interrupted: choice = nil
      case .unreadable(let fault):
        show([Diagnostic(ScriptText.problem(fault, ">"), at: .cell(Cell(file: ">", row: fault.line)))])
      case .end:
        // A window that was closed is no end that anybody asked for: the next session offers to go on.
        if Terminal.hasHungUp { return }
        break loop
      }
    }
    journal?.close()
    output.flush()
  }

  /// Carries out what was typed; true where it was to end.
  func answer(_ text: String) -> Bool {
    if text.allSatisfy(\.isWhitespace) { return false }
    if let chosen = choice?.answer(text) {
      choice = nil
      output.result(["  " + chosen])
      return answer(chosen)
    }
    choice = nil
    if answerOffer(text) { return false }
    let source = Source(name: ">", text: text)
    let parsed = session.parse(source)
    if !parsed.diagnostics.isEmpty { show(parsed.diagnostics) }
    guard !parsed.hasErrors else { return false }
    for statement in parsed.statements {
      if Interrupts.isPending {
        show([Diagnostic(DoorProblem.stopped, at: statement.span)])
        return false
      }
      let reply = session.carryOut(statement)
      if !reply.isError, statement.isRecorded { record(session.wholeText(of: statement)) }
      show(reply, statement)
      if reply.quits { return true }
      if reply.isError { return false }
    }
    return false
  }

  private func show(_ reply: Reply, _ statement: Statement) {
    output.result(presentation.rendered(reply))
    output.flush()
    if let choice = NameChoice(reply, session) {
      self.choice = choice
      output.result(choice.lines(sv: sv))
    } else {
      show(reply.diagnostics)
    }
  }

  func show(_ findings: [Diagnostic]) {
    for text in presentation.findings(findings) { output.diagnostic(text) }
  }

  func say(_ line: String) { output.result(Wrap.lines(line, width: presentation.prose, hanging: 2)) }

  private func greet() {
    let name = session.model.name
    output.result([
      sv ? "Tänkom: \(name). Skriv hjälp, rundtur eller avsluta" : "Tänkom: \(name). Type help, tour or quit",
      sv ? "Pröva med tänk om före en ändring; ångra tar tillbaka" : "Try with what if before an edit; undo takes back",
    ])
    let source = Source(name: ">", text: "show")
    let opening = session.carryOut(Statement(.command(.overview), span: Span(source, 0, 4)))
    if !opening.isError { output.result(presentation.rendered(opening)) }
    offerLeftover()
  }
}
