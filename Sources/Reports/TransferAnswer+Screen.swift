import Analysis
import Budget
import Quantities
import Scenarios

extension TransferAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let effect = EffectWords(words, baseYear: baseYear)
    let sv = words.sv
    var screen = Screen(warnings: warns)
    let decimals = words.decimals(
      for: [from, to].flatMap {
        [$0.series.before.value, $0.series.after.value, $0.deviation.before.value, $0.deviation.after.value]
      })
    let level = words.signed(total.after.value, decimals: words.decimals(for: [total.after.value])) + " \(words.moneyName)"
    let isPlan = year > baseYear
    let noun =
      total.after.value < 0
      ? (sv ? (isPlan ? "underfinansiering" : "underskott") : isPlan ? "underfunding" : "deficit")
      : total.after.value > 0 ? (sv ? "överskott" : "surplus") : sv ? "avvikelse" : "deviation"
    let unchanged = noun.hasSuffix("skott") ? "oförändrat" : "oförändrad"
    screen.line(
      sv
        ? "\(genitive(effect.whole(modelName))) \(noun) \(year) är \(unchanged), \(level) (omfördelning inom ramen)"
        : "The total \(noun) of \(year) is unchanged, \(level) (moved within the frame)")
    let name = isBudget ? "budget" : sv ? "kostnad" : "cost"
    func row(_ end: End) -> [Table.Cell] {
      func amount(_ value: Double) -> Table.Cell {
        Table.Cell(words.amount(value, decimals: decimals), number: value / words.money.scale)
      }
      func signed(_ value: Double) -> Table.Cell {
        Table.Cell(words.signed(value, decimals: decimals), number: value / words.money.scale)
      }
      return [
        Table.Cell("  " + end.name), Table.Cell(name), amount(end.series.before.value), Table.Cell("→"),
        amount(end.series.after.value), Table.Cell(sv ? "avvikelse" : "deviation"), signed(end.deviation.before.value),
        Table.Cell("→"), signed(end.deviation.after.value),
      ]
    }
    screen.table(
      Table(
        columns: [Table.Column("", .left), Table.Column("", .left)] + [1, 2, 3].map { _ in Table.Column("") }
          + [Table.Column("", .left)] + [1, 2, 3].map { _ in Table.Column("") }, rows: [row(from), row(to)]))
    screen.line(directions(effect))
    if let wholeYear {
      let part = words.amount(abs(to.series.difference), decimals: decimals)
      var text = "\(year) \(part) \(words.moneyName), " + (sv ? "helår " : "full year ")
      text += words.amount(abs(wholeYear), decimals: decimals)
      if let next = nextYear, next.moves {
        text += (sv ? ", tillkommer \(year + 1) " : ", added \(year + 1) ")
        text += words.amount(abs(next.difference - to.series.difference), decimals: decimals)
      }
      screen.line(text)
    }
    return screen
  }

  /// What happens at each end, in words.
  private func directions(_ words: EffectWords) -> String {
    "\(from.name): \(words.deviation(from.deviation)). \(to.name): \(words.deviation(to.deviation))"
  }

  private func genitive(_ name: String) -> String { name == "Totalt" ? "Totalt:" : name + "s" }
}
