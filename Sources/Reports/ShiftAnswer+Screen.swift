import Analysis
import Quantities
import Scenarios

extension ShiftAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    if before == after && moves.isEmpty && service?.before == service?.after {
      screen.line(
        words.sv
          ? "\(label.full) flyttas, men inga belopp ändras \(spanText)"
          : "\(label.full) moves, but no amounts change \(spanText)")
      return screen
    }
    let note = unknown.isEmpty ? nil : (words.sv ? "  + okänt: " : "  + unknown: ") + words.listing(unknown)
    screen.table(words.beforeAfter(title(words), years, before, after, sum: kind == .outlay, note: note))
    switch kind {
    case .outlay: screen.line(serviceLine(words))
    case .frame, .requested, .savings: screen.elements += moveLines(words).map { .line($0) }
    case .cost: if let line = costLine(words) { screen.line(line) }
    }
    if !warns.isEmpty { screen.warnings.append(warns.joined(separator: "; ")) }
    return screen
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
        sv ? "Datum för drift är inte angivet (löpande)" : "No date of service is given (rolling)")
    }
    if lacksLife {
      texts.append(
        sv ? "Kapitalkostnad: okänd, livslängd saknas" : "Capital cost: unknown, its life is missing")
    }
    return texts.joined(separator: ". ")
  }

  /// `Äskandet 500 flyttas till 2025 och återföringen −500 till 2026`.
  private func moveLines(_ words: Words) -> [String] {
    let sv = words.sv
    let decimals = words.decimals(for: moves.map(\.amount))
    let year = { (move: Move) in
      move.to.map { "\($0)" } ?? (sv ? "efter \(self.years.last ?? 0)" : "after \(self.years.last ?? 0)")
    }
    let isSaving = kind == .savings
    var texts: [String] = []
    for (index, move) in moves.enumerated() {
      let amount = words.signed(move.amount, decimals: decimals).replacingPlus
      let what =
        move.amount < 0 && !isSaving
        ? (sv ? "återföringen" : "the reversal")
        : isSaving ? (sv ? "besparingen" : "the saving") : (sv ? "äskandet" : "the request")
      texts.append(
        index == 0
          ? (sv ? "\(what) \(amount) flyttas till \(year(move))" : "\(what), \(amount), moves to \(year(move))")
          : (sv ? "\(what) \(amount) till \(year(move))" : "\(what), \(amount), to \(year(move))"))
    }
    guard !texts.isEmpty else { return [] }
    var lines = [words.listing(texts).capitalizedFirst]
    if kind == .requested {
      lines.append(
        sv ? "\(label.id) är inte beviljat: ramen är oförändrad" : "\(label.id) is not granted: the frame is unchanged")
    }
    return lines
  }

  private func costLine(_ words: Words) -> String? {
    guard let index = years.indices.first(where: { before[$0] != after[$0] }) else { return nil }
    let change = after[index] - before[index]
    let decimals = words.decimals(for: [change])
    let size = words.amount(abs(change), decimals: decimals)
    let year = years[index]
    return words.sv
      ? "\(label.full): kostnaden \(year) \(change > 0 ? "ökar" : "minskar") med \(size) \(words.moneyName)"
      : "\(label.full): the cost in \(year) \(change > 0 ? "grows" : "falls") by \(size) \(words.moneyName)"
  }
}

extension String {
  /// Amounts carry no plus.
  var replacingPlus: String { first == "+" ? String(dropFirst()) : self }
}
