import Language
import Quantities
import Scenarios

extension Prompt {
  /// Writes a statement down. That it cannot be written is said once.
  func record(_ statement: String) {
    guard let journal else { return }
    if !journal.append(statement) {
      self.journal = nil
      say(
        sv
          ? "Obs: dagboken går inte att skriva längre; det som görs nu sparas inte"
          : "Note: the journal cannot be written any more; what is done now is not saved")
    }
  }

  /// Offers to go on where a session was cut off.
  func offerLeftover() {
    guard let leftover = journal?.leftover else { return }
    let rows = leftover.count == 1 ? (sv ? "1 rad" : "1 line") : "\(leftover.count) " + (sv ? "rader" : "lines")
    say(
      sv
        ? "Förra sessionen avslutades inte: \(rows). Skriv återställ eller börja om"
        : "The last session did not end: \(rows). Type restore or start over")
    if let cutOff = leftover.cutOff {
      let line = Session.oneLine(cutOff)
      say(sv ? "Den sista raden blev inte hel och är inte med: \(line)" : "Its last line is incomplete and left out: \(line)")
    }
  }

  /// The answer to the offer. True where the line was one; any other line begins anew, and the old journal is put away.
  func answerOffer(_ text: String) -> Bool {
    guard let journal, let leftover = journal.leftover else { return false }
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    switch word {
    case "återställ", "restore":
      journal.adopt()
      let before = session.workspace
      let findings = session.restore(leftover.text)
      show(findings)
      let effect = session.effect(from: before, to: session.workspace)
      if findings.isEmpty {
        let rows = leftover.count == 1 ? (sv ? "1 rad" : "1 line") : "\(leftover.count) " + (sv ? "rader" : "lines")
        say((sv ? "Återställt: \(rows). " : "Restored: \(rows). ") + effect)
      } else {
        say((sv ? "Återställt till raden ovan. " : "Restored up to the line above. ") + effect)
      }
      return true
    case "börja om", "start over":
      putAway()
      return true
    case "avsluta", "sluta", "quit", "exit": return false
    default:
      putAway()
      return false
    }
  }

  private func putAway() {
    guard let path = journal?.startOver() else { return }
    say(
      sv
        ? "Ny session. Den förra ligger i \(path): skriv kör \"\(path)\""
        : "A new session. The last one is in \(path): type run \"\(path)\"")
  }
}
