import Analysis
import Budget
import Quantities

extension Baseline: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    if isMissing {
      screen.line(
        sv
          ? "Nollalternativet \(year) går inte att räkna: budget eller prognos \(year) är inte inläst"
          : "The baseline of \(year) has no figures: no budget or no forecast of \(year) is loaded")
      screen.line(
        sv
          ? "Skriv i modellen: för vidare budget från \(start.year) till och med \(year)"
          : "Write in the model: carry budget from \(start.year) until \(year)")
      screen.line(
        sv
          ? "  för vidare prognos från \(start.year) till och med \(year)"
          : "  carry forecast from \(start.year) until \(year)")
      return screen
    }
    if let cost {
      screen.line(costLine(cost.start, cost.year, words))
      let missing = leftOut(words)
      if !missing.isEmpty { screen.line((sv ? "Inte med: " : "Not included: ") + missing.joined(separator: ", ")) }
      let unknowns = Set(cost.start.unknowns + cost.year.unknowns).sorted()
      if !unknowns.isEmpty { screen.unknown.append(words.left(out: unknowns)) }
      return screen
    }
    let decimals = words.decimals(for: [deviation.value, start.deviation.value] + ending.map(\.amount))
    func signed(_ value: Double) -> String { words.signed(value, decimals: decimals) }
    let word = deviation.value < 0 ? (sv ? "underskottet" : "the deficit") : (sv ? "överskottet" : "the surplus")
    let about = leftOut(words).isEmpty ? "" : (sv ? " ungefär" : " about")
    if sv {
      screen.line(
        "Om inget beslutas blir \(word) \(year)\(about) \(signed(deviation.value)) \(words.moneyName) "
          + "(\(start.year): \(signed(start.deviation.value)))")
    } else {
      screen.line(
        "If nothing is decided \(word) of \(year) is\(about) \(signed(deviation.value)) \(words.moneyName) "
          + "(\(start.year): \(signed(start.deviation.value)))")
    }
    var parts = [(sv ? "prognos" : "forecast") + " \(start.year) " + signed(start.deviation.value)]
    parts += ending.map { "\($0.label) " + (sv ? "upphör " : "ends ") + signed($0.amount) }
    if abs(rest) >= words.money.scale / 2 { parts.append((sv ? "övrigt " : "other ") + signed(rest)) }
    for line in words.packed(" ", parts, hanging: 2) { screen.line(line) }
    let missing = leftOut(words)
    if !missing.isEmpty {
      let lead = sv ? "Inte med:" : "Not included:"
      for line in words.packed(lead, missing, hanging: lead.count + 1) { screen.line(line) }
    }
    if isCarried {
      screen.assumes.append(
        sv
          ? "\(start.year) års budget och kostnad gäller i övrigt oförändrade"
          : "the budget and cost of \(start.year) otherwise hold unchanged")
    }
    return screen
  }

  /// The cost if nothing is decided, in a model without a budget.
  private func costLine(_ before: Figure, _ after: Figure, _ words: Words) -> String {
    func amount(_ figure: Figure) -> String {
      if figure.isBlank { return words.missing }
      if !figure.isKnown, figure.value == 0 { return words.unknown }
      return words.number(figure, decimals: words.decimals(for: [before, after])) + (figure.isKnown ? "" : " + ?")
    }
    return words.sv
      ? "Om inget beslutas blir kostnaden \(year) \(amount(after)) \(words.moneyName) (\(start.year): \(amount(before)))"
      : "If nothing is decided the cost of \(year) is \(amount(after)) \(words.moneyName) (\(start.year): \(amount(before)))"
  }

  private func leftOut(_ words: Words) -> [String] {
    let sv = words.sv
    var result = excludes
    if !newCommitments.isEmpty {
      result.append((sv ? "nya åtaganden (" : "new commitments (") + words.spans(newCommitments) + ")")
    }
    var groups: [(short: String, texts: [String])] = []
    for reserve in openReserves {
      let amount = reserve.text ?? reserve.amount.map { words.amount($0) }
      let text = "\(reserve.id) (\(amount ?? (sv ? "okänt" : "unknown")))"
      if let at = groups.firstIndex(where: { $0.short == reserve.short }) {
        groups[at].texts.append(text)
      } else {
        groups.append((reserve.short, [text]))
      }
    }
    return result + groups.map { $0.short + " " + words.listing($0.texts) }
  }
}
