import Budget
import Language
import Quantities
import Reports
import Scenarios

/// A name that fits several things: a numbered list, and the statement to carry out once one is chosen.
struct NameChoice {
  let name: String
  let candidates: [(replacement: String, line: String)]
  private let span: Span

  /// Nil where the reply asks no such question, or where no spelling tells the candidates apart.
  init?(_ reply: Reply, _ session: Session) {
    guard reply.diagnostics.count == 1, let finding = reply.diagnostics.first, case .text(let span) = finding.place,
      case .ambiguousName(let name, let spellings)? = finding.problem as? CompileProblem, span.source.name == ">"
    else { return nil }
    let summary = EntitySummary(session.workspace, session.words)
    var seen: Set<String> = []
    var found: [(String, String)] = []
    for spelling in spellings {
      for entity in session.model.names.entities(named: spelling) {
        let own = summary.name(entity)
        guard seen.insert(own).inserted else { continue }
        found.append((NameChoice.quoted(own), summary.line(entity, named: own)))
      }
    }
    guard found.count > 1 else { return nil }
    self.name = name
    self.span = span
    candidates = found
  }

  /// The list, and what to type.
  func lines(sv: Bool) -> [String] {
    var lines = [sv ? "\(name) kan vara" : "\(name) can be"]
    for (number, candidate) in candidates.enumerated() {
      lines += Wrap.lines("  \(number + 1)  \(candidate.line)", width: 80, hanging: 5)
    }
    let numbers = candidates.indices.map { "\($0 + 1)" }
    let last = numbers.last ?? ""
    lines.append((sv ? "Skriv " : "Type ") + numbers.dropLast().joined(separator: ", ") + (sv ? " eller " : " or ") + last)
    return lines
  }

  /// The statement with the chosen name in quotes; nil where the answer is no number of the list.
  func answer(_ text: String) -> String? {
    let digits = text.filter { !$0.isWhitespace && $0 != "." }
    guard let number = Int(digits), candidates.indices.contains(number - 1) else { return nil }
    let bytes = span.source.utf8
    return String(decoding: bytes[..<span.lower], as: UTF8.self) + candidates[number - 1].replacement
      + String(decoding: bytes[min(span.upper, bytes.count)...], as: UTF8.self)
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
