import Analysis
import Budget
import Quantities

extension ChoiceAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard let year else {
      let text =
        words.sv
        ? "\(group): ingenting ändras, \(option) gäller redan" : "\(group): nothing changes, \(option) holds already"
      return Screen([.line(text)], warnings: lackingLines(words))
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
    screen.warnings = lackingLines(words) + strandedLines(words) + texts.warns
    return screen
  }

  /// What the option depends on and does not have, with what to type.
  private func lackingLines(_ words: Words) -> [String] {
    lacking.map { other in
      let (name, choice) = (other.optionName, other.choiceName)
      return words.sv
        ? "\(option) förutsätter \(other.option) i \(other.choice), som inte är valt; skriv välj \(name) i \(choice)"
        : "\(option) depends on \(other.option) in \(other.choice), which is not chosen; type choose \(name) in \(choice)"
    }
  }

  /// What depends on an option that is no longer chosen, with what to type.
  private func strandedLines(_ words: Words) -> [String] {
    stranded.map { other in
      let (name, choice) = (other.optionName, other.choiceName)
      return words.sv
        ? "\(other.option) i \(other.choice) förutsätter \(other.on) och räknas ändå; skriv välj \(name) i \(choice)"
        : "\(other.option) in \(other.choice) depends on \(other.on) and is counted still; type choose \(name) in \(choice)"
    }
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
