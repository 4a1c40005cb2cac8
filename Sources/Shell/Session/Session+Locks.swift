import Budget
import Language
import Reports
import Scenarios

extension Session {
  /// `lås "Grupp A"`: a lock on a whole scenario; nil where the edit is about something else.
  func lockScenario(_ edit: Edit, _ statement: Statement) throws(Diagnostic) -> Reply? {
    guard !edit.isTrial, edit.changes.count == 1, let change = edit.changes.first else { return nil }
    let reference: Reference
    var reason: String?
    switch change.node {
    case .lock(let name, let why):
      reference = name
      reason = why?.text ?? ""
    case .unlock(let name): reference = name
    default: return nil
    }
    guard let found = try? workspace.scenario(named: reference) else { return nil }
    let isLocked = workspace.scenarios[found].lock != nil
    let name = workspace.scenarios[found].name
    if isLocked == (reason != nil) {
      return Reply(Screen([.line(words.sv ? "\(name) är redan \(isLocked ? "låst" : "öppet")" : "\(name) is \(isLocked ? "locked" : "open") already")]))
    }
    remember(text(of: statement))
    workspace.setLock(found, reason)
    let why = reason.flatMap { $0.isEmpty ? nil : ": " + $0 } ?? ""
    let line = reason != nil
      ? (words.sv ? "Scenariot \(name) är låst\(why)" : "The scenario \(name) is locked\(why)")
      : (words.sv ? "Scenariot \(name) är öppet igen" : "The scenario \(name) is open again")
    return Reply(Screen([.line(line)]))
  }
}
