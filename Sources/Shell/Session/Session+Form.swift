import Language
import Quantities

/// A line that could not be read to its end, with the form of its first word and an example.
struct FormProblem: Problem {
  let base: any Problem
  let form: String
  let example: String

  var code: String { base.code }
  func sentence(in tongue: Tongue) -> String { base.sentence(in: tongue) }
  func label(in tongue: Tongue) -> String? { base.label(in: tongue) }
  func note(in tongue: Tongue) -> String? { base.note(in: tongue) }
  func replacement(in tongue: Tongue) -> Replacement? { base.replacement(in: tongue) }
  func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    let lines = [
      base.help(in: tongue), (sv ? "så här: " : "the form is ") + form,
      (sv ? "till exempel " : "for example ") + example,
    ]
    return lines.compactMap(\.self).joined(separator: "\n  ")
  }
}

extension Session {
  /// The finding, with how the line is written where it stops short or goes on too long.
  func withForm(_ finding: Diagnostic) -> Diagnostic {
    if let advised = advised(finding) { return advised }
    guard let problem = finding.problem as? SyntaxProblem, case .text(let span) = finding.place else { return finding }
    switch problem {
    case .unexpected, .unexpectedEnd: break
    default: return finding
    }
    guard let entry = helpEntry(ofLineAt: span) else { return finding }
    let text = entry.text(tongue)
    return Diagnostic(
      FormProblem(base: problem, form: text.form, example: filled(text.example)), at: span,
      severity: finding.severity, related: finding.related)
  }

  /// What help says of the word that begins a line, or of the edit that is tried.
  private func helpEntry(ofLineAt span: Span) -> HelpEntry? {
    let bytes = Array(span.source.text.utf8)
    let table = KeywordTable.standard
    func skipBlanks(_ offset: Int) -> Int {
      var offset = offset
      while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
      return offset
    }
    var start = min(span.lower, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    guard let first = table.longestMatch(at: .statement, in: bytes, from: skipBlanks(start)) else { return nil }
    if first.role == .whatIf, let edit = table.longestMatch(at: .statement, in: bytes, from: skipBlanks(first.end)),
      let entry = HelpTable.entry(edit.role), entry.kind == .edit
    {
      return entry
    }
    return HelpTable.entry(first.role)
  }
}
