import Analysis
import Budget
import Quantities

extension EffectAnswer {
  func show(_ several: CombinedEffect, _ words: EffectWords, _ screen: inout Screen) {
    guard let first = several.years.first(where: { $0 > baseYear }) ?? several.years.first else {
      let level = several.deviation.at(several.focus).map { words.words.signed($0.after) } ?? "?"
      screen.line(
        words.sv
          ? "Ingenting ändras: avvikelsen \(several.focus) är fortfarande \(level) \(words.tkr)"
          : "Nothing changes: the deviation of \(several.focus) is still \(level) \(words.tkr)")
      return
    }
    let plan = several.years.filter { $0 > baseYear }
    screen.line(headline(several, plan.contains(several.focus) ? several.focus : first, words))
    screen.table(table(several, plan.isEmpty ? several.years : plan, words))
    if let part = several.part { screen.line(words.words.line(part)) }
    for entry in several.measures {
      guard let movement = entry.movements.at(first), movement.moves, movement.hasLevels else { continue }
      screen.line("\(entry.name) \(first): " + words.arrow(movement, words.decimals([movement])) + " \(words.tkr)")
    }
    for item in several.offItems {
      screen.warnings.append(
        words.sv
          ? "\(item.name) är av och utanför totalen; skriv ta med \(item.id)"
          : "\(item.name) is off and not part of the total; type enable \(item.id)")
    }
    if let now = several.deviation.at(baseYear), !plan.isEmpty, several.subject == .deviation {
      let text = words.deviationArrow(now, decimals: words.decimals([now]))
      screen.line(words.whole(modelName) + " \(baseYear): " + text)
    }
  }

  /// `2024: ramen ökar med 1 600 tkr, kostnaden ökar med 4 600; underfinansieringen ökar med 3 000`.
  private func headline(_ several: CombinedEffect, _ year: Int, _ words: EffectWords) -> String {
    let isPlan = year > baseYear
    func part(_ movements: [Movement], _ name: String) -> String {
      guard let movement = movements.at(year) else { return "" }
      guard movement.isKnown else {
        return name + (words.sv ? " ändras med okänt belopp" : " moves by an unknown amount")
      }
      guard movement.moves else { return name + (words.sv ? " är oförändrad" : " is unchanged") }
      let decimals = words.words.decimals(for: [movement.difference])
      return name + words.verb(movement.difference > 0) + (words.sv ? " med " : " by ")
        + words.size(movement, decimals)
    }
    let frame = part(several.budget, words.sv ? (isPlan ? "ramen" : "budgeten") : isPlan ? "the frame" : "the budget")
    let cost = part(several.cost, words.sv ? "kostnaden" : "the cost")
    var text = "\(year), \(words.tkr): \(frame), \(cost)"
    if several.subject == .deviation, let deviation = several.deviation.at(year), deviation.isKnown {
      let missing = words.size(deviation, words.words.decimals(for: [deviation.difference]))
      if deviation.difference < 0 {
        text += words.sv ? "; \(missing) saknas" : "; \(missing) lacking"
      } else if deviation.difference > 0 {
        text += words.sv ? "; \(missing) frigörs" : "; \(missing) freed"
      }
    }
    return text
  }

  private func table(_ several: CombinedEffect, _ years: [Int], _ words: EffectWords) -> Table {
    let isPlan = years.allSatisfy { $0 > baseYear }
    let isCost = several.subject == .cost
    let together = isCost ? several.cost : several.deviation
    let all = (together + several.parts.flatMap(\.whole)).filter { years.contains($0.year) }
    let decimals = words.words.decimals(for: all.map(\.difference))
    func row(_ name: String, _ movements: [Movement]) -> [Table.Cell] {
      [Table.Cell("  " + name)]
        + years.map { year in
          guard let movement = movements.at(year) else { return Table.Cell("") }
          guard movement.isKnown else { return Table.Cell(words.sv ? "okänt" : "unknown") }
          return Table.Cell(
            words.words.signed(movement.change, decimals: decimals),
            number: movement.difference / words.words.money.scale)
        }
    }
    let what =
      words.sv
      ? (isCost ? "kostnaden" : isPlan ? "underfinansierat" : "avvikelsen")
      : isCost ? "the cost" : isPlan ? "the underfunded" : "the deviation"
    let title = (words.sv ? "Ändrar " : "Moves ") + "\(what), \(words.tkr)"
    var rows = several.parts.map { row($0.text, $0.whole) }
    rows.append(row(words.sv ? "tillsammans" : "together", together))
    return Table(
      columns: [Table.Column(title, .left)] + years.map { Table.Column("\($0)") }, rows: rows, totals: [rows.count - 1])
  }

  func show(_ driver: DriverEffect, _ words: EffectWords, _ screen: inout Screen) {
    for value in driver.values.prefix(4) {
      let places = words.decimals(from: value.before, to: value.after)
      screen.line(
        value.name.capitalizedFirst + " " + words.value(value.before, withUnit: false, decimals: places) + " → "
          + words.value(value.after, decimals: places))
    }
    if driver.values.count > 4 {
      let rest = driver.values.count - 4
      screen.line(words.sv ? "  och \(rest) till" : "  and \(rest) more")
    }
    if let total = driver.total.at(driver.year), total.moves {
      screen.line(
        words.whole(modelName) + " \(driver.year): "
          + words.deviationArrow(total, decimals: words.decimals([total])))
    }
    if let part = driver.part { screen.line(words.words.line(part)) }
    for item in driver.items {
      guard item.movement.isKnown else {
        let names = (item.movement.before.unknowns + item.movement.after.unknowns).reduce(into: [String]()) {
          if !$0.contains($1) { $0.append($1) }
        }.joined(separator: ", ")
        screen.line(
          "  \(item.name): "
            + (words.sv
              ? "kostnaden ändras med ett okänt belopp, för \(names) är okänt"
              : "the cost moves by an unknown amount, since \(names) is unknown"))
        continue
      }
      let decimals = words.decimals([item.movement])
      screen.line(
        "  \(item.name): " + (words.sv ? "kostnaden" : "the cost") + words.verb(item.movement.difference > 0) + ", "
          + words.arrow(item.movement, decimals))
    }
  }

  func show(_ nothing: NoEffect, _ words: EffectWords, _ screen: inout Screen) {
    let sv = words.sv
    let isCost = nothing.subject == .cost
    let level =
      nothing.whole.map {
        (isCost ? words.words.amount($0.after) : words.words.signed($0.after)) + " \(words.tkr)"
      } ?? "?"
    screen.line(
      sv
        ? "Ingenting ändras: \(isCost ? "kostnaden" : words.deviationOfAll(modelName)) \(nothing.year) är fortfarande \(level)"
        : "Nothing changes: the \(isCost ? "cost" : "deviation") of \(nothing.year) is still \(level)")
    if let before = nothing.before, let after = nothing.after, !nothing.reason.isAlready {
      screen.line("  \(nothing.name) " + words.value(before, withUnit: false) + " → " + words.value(after))
    }
    switch nothing.reason {
    case .same:
      let value = nothing.after.map { words.value($0) } ?? (sv ? "så" : "so")
      screen.line(sv ? "  \(nothing.name) är redan \(value)" : "  \(nothing.name) is already \(value)")
    case .alreadySwitched(let on):
      screen.line(
        sv
          ? "  \(nothing.name) är redan \(on ? "med" : "borta")" : "  \(nothing.name) is already \(on ? "on" : "off")")
    case .off(let item, let id):
      screen.line(sv ? "  \(item) är av; skriv ta med \(id)" : "  \(item) is off; type enable \(id)")
    case .held(let input, let option):
      screen.line(
        sv
          ? "  Beloppet räknas inte med så länge \(input) är \(option)"
          : "  The amount does not count while \(input) is \(option)")
    case .noPath:
      screen.line(
        sv
          ? "  Ingenting som bokförs räknas från \(nothing.name): det finns ingen väg till budget eller kostnad"
          : "  Nothing that is posted is computed from \(nothing.name): there is no path to budget or cost")
    case .between(let lines):
      let list = lines.map { "\($0.name) \(words.words.signed($0.amount)) \(words.tkr) \($0.year)" }
        .joined(separator: ", ")
      screen.line((sv ? "  Det flyttas inom nämnden, avvikelsen: " : "  It moves within, the deviation: ") + list)
    case .cancelled:
      screen.line(
        sv
          ? "  Det räknas vidare, men beloppen blir desamma efter avrundning och läge"
          : "  It is computed on, but the amounts come out the same")
    }
  }
}

extension NoEffect.Reason {
  /// Whether nothing changed at all.
  fileprivate var isAlready: Bool {
    switch self {
    case .same, .alreadySwitched: true
    default: false
    }
  }
}
