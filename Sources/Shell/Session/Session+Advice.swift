import Budget
import Language
import Quantities
import Scenarios

/// A finding about a line whose meaning is plain, with what to type.
struct AdvisedProblem: Problem {
  let base: any Problem
  let advice: String

  var code: String { base.code }
  func sentence(in tongue: Tongue) -> String { base.sentence(in: tongue) }
  func label(in tongue: Tongue) -> String? { base.label(in: tongue) }
  func note(in tongue: Tongue) -> String? { base.note(in: tongue) }
  func replacement(in tongue: Tongue) -> Replacement? { nil }
  func help(in tongue: Tongue) -> String? { (tongue == .swedish ? "skriv " : "write ") + advice }
}

extension Session {
  /// The finding of a line that could not be read, with what it plainly means; nil where that is not known.
  func advised(_ finding: Diagnostic) -> Diagnostic? {
    guard let problem = finding.problem as? SyntaxProblem else { return nil }
    switch problem {
    case .unexpected, .unexpectedEnd, .unknownLine: return plain(finding)
    default: return nil
    }
  }

  /// The same for a line that is wrong in whatever way.
  private func plain(_ finding: Diagnostic) -> Diagnostic? {
    guard case .text(let span) = finding.place else { return nil }
    let text = span.source.text
    let bytes = Array(text.utf8)
    let at = min(span.lower, bytes.count)
    let start = bytes[..<at].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let statement = PlainSpeech(line, model).statement(tongue) else { return nil }
    let trial = KeywordTable.standard.spellings(.whatIf).first { line.lowercased().hasPrefix($0 + " ") }
    return with((trial.map { $0 + " " } ?? "") + statement, finding)
  }

  /// A finding of a statement that was read, where the name that was not found is a choice's or an option's.
  func advisedAtRun(_ finding: Diagnostic) -> Diagnostic {
    let name: String
    switch finding.problem {
    case CompileProblem.unknownName(let text, _, _): name = text
    case ScenarioProblem.noSuchScenario(let text, _): name = text
    default: return finding
    }
    let compare = tongue == .swedish ? "jämför " : "compare "
    if KeywordTable.standard.spellings(.alternatives).contains(where: { NameTable.fold($0) == NameTable.fold(name) }) {
      let lines = model.alternatives.map { group in
        compare + group.name + " (" + group.options.map(\.displayName).joined(separator: ", ") + ")"
      }
      guard !lines.isEmpty else { return finding }
      return with(lines.joined(separator: tongue == .swedish ? " eller " : " or "), finding)
    }
    guard case ScenarioProblem.noSuchScenario = finding.problem else {
      // `by half a year` is read as a name.
      return name.contains(" ") ? plain(finding) ?? finding : finding
    }
    if let rest = questionOfChoice(name, finding.place) {
      return with(compare + (tongue == .swedish ? "vägval " : "alternatives ") + rest, finding)
    }
    let found = model.options(named: name)
    guard !found.isEmpty else { return finding }
    return with(
      found.map { compare + $0.choice }.joined(separator: tongue == .swedish ? " eller " : " or "), finding)
  }

  /// The rest of a line that names a choice and goes on (`lokal över 30 år`), where the word for choices is missing.
  private func questionOfChoice(_ name: String, _ place: Place) -> String? {
    let folded = NameTable.fold(name)
    let names = model.alternatives.flatMap { [$0.name, $0.displayName] }.map(NameTable.fold)
    guard names.contains(where: { folded.hasPrefix($0 + " ") }), case .text(let span) = place else { return nil }
    let rest = span.source.text.utf8.dropFirst(span.lower).prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: rest, as: UTF8.self)
  }

  private func with(_ advice: String, _ finding: Diagnostic) -> Diagnostic {
    Diagnostic(
      AdvisedProblem(base: finding.problem, advice: advice), at: finding.place, severity: finding.severity,
      related: finding.related)
  }
}
