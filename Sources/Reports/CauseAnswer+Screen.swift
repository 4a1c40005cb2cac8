import Analysis
import Budget
import Quantities

extension CauseAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let amount = cause.amount.map { value in
      abs(value) < 0.5
        ? (sv ? "enligt budget" : "as budgeted")
        : (value < 0 ? (sv ? "underskott " : "deficit ") : sv ? "överskott " : "surplus ") + words.signed(value) + " "
          + words.moneyName
    }
    let oneOff = cause.isOneOff ? (sv ? ", engångspost" : ", one-off") : ""
    var screen = Screen([
      .line(
        "\(cause.id) \(cause.label), \(unit) \(year): \(amount ?? (sv ? "okänt belopp" : "unknown amount"))\(oneOff)")
    ])
    if cause.isResidual {
      screen.assumes.append(
        sv ? "inget tryckt belopp: resten av enhetens avvikelse" : "no printed amount: the rest of its unit's deviation"
      )
    }
    for (column, text) in texts.prefix(3) { screen.line("\(column): \(Clip.text(text, 150))") }
    return screen
  }
}
