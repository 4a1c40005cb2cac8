import Analysis
import Budget
import Language
import Quantities

extension SplitAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let effect = EffectWords(words, baseYear: baseYear)
    let sv = words.sv
    var screen = Screen(unknown: unknown)
    let decimals = words.decimals(for: [cost.value, budget.value, deviation] + parts.map(\.effect))
    let noun =
      deviation < 0
      ? (sv ? "underskott" : "deficit")
      : deviation > 0 ? (sv ? "överskott" : "surplus") : sv ? "avvikelse" : "deviation"
    screen.line(
      "\(name): " + (sv ? "kostnad " : "cost ") + words.amount(cost, decimals: decimals)
        + (sv ? ", budget " : ", budget ") + words.amount(budget, decimals: decimals)
        + ", \(noun) " + words.signed(deviation, decimals: decimals) + " \(words.moneyName)"
        + (sv ? " per år" : " a year"))
    let rows = parts.map { part -> [Table.Cell] in
      [
        Table.Cell("  " + title(part, sv) + ":"), Table.Cell(details(part, effect)),
        Table.Cell(words.signed(part.effect, decimals: decimals), number: part.effect / words.money.scale),
      ]
    }
    screen.table(
      Table(columns: [Table.Column("", .left), Table.Column("", .left), Table.Column("")], rows: rows))
    if let joint, joint.effect != 0 {
      let whole = words.amount(abs(joint.within.effect), decimals: decimals)
      let both = words.amount(abs(joint.effect), decimals: words.decimals(for: [joint.effect]))
      let list = parts.map { partName($0, sv) }.joined(separator: sv ? " och " : " and ")
      screen.line(
        sv
          ? "Av \(whole) beror \(both) på både \(list); det räknas här som \(partName(joint.within, sv))"
          : "Of \(whole), \(both) rests on both \(list); here it counts as \(partName(joint.within, sv))")
    }
    var notes: [String] = []
    if let basis { notes.append(sv ? "underlaget är \(basis)" : "the figures rest on \(basis)") }
    if let replaced {
      let difference = abs(replaced.amount) - abs(deviation)
      let amount = words.amount(abs(difference), decimals: words.decimals(for: [difference]))
      var text = sv ? "Prognosen \(baseYear) säger " : "The forecast of \(baseYear) says "
      text += words.signed(replaced.amount)
      if difference != 0 {
        text += ", \(amount) " + (sv ? (difference < 0 ? "mindre" : "mer") : difference < 0 ? "less" : "more")
      }
      notes.append(text)
    }
    if !notes.isEmpty { screen.warnings.append(notes.joined(separator: ". ")) }
    return screen
  }

  /// `Fler` or `färre`, from what the output says of itself, by the sign of the part.
  private func title(_ part: Part, _ sv: Bool) -> String {
    guard sv, let label = part.label else { return part.name.capitalizedFirst }
    let head = label.split(separator: ",")[0]
    let choices = head.split(separator: " ").map(String.init)
    guard let or = choices.firstIndex(of: "eller"), or > 0, or + 1 < choices.count else {
      return String(head).capitalizedFirst
    }
    return (part.effect <= 0 ? choices[or - 1] : choices[or + 1]).capitalizedFirst
  }

  private func partName(_ part: Part, _ sv: Bool) -> String {
    sv ? (["volume": "antal", "price": "pris"][part.name] ?? part.name) : part.name
  }

  /// `6 i stället för 3 personer, à 1 600 tkr`.
  private func details(_ part: Part, _ words: EffectWords) -> String {
    guard let actual = part.actual, let budgeted = part.budgeted else { return part.label ?? "" }
    var text = words.value(actual, withUnit: false) + (words.sv ? " i stället för " : " instead of ")
    let isPrice = EffectWords.isMoney(actual)
    text += isPrice ? words.money(budgeted) : words.value(budgeted)
    if let factor = part.factor {
      text +=
        EffectWords.isMoney(factor)
        ? ", à " + words.money(factor) : (words.sv ? ", på " : ", for ") + words.value(factor)
    }
    return text
  }
}
