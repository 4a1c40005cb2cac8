import Analysis
import Quantities
import Scenarios

extension InvestmentAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let name = labels.count == 1 ? labels[0].full : words.spans(labels.map(\.id))
    let change = after.total - before.total
    let span = "\(before.years.first ?? 0)–\(before.years.last ?? 0)"
    let verb = isDropped ? (sv ? "stryks" : "is dropped") : (sv ? "tas med" : "is taken in")
    if change == 0 {
      let why =
        unknown.isEmpty
        ? (sv ? "inga utgifter ändras \(span)" : "no outlays change \(span)")
        : (sv ? "beloppet är okänt, så summan ändras inte" : "its amount is unknown, so the sum does not change")
      screen.line("\(name) \(verb): \(why)")
    } else {
      let size = words.amount(abs(change), decimals: words.decimals(for: [change])) + " " + words.moneyName
      let direction = sv ? (change < 0 ? "minskar" : "ökar") : (change < 0 ? "fall" : "grow")
      screen.line(
        sv
          ? "\(name) \(verb): utgifterna \(direction) med \(size) \(span)"
          : "\(name) \(verb): outlays \(direction) by \(size) \(span)")
    }
    let shown = YearsWithAmounts(before.years, before.amounts, after.amounts)
    let isAllKnown = before.unknown.isEmpty && after.unknown.isEmpty
    var table = words.beforeAfter(
      (sv ? "Investeringsutgift, " : "Outlay, ") + words.moneyName, shown.years, shown.before, shown.after, sum: true,
      note: isAllKnown ? nil : "")
    for (row, list) in [(0, before.unknown), (1, after.unknown)] where !list.isEmpty {
      let text = (sv ? "  + okänt: " : "  + unknown: ") + words.listing(list)
      table.rows[row][table.rows[row].count - 1] = Table.Cell(text)
    }
    if !shown.years.isEmpty { screen.table(table) }
    if let line = words.leftOut(shown) { screen.line(line) }
    if lacksLife {
      let date = service.before.map { CalendarDate(monthPosition: $0) }
      let when = date.map { sv ? " från \($0)" : " from \($0)" } ?? ""
      screen.line(
        isDropped
          ? (sv
            ? "Kapitalkostnad\(when) uteblir: okänd, livslängd saknas"
            : "Capital cost\(when) does not come: unknown, its life is missing")
          : (sv
            ? "Kapitalkostnad\(when): okänd, livslängd saknas" : "Capital cost\(when): unknown, its life is missing"))
    }
    if let capital { screen.line(words.capital(capital)) }
    for line in [words.perYear(cost), isMirrored ? nil : words.perYear(whole)].compactMap({ $0 }) { screen.line(line) }
    if !warns.isEmpty { screen.warnings.append(warns.joined(separator: "; ")) }
    return screen
  }
}
