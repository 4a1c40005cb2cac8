import Analysis
import Quantities
import Scenarios

extension SavingAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let isAdopted = proposals.contains { $0.statusAfter == "adopted" }
    let ids = words.spans(proposals.map(\.label.id))
    let name = ids
    if proposals.allSatisfy({ $0.statusBefore == $0.statusAfter }) && effect.allSatisfy({ $0 == 0 }) {
      screen.line(
        sv
          ? "Ingenting ändras: \(name) var redan "
            + (proposals.count == 1 ? (isAdopted ? "genomfört" : "struket") : (isAdopted ? "genomförda" : "strukna"))
          : "Nothing changes: \(name) was \(isAdopted ? "adopted" : "dropped") already")
      return screen
    }
    screen.line(headline(words, isAdopted: isAdopted, name: name))
    if let whole = wholeYears, let line = partYear(words, whole) { screen.line(line) }
    screen.table(table(words, isAdopted: isAdopted))
    if frame.contains(where: { $0 != 0 }) { screen.line(frameLine(words)) }
    let share = isAdopted && proposals.count > 1 ? shareLine(words) : nil
    if let share { screen.line(share) }
    if proposals.count == 1, wholeYears == nil, let line = quotes(proposals[0], words) { screen.line(line) }
    var notes = proposals.contains { $0.reading == "not_stated" } ? warns : []
    if proposals.count <= 2 || notes.isEmpty {
      for (a, b) in shared {
        notes.append(
          sv
            ? "\(a.id) och \(b.id) räknar delvis med samma resurs"
            : "\(a.id) and \(b.id) partly count on the same resource")
      }
    }
    if !notes.isEmpty { screen.warnings.append(notes.joined(separator: "; ")) }
    return words.shortened(screen, without: [share])
  }

  /// `2024 års 170 tkr är 1,1 % av äskandena (15 350)`.
  private func shareLine(_ words: Words) -> String? {
    guard let requested, let index = years.firstIndex(of: requested.year), level[index] != 0 else { return nil }
    let share = words.percent(level[index] / requested.amount)
    let asked = words.amount(requested.amount)
    let saving = words.amount(level[index], decimals: words.decimals(for: level))
    return words.sv
      ? "\(requested.year) års \(saving) \(words.moneyName) är \(share) av äskandena (\(asked))"
      : "The \(saving) \(words.moneyName) of \(requested.year) are \(share) of the requests (\(asked))"
  }

  /// `Ur ramen tas 2026 0, 2027 240, 2028 240 tkr`: what is saved is then not left to finance other things.
  private func frameLine(_ words: Words) -> String {
    let decimals = words.decimals(for: frame)
    let isBack = frame.allSatisfy { $0 <= 0 }
    let amounts = zip(years, frame).map { "\($0) " + words.amount(isBack ? -$1 : $1, decimals: decimals) }
    let list = amounts.joined(separator: ", ") + " " + words.moneyName
    if isBack { return words.sv ? "Till ramen läggs tillbaka \(list)" : "Put back into the frame: \(list)" }
    return words.sv ? "Ur ramen tas \(list)" : "Taken out of the frame: \(list)"
  }

  private func headline(_ words: Words, isAdopted: Bool, name: String) -> String {
    let sv = words.sv
    let amount = words.signed(focus.after)
    let start = firstYear.map { "\($0)" } ?? (sv ? "senare" : "later")
    guard focus.before == focus.after else {
      let isBetter = focus.after > focus.before
      let word = focus.before < 0 ? (sv ? "underskottet" : "the deficit") : (sv ? "överskottet" : "the surplus")
      let grows = isBetter == (focus.before >= 0)
      let verb = sv ? (grows ? "ökar" : "minskar") : (grows ? "grows" : "falls")
      return "\(focus.year): \(word) \(verb), \(words.signed(focus.before)) → \(amount) \(words.moneyName) "
        + "(\(name) \(isAdopted ? (sv ? "genomförs" : "adopted") : (sv ? "stryks" : "dropped")))"
    }
    if !isAdopted {
      let moved = effect.contains { $0 != 0 }
      if moved {
        return sv
          ? "\(focus.year) ändras inte (\(amount)): \(name) stryks, besparingen nedan uteblir"
          : "\(focus.year) does not change (\(amount)): \(name) dropped, the savings below do not come"
      }
      return sv
        ? "Ingen kostnad ändras: \(name) var inte \(proposals.count == 1 ? "genomfört" : "genomförda"). Det som uteblir:"
        : "No cost changes: \(name) \(proposals.count == 1 ? "was" : "were") not adopted. What does not come:"
    }
    let what = proposals.count == 1 ? proposals[0].label.id : (sv ? "förslagen" : "the proposals")
    let verb =
      proposals.count == 1 ? (sv ? "börjar gälla" : "takes effect in") : (sv ? "börjar gälla" : "take effect in")
    return sv
      ? "\(focus.year) ändras inte (\(amount)): \(what) \(verb) \(start)"
      : "\(focus.year) does not change (\(amount)): \(what) \(verb) \(start)"
  }

  private func partYear(_ words: Words, _ whole: [Double]) -> String? {
    guard let index = years.indices.first(where: { whole[$0] != effect[$0] }) else { return nil }
    let decimals = words.decimals(for: [whole[index], effect[index]])
    func text(_ value: Double) -> String { words.amount(value, decimals: decimals) }
    let next = index + 1 < years.count ? years[index + 1] : years[index] + 1
    let added = text(whole[index] - effect[index])
    return words.sv
      ? "Kostnaden minskar \(years[index]) med \(text(effect[index])) \(words.moneyName), helår \(text(whole[index])), "
        + "tillkommer \(next) \(added)"
      : "The cost falls in \(years[index]) by \(text(effect[index])) \(words.moneyName), full year \(text(whole[index])), "
        + "added \(next) \(added)"
  }

  private func table(_ words: Words, isAdopted: Bool) -> Table {
    let sv = words.sv
    let decimals = words.decimals(for: level + increment + uncertain)
    func cells(_ label: String, _ amounts: [Double], _ note: String) -> [Table.Cell] {
      [Table.Cell("  " + label)]
        + amounts.map { Table.Cell("  " + words.amount($0, decimals: decimals), number: $0 / words.money.scale) }
        + [Table.Cell(note)]
    }
    let parts = uncertain.map { words.amount($0, decimals: decimals) }.joined(separator: ", ")
    let note = uncertain.contains { $0 != 0 } ? (sv ? " (varav osäkert \(parts))" : " (of it uncertain \(parts))") : ""
    let title = (sv ? "Besparing, " : "Saving, ") + words.moneyName
    var rows = [cells(sv ? "som nivå" : "as a level", level, note)]
    if level != increment {
      rows.append(cells(sv ? "om de läggs på varandra" : "if they are added up", increment, ""))
    }
    return Table(
      columns: [Table.Column(title, .left)] + years.map { Table.Column("\($0)") } + [Table.Column("", .left)],
      rows: rows)
  }

  /// What the source says of uncertainty and consequence, on one line; where both do not fit, the words that the
  /// model chose to quote, or else the uncertainty.
  private func quotes(_ proposal: Proposal, _ words: Words) -> String? {
    let consequence = words.sv ? "Konsekvens: " : "Consequence: "
    let uncertainty = words.sv ? "Osäkerhet: " : "Uncertainty: "
    if let quote = proposal.quote { return consequence + words.quoted(quote, width: 80 - consequence.count) }
    let texts =
      [proposal.uncertainty.map { uncertainty + words.quoted($0, width: 80 - uncertainty.count) }]
      + [proposal.consequence.map { consequence + words.quoted($0, width: 80 - consequence.count) }]
    let both = texts.compactMap { $0 }.joined(separator: ". ")
    return both.count <= 80 ? (both.isEmpty ? nil : both) : texts.compactMap { $0 }.first
  }
}
