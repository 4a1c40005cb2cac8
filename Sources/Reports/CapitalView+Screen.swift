import Analysis
import Budget
import Quantities

extension CapitalView: Presentable {
  public func screen(_ words: Words) -> Screen {
    guard !missing.lacksAnything else { return missing.screen(words) }
    let sv = words.sv
    var screen = Screen()
    guard cost.isKnown, let first = cost.running.first else {
      let names = cost.years.flatMap { $0.figures[.total]?.unknowns ?? [] }
      let reason = names.first.map { sv ? "okänd: \($0)" : "unknown: \($0)" }
      let nothing = sv ? "ingen, inget skrivs av" : "none, nothing is written off"
      screen.line("\(label.full): " + (sv ? "kapitalkostnad " : "capital cost ") + (reason ?? nothing))
      if !cost.years.isEmpty { screen.table(words.capitalTable(cost)) }
      return screen
    }
    let size = words.amount(first.amount(.total), decimals: words.decimals(for: [first.amount(.total)]))
    screen.line(
      "\(label.full): " + (sv ? "kapitalkostnad" : "capital cost") + " \(size) \(words.moneyName) (\(first.year))")
    screen.table(words.capitalTable(cost))
    if let rest = words.rest(cost) { screen.line(rest) }
    var notes: [String] = []
    if !isDecided {
      notes.append(
        sv ? "\(label.id) är inte beslutad: inte i prognosen" : "\(label.id) is not decided: not in the forecast")
    }
    if let ahead = words.ahead(cost) { notes.append(ahead) }
    if !notes.isEmpty { screen.line(notes.joined(separator: ". ").capitalizedFirst) }
    screen.assumes = [words.assumption(cost)]
    return screen
  }
}
