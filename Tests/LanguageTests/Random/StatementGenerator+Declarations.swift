import Language

extension StatementGenerator {
  mutating func declaration() -> String {
    switch number(0...20) {
    case 0: return word(chance(50) ? .model : .include) + " " + quoted()
    case 1: return word(.focus) + " " + year()
    case 2:
      var next = number(1_950...2_050)
      return word(.period) + " "
        + list(1...3, "; ") { generator in
          let first = next
          let last = generator.chance(70) ? first + generator.number(0...40) : first
          next = last + 1
          let years = first == last ? "\(first)" : "\(first)..\(last)"
          return years + " " + generator.word(generator.chance(50) ? .byMonth : .byYear)
        }
    case 3:
      return word(.quantity) + " " + pair() + maybe(30) { ": " + $0.word(.amountType) }
        + maybe(50) { "= " + $0.expression() }
    case 4: return word(.dimension) + " " + name() + " = " + list(1...4, "; ") { $0.member() }
    case 5: return word(.alias) + " " + reference() + " = " + reference()
    case 6: return word(.load) + " " + (chance(50) ? thingWord() : plain()) + maybe(50) { $0.plain() } + " " + quoted()
    case 7:
      return word(.carry) + " " + group() + " " + word(.from) + " " + year() + " " + word(.until) + " " + year()
        + maybe(40) { $0.word(.without) + " " + $0.group() }
    case 8:
      return word(.driver) + " " + second() + dimensions() + maybe(50) { ": " + $0.unit() } + " = " + expression()
        + text()
    case 9...10: return lever()
    case 11: return word(.measure) + " " + second() + " = " + expression() + text()
    case 12: return word(.control) + " " + comparison() + text()
    case 13:
      return word(.post) + " " + dotted() + text() + " = " + expression() + " " + word(.series) + " " + group()
        + place()
    case 14: return word(.component) + " " + pair() + texts()
    case 15: return word(chance(50) ? .alternatives : .option) + " " + dotted() + text()
    case 16: return word(.scenario) + " " + reference() + maybe(50) { $0.word(.basedOn) + " " + $0.reference() }
    case 17...18: return instance()
    default: return property()
    }
  }

  /// A kind of one word.
  private mutating func thingWord() -> String {
    let word = thing()
    return word.contains(" ") || word.contains("-") ? "requests" : word
  }

  private mutating func text() -> String { maybe(40) { $0.label() } }

  /// A label in one tongue, or in both.
  private mutating func texts() -> String { maybe(40) { $0.label() + $0.maybe(40) { "| " + $0.label() } } }

  private mutating func second() -> String { dotted() + (chance(30) ? " | " + name() : "") }

  mutating func dimensions() -> String { chance(25) ? "[" + list(1...2, "; ") { $0.name() } + "]" : "" }

  private mutating func lever() -> String {
    let start = maybe(60) { "= " + $0.expression() }
    let range = maybe(60) { generator in
      let values =
        generator.chance(40) ? generator.span() : generator.list(1...3, "; ") { $0.quantity() }
      return generator.word(.place) + " " + values + generator.maybe(40) { $0.word(.step) + " " + $0.quantity() }
    }
    return word(.lever) + " " + second() + start + range + text()
  }

  mutating func place() -> String {
    (0..<number(0...3)).map { _ in
      switch number(0...6) {
      case 0: " " + word(.place) + " " + reference()
      case 1: " " + word(.activity) + " " + (chance(50) ? "\(number(1...9_999))" : reference())
      case 2: " " + word(.account) + " " + (chance(50) ? "\(number(1...9_999))" : reference())
      case 3: " " + word(.within)
      case 4: " " + word(.onTop)
      case 5: " " + word(.replaces) + " " + reference()
      default: " " + word(.off)
      }
    }.joined()
  }

  /// A component, an own name, and more than that, by which it is known for an instance.
  mutating func instance() -> String {
    pick(["placement", "placering", "bygge_2", "egen"]) + " " + dotted() + " " + label() + place()
  }

  mutating func property() -> String {
    let target = dotted() + (chance(30) ? index() : "")
    switch number(0...5) {
    case 0: return pick(["sort", "a.unit", "x.enhet"]) + " = " + pick(["tkr", "tkr/år", "kr per plats", "%"])
    case 1: return target + " = " + expression() + " " + when()
    case 2: return target + " = " + list(2...3, "; ") { $0.expression() }
    case 3: return target + " = % " + label()
    default: return target + " = " + expression() + maybe(15) { $0.label() }
    }
  }

  mutating func clause() -> String {
    switch number(0...7) {
    case 0...2:
      return word(.input) + " " + pair() + dimensions() + " : " + type() + maybe(50) { "= " + $0.expression() }
        + texts()
    case 3: return word(.local) + " " + name() + " = " + expression()
    case 4: return word(.output) + " " + pair() + " = " + expression() + texts()
    case 6: return instance()
    case 5: return word(.clausePost) + " " + expression() + " " + word(.series) + " " + group() + place()
    default:
      fuel = number(0...5)
      return word(.clauseCheck) + " " + condition() + " " + label() + maybe(30) { "| " + $0.label() }
    }
  }

  private mutating func type() -> String {
    switch number(0...6) {
    case 6: return word(.lineType)
    case 0: return word(.dateType)
    case 1: return word(.textType)
    case 2: return word(.itemType)
    case 3: return word(.choiceType) + "(" + list(1...4, "; ") { $0.pair() } + ")"
    default: return unit()
    }
  }
}
