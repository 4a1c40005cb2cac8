import Language

extension StatementGenerator {
  // MARK: Numbers and units

  /// Digits as people write them; `\u{1}` stands for a blank inside a number.
  mutating func digits() -> String {
    switch number(0...7) {
    case 0: return "0"
    case 1: return "\(number(1...9))\u{1}\(number(100...999))"
    case 2: return "\(number(1...9))\u{1}\(number(100...999))\u{1}000"
    case 3: return "\(number(0...99)),\(number(0...99))"
    case 4: return "\(number(0...99)).\(number(0...99))"
    case 5: return "\(number(1...99))\u{1}\(number(100...999)),\(number(1...9999))"
    case 6: return "\(number(100...2_500))"
    default: return "\(number(1...60))"
    }
  }

  mutating func unit() -> String {
    pick([
      "tkr", "%", "kr", "mnkr", "person", "dygn/år", "tkr/år", "kr/plats/år", "tkr per år", "tkr per plats och år",
      "kr·person", "procentenheter", "p.e.", "kvm", "m²", "tim/år", "år", "mån", "widgets", "tkr/åa/år", "%/år",
      "kr per dygn and person", "year", "h",
    ])
  }

  mutating func quantity() -> String {
    switch number(0...9) {
    case 0: return digits()
    case 1: return digits() + ".." + digits() + maybe(70) { $0.unit() }
    case 2: return word(.between) + " " + digits() + " " + word(.and) + " " + digits() + maybe(70) { $0.unit() }
    case 3: return "?" + maybe(40) { $0.unit() }
    case 4: return word(.unknown) + maybe(40) { $0.unit() }
    default: return digits() + " " + unit()
    }
  }

  // MARK: Expressions

  mutating func expression() -> String {
    fuel = number(0...7)
    return sum()
  }

  private mutating func spend() -> Bool {
    guard fuel > 0 else { return false }
    fuel -= 1
    return true
  }

  mutating func sum() -> String {
    var text = product()
    while chance(25), spend() { text += " " + pick(["+", "-", "–", "−"]) + " " + product() }
    return text
  }

  private mutating func product() -> String {
    var text = factor()
    while chance(25), spend() { text += " " + pick(["*", "×", "·", "/"]) + " " + factor() }
    return text
  }

  private mutating func factor() -> String {
    if chance(8), spend() { return pick(["-", "- ", "+", "−"]) + factor() }
    if chance(4), spend() { return "\(digits()) % " + word(.chance) + " " + factor() }
    let base = primary()
    return chance(5) && spend() ? base + " ^ " + factor() : base
  }

  private mutating func primary() -> String {
    if chance(8), spend() {
      let bound: KeywordRole = [.approximate, .atLeast, .atMost].randomElement(using: &random) ?? .approximate
      return word(bound) + " " + primary()
    }
    let value = value()
    return chance(6)
      ? value + "@" + (chance(20) ? word(.baseState) : name()) + (chance(30) ? "." + plain() : "") : value
  }

  private mutating func value() -> String {
    guard spend() else { return chance(50) ? quantity() : plain() }
    switch number(0...15) {
    case 0...4: return quantity()
    case 5: return literalPoint()
    case 6...8: return reference() + (chance(30) ? index() : "")
    case 9: return call() + (chance(20) ? index() : maybe(20) { $0.unit() })
    case 10: return (chance(50) ? thing() : simple()) + " " + word(.of) + " " + reference()
    case 11: return "(" + condition() + ")" + maybe(30) { $0.unit() }
    case 12: return braces()
    case 13: return "(" + sum() + ")"
    default: return plain()
    }
  }

  private mutating func call() -> String {
    let name =
      chance(50) ? pick(["sum", "summa", "if", "om", "min", "round", "f", "unknown", "okänt", "känt"]) : seriesCall()
    return name + "(" + list(0...3, "; ") { $0.condition() } + ")"
  }

  private mutating func seriesCall() -> String {
    let word = seriesWord()
    return word.contains(" ") ? "budget" : word
  }

  mutating func condition() -> String {
    switch number(0...6) {
    case 0 where spend():
      return condition() + " " + word(.and) + " " + test()
    case 1 where spend(): return condition() + " " + word(.or) + " " + test()
    case 2: return test()
    default: return sum()
    }
  }

  private mutating func test() -> String {
    if chance(15), spend() { return word(.not) + " " + test() }
    return sum() + maybe(70) { $0.relation() + " " + $0.sum() }
  }

  /// A comparison; between words it stands with blanks.
  mutating func relation() -> String {
    switch number(0...3) {
    case 0: return word([.equalTo, .isAtLeast, .isAtMost].randomElement(using: &random) ?? .equalTo)
    default: return pick(["=", "!=", "<", ">", "<=", ">=", "≤", "≥", "≠", "=="])
    }
  }

  mutating func comparison() -> String {
    fuel = number(0...5)
    return sum() + " " + relation() + " " + sum() + maybe(30) { "± " + $0.quantity() }
  }

  // MARK: Braces and brackets

  private mutating func braces() -> String {
    let first = chance(40) ? [sum()] : []
    let rest = (0..<number(first.isEmpty ? 1...3 : 0...3)).map { _ in key() + " = " + sum() }
    return "{" + (first + rest).joined(separator: pick(["; ", ";"])) + "}"
  }

  private mutating func key() -> String {
    switch number(0...5) {
    case 0: return word(.otherwise)
    case 1: return word(.everyMonth) + " " + (chance(80) ? pick(Months.swedish + Months.english) : word(.month))
    case 2: return word(.from) + " " + point()
    case 3: return member()
    default: return span()
    }
  }

  mutating func member() -> String {
    switch number(0...5) {
    case 0: return "\(number(0...64))..\(number(65...99))"
    case 1: return "\(number(0...99)).."
    case 2: return quoted()
    case 3: return "\(number(0...99))"
    default: return plain()
    }
  }

  mutating func index() -> String {
    "["
      + list(1...2, "; ") { generator in
        switch generator.number(0...5) {
        case 0: generator.word(.previous) + generator.maybe(50) { $0.word(.yearUnit) }
        case 1: "-\(generator.number(1...24)) " + generator.pick(["mån", "år", "months", "dagar"])
        case 2: generator.plain() + " = " + generator.member()
        case 3: generator.member()
        default: generator.span()
        }
      } + "]"
  }
}
