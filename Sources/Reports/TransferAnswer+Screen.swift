import Analysis
import Budget
import Language
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
    let level =
      words.signed(total.after, decimals: words.decimals(for: [total.after.value])) + " \(words.moneyName)"
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
    let series = arrows(from.series, to.series) { words.amount($0, decimals: decimals) }
    let deviations = arrows(from.deviation, to.deviation) { words.signed($0, decimals: decimals) }
    let rows = [from, to].enumerated().map { index, end in
      [
        Table.Cell("  " + end.name), Table.Cell("\(name) \(series[index])"),
        Table.Cell((sv ? "  avvikelse " : "  deviation ") + deviations[index]),
      ]
    }
    let longest = [from.name, to.name].map(TextWidth.of).max() ?? 0
    if longest + (rows.first?.dropFirst().map { TextWidth.of($0.text) + 2 }.reduce(2, +) ?? 0) > 80 {
      // Amounts are never cut: where a line is too short for them, each stands on its own.
      for (index, end) in [from, to].enumerated() {
        screen.line("  \(end.name): \(name) \(series[index])")
        screen.line((sv ? "    avvikelse " : "    deviation ") + deviations[index])
      }
    } else {
      screen.table(
        Table(columns: [Table.Column("", .left), Table.Column("", .left), Table.Column("", .left)], rows: rows))
    }
    screen.line(directions(effect))
    if let wholeYear {
      let part = words.amount(abs(to.series.difference), decimals: decimals)
      var text = (sv ? "Delår \(year): " : "Part year \(year): ") + "\(part) \(words.moneyName)"
      text += sv ? ", helår: " : ", full year: "
      text += words.amount(abs(wholeYear), decimals: decimals)
      if let next = nextYear, next.moves {
        text += (sv ? ", tillkommer \(year + 1): " : ", added \(year + 1): ")
        text += words.amount(abs(next.difference - to.series.difference), decimals: decimals)
      }
      screen.line(text)
    }
    return screen
  }

  /// `43 808 → 44 108` for both ends, each side as wide as the widest.
  private func arrows(_ first: Movement, _ second: Movement, _ text: (Double) -> String) -> [String] {
    let sides = [first, second].map { (text($0.before.value), text($0.after.value)) }
    let left = sides.map(\.0.count).max() ?? 0
    let right = sides.map(\.1.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: width - text.count) + text }
    return sides.map { padded($0.0, left) + " → " + padded($0.1, right) }
  }

  /// What happens at each end, in words.
  private func directions(_ words: EffectWords) -> String {
    "\(from.name): \(words.deviation(from.deviation)). \(to.name): \(words.deviation(to.deviation))"
  }

  private func genitive(_ name: String) -> String { name == "Totalt" ? "Totalt:" : name + "s" }
}
