import Language

extension StatementGenerator {
  mutating func edit() -> String {
    let trial = chance(30) ? word(.whatIf) + " " : ""
    let joint = " " + word(.and) + " "
    return trial + list(1...(chance(20) ? 3 : 1), joint) { $0.change() }
  }

  private mutating func change() -> String {
    let date = chance(40) ? " " + when() : ""
    switch number(0...13) {
    case 0: return word(.set) + " " + target() + " " + (chance(80) ? word(.newValue) : "=") + " " + expression() + date
    case 1: return word(.increase) + " " + target() + " " + word(.amount) + " " + expression() + date
    case 2: return word(.decrease) + " " + target() + " " + word(.amount) + " " + expression() + date
    case 3: return word(.index) + " " + target() + " " + word(.amount) + " " + expression() + date
    case 4:
      let verb = word(chance(50) ? .delay : .advance) + " " + item()
      if chance(30) { return verb + " " + word(.laterDate) + " " + point() }
      let length =
        chance(30) ? pick(["ett år", "två månader", "three months"]) : "\(number(1...24)) " + pick(["år", "mån"])
      return verb + " " + (chance(50) ? word(.length) + " " : "") + length
    case 5: return word(.phase) + " " + reference() + " " + word(.profile) + " " + plain()
    case 6...8:
      let verbs: [KeywordRole] = [.grant, .reject, .adopt, .drop, .enable, .disable]
      let verb = word(verbs.randomElement(using: &random) ?? .grant)
      if chance(20) { return verb + " " + word(.all) + " " + thing() + date }
      let size = chance(20) ? " " + word(.amount) + " " + expression() : ""
      let share = size.isEmpty && chance(10) ? " " + word(.share) + " \(number(1...99)) %" : ""
      return verb + " " + items() + size + share + date
    case 9: return word(.choose) + " " + reference() + " " + word(.chosenFrom) + " " + reference()
    case 10:
      return word(.require) + " " + digits() + " % " + word(.base) + " " + target() + maybe(40) { $0.year() }
    case 11:
      return word(.move) + " " + quantityForMove() + maybe(60) { $0.seriesWord() } + " " + word(.giver) + " "
        + reference() + " " + word(.receiver) + " " + reference() + date
    case 12: return word(.lock) + " " + reference() + maybe(40) { $0.label() }
    default: return word(.unlock) + " " + reference()
    }
  }

  /// An amount before the name of a series: one that is written with its unit.
  private mutating func quantityForMove() -> String { digits() + " " + pick(["tkr", "kr", "mnkr", "%", "tkr/år"]) }

  private mutating func item() -> String {
    chance(25) ? (chance(70) ? thing() : pick(["avveckling", "bygge"])) + " " + quoted() : reference()
  }

  private mutating func items() -> String {
    let joint = pick(["; ", " och ", " and "])
    return list(1...3, joint) { $0.item() }
  }

  mutating func target() -> String {
    switch number(0...5) {
    case 0:
      let series = chance(70) ? seriesWord() : plain()
      let name = series.contains(" ") || series.contains(":") ? "budget" : series
      return name + "(" + list(1...3, "; ") { $0.reference() } + ")"
    case 1: return seriesWord() + " " + (chance(50) ? quoted() : "Extern LSS")
    case 2: return (chance(50) ? thing() : simple()) + " " + word(.of) + " " + reference()
    default: return reference() + (chance(15) ? index() : "")
    }
  }
}
