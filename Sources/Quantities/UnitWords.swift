/// Units as people read them.
public enum UnitWords {
  /// `tkr/plats/år`, `%`, `dygn/år`; empty for a bare number.
  public static func text(_ unit: Unit) -> String {
    let (numerator, denominators) = words(unit)
    return ([numerator] + denominators).joined(separator: "/")
  }

  /// `tkr per plats och år`, in messages and tables.
  public static func phrase(_ unit: Unit, in tongue: Tongue = .swedish) -> String {
    let (numerator, denominators) = words(unit)
    guard let first = denominators.first else { return numerator }
    let rest = denominators.dropFirst().map { (tongue == .swedish ? " och " : " and ") + word($0, tongue) }.joined()
    return numerator + " per " + word(first, tongue) + rest
  }

  private static func word(_ text: String, _ tongue: Tongue) -> String {
    guard tongue == .english else { return text }
    return ["år": "year", "månad": "month", "dag": "day", "dygn": "care day", "plats": "place"][text] ?? text
  }

  /// The word for money in a unit of this scale, and its own.
  private static func money(_ scale: Double) -> (String, Double) {
    scale >= 5e7 ? ("mnkr", 1e8) : scale >= 5e4 ? ("tkr", 1e5) : scale >= 2 ? ("kr", 100) : ("öre", 1)
  }

  /// The money in a unit: `tkr` of `tkr/plats/år`; nil where there is none, or it stands below the line.
  public static func money(in unit: Unit) -> Unit? {
    unit.power(of: .money) == 1 ? Unit(.money, scale: money(unit.scale).1) : nil
  }

  private static func words(_ unit: Unit) -> (numerator: String, denominators: [String]) {
    if let word = unit.word { return (word, []) }
    var scale = unit.scale
    var above: [String] = []
    var below: [String] = []
    var powers: [(Unit.Base, Int)] = unit.factors.map { ($0.base, $0.power) }
    func power(_ base: Unit.Base) -> Int { powers.first { $0.0 == base }?.1 ?? 0 }
    func take(_ base: Unit.Base, _ count: Int) {
      powers = powers.map { $0.0 == base ? ($0.0, $0.1 - count) : $0 }.filter { $0.1 != 0 }
    }
    if power(.money) == 1 {
      take(.money, 1)
      let money = money(scale)
      above.append(money.0)
      scale /= money.1
    }
    for (base, word) in [(Unit.Base.person, "dygn"), (.place, "platsdygn")] {
      for sign in [1, -1] where power(base) == sign && power(.day) == sign {
        take(base, sign)
        take(.day, sign)
        if sign > 0 { above.append(word) } else { below.append(word) }
      }
    }
    for (base, count) in powers where base != .year && base != .day {
      for _ in 0..<abs(count) { if count > 0 { above.append(base.name) } else { below.append(base.name) } }
    }
    for base in [Unit.Base.day, .year] {
      let count = power(base)
      var name = base.name
      if base == .year && abs(abs(count > 0 ? scale * 12 : scale / 12) - 1) < 1e-9 { name = "månad" }
      for _ in 0..<abs(count) { if count > 0 { above.append(name) } else { below.append(name) } }
    }
    if above.isEmpty && below.isEmpty { return (abs(scale - 0.01) < 1e-12 ? "%" : "", []) }
    return (above.isEmpty ? "1" : above.joined(separator: "·"), below)
  }
}
