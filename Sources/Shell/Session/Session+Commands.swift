import Language
import Reports
import Scenarios

extension Session {
  /// Commands answer; which file of this folder holds each is said by its name.
  func carryOut(_ command: Command, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch command {
    case .overview: return try overview()
    case .show(let show): return try self.show(show, statement)
    case .view(let view, let reference, let span): return try self.view(view, reference, span, statement)
    case .check(let reference): return try check(reference, statement)
    case .expect(let relation, let when, let label): return try expect(relation, when, label, statement)
    case .top(let count): return try top(count)
    case .find(let text): return find(text)
    case .explain(let expression, let against, let when): return try explain(expression, against, when, statement)
    case .split(let reference, let by): return try split(reference, by)
    case .compare(let references, let by, let against, let when):
      return try compare(references, by, against, when, statement)
    case .compareAlternatives(let references, let how): return try compareAlternatives(references, how, statement)
    case .seek(let relation, let by): return try seek(relation, by, statement)
    case .sweep(let target, let from, let to, let step): return try sweep(target, from, to, step, statement)
    case .diff(let reference, let against): return try diff(reference, against)
    case .keep: return try keep(statement)
    case .undo, .redo, .history: return try history(command, statement)
    case .switchTo, .copy, .note, .park, .save, .run, .help, .tour, .quit: return try housekeeping(command, statement)
    case .analysis, .bridge, .balance, .export, .snapshot, .merge, .report:
      throw Diagnostic(
        ScenarioProblem.notYet(text(of: statement), instead: insteadOf(command)), at: statement.span)
    }
  }
}
