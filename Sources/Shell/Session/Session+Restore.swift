import Language
import Scenarios

extension Statement {
  /// Whether it belongs in the journal: whatever was asked or done, but not help and the way through history's list.
  public var isRecorded: Bool {
    guard case .command(let command) = node else { return true }
    switch command {
    case .help, .tour, .quit, .history: return false
    default: return true
    }
  }

  /// Whether it has to be carried out again to give a state back: answers alone change nothing.
  var changesSomething: Bool {
    guard case .command(let command) = node else { return true }
    switch command {
    case .keep, .undo, .redo, .switchTo, .copy, .note, .park, .run, .snapshot, .merge: return true
    default: return false
    }
  }
}

extension Session {
  /// Carries out a journal again, without its answers.
  ///
  /// - Returns: the findings where a statement cannot be carried out any more; what stands before it holds.
  public func restore(_ text: String) -> [Diagnostic] {
    isRestoring = true
    defer { isRestoring = false }
    // Names that the journal itself declares are known only as it goes: each statement is read in its turn.
    for piece in Session.pieces(text) {
      let parsed = parse(Source(name: "session.tankom", text: piece))
      if parsed.hasErrors { return parsed.diagnostics }
      for statement in parsed.statements where statement.changesSomething {
        let reply = carryOut(statement)
        if reply.isError { return reply.diagnostics }
      }
    }
    return []
  }

  /// The statements of a text, each with its body.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for line in text.split(separator: "\n") {
      if line.first?.isWhitespace == true, !pieces.isEmpty {
        pieces[pieces.count - 1] += "\n" + line
      } else {
        pieces.append(String(line))
      }
    }
    return pieces
  }
}
