import Analysis
import Budget
import Language
import Reports
import Scenarios

/// What a script would do, found by trying it in a session that is then thrown away: nothing is written, no answer is
/// shown and no expectation decided.
public struct Rehearsal: Sendable {
  /// What a statement would do.
  public enum Effect: Sendable, Hashable {
    case declares, edits, answers, expects
    /// A file below the model's folder that would be written.
    case writes(String)
    /// A file whose statements come next.
    case runs(String)
  }

  /// One statement.
  public struct Step: Sendable, Hashable {
    /// Where it stands.
    public let file: String
    /// From 1.
    public let line: Int
    /// As it was written, without its body.
    public let text: String
    /// What it would do.
    public let effect: Effect
    /// How many runs it is inside.
    public let depth: Int
  }

  /// The statements in the order in which they would be carried out.
  public internal(set) var steps: [Step] = []
  /// Everything that is wrong, of the whole script.
  public internal(set) var findings: [Diagnostic] = []

  /// Whether something is wrong, so that the script would stop.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension Session {
  /// Tries a script and what it is given, and says what it would do. All errors are found, not only the first.
  ///
  /// The session is used up: what the script does is done in it, apart from what it would write.
  public func rehearsal(of source: Source, with arguments: [RunArgument]) -> Rehearsal {
    rehearsal = Rehearsal()
    rehearse(source, with: arguments)
    defer { rehearsal = nil }
    return rehearsal ?? Rehearsal()
  }

  func rehearse(_ source: Source, with arguments: [RunArgument]) {
    let parsed = parse(source)
    rehearsal?.findings += parsed.diagnostics
    if !arguments.isEmpty { rehearsal?.findings += setParameters(arguments).diagnostics }
    for statement in parsed.statements {
      if Interrupts.isPending {
        rehearsal?.findings.append(Diagnostic(DoorProblem.stopped, at: statement.span))
        return
      }
      rehearsal?.steps.append(
        Rehearsal.Step(
          file: source.name, line: source.line(at: statement.span.lower).number,
          text: Session.oneLine(text(of: statement)), effect: effect(of: statement), depth: max(0, running.count)))
      let reply = carryOut(statement)
      // A file that is run has put its findings there itself.
      rehearsal?.findings += reply.diagnostics
      if reply.quits { return }
    }
  }

  private func effect(of statement: Statement) -> Rehearsal.Effect {
    switch statement.node {
    case .declaration, .instance, .clause: return .declares
    case .edit(let edit): return edit.isTrial ? .answers : .edits
    case .property(let property): return property.isDescription ? .declares : .edits
    case .command(let command):
      switch command {
      case .expect: return .expects
      case .save(let file): return .writes(Session.fileName(of: file))
      case .snapshot: return .writes(Session.forecastFileName)
      case .run(let file, _): return .runs(file.text)
      case .keep, .undo, .redo, .switchTo, .merge, .copy, .note, .park: return .edits
      default: return .answers
      }
    }
  }

  /// The file that a scenario is saved in.
  static func fileName(of file: Name) -> String {
    file.text.hasSuffix(".tankom") ? file.text : file.text + ".tankom"
  }
}

extension Rehearsal: Presentable {
  /// The statements with what each would do, then how many there are.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    if !steps.isEmpty {
      screen.table(
        Table(
          columns: [
            .init(sv ? "Plats" : "Place", .left), .init(sv ? "Sats" : "Statement", .left),
            .init(sv ? "Skulle" : "Would", .left),
          ],
          rows: steps.map { step in
            let margin = String(repeating: "  ", count: step.depth)
            return [
              Table.Cell("\(step.file):\(step.line)"), Table.Cell(margin + step.text),
              Table.Cell(Rehearsal.text(step.effect, sv)),
            ]
          }))
    }
    let expectations = steps.count { $0.effect == .expects }
    let statements =
      sv
      ? (steps.count == 1 ? "1 sats" : "\(steps.count) satser")
      : steps.count == 1
        ? "1 statement" : "\(steps.count) statements"
    screen.line(
      sv
        ? "\(statements), varav \(expectations) förväntningar. Prövat: inget är utfört och inget är skrivet"
        : "\(statements), \(expectations) of them expectations. Rehearsed: nothing was carried out or written")
    return screen
  }

  private static func text(_ effect: Effect, _ sv: Bool) -> String {
    switch effect {
    case .declares: sv ? "deklarera" : "declare"
    case .edits: sv ? "ändra" : "edit"
    case .answers: sv ? "svara" : "answer"
    case .expects: sv ? "pröva" : "test"
    case .writes(let file): (sv ? "skriva " : "write ") + file
    case .runs(let file): (sv ? "köra " : "run ") + file
    }
  }
}
