import Analysis
import Budget
import Language
import Quantities

extension Overview: Presentable {
  /// The opening screen: six lines, of which the last says what is to be sorted out.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    if !tables.isEmpty { return tableScreen(words) }
    let line = LineWords(words: words, isPlanYear: isPlanYear, isOutcome: isOutcome)
    let basis = self.basis.map { " " + $0 } ?? ""
    let minus = isPlanYear ? (sv ? "underfinansierat" : "underfunded") : sv ? "underskott" : "deficit"
    let title = scenario.map { "\(name) i \($0)" } ?? name
    let period = line.period(year, closedMonths, deviationsAlone: hasDeviationsAlone)
    let heading = "\(title), \(period)\(basis), \(words.moneyName)"
    // Without a budget, or without what it is compared with, there is no deviation, and no sign of one.
    let isLacking = deviation.after.isBlank || budget.after.isBlank && !hasDeviationsAlone
    let remark = isLacking ? "" : " (minus = \(minus))"
    var screen = Screen([.line(heading + (heading.count + remark.count <= 80 ? remark : ""))])
    let share =
      isLacking
      ? "" : line.share(deviation.after, of: budget.after).map { " (" + words.percent($0, plus: true) + ")" } ?? ""
    let noun = abs(deviation.after.value) < 0.5 ? line.deviation : line.noun(deviation.after.value).capitalizedFirst
    let all = [
      "\(line.budget) \(change(budget, words, signed: false))",
      "\(line.forecast) \(change(forecast, words, signed: false))",
      "\(noun) \(isLacking ? words.missing : change(deviation, words, signed: true))\(share)",
    ]
    let figures = hasDeviationsAlone ? [all[2]] : all
    let joined = figures.joined(separator: "   ")
    if joined.count <= 80 {
      screen.line(joined)
    } else {
      screen.line(figures[0] + "   " + figures[1])
      screen.line(figures[2])
    }
    if let basis = line.comparedBudget(budget.after, forecast.after, deviation.after) { screen.line(basis) }
    if let after = methods.after {
      let said = MethodWords(words, after)
      let start = methods.before == nil ? (sv ? ", i utgångsläget ingen" : ", in the base none") : ""
      screen.line((sv ? "Prognosmetod: " : "Forecast method: ") + said.methods + start)
      if !after.without.isEmpty { screen.line(said.without) }
      if !after.isMoved { screen.warnings.append(said.unmoved) }
    }
    if !oneOffs.isEmpty {
      let rest = deviation.after.adding(-oneOffs.reduce(0) { $0 + $1.amount })
      let list = oneOffs.map { "\($0.name) \(words.signed($0.amount))" }.joined(separator: ", ")
      screen.line(
        sv
          ? "Underliggande \(words.signed(rest)): \(oneOffs.count == 1 ? "engångsposten" : "engångsposterna") \(list) är borträknad\(oneOffs.count == 1 ? "" : "e")"
          : "Underlying \(words.signed(rest)): the one-off \(list) is left out")
    }
    if !deficits.isEmpty { screen.line(list(sv ? "Störst: " : "Largest: ", deficits, 3, words)) }
    if !surpluses.isEmpty { screen.line(list(sv ? "Överskott: " : "Surplus: ", surpluses, 2, words)) }
    let open = toSortOut(words)
    if !open.isEmpty { screen.line((sv ? "Att reda ut: " : "To sort out: ") + open.joined(separator: ", ")) }
    screen.assumes = line.carried(carried)
    for bearer in Set(borne.map(\.bearer)).sorted() {
      screen.warnings.append(words.borne(borne.filter { $0.bearer == bearer }, by: bearer))
    }
    if let latestYear {
      screen.warnings.append(
        sv
          ? "budget eller prognos \(year) är inte inläst, så 0 är inget belopp. Skriv i modellen till exempel för vidare prognos från \(latestYear) till och med \(year)"
          : "budget or forecast of \(year) is not loaded, so 0 is no amount. Write in the model for example carry forecast from \(latestYear) until \(year)"
      )
    }
    return screen
  }

  /// Of a model with tables alone: what is loaded, and what to type.
  private func tableScreen(_ words: Words) -> Screen {
    let sv = words.sv
    func rows(_ count: Int) -> String { sv ? (count == 1 ? "rad" : "rader") : count == 1 ? "row" : "rows" }
    let list = tables.map { "\($0.name) (\($0.rows) \(rows($0.rows)))" }.joined(separator: ", ")
    var screen = Screen([.line(scenario.map { "\(name) i \($0)" } ?? name)])
    screen.line((sv ? "Tabeller: " : "Tables: ") + list)
    screen.line(
      sv
        ? "Ingen budget och prognos är inläst: skriv visa \(tables[0].name), eller lägg till läs in organisation \"FIL\":"
        : "No budget or forecast is loaded: write show \(tables[0].name), or add load organisation \"FILE\":")
    let open = toSortOut(words)
    if !open.isEmpty { screen.line((sv ? "Att reda ut: " : "To sort out: ") + open.joined(separator: ", ")) }
    return screen
  }

  private func change(_ pair: (before: Figure, after: Figure), _ words: Words, signed: Bool) -> String {
    func text(_ figure: Figure) -> String {
      if figure.isBlank { return words.missing }
      return (signed ? words.signed(figure) : words.amount(figure)) + (figure.isKnown ? "" : " + ?")
    }
    return abs(pair.before.value - pair.after.value) < 0.5
      ? text(pair.after) : text(pair.before) + " → " + text(pair.after)
  }

  /// As many as there is room for on a line.
  private func list(
    _ start: String, _ lines: [(name: String, amount: Figure)], _ count: Int, _ words: Words
  ) -> String {
    var text = ""
    for line in lines.prefix(count) {
      let next = (text.isEmpty ? "" : text + ", ") + "\(line.name) \(words.signed(line.amount))"
      if !text.isEmpty && start.count + next.count > 80 { break }
      text = next
    }
    return start + text
  }

  private func toSortOut(_ words: Words) -> [String] {
    let sv = words.sv
    var parts: [String] = []
    let sums = check.findings.filter(\.isSum)
    if !sums.isEmpty {
      // Sums of persons or places have no amount in money.
      let amounts = sums.filter(\.isMoney).map { abs($0.difference) }
      let files = Set(sums.compactMap { $0.place?.file }).sorted().joined(separator: ", ")
      let differences = Set(amounts).sorted().map { words.amount($0, decimals: 1) }.joined(separator: "; ")
      let labels = checkLabels.isEmpty ? "" : ", " + checkLabels.joined(separator: ", ")
      let what = amounts.isEmpty ? files : "\(differences) \(words.moneyName)\(labels)"
      let noun = sv ? (sums.count == 1 ? "summa" : "summor") : sums.count == 1 ? "sum" : "sums"
      let verb = sv ? "stämmer inte" : sums.count == 1 ? "does not hold" : "do not hold"
      parts.append("\(sums.count) \(noun) \(verb) (\(what))")
    }
    if !unknowns.isEmpty {
      let names = unknowns.prefix(4).joined(separator: ", ") + (unknowns.count > 4 ? " …" : "")
      parts.append(sv ? "\(names) saknar belopp" : "\(names) \(unknowns.count == 1 ? "has" : "have") no amount")
    }
    return parts
  }
}
