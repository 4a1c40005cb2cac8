import Analysis
import Quantities
import Scenarios

extension ShiftAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen(warnings: offLine(words) + alongsideLine(words))
    if before == after && moves.isEmpty && service?.before == service?.after && cost == nil {
      screen.line(
        words.sv
          ? "\(label.full) flyttas, men inga belopp ändras \(spanText)"
          : "\(label.full) moves, but no amounts change \(spanText)")
      return screen
    }
    let note = unknown.isEmpty ? nil : (words.sv ? "  + okänt: " : "  + unknown: ") + words.listing(unknown)
    if kind == .outlay, before == after {
      let why = words.sv ? "beloppet är okänt, så summorna" : "its amount is unknown, so the sums do"
      let what = unknown.isEmpty ? (words.sv ? "utgifterna" : "the outlays do") : why
      screen.line("\(label.id) " + (words.sv ? "flyttas: \(what) ändras inte" : "moves: \(what) not change"))
      screen.line(serviceLine(words))
      if let line = costLine(words) { screen.line(line) }
      return screen
    }
    if kind == .cost, let cost { screen.line("\(label.full): " + line(cost, words)) }
    let shown = YearsWithAmounts(years, before, after)
    screen.table(
      words.beforeAfter(title(words), shown.years, shown.before, shown.after, sum: kind == .outlay, note: note))
    if let line = words.leftOut(shown) { screen.line(line) }
    switch kind {
    case .outlay:
      screen.line(serviceLine(words))
      if let line = costLine(words) { screen.line(line) }
    case .frame, .requested, .savings: screen.elements += moveLines(words).map { .line($0) }
    case .cost: if let part { screen.line(words.line(part)) }
    }
    if !warns.isEmpty { screen.warnings.append(warns.joined(separator: "; ")) }
    return screen
  }

  private func offLine(_ words: Words) -> [String] {
    off.map {
      words.sv
        ? ["\(label.id) är av och räknas inte med; skriv ta med \($0)"]
        : ["\(label.id) is off and not counted; type enable \($0)"]
    } ?? []
  }

  /// A need that moves with a house is not what a delay of the house means.
  private func alongsideLine(_ words: Words) -> [String] {
    guard kind == .cost, !alongside.isEmpty else { return [] }
    let names = words.listing(alongside)
    let alone = dateName.map {
      words.sv
        ? "; för datumet ensamt, skriv sätt \($0) för \(label.id) till DATUM"
        : "; for the date alone, write set \($0) for \(label.id) to DATE"
    }
    return [(words.sv ? "\(names) flyttas också" : "\(names) moved too") + (alone ?? "")]
  }

  private var spanText: String { "\(years.first ?? 0)–\(years.last ?? 0)" }

  private func title(_ words: Words) -> String {
    let sv = words.sv
    return switch kind {
    case .frame: sv ? "Ramtillskott" : "Frame addition"
    case .requested: sv ? "Äskat, inte beslutat" : "Asked for, undecided"
    case .savings: sv ? "Besparing, \(words.moneyName)" : "Saving, \(words.moneyName)"
    case .outlay: sv ? "Investeringsutgift, \(words.moneyName)" : "Outlay, \(words.moneyName)"
    case .cost: sv ? "Beräknad kostnad, \(words.moneyName)" : "Planned cost, \(words.moneyName)"
    }
  }

  /// `Tas i drift 2027-01-01 (var 2026-01-01). Kapitalkostnad: okänd, livslängd saknas`.
  private func serviceLine(_ words: Words) -> String {
    let sv = words.sv
    var texts: [String] = []
    if let service, let before = service.before, let after = service.after {
      let (old, new) = (CalendarDate(monthPosition: before), CalendarDate(monthPosition: after))
      texts.append(sv ? "Tas i drift \(new) (var \(old))" : "In service \(new) (was \(old))")
    } else {
      texts.append(
        sv ? "Driftstart: inget datum angivet" : "In service: no date given")
    }
    if lacksLife {
      texts.append(
        sv ? "Kapitalkostnad: okänd, livslängd saknas" : "Capital cost: unknown, its life is missing")
    }
    if let capital, off == nil { texts.append(words.capital(capital)) }
    return texts.joined(separator: ". ")
  }

  /// `Äskandet 500 flyttas till 2025 och återföringen −500 till 2026`.
  private func moveLines(_ words: Words) -> [String] {
    let sv = words.sv
    guard !moves.isEmpty else { return [] }
    let texts = kind == .savings ? savingMoves(words) : requestMoves(words)
    var lines = [texts.capitalizedFirst]
    if kind == .requested {
      lines.append(
        sv ? "\(label.id) är inte beviljat: ramen är oförändrad" : "\(label.id) is not granted: the frame is unchanged")
    }
    return lines
  }

  private func goal(_ move: Move, _ words: Words) -> String {
    if let to = move.to { return (words.sv ? "till " : "to ") + "\(to)" }
    let isLate = months > 0
    let edge = isLate ? years.last ?? 0 : years.first ?? 0
    return (words.sv ? (isLate ? "till efter " : "till före ") : (isLate ? "beyond " : "to before ")) + "\(edge)"
  }

  private func requestMoves(_ words: Words) -> String {
    let decimals = words.decimals(for: moves.map(\.amount))
    let texts = moves.enumerated().map { index, move in
      let amount =
        move.amount < 0 ? words.signed(move.amount, decimals: decimals) : words.amount(move.amount, decimals: decimals)
      let what =
        move.amount < 0 ? (words.sv ? "återföringen" : "the reversal") : (words.sv ? "äskandet" : "the request")
      let verb = index == 0 ? (words.sv ? " flyttas " : " moves ") : " "
      return what + " " + amount + verb + goal(move, words)
    }
    return words.listing(texts)
  }

  private func savingMoves(_ words: Words) -> String {
    let decimals = words.decimals(for: moves.map(\.amount))
    let texts = moves.enumerated().map { index, move in
      let amount = words.amount(move.amount, decimals: decimals)
      let verb = index == 0 ? (words.sv ? " flyttas " : " move ") : " "
      let unit = index == 0 ? " " + words.moneyName : ""
      return words.sv
        ? "\(move.from) års \(amount)\(unit)" + verb + goal(move, words)
        : "the \(amount)\(unit) of \(move.from)" + verb + goal(move, words)
    }
    return label.id + ": " + words.listing(texts)
  }

  /// The cost of every year where several change, and not alike.
  private func costLine(_ words: Words) -> String? {
    guard costs.moved.count > 1 else { return cost.map { line($0, words).capitalizedFirst } }
    return words.perYear(costs)
  }

  /// `kostnaden 2025 minskar med 60 tkr`.
  private func line(_ cost: CostChange, _ words: Words) -> String {
    let decimals = words.decimals(for: [cost.amount])
    let size = words.amount(abs(cost.amount), decimals: decimals)
    return words.sv
      ? "kostnaden \(cost.year) \(cost.amount > 0 ? "ökar" : "minskar") med \(size) \(words.moneyName)"
      : "the cost in \(cost.year) \(cost.amount > 0 ? "grows" : "falls") by \(size) \(words.moneyName)"
  }
}
