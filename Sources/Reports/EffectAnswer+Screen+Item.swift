import Analysis
import Budget
import Language
import Quantities

extension EffectAnswer {
  func show(_ item: ItemEffect, _ words: EffectWords, _ screen: inout Screen) {
    let decimals = words.decimals(item.quantities.map { item.shown($0.movements) })
    if let year = item.untouchedYear, !isDated {
      screen.line(words.untouched(year, from: item.year, item.totalDeviation.at(year)))
    }
    for (index, entry) in item.quantities.enumerated() {
      screen.line(headline(index == 0 ? item : nil, item, entry, words, decimals))
      if index == 0 {
        if let line = inputs(item, words) { screen.line("  " + line) }
        let first = item.shown(entry.movements)?.year ?? item.year
        if let line = timing(entry.movements, first: first, wholeYear: item.wholeYear, words, decimals) {
          screen.line("  " + line.prefix(1).uppercased() + line.dropFirst())
        }
      } else if entry.movements.filter(\.moves).count > 1, !entry.movements.isSameEachYear,
        let line = timing(entry.movements, first: item.year, wholeYear: nil, words, decimals)
      {
        screen.line("    " + line)
      }
    }
    if let deviation = item.deviation?.at(item.year), deviation.moves, deviation.hasLevels {
      screen.line(ownDeviation(item, deviation, words))
    }
    if let funding = item.funding { show(funding, item, words, &screen) }
    if item.showsTotal, let total = item.totalDeviation.at(item.year) {
      screen.line(
        words.whole(modelName) + " \(item.year): "
          + words.deviationArrow(total, decimals: words.decimals([total])))
      screen.unknown += words.missing(total)
    }
    for text in texts.explains { screen.line(text) }
    warn(item, words, &screen)
  }

  /// `Extern LSS: kostnaden minskar med 682,5 tkr per år, 13 650 → 12 967,5`.
  private func headline(
    _ first: ItemEffect?, _ item: ItemEffect, _ entry: (quantity: ItemEffect.Quantity, movements: [Movement]),
    _ words: EffectWords, _ decimals: Int
  ) -> String {
    guard let moved = item.shown(entry.movements) else { return "" }
    let isSame = entry.movements.isSameEachYear
    var subject: String
    switch entry.quantity {
    case .cost: subject = words.sv ? "kostnaden" : "the cost"
    case .series(let series): subject = words.series(series, year: item.year)
    }
    var text: String
    if first != nil {
      let verb = item.switched.map { words.sv ? ($0 ? " tas med" : " tas bort") : $0 ? " is included" : " is left out" }
      text = item.name.capitalizedFirst + (verb ?? "") + (isSame ? ": " : " \(moved.year): ")
    } else {
      subject = subject.capitalizedFirst + (moved.year == item.year ? "" : " \(moved.year)")
      text = "  "
    }
    guard moved.isKnown else {
      let names = Array(Set(moved.before.unknowns + moved.after.unknowns)).sorted().joined(separator: ", ")
      return text + subject + (words.sv ? " ändras med ett okänt belopp" : " moves by an unknown amount")
        + (names.isEmpty ? "" : " (\(names))")
    }
    if !moved.moves { return text + subject + (words.sv ? " är oförändrad" : " is unchanged") }
    text += subject + words.verb(moved.difference > 0) + (words.sv ? " med " : " by ")
    text += words.size(moved, decimals) + " \(words.tkr)"
    if isSame { text += words.sv ? " per år" : " a year" }
    return moved.hasLevels ? text + ", " + words.arrow(moved, decimals) : text
  }

  /// `610 → 400 dygn per år à 4 500 kr per dygn; 1 % är 136,5 tkr`.
  private func inputs(_ item: ItemEffect, _ words: EffectWords) -> String? {
    var parts: [String] = item.inputs.map { input in
      let after = words.value(input.after)
      let isNamed = after.utf8.split(separator: 32).contains { $0.elementsEqual(input.label.utf8) }
      let when = input.year.map { " \($0):" } ?? ""
      let name = isNamed && when.isEmpty ? "" : input.label + when + " "
      var text = name + words.value(input.before, withUnit: false) + " → " + after
      for factor in input.factors where factor.isKnown {
        text += EffectWords.isMoney(factor) ? " à " + words.money(factor) : ", " + words.value(factor)
      }
      return text
    }
    if let percent = item.percent, percent != 0,
      let moved = item.quantities.lazy.compactMap({ $0.movements.at(item.year) }).first(where: \.moves), moved.isKnown
    {
      let one = abs(moved.difference / (percent * 100))
      parts.append(
        (words.sv ? "1 % är " : "1 % is ") + words.single(one, decimals: words.decimals([moved])) + " \(words.tkr)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func ownDeviation(_ item: ItemEffect, _ deviation: Movement, _ words: EffectWords) -> String {
    let decimals = words.decimals([deviation])
    let off = item.partners.filter { !$0.isOn }.map(\.name).joined(separator: ", ")
    let isYearly = item.deviation?.isSameEachYear == true
    var text = words.sv ? "Avvikelse" : "Deviation"
    if !off.isEmpty {
      text = isYearly ? text + (words.sv ? " utan " : " without ") + off : (words.sv ? "Utan " : "Without ") + off
    }
    if !isYearly { text += " \(item.year)" }
    return text + ": " + words.deviation(deviation) + ", " + words.signedArrow(deviation, decimals)
  }

  private func show(_ funding: Funding, _ item: ItemEffect, _ words: EffectWords, _ screen: inout Screen) {
    let decimals = words.words.decimals(for: [funding.before, funding.after, funding.amount])
    let amount = words.words.amount(funding.amount, decimals: decimals) + " \(words.tkr)"
    let lead: String
    switch funding.status {
    case .granted:
      lead = words.sv ? "Med \(funding.name) beviljat (\(amount))" : "With \(funding.name) granted (\(amount))"
    case .undecided:
      lead = words.sv ? "Om \(funding.name) beviljas (\(amount))" : "If \(funding.name) is granted (\(amount))"
    case .rejected:
      lead = words.sv ? "Med \(funding.name) avslaget" : "With \(funding.name) rejected"
    }
    let noun =
      words.sv
      ? (funding.after < 0 ? "underfinansierat" : "finansierat, kvar")
      : funding.after < 0 ? "underfunded" : "funded, left"
    screen.line(
      "\(lead): \(noun) "
        + (funding.before == funding.after ? "" : words.words.signed(funding.before, decimals: decimals) + " → ")
        + words.words.signed(funding.after, decimals: decimals))
    guard let covers = funding.covers, let unit = funding.coversUnit, let price = funding.unitCost else { return }
    let one = words.single(price)
    screen.line(
      words.sv
        ? "\(amount) räcker till \(words.count(covers, unit)); \(words.one(unit)) kostar \(one) \(words.tkr)"
        : "\(amount) is enough for \(words.count(covers, unit)); \(words.one(unit)) costs \(one) \(words.tkr)")
  }

  private func warn(_ item: ItemEffect, _ words: EffectWords, _ screen: inout Screen) {
    for partner in item.partners where partner.isLeftOut {
      screen.warnings.append(
        item.switched == nil
          ? (words.sv
            ? "\(partner.name) är inte med; reglaget \(partner.lever) flyttar båda"
            : "\(partner.name) is not included; the lever \(partner.lever) moves both")
          : (words.sv
            ? "\(partner.name) ändras inte; reglaget \(partner.lever) flyttar båda"
            : "\(partner.name) does not change; the lever \(partner.lever) moves both"))
    }
    if let left = item.leftAmounts {
      let years = left.others.prefix(4).map { "\($0)" }.joined(separator: ", ") + (left.others.count > 4 ? " …" : "")
      let total = words.words.amount(left.total, decimals: words.words.decimals(for: [left.total])) + " \(words.tkr)"
      screen.warnings.append(
        words.sv
          ? "bara \(left.year) sattes; \(years) står kvar, tillsammans \(total). För alla år: sätt \(left.input) för "
            + "\(left.item) till {\(left.year) = …; \(left.others[0]) = …}"
          : "only \(left.year) was set; \(years) stays, \(total) together. For all years: set \(left.input) of "
            + "\(left.item) to {\(left.year) = …; \(left.others[0]) = …}")
    }
    if item.isOff && item.switched == nil {
      screen.warnings.append(
        words.sv
          ? "\(item.name) är av och utanför totalen; skriv ta med \(item.id)"
          : "\(item.name) is off and not part of the total; type enable \(item.id)")
    }
  }
}
