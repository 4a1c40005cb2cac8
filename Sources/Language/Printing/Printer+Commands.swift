import Quantities

extension Printer {
  /// A command as one line.
  public func text(_ command: Command) -> String {
    switch command {
    case .overview: return word(.show)
    case .show(let show): return text(show)
    case .view(let view, let reference, let span):
      // After a name a month could be the next word of it.
      let date = span.map { (reference == nil ? "" : word(.inside) + " ") + text($0) }
      return words([word(.show), word(Printer.role(view)), reference.map { free($0) }, date])
    case .compare(let references, let by, let against, let when):
      let others = references.dropFirst().map { state($0) }
      return words([
        word(.compare), references.first.map { state($0) }, others.isEmpty ? nil : word(.with), list(others),
        grouped(by), self.against(against), text(when),
      ])
    case .compareAlternatives(let groups, let how):
      let names = list(groups.map { free($0) })
      let limits = how.limits.map { words([text($0.relation), text($0.when)]) }
      return words([
        word(.compareAlternatives), names, clause(.horizon, how.horizon), clause(.discountRate, how.rate),
        text(how.when), clause(.rankedBy, how.rankedBy),
        limits.isEmpty ? nil : word(.provided) + " " + limits.joined(separator: "; "),
      ])
    case .explain(let value, let against, let when):
      return words([word(.explain), text(value), self.against(against), text(when)])
    case .split(let reference, let parts):
      let joint = tongue == .swedish ? " " + table.spelling(.and, in: tongue) + " " : "; "
      return words([word(.split), free(reference), word(.parts), parts.map { thing($0) }.joined(separator: joint)])
    case .expect(let relation, let when, let label):
      return words([word(.expect), text(relation), text(when), self.label(label)])
    case .seek(let relation, let levers):
      let by = list(levers.map { free($0) })
      return isWord(.seekLever, otherwise: tongue == .swedish)
        ? words([word(.seekLever), by, word(.target), text(relation)])
        : words([word(.seek), text(relation), word(.leverBy), by])
    case .run(let file, let arguments):
      let list = arguments.map { "\(free($0.name)) = \(text($0.value))" }.joined(separator: "; ")
      return words([word(.run), quoted(file.text), list.isEmpty ? nil : word(.with), list])
    case .analysis(let name, let subjects, let levers, let against, let when):
      let role = table.role(of: name.text, at: .statement)
      return words([
        role.map { word($0) } ?? name.text, subjects.map { text($0) }.joined(separator: "; "),
        levers.isEmpty ? nil : word(.leverBy), list(levers.map { free($0) }), self.against(against), text(when),
      ])
    case .bridge(let from, let to):
      return words([word(.bridge), word(.giver), state(from), word(.receiver), state(to)])
    case .sweep(let target, let from, let to, let step):
      return words([
        word(.sweep), text(target), word(.sweepFrom), text(from), word(.sweepTo), text(to),
        step.map { word(.step) + " " + text($0) },
      ])
    default: return simple(command)
    }
  }

  /// The commands of a word and at most one list.
  private func simple(_ command: Command) -> String {
    func with(_ role: KeywordRole, _ reference: Reference?) -> String {
      words([word(role), reference.map { state($0) }])
    }
    func with(_ role: KeywordRole, _ references: [Reference]) -> String {
      words([word(role), list(references.map { state($0) })])
    }
    switch command {
    case .balance(let references): return with(.balance, references)
    case .top(let count): return words([word(.top), "\(count)"])
    case .save(let file): return words([word(.save), quoted(file.text)])
    case .note(let text): return words([word(.note), quoted(text.text)])
    case .park(let text): return words([word(.park), quoted(text.text)])
    case .export(let name, let file):
      return words([word(.export), name.map { bare($0) }, file.map { quoted($0.text) }])
    case .snapshot(let point): return words([word(.snapshot), point.map { text($0) }])
    case .switchTo(let reference): return with(.switchTo, reference)
    case .merge(let references): return with(.merge, references)
    case .copy(let references): return with(.copy, references)
    case .diff(let reference, let against): return words([word(.diff), state(reference), self.against(against)])
    case .report(let references): return with(.report, references)
    case .check(let reference): return with(.check, reference)
    case .undo(let reference): return with(.undo, reference)
    case .redo(let reference): return with(.redo, reference)
    case .history(let reference): return with(.history, reference)
    case .find(let text):
      return words([word(.find), raw(text)])
    case .help(let text):
      return words([isWord(.help, otherwise: true) ? word(.help) : "?", text.map { raw($0) }])
    case .tour: return word(.tour)
    case .quit: return word(.quit)
    default: return word(.keep)
    }
  }

  private func text(_ show: Show) -> String {
    var subject = text(show.subject)
    if case .reference(let reference, let index) = show.subject.node, index.isEmpty, reference.parts.count == 1 {
      subject = thing(reference.parts[0])
    }
    // `5 tkr per område` would be a unit.
    if !show.by.isEmpty, show.subject.endsInUnit { subject = "(" + subject + ")" }
    return words([
      word(.show), subject, grouped(show.by), show.span.map { word(.inside) + " " + text($0) },
      show.unit.map { word(.inside) + " " + $0.text }, show.without.map { word(.without) + " " + several($0) },
    ])
  }

  private func grouped(_ by: [Name]) -> String? {
    by.isEmpty ? nil : word(.groupBy) + " " + by.map { thing($0) }.joined(separator: "; ")
  }

  private func clause(_ role: KeywordRole, _ value: Expression?) -> String? {
    value.map { word(role) + " " + text($0) }
  }

  private func against(_ reference: Reference?) -> String? { reference.map { word(.against) + " " + state($0) } }

  private static func role(_ view: View) -> KeywordRole {
    Parser.views.first { $0.value == view }?.key ?? .decisions
  }

  /// The rest of a line as words, in quotes where they would be read as something else.
  private func raw(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 == 32 || $0 > 127 || Fold.isWord([$0], 0) || $0 == 46 }
    return isPlain && !text.isEmpty && text.first != " " && text.last != " " ? text : quoted(text)
  }

  /// A scenario: the base has a name in each tongue.
  func state(_ reference: Reference) -> String {
    guard written == nil, reference.parts.count == 1, !reference.parts[0].isQuoted,
      table.role(of: reference.text, at: .thing) == .baseState
    else { return free(reference) }
    return word(.baseState)
  }
}

extension Expression {
  /// Whether the last word of the expression is a unit, so that `per` after it would go on with that.
  fileprivate var endsInUnit: Bool {
    switch node {
    case .number(_, let unit), .range(_, _, let unit), .unknown(let unit), .call(_, _, _, let unit): unit != nil
    case .united: true
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .negate(let inner), .not(let inner):
      inner.endsInUnit
    case .chance(_, let outcome): outcome.endsInUnit
    case .binary(_, _, let right): right.endsInUnit
    case .date, .reference, .property, .braces, .at: false
    }
  }
}
