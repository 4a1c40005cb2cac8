import Analysis
import Quantities
import Scenarios

extension RequirementAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    func whole(_ number: Int) -> String { NumberText.string(Double(number), in: words.tongue) }
    let parts = shares.map { "\($0.name) " + whole($0.amount) }
    let line = base.isRoot ? "" : (sv ? " på \(base.line)" : " of \(base.line)")
    let lead = (sv ? "Krav" : "Requirement") + line + " " + whole(required) + " " + words.moneyName
    for line in words.packed(parts.isEmpty ? lead : lead + ":", parts, hanging: 2) { screen.line(line) }
    let known = words.amount(measures.amount)
    let rest = Double(required) * words.money.scale - measures.amount
    let open = words.amount(abs(rest))
    let ids = measures.ids.isEmpty ? "" : " (" + words.spans(measures.ids) + ")"
    if sv {
      let tail = rest >= 0 ? "Utan åtgärd: \(open) \(words.moneyName)" : "\(open) \(words.moneyName) mer än kravet"
      screen.line("Åtgärder med belopp \(measures.year): \(known)\(ids). \(tail)")
    } else {
      let tail =
        rest >= 0 ? "Without a measure: \(open) \(words.moneyName)" : "\(open) \(words.moneyName) more than required"
      screen.line("Measures with an amount \(measures.year): \(known)\(ids). \(tail)")
    }
    if let frame { screen.line(frameLine(frame, words)) }
    if base.isRoot { for text in explains { screen.line(text) } }
    if !missing.isEmpty { screen.unknown = [words.left(out: missing)] }
    let amount = words.amount(base.amount)
    let series =
      isOfBudget ? (sv ? "budgeten" : "the budget") : sv ? "nettokostnaden" : "the net cost"
    let what =
      base.isRoot
      ? (isOfBudget ? (sv ? "nettobudgeten" : "the net budget") : series)
      : series + (sv ? " för " : " of ") + base.line
    if let carriedFrom {
      screen.assumes.append(
        sv
          ? "budget \(base.year) är \(carriedFrom) års, oförändrad"
          : "the budget of \(base.year) is that of \(carriedFrom)")
    }
    if isAmount {
      screen.assumes.append(
        sv ? "fördelas efter \(what) \(base.year), \(amount)" : "shared by \(what) \(base.year), \(amount)")
      return screen
    }
    let first = sv ? "basen är \(what) \(base.year), \(amount)" : "the base is \(what) \(base.year), \(amount)"
    screen.assumes = [(screen.assumes + [first] + assumes).joined(separator: "; ")]
    return screen
  }

  /// `Ramen 2024 minskar, 234 574 → 232 228 tkr, och åren därefter`.
  private func frameLine(_ frame: Movement, _ words: Words) -> String {
    let sv = words.sv
    let (before, after) = (words.amount(frame.before), words.amount(frame.after))
    let rest = frame.hasLevels ? "" : sv ? " + okänt" : " + unknown"
    let line = base.isRoot ? "" : sv ? " för \(base.line)" : " of \(base.line)"
    let falls = frame.difference < 0
    return sv
      ? "Ramen\(line) \(frame.year) \(falls ? "minskar" : "ökar"), \(before) → \(after) \(words.moneyName)\(rest), "
        + "och lika mycket åren därefter"
      : "The frame\(line) of \(frame.year) \(falls ? "decreases" : "increases"), \(before) → \(after) "
        + "\(words.moneyName)\(rest), and by as much each year after"
  }
}
