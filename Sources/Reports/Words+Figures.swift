import Analysis
import Budget
import Language
import Quantities

extension Words {
  /// A figure as it stands in an answer: money in the model's unit without the unit's name, other quantities with it.
  public func value(_ figure: Figure, signed: Bool = false, decimals: Int = 0) -> String {
    guard figure.isKnown else { return sv ? "okänt" : "unknown" }
    return number(figure, signed: signed, decimals: decimals)
  }

  /// What is said of a figure of which nothing is known.
  var unknown: String { sv ? "okänt" : "unknown" }

  /// What is said of a figure that is not there, which is no 0.
  var missing: String { sv ? "saknas" : "missing" }

  /// A number in base units of a type.
  public func number(
    _ value: Double, _ type: ValueType, _ display: Unit? = nil, signed: Bool = false, decimals: Int = 0
  ) -> String {
    guard case .quantity(let dimension) = type else { return NumberText.string(value, decimals: 0, in: tongue) }
    if holdsMoneyOnly(dimension) {
      return signed ? self.signed(value, decimals: decimals) : amount(value, decimals: decimals)
    }
    let unit = display ?? dimension
    return NumberText.string(value / unit.scale, decimals: 2, plus: signed, in: tongue)
      + unitSuffix(unit, after: value / unit.scale)
  }

  func holdsMoneyOnly(_ unit: Unit) -> Bool { unit.isSameDimension(as: money) }

  /// Decimals that the money figures of a screen need: one where that makes them exact and whole numbers do not.
  func decimals(for figures: [Figure]) -> Int {
    let amounts = figures.compactMap { figure -> Double? in
      guard figure.isKnown, case .quantity(let unit) = figure.type, holdsMoneyOnly(unit) else { return nil }
      return figure.value
    }
    return exactDecimals(for: amounts)
  }

  func exactDecimals(for amounts: [Double]) -> Int {
    let tenths = amounts.allSatisfy {
      abs(($0 / money.scale * 10).rounded() - $0 / money.scale * 10) < 0.005
    }
    return tenths ? decimals(for: amounts) : 0
  }

  /// `före → efter`.
  func arrow(_ move: Move, signed: Bool, decimals: Int) -> String {
    value(move.before, signed: signed, decimals: decimals) + " → "
      + value(move.after, signed: signed, decimals: decimals)
  }

  /// The unit's name after money (`tkr`); other quantities carry theirs.
  func moneySuffix(_ type: ValueType) -> String {
    guard case .quantity(let unit) = type, holdsMoneyOnly(unit) else { return "" }
    return " " + moneyName
  }

  /// A measure in a sentence: the label where it is one word, else its own name.
  func noun(_ name: MeasureName) -> String {
    guard sv else { return name.english.split(separator: "_").joined(separator: " ") }
    if let label = name.label, !label.contains(" ") { return label }
    return name.swedish.split(separator: "_").joined(separator: " ")
  }

  /// A measure in a table.
  func label(_ name: MeasureName) -> String {
    (sv ? name.label : nil) ?? noun(name).capitalizedFirst
  }

  /// The definite form of a Swedish noun, by its ending: kostnaden, besparingen, avvikelsen; nil where it is not known.
  func definite(_ noun: String) -> String? {
    guard sv, !noun.contains(" ") else { return nil }
    let folded = noun.lowercased()
    for ending in ["ing", "nad", "het", "ion", "ram", "prognos", "effekt", "volym"] where folded.hasSuffix(ending) {
      return noun + "en"
    }
    for ending in ["skott", "krav", "behov", "belopp", "bidrag", "pris"] where folded.hasSuffix(ending) {
      return noun + "et"
    }
    if folded.hasSuffix("budget") { return noun + "en" }
    if folded.hasSuffix("e") || folded.hasSuffix("a") { return noun + "n" }
    return nil
  }

  /// `kostnaden ökar`: a thing and its direction; a deviation is said as a deficit or a surplus.
  func movement(of name: MeasureName, _ move: Move) -> String {
    if name.isDeviation { return deviationMovement(move) }
    let up = move.difference.value > 0
    let direction = sv ? (up ? "ökar" : "minskar") : (up ? "increases" : "decreases")
    let noun = noun(name)
    if let definite = definite(noun) { return definite + " " + direction }
    return noun + (sv ? ": " : " ") + direction
  }

  /// `underskottet ökar`, `överskottet minskar`, `underskottet blir ett överskott`.
  func deviationMovement(_ move: Move) -> String {
    let (before, after) = (move.before.value, move.after.value)
    if before <= 0 && after <= 0 {
      if after == 0 { return sv ? "underskottet försvinner" : "the deficit is gone" }
      if before == 0 { return sv ? "det blir ett underskott" : "there is a deficit" }
      return after < before
        ? (sv ? "underskottet ökar" : "the deficit increases") : (sv ? "underskottet minskar" : "the deficit decreases")
    }
    if before >= 0 && after >= 0 {
      if before == 0 { return sv ? "det blir ett överskott" : "there is a surplus" }
      return after > before
        ? (sv ? "överskottet ökar" : "the surplus increases") : (sv ? "överskottet minskar" : "the surplus decreases")
    }
    return after > 0
      ? (sv ? "underskottet blir ett överskott" : "the deficit becomes a surplus")
      : (sv ? "överskottet blir ett underskott" : "the surplus becomes a deficit")
  }
}

extension String {
  /// With its first letter in lower case.
  var lowercasedFirst: String {
    // Not of an abbreviation: IFO stays.
    if let second = dropFirst().first, second.isUppercase || second.isNumber { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
