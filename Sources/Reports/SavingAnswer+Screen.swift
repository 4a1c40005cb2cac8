import Analysis
import Quantities
import Scenarios

extension SavingAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let isAdopted = proposals.contains { $0.statusAfter == "adopted" }
    let ids = words.spans(proposals.map(\.label.id))
    let name = proposals.count == 1 ? proposals[0].label.full : ids
    if proposals.allSatisfy({ $0.statusBefore == $0.statusAfter }) && effect.allSatisfy({ $0 == 0 }) {
      screen.line(
        sv
          ? "Ingenting ändras: \(name) var redan \(isAdopted ? "genomfört" : "struket")"
          : "Nothing changes: \(name) was \(isAdopted ? "adopted" : "dropped") already")
      return screen
    }
    screen.line(headline(words, isAdopted: isAdopted, name: name))
    if let whole = wholeYears, let line = partYear(words, whole) { screen.line(line) }
    screen.table(table(words, isAdopted: isAdopted))
    if let requested, let index = years.firstIndex(of: requested.year), level[index] != 0, isAdopted {
      let share = words.percent(level[index] / requested.amount)
      let asked = words.amount(requested.amount)
      let saving = words.amount(level[index], decimals: words.decimals(for: level))
      screen.line(
        sv
          ? "\(requested.year) års \(saving) \(words.moneyName) är \(share) av äskandena (\(asked))"
          : "The \(saving) \(words.moneyName) of \(requested.year) are \(share) of the requests (\(asked))")
    }
    if proposals.count == 1 { screen.elements += quotes(proposals[0], words).map { .line($0) } }
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
    return screen
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
      return "\(focus.year): \(word) \(verb), \(words.signed(focus.before)) → \(amount) \(words.moneyName) (\(name))"
    }
    if !isAdopted {
      let moved = effect.contains { $0 != 0 }
      if moved {
        return sv
          ? "\(focus.year) ändras inte (\(amount)): \(name) struket, besparingen nedan uteblir"
          : "\(focus.year) does not change (\(amount)): \(name) dropped, the savings below do not come"
      }
      return sv
        ? "Ingen kostnad ändras: \(name) var inte genomfört. Det som uteblir står nedan"
        : "No cost changes: \(name) was not adopted. What does not come is below"
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

  private func quotes(_ proposal: Proposal, _ words: Words) -> [String] {
    var lines: [String] = []
    for (label, text) in [
      (words.sv ? "Osäkerhet: " : "Uncertainty: ", proposal.uncertainty),
      (words.sv ? "Konsekvens: " : "Consequence: ", proposal.consequence),
    ] {
      if let text { lines.append(label + words.quoted(text, width: 80 - label.count)) }
    }
    return lines
  }
}
