import Analysis
import Budget
import Quantities

extension CapitalAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let name = labels.count == 1 ? "" : (sv ? " för " : " of ") + words.spans(labels.map(\.id))
    let running = after.running.drop { year in
      before?.years.first { $0.year == year.year }?.amount(.total) == year.amount(.total)
    }
    if after.isKnown, let first = running.first ?? after.running.first {
      screen.line((sv ? "Kapitalkostnad" : "Capital cost") + name + " " + amounts(first, words))
      if let later = words.later(after, from: first.year) { screen.line(later) }
    } else {
      screen.line((sv ? "Kapitalkostnad" : "Capital cost") + name + (sv ? ": okänd" : ": unknown"))
      if let missing { screen.elements += missing.screen(words).elements }
      return screen
    }
    if let forecast {
      let size = words.signed(forecast.amount, decimals: words.decimals(for: [forecast.amount]))
      screen.line((sv ? "Prognosen " : "The forecast of ") + "\(forecast.year): \(size) \(words.moneyName)")
    }
    if let today {
      let size = words.amount(today, decimals: words.decimals(for: [today])) + " " + words.moneyName
      screen.line(
        sv
          ? "I dag är hela nämndens kapitalkostnad \(size)"
          : "Today the capital cost of the whole is \(size)")
    }
    var said = typed.isEmpty ? [] : [(sv ? "Inmatat här: " : "Typed here: ") + typed.joined(separator: ", ")]
    said.append((sv ? "Antar: " : "Assumes: ") + words.assumption(after))
    screen.line(said.joined(separator: ". "))
    screen.line(
      sv ? "Inte med: hyra, personal och övriga investeringar" : "Left out: rent, staff and other investments")
    var notes: [String] = []
    if !undecided.isEmpty {
      let names = words.spans(undecided)
      notes.append(sv ? "\(names) är inte beslutad: inte i prognosen" : "\(names) is not decided: not in the forecast")
    }
    if let ahead = words.ahead(after) { notes.append(ahead) }
    if !notes.isEmpty { screen.line(notes.joined(separator: ". ").capitalizedFirst) }
    return screen
  }

  /// `2026: 1 120 tkr (avskrivning 700 + ränta 420)`, with what it was before.
  private func amounts(_ year: CapitalCost.Year, _ words: Words) -> String {
    let sv = words.sv
    let was = before?.years.first { $0.year == year.year }?.amount(.total)
    let parts = [year.amount(.depreciation), year.amount(.interest)]
    let decimals = words.decimals(for: parts + [year.amount(.total)] + (was.map { [$0] } ?? []))
    func text(_ amount: Double) -> String { words.amount(amount, decimals: decimals) }
    let change = was.map { $0 == year.amount(.total) ? "" : text($0) + " → " } ?? ""
    return "\(year.year): \(change)\(text(year.amount(.total))) \(words.moneyName) "
      + (sv
        ? "(avskrivning \(text(parts[0])) + ränta \(text(parts[1])))"
        : "(depreciation \(text(parts[0])) + interest \(text(parts[1])))")
  }
}
