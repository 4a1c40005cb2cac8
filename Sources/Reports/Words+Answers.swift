import Analysis
import Budget
import Language
import Quantities
import Scenarios

extension Words {
  /// Unknowns that totals do not hold.
  func left(out unknowns: [String]) -> String {
    unknowns.joined(separator: ", ") + (sv ? " (ingår inte i beloppen)" : " (not in the amounts)")
  }

  /// The explanations, those for a full year marked so.
  func explained(_ texts: AnswerTexts) -> [String] {
    texts.explains.map { texts.fullYear.contains($0) ? (sv ? "Helår: " : "Full year: ") + $0 : $0 }
  }

  /// The assumptions as sentences, the months of a part year first.
  func assumptions(_ texts: AnswerTexts, months: Int? = nil) -> [String] {
    var list = texts.assumes
    if let months {
      let text = monthsOfTwelve(months)
      list = list.isEmpty ? [text] : [text + ", " + list[0]] + list.dropFirst()
    }
    return list.enumerated().map { $0 == 0 ? $1 : $1.capitalizedFirst }
  }

  /// `D1 beviljat`.
  func decided(_ decided: Decided) -> String { decided.item + " " + (sv ? decided.swedish : decided.english) }

  /// `sex månader av tolv`.
  func monthsOfTwelve(_ months: Int) -> String {
    let number = NumberWords.word(months, in: tongue)
    if sv { return months == 1 ? "en månad av tolv" : "\(number) månader av tolv" }
    return months == 1 ? "one month of twelve" : "\(number) months of twelve"
  }

  /// A series of a line as a noun.
  func seriesNoun(_ series: String) -> String {
    guard sv else { return ["forecast": "cost", "deviation": "deviation"][series] ?? series }
    return ["forecast": "kostnad", "budget": "budget", "deviation": "avvikelse", "outlay": "utgift"][series] ?? series
  }

  /// What moved in a line or an item: `Personal i hemtjänsten: kostnaden minskar, 2024 med 375 tkr`.
  func sentence(_ line: MovedLine, _ year: Int, _ decimals: Int) -> String {
    let move = line.move
    let difference = move.difference.value
    let up = difference > 0
    let noun = seriesNoun(line.series)
    var movement = (definite(noun) ?? noun) + " " + (sv ? (up ? "ökar" : "minskar") : (up ? "increases" : "decreases"))
    let isDeviation = line.series == "deviation"
    if isDeviation && move.isLevelKnown { movement = deviationMovement(move) }
    if isDeviation && !move.isLevelKnown && move.difference.isKnown {
      movement = sv ? "avvikelsen \(up ? "förbättras" : "försämras")" : "the deviation \(up ? "improves" : "worsens")"
    }
    let head = "\(line.name) \(year): \(movement)"
    if move.isLevelKnown { return head + ", " + arrow(move, signed: isDeviation, decimals: decimals) + " " + moneyName }
    guard move.difference.isKnown else {
      return head + (sv ? ", beloppet är okänt: " : ", the amount is unknown: ")
        + move.difference.unknowns.joined(separator: ", ")
    }
    return head + (sv ? " med " : " by ") + amount(abs(difference), decimals: decimals) + " " + moneyName
  }
}

extension Outcome {
  /// The typed line without a word at its beginning.
  func words(without prefixes: [String]) -> String {
    for prefix in prefixes where text.lowercased().hasPrefix(prefix) {
      return text.dropFirst(prefix.count).drop { $0 == " " }.description
    }
    return text
  }
}

extension Screen {
  /// Several lines.
  mutating func add(_ texts: [String]) {
    for text in texts { line(text) }
  }
}
