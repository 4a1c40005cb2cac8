import Analysis
import Budget
import Language
import Quantities

/// How effects are worded: directions, deviations, values of inputs.
struct EffectWords {
  let words: Words
  /// The year that the model's figures are of: later years are plan years and have other words.
  let baseYear: Int
  var sv: Bool { words.sv }
  var tkr: String { words.moneyName }

  init(_ words: Words, baseYear: Int) {
    self.words = words
    self.baseYear = baseYear
  }

  /// `underskottet minskar`: what a deviation does, in words.
  func deviation(_ movement: Movement) -> String {
    let before = movement.before.value.rounded()
    let after = movement.after.value.rounded()
    let deficit = deficit(movement.year)
    let surplus = sv ? "överskottet" : "the surplus"
    if before == after {
      let noun = before < 0 ? deficit : before > 0 ? surplus : sv ? "avvikelsen" : "the deviation"
      return noun + (sv ? " är oförändr" + (noun.hasSuffix("en") ? "ad" : "at") : " is unchanged")
    }
    if before < 0 {
      if after > 0 { return deficit + (sv ? " blir ett överskott" : " becomes a surplus") }
      if after == 0 { return deficit + (sv ? " försvinner" : " goes away") }
      return deficit + verb(after < before)
    }
    if before == 0 {
      if after > 0 { return sv ? "ett överskott uppstår" : "a surplus arises" }
      return isPlan(movement.year)
        ? (sv ? "blir underfinansierat" : "becomes underfunded") : (sv ? "ett underskott uppstår" : "a deficit arises")
    }
    if after < 0 { return surplus + (sv ? " blir ett underskott" : " becomes a deficit") }
    if after == 0 { return surplus + (sv ? " försvinner" : " goes away") }
    return surplus + verb(after > before)
  }

  func isPlan(_ year: Int) -> Bool { year > baseYear }

  private func deficit(_ year: Int) -> String {
    isPlan(year) ? (sv ? "underfinansieringen" : "underfunding") : (sv ? "underskottet" : "the deficit")
  }

  func verb(_ grows: Bool) -> String { sv ? (grows ? " ökar" : " minskar") : (grows ? " grows" : " falls") }

  /// `underskottet minskar, −12 450 → −9 700 tkr`.
  func deviationArrow(_ movement: Movement, decimals: Int) -> String {
    if !movement.hasLevels {
      let rest = sv ? " + okänt" : " + unknown"
      guard movement.isKnown else { return sv ? "ändras med ett okänt belopp" : "moves by an unknown amount" }
      if !movement.moves {
        return (sv ? "avvikelsen är oförändrad, " : "the deviation is unchanged, ")
          + words.signed(movement.after, decimals: decimals) + " \(tkr)" + rest
      }
      let noun = deficit(movement.year)
      return noun + verb(movement.difference < 0) + ", " + signedArrow(movement, decimals) + " \(tkr)" + rest
    }
    if !movement.moves {
      return deviation(movement) + ", " + words.signed(movement.after, decimals: decimals) + " \(tkr)"
    }
    return deviation(movement) + ", " + signedArrow(movement, decimals) + " \(tkr)"
  }

  /// What a level that is shown misses, for the line of unknowns.
  func missing(_ movement: Movement) -> [String] {
    let names = Array(Set(movement.before.unknowns + movement.after.unknowns)).sorted()
    if movement.hasLevels { return [] }
    return [names.isEmpty ? (sv ? "beloppet" : "the amount") : names.joined(separator: ", ")]
  }

  /// `−12 450 → −9 700`.
  func signedArrow(_ movement: Movement, _ decimals: Int) -> String {
    words.signed(movement.before, decimals: decimals) + " → "
      + words.signed(movement.after, decimals: decimals)
  }

  /// One decimal only where whole numbers would not add up on the screen.
  func decimals(_ movements: [Movement?]) -> Int {
    let scale = words.money.scale
    func whole(_ value: Double) -> Double { NumberText.rounded(value / scale) }
    return movements.allSatisfy { movement in
      guard let movement else { return true }
      return whole(movement.before.value) + whole(movement.difference) == whole(movement.after.value)
    } ? 0 : 1
  }

  /// A single amount: whole, but with its decimal where it is small.
  func single(_ ore: Double, decimals: Int = 0) -> String {
    let isSmall = abs(ore) < 100 * words.money.scale
    return words.amount(abs(ore), decimals: max(decimals, isSmall ? words.decimals(for: [ore]) : 0))
  }

  /// `234 574 → 237 324`.
  func arrow(_ movement: Movement, _ decimals: Int) -> String {
    words.amount(movement.before, decimals: decimals) + " → "
      + words.amount(movement.after, decimals: decimals)
  }

  /// An amount of money without sign.
  func size(_ ore: Double, _ decimals: Int) -> String { words.amount(abs(ore), decimals: decimals) }

  /// The size of what a movement moves by, as far as it is known.
  func size(_ movement: Movement, _ decimals: Int) -> String { words.size(movement.change, decimals: decimals) }

  /// `Nämnden` where the model is a committee's.
  func whole(_ model: String) -> String {
    sv ? (EffectWords.isCommittee(model) ? "Nämnden" : "Totalt") : "Total"
  }

  private static func isCommittee(_ model: String) -> Bool {
    // Names without these letters are most of them, and searching for a text is slow.
    model.utf8.contains { $0 | 0x20 == 0x6D } && model.lowercased().contains("nämnd")
  }

  /// `Nämndens kostnad`.
  func costOfAll(_ model: String) -> String {
    let name = whole(model)
    return !sv ? "The total cost" : name == "Totalt" ? "Den totala kostnaden" : name + "s kostnad"
  }

  /// The word for a series in a definite form.
  func series(_ number: Int, year: Int, isRevenue: Bool = false) -> String {
    if isRevenue && number == SeriesName.forecast { return sv ? "intäkten" : "revenue" }
    switch number {
    case SeriesName.budget:
      return isRevenue ? (sv ? "den budgeterade intäkten" : "budgeted revenue") : sv ? "budgeten" : "the budget"
    case SeriesName.forecast: return sv ? "kostnaden" : "the cost"
    case SeriesName.actual: return sv ? "utfallet" : "the actual"
    default: return sv ? "investeringsutgiften" : "the outlay"
    }
  }

  /// A figure as people read it: money in the model's unit, others in their own.
  func value(_ figure: Figure, withUnit: Bool = true, decimals: Int = 2) -> String {
    if !figure.isKnown { return sv ? "okänt" : "unknown" }
    if figure.isBlank { return sv ? "ingen" : "none" }
    switch figure.type {
    case .date: return EffectWords.month(figure.value, words.tongue)
    case .end: return CalendarDate.lastDay(before: figure.value)
    case .truth, .choice:
      if case .choice(let options) = figure.type, options.indices.contains(Int(figure.value)) {
        return (sv ? options[Int(figure.value)].last : options[Int(figure.value)].first) ?? "?"
      }
      return figure.value != 0 ? (sv ? "ja" : "yes") : (sv ? "nej" : "no")
    case .quantity(let dimension):
      let unit = figure.display ?? dimension
      let number = words.marked(figure) { NumberText.string($0 / unit.scale, decimals: decimals, in: words.tongue) }
      return withUnit ? number + words.unitSuffix(unit, after: figure.number(in: unit)) : number
    }
  }

  /// Decimals that show by how much a bare number moves, to a hundredth of the move: two, or up to six.
  func decimals(from before: Figure, to after: Figure) -> Int {
    guard before.isKnown, after.isKnown, case .quantity(let unit) = after.type, unit.isDimensionless,
      (before.display ?? unit).scale == 1, (after.display ?? unit).scale == 1
    else { return 2 }
    let move = after.value - before.value
    var factor = 100.0
    for decimals in 2..<6 {
      let shown = (NumberText.rounded(after.value * factor) - NumberText.rounded(before.value * factor)) / factor
      if abs(shown - move) <= abs(move) / 100 { return decimals }
      factor *= 10
    }
    return 6
  }

  static func isMoney(_ figure: Figure) -> Bool {
    guard case .quantity(let unit) = figure.type else { return false }
    return unit.holdsMoney
  }

  /// A price with its money only, where what stands beside it says of what: `2 275 tkr`.
  func money(_ figure: Figure) -> String {
    let text = value(figure).split(separator: " ")
    guard let end = text.firstIndex(of: "per") else { return text.joined(separator: " ") }
    return text[..<end].joined(separator: " ")
  }

  private func plural(_ word: String, _ number: Double) -> String {
    words.units.inflected(word, after: number, in: words.tongue)
  }

  /// A date as its month, and its day where it is not the first.
  static func month(_ position: Double, _ tongue: Tongue) -> String {
    let date = CalendarDate(monthPosition: position)
    return date.day == 1 ? "\(Months.name(date.month, in: tongue)) \(date.year)" : "\(date)"
  }

  /// `nämndens avvikelse`.
  func deviationOfAll(_ model: String) -> String {
    let name = whole(model)
    return !sv ? "the total deviation" : name == "Totalt" ? "den totala avvikelsen" : name.lowercased() + "s avvikelse"
  }

  /// `2023 ändras inte` where the edit acts later.
  func untouched(_ year: Int, from first: Int, _ total: Movement?) -> String {
    let level = total.map { $0.after.isKnown ? " (\(words.signed($0.after.value)))" : "" } ?? ""
    if first < year {
      return sv
        ? "\(year) ändras inte\(level): ändringen verkar bara till och med \(year - 1)"
        : "\(year) does not change\(level): the edit only acts until \(year - 1)"
    }
    return sv
      ? "\(year) ändras inte\(level): ändringen gäller från \(first)"
      : "\(year) does not change\(level): the edit is in force from \(first)"
  }

  /// `1 dygn`, also of a rate.
  func one(_ unit: Unit) -> String {
    let phrase = UnitWords.phrase(unit, in: words.tongue)
    return "1 " + plural(phrase.split(separator: " ").first.map(String.init) ?? phrase, 1)
  }

  /// `222 dygn`, also of a rate.
  func count(_ number: Double, _ unit: Unit) -> String {
    let phrase = UnitWords.phrase(unit, in: words.tongue)
    let word = phrase.split(separator: " ").first.map(String.init) ?? phrase
    return NumberText.string(number, in: words.tongue) + " " + plural(word, number)
  }
}
