import Language

extension StatementGenerator {
  mutating func command() -> String {
    switch number(0...30) {
    case 0: return word(.show)
    case 1...4: return word(.show) + " " + shown()
    case 5: return word(.show) + " " + view()
    case 6: return view()
    case 7:
      return word(.compare) + " " + names() + maybe(50) { $0.word(.with) + " " + $0.names() } + by(30) + against(30)
        + date(30)
    case 8: return word(.compareAlternatives) + maybe(50) { $0.names() } + sideBySide()
    case 9: return word(.explain) + " " + expression() + against(30) + date(30)
    case 10: return word(.split) + " " + reference() + " " + word(.parts) + " " + list(1...2, " och ") { $0.thing() }
    case 11: return word(.expect) + " " + comparison() + date(30) + maybe(30) { $0.label() }
    case 12: return word(.seek) + " " + comparison() + " " + word(.leverBy) + " " + names()
    case 13: return word(.seekLever) + " " + names() + " " + word(.target) + " " + comparison()
    case 14:
      return word(.run) + " " + quoted()
        + maybe(50) { $0.word(.with) + " " + $0.list(1...2, "; ") { $0.name() + " = " + $0.expression() } }
    case 15:
      let role: KeywordRole = [.bridge, .sensitivity, .simulate].randomElement(using: &random) ?? .simulate
      let levers = maybe(30) { $0.word(.leverBy) + " " + $0.names() }
      return word(role) + " " + list(1...2, "; ") { $0.expression() } + levers + against(30) + date(30)
    case 16: return word(.bridge) + " " + word(.giver) + " " + reference() + " " + word(.receiver) + " " + reference()
    case 17:
      return word(.sweep) + " " + target() + " " + word(.sweepFrom) + " " + quantity() + " " + word(.sweepTo) + " "
        + quantity() + maybe(50) { $0.word(.step) + " " + $0.quantity() }
    case 18: return word(.balance) + maybe(50) { $0.names() }
    case 19: return pick([word(.keep), word(.tour), word(.quit), word(.sensitivity)])
    case 20: return word(.top) + " \(number(1...99))"
    case 21: return word([.save, .note, .park].randomElement(using: &random) ?? .note) + " " + quoted()
    case 22:
      return word(.export) + " "
        + (chance(50) ? quoted() : (chance(50) ? thing() : plain()) + maybe(50) { $0.quoted() })
    case 23: return word(.snapshot) + maybe(50) { $0.point() }
    case 24: return word(.switchTo) + " " + reference()
    case 25: return word(.merge) + " " + names() + maybe(30) { $0.word(.with) + " " + $0.reference() }
    case 26: return word(.copy) + " " + reference() + maybe(50) { $0.word(.intoCopy) + " " + $0.reference() }
    case 27: return word(.diff) + " " + reference() + against(60)
    case 28: return word(.report) + maybe(50) { $0.names() }
    case 29:
      let role: KeywordRole = [.check, .undo, .redo, .history].randomElement(using: &random) ?? .check
      return word(role) + maybe(50) { $0.reference() }
    default:
      return pick([word(.find), word(.help), "?"]) + " "
        + pick(["Hemtjänst", "vård och omsorg", "E0123", "\"= a\"", "visa", "a.b", "1:8", "(a)"])
    }
  }

  private mutating func date(_ percent: Int) -> String { maybe(percent) { $0.when() } }

  private mutating func sideBySide() -> String {
    maybe(30) { $0.word(.horizon) + " " + $0.quantity() } + maybe(30) { $0.word(.discountRate) + " " + $0.quantity() }
      + date(30) + maybe(30) { $0.word(.rankedBy) + " " + $0.expression() }
      + maybe(30) { $0.word(.provided) + " " + $0.list(1...2, "; ") { $0.comparison() + $0.date(30) } }
  }

  private mutating func by(_ percent: Int) -> String {
    maybe(percent) { $0.word(.groupBy) + " " + $0.list(1...2, "; ") { $0.group() } }
  }

  private mutating func against(_ percent: Int) -> String {
    maybe(percent) { generator in
      let base = generator.chance(20) ? generator.word(.baseState) : generator.reference()
      return generator.word(.against) + " " + base
    }
  }

  private mutating func shown() -> String {
    var subject = chance(40) ? thing() : expression()
    // `visa okänt` is a view.
    if KeywordTable.standard.longestMatch(at: .view, in: Array(subject.utf8), from: 0) != nil { subject = thing() }
    let unit = maybe(30) { $0.word(.inside) + " " + $0.pick(["tkr", "mnkr", "kr/person", "%"]) }
    let span = maybe(40) { $0.word(.inside) + " " + $0.span() }
    // `5 tkr per a; b`: the unit takes `per a`.
    return subject + (subject.contains { $0.isNumber || $0 == "?" || $0 == ")" } ? "" : by(30)) + unit + span
      + maybe(20) { $0.word(.without) + " " + $0.group() }
  }

  private mutating func view() -> String {
    let views: [KeywordRole] = [
      .baseline, .frameChange, .forecastMethods, .unknownView, .decisions, .tried, .assumptions, .parked,
    ]
    return word(views.randomElement(using: &random) ?? .decisions) + maybe(30) { $0.reference() }
      + maybe(40) { $0.chance(50) ? $0.word(.inside) + " " + $0.span() : "" }
  }
}
