import Language

/// Writes statements at random, over the whole grammar, in both tongues mixed, with every synonym of the table.
///
/// What it writes is right: a finding in it is a gap of the parser.
struct StatementGenerator {
  var random: Seeded
  /// How deep an expression may still go.
  var fuel = 0

  init(seed: UInt64) { random = Seeded(state: seed) }

  static let names = NameIndex(["Extern LSS", "Vård och omsorg gem", "IFO bistånd stöd & admin", "Egen, D1 beviljat"])

  // MARK: Choices

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func maybe(_ percent: Int, _ make: (inout StatementGenerator) -> String) -> String {
    chance(percent) ? " " + make(&self) : ""
  }

  mutating func list(_ range: ClosedRange<Int>, _ joint: String, _ make: (inout StatementGenerator) -> String) -> String
  {
    (0..<number(range)).map { _ in make(&self) }.joined(separator: joint)
  }

  /// A keyword, in either tongue; now and then with a capital.
  mutating func word(_ role: KeywordRole) -> String {
    let spelling = pick(KeywordTable.standard.spellings(role))
    return chance(4) ? spelling.prefix(1).uppercased() + spelling.dropFirst() : spelling
  }

  // MARK: Names

  mutating func plain() -> String {
    pick(["a", "hemflyttade", "kö", "D1", "1:8", "1:11a", "extern_lss", "x2", "räntan", "Ångström", "m²_kvot", "E2"])
  }

  /// One word that is no id.
  mutating func simple() -> String { pick(["a", "åa", "hemflyttade", "kö", "x2", "räntan"]) }

  mutating func quoted() -> String {
    let text = pick([
      "Funktionshinder 1", "Vård och omsorg", "till", "2024", "å; ä", "# nej", "{ (", "budget", "Hemtjänst", "en gång",
      "juli", "ca", "a.b", "x", "S:t Olof", "åäö ÅÄÖ", "ett", "och", "naïve", "€ 5", "a''b", "förra", "per", "",
    ])
    switch number(0...5) {
    case 0: return "”" + text + "”"
    case 1: return "“" + text + "”"
    case 2 where text.count > 2: return "\"" + text.prefix(1) + "\"\"" + text.dropFirst() + "\""
    default: return "\"" + text + "\""
    }
  }

  /// A name that a declaration gives, without dots.
  mutating func name() -> String { chance(75) ? plain() : quoted() }

  mutating func dotted() -> String { name() + (chance(20) ? "." + name() : "") }

  /// A name in full; also one of several words without quotes, where it is known.
  mutating func reference() -> String {
    var text = chance(20) ? pick(["Extern LSS", "Vård och omsorg gem", "IFO bistånd stöd & admin"]) : name()
    for _ in 0..<(chance(20) ? number(1...2) : 0) { text += "." + (chance(20) ? pick(["till", "okänt"]) : name()) }
    return chance(3) ? text + ".5" : text
  }

  /// A name in full that is no word of several meanings by itself.
  mutating func names(_ joints: [String] = ["; ", " och ", " and "]) -> String {
    let joint = pick(joints)
    return list(1...3, joint) { $0.reference() }
  }

  mutating func label() -> String { quoted() }

  mutating func thing() -> String { word(StatementGenerator.things.randomElement(using: &random) ?? .budget) }

  static let things = KeywordTable.standard.rows.filter { $0.places.contains(.thing) }.map(\.role)
  static let series: [KeywordRole] = [.budget, .forecast, .actual, .cost, .revenue, .frame, .netCost, .plannedCost]

  mutating func seriesWord() -> String {
    word(StatementGenerator.series.randomElement(using: &random) ?? .budget)
  }

  mutating func group() -> String { chance(60) ? thing() : name() }

  mutating func pair() -> String { name() + (chance(40) ? " | " + name() : "") }

  // MARK: Time

  mutating func year() -> String { "\(number(1900...2199))" }

  mutating func month() -> String { pick(Months.swedish + Months.english + ["halvårsskiftet", "midyear"]) }

  mutating func literalPoint() -> String {
    let digits = number(1...12)
    let month = digits < 10 ? "0\(digits)" : "\(digits)"
    switch number(0...4) {
    case 0: return self.month()
    case 1: return self.month() + " " + year()
    case 2: return year() + "-" + month
    case 3: return year() + "-" + month + "-" + (chance(50) ? "01" : "28")
    default: return year()
    }
  }

  mutating func point() -> String { chance(80) ? literalPoint() : plain() }

  mutating func span() -> String { literalPoint() + (chance(40) ? ".." + literalPoint() : "") }

  mutating func when() -> String {
    switch number(0...5) {
    case 0: return word(.during) + " " + span()
    case 1: return word(.once) + " " + word(.during) + " " + span()
    case 2: return word(.only) + " " + year()
    case 3: return word(.from) + " " + point()
    case 4: return word(.from) + " " + point() + " " + word(.until) + " " + point()
    default: return word(.until) + " " + point()
    }
  }
}
