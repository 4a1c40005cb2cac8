import Analysis
import Budget
import Quantities

extension LeverAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard let year else { return stillScreen(words) }
    var screen = Screen()
    let decimals = words.decimals(
      for: measures.compactMap { $0.move(in: year) }.flatMap { [$0.before, $0.after, $0.difference] }
        + lines.flatMap { [$0.move.before, $0.move.after] })
    if measures.isEmpty {
      screen.add(lines.map { words.sentence($0, year, decimals) })
      if let part { screen.line(words.line(part)) }
    } else if let first = measures.first, let move = first.move(in: year), !move.isLevelKnown {
      screen.line(unknownLevel(first, move, words, decimals))
      screen.add(words.explained(texts))
      if let rest = others(words, year, decimals, after: first.name.english) { screen.line(rest) }
    } else {
      screen.add(sentences(words, year, decimals))
    }
    if measures.isEmpty { screen.add(words.explained(texts)) }
    screen.assumes = words.assumptions(texts, months: part?.months)
    screen.unknown = texts.unknown
    screen.warnings =
      texts.warns
      + offStep.map {
        words.sv
          ? "\($0.lever) går i steg om \($0.step); värdet ligger mellan två steg"
          : "\($0.lever) goes by steps of \($0.step); the value lies between two"
      }
    return screen
  }

  /// A headline of what the first measure does, the explanation, the other measures, and the part year.
  private func sentences(_ words: Words, _ year: Int, _ decimals: Int) -> [String] {
    guard let first = measures.first(where: { $0.move(in: year)?.isMoved == true }), let move = first.move(in: year)
    else { return [] }
    var head = words.movement(of: first.name, move) + ", "
    head += words.arrow(move, signed: first.name.isDeviation, decimals: decimals)
    head += words.moneySuffix(move.after.type)
    if let from = yearlyFrom {
      head += words.sv ? " per år från \(from)" : " per year from \(from)"
      head = first.name.subject.map { "\($0): " + head.lowercasedFirst } ?? head.capitalizedFirst
    } else {
      head = (first.name.subject.map { "\($0) " } ?? "") + "\(year): " + head.lowercasedFirst
    }
    let rest = others(words, year, decimals, after: first.name.english)
    var lines: [String] = []
    if let rest, isOneYear || part != nil, head.count + 2 + rest.count <= 80 {
      lines.append(head + ". " + rest)
    } else {
      lines.append(head)
      if isYearly { lines += words.explained(texts).map { "  " + $0 } }
      if let rest { lines.append(rest) }
    }
    if let part { lines.append(words.line(part)) }
    if part == nil { lines += laterYears(first, words, year, decimals) }
    if !isYearly {
      lines += words.explained(texts)
    }
    return lines
  }

  /// `Kostnad 8 000 → 12 550. Avvikelse 0 → −4 550 tkr (D1 beviljat)`.
  private func others(_ words: Words, _ year: Int, _ decimals: Int, after first: String) -> String? {
    let shown = measures.filter { $0.name.english != first && !($0.name.english == part?.measure.english) }
    var parts: [String] = []
    for measure in shown {
      guard let move = measure.move(in: year), move.isMoved, move.isLevelKnown else { continue }
      parts.append(
        words.label(measure.name) + " " + words.arrow(move, signed: measure.name.isDeviation, decimals: decimals))
    }
    guard !parts.isEmpty else { return nil }
    var text = parts.joined(separator: ". ")
    if isYearly, let type = shown.first?.move(in: year)?.after.type { text += words.moneySuffix(type) }
    if !requests.isEmpty {
      text += " (" + requests.map { words.decided($0) }.joined(separator: ", ") + ")"
    }
    return text
  }

  /// Years after the one in the headline that move in another way.
  private func laterYears(_ first: MeasureMoves, _ words: Words, _ year: Int, _ decimals: Int) -> [String] {
    let later = first.moves.filter { isYearly ? $0.year < yearlyFrom ?? 0 : $0.year != year }
    guard !later.isEmpty, !isYearly || later.contains(where: \.isMoved) else { return [] }
    if later.allSatisfy({ !$0.isMoved }) {
      return [words.sv ? "Övriga år ändras inte" : "Other years do not change"]
    }
    let moved = later.filter(\.isMoved)
    let texts = moved.prefix(4).map {
      "\($0.year) " + words.arrow($0, signed: first.name.isDeviation, decimals: decimals)
    }
    return [words.label(first.name) + ": " + texts.joined(separator: ", ") + (moved.count > 4 ? " …" : "")]
  }

  /// The change of something whose level is not known.
  private func unknownLevel(_ measure: MeasureMoves, _ move: Move, _ words: Words, _ decimals: Int) -> String {
    let movement = words.movement(of: measure.name, move)
    let head = measure.name.subject.map { "\($0): " + movement.lowercasedFirst } ?? movement.capitalizedFirst
    if let part {
      let text = words.line(part)
      return head + text.drop { $0 != ":" }
    }
    guard move.difference.isKnown else {
      // Neither the size nor the direction is known.
      let subject = measure.name.subject ?? measure.name.swedish
      return subject
        + (words.sv ? ": kostnaden ändras, men hur mycket är okänt: " : ": moves, but by how much is unknown: ")
        + move.difference.unknowns.joined(separator: ", ")
    }
    let size = words.size(move.difference, decimals: decimals)
    let amount = size + words.moneySuffix(move.difference.type)
    if let from = yearlyFrom {
      return words.sv ? "\(head) med \(amount) per år från \(from)" : "\(head) by \(amount) a year from \(from)"
    }
    let only = isOneYear ? (words.sv ? ", bara det året" : ", that year only") : ""
    return words.sv ? "\(head) \(move.year) med \(amount)\(only)" : "\(head) in \(move.year) by \(amount)\(only)"
  }
}
