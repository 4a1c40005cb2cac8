import Analysis
import Budget
import Quantities

extension ChoiceAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard let year else {
      let text =
        words.sv
        ? "\(group): ingenting ändras, \(option) gäller redan" : "\(group): nothing changes, \(option) holds already"
      return Screen([.line(text)], warnings: dependenceLines(words))
    }
    var screen = Screen()
    let moves = measures.compactMap { $0.move(in: year) }
    let decimals = words.decimals(for: moves.flatMap { [$0.before, $0.after] })
    let when =
      yearlyFrom.map { words.sv ? "per år från \($0)" : "per year from \($0)" }
      ?? (words.sv ? "år \(year)" : "in \(year)")
    let moved = measures.filter { $0.move(in: year)?.isMoved == true }
    guard let first = moved.first, let move = first.move(in: year) else {
      screen.line("\(group): \(option)")
      screen.add(lines.map { words.sentence($0, year, decimals) })
      return finish(screen, words)
    }
    let arrow = words.arrow(move, signed: first.name.isDeviation, decimals: decimals)
    let unit = words.moneySuffix(move.after.type)
    screen.line("\(group): \(words.movement(of: first.name, move).lowercasedFirst), \(arrow)\(unit) \(when)")
    let others = moved.dropFirst().compactMap { measure -> String? in
      guard let move = measure.move(in: year) else { return nil }
      return words.label(measure.name).lowercasedFirst + " "
        + words.arrow(move, signed: measure.name.isDeviation, decimals: decimals)
    }
    screen.line("  " + ([option + ": " + others.prefix(1).joined()] + others.dropFirst()).joined(separator: ", "))
    screen.add(lines.map { words.sentence($0, year, decimals) })
    return finish(screen, words)
  }

  private func finish(_ screen: Screen, _ words: Words) -> Screen {
    var screen = screen
    if let part { screen.line(words.line(part)) }
    if let line = yearsLine(words) { screen.line(line) }
    screen.add(texts.explains)
    screen.assumes = texts.assumes
    screen.unknown = texts.unknown
    screen.warnings = dependenceLines(words) + texts.warns
    return screen
  }

  /// What the option depends on and does not have, and what depends on another than it, with what to type.
  private func dependenceLines(_ words: Words) -> [String] {
    let sv = words.sv
    let missing = lacking.map { other in
      (sv
        ? "\(option) förutsätter \(other.option) i \(other.choice), som inte är valt; skriv "
        : "\(option) depends on \(other.option) in \(other.choice), which is not chosen; type ")
        + words.choosing(other)
    }
    let left = stranded.map { other in
      let own = "\(other.option.option) \(sv ? "i" : "in") \(other.option.choice)"
      return
        (sv
        ? "\(own) förutsätter \(other.on.option) och räknas ändå; skriv "
        : "\(own) depends on \(other.on.option) and is counted still; type ") + words.choosing(other.instead)
    }
    return missing + left
  }

  /// `Avvikelsen ändras per år: 2027 −2 500; 2028 +4 807 tkr`.
  private func yearsLine(_ words: Words) -> String? {
    guard let years else {
      guard measures.isEmpty, let yearlyFrom else { return nil }
      return words.sv ? "Lika mycket varje år från \(yearlyFrom)" : "As much every year from \(yearlyFrom)"
    }
    if years.moved.map(\.year) == [year] {
      return words.sv ? "Övriga år ändras inte" : "Other years do not change"
    }
    return words.perYear(years)
  }
}

extension Words {
  /// `välj bygg i hem`, as it is typed.
  fileprivate func choosing(_ option: NamedOption) -> String {
    sv ? "välj \(option.optionName) i \(option.choiceName)" : "choose \(option.optionName) in \(option.choiceName)"
  }
}
