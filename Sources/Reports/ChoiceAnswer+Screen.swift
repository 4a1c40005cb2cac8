import Analysis
import Budget
import Quantities

extension ChoiceAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard let year else {
      return Screen([
        .line(
          words.sv
            ? "\(group): ingenting ändras, \(option) gäller redan"
            : "\(group): nothing changes, \(option) holds already"
        )
      ])
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
    screen.add(texts.explains)
    screen.assumes = texts.assumes
    screen.unknown = texts.unknown
    screen.warnings = texts.warns
    return screen
  }
}
