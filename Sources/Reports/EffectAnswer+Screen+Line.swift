import Analysis
import Budget
import Language
import Quantities
import Scenarios

extension EffectAnswer {
  func show(_ line: LineEffect, _ words: EffectWords, _ screen: inout Screen) {
    guard let deviation = line.deviation.at(line.year), let total = line.totalDeviation.at(line.year),
      let edited = line.edited.at(line.year), let sum = line.total.at(line.year)
    else { return }
    if let year = line.untouchedYear, !isDated {
      screen.line(words.untouched(year, from: line.year, line.totalDeviation.at(year)))
    }
    let decimals = words.decimals([deviation, total, edited])
    let units = line.lineCount > 1 ? (words.sv ? " (\(line.lineCount) enheter)" : " (\(line.lineCount) units)") : ""
    let isTotal = line.deviation == line.totalDeviation
    screen.line("\(line.name)\(units) \(line.year): " + words.deviationArrow(deviation, decimals: decimals))
    if !isTotal {
      screen.line(words.whole(modelName) + " \(line.year): " + words.deviationArrow(total, decimals: decimals))
      screen.unknown += words.missing(total)
    }
    screen.line(sizes(line, edited, sum, words, decimals))
    if let timing = timing(line.edited, first: line.year, wholeYear: line.wholeYear, words, decimals) {
      screen.line(timing)
    }
    if let percent = line.percent, percent != 0 {
      let one = abs(edited.difference / (percent * 100))
      screen.line(
        (words.sv ? "1 % är " : "1 % is ") + words.single(one, decimals: decimals) + " \(words.tkr)")
    }
  }

  /// `Ramen ökar med 2 750 tkr (1,2 %) till 237 324. Kostnaden är oförändrad`.
  private func sizes(_ line: LineEffect, _ edited: Movement, _ total: Movement, _ words: EffectWords, _ decimals: Int)
    -> String
  {
    // Revenue is stored below zero: people see its size.
    let isRevenue = edited.before.value < 0 || edited.before.value == 0 && edited.after.value < 0
    let grows = isRevenue ? edited.difference < 0 : edited.difference > 0
    let name = words.series(line.series, year: line.year, isRevenue: isRevenue)
    let other =
      line.isBudget
      ? (words.sv ? "Kostnaden är oförändrad" : "The cost is unchanged")
      : (words.sv ? "Budgeten är oförändrad" : "The budget is unchanged")
    let amount = words.size(edited, decimals)
    if isRevenue {
      return name.capitalizedFirst + words.verb(grows) + (words.sv ? " med " : " by ") + "\(amount) \(words.tkr), "
        + words.arrow(edited, decimals) + ". " + other
    }
    let subject =
      line.isBudget
      ? (words.sv ? "Ramen" : "The frame")
      : words.costOfAll(modelName)
    let share =
      total.before.value != 0 ? " (" + words.words.percent(abs(edited.difference / total.before.value)) + ")" : ""
    return subject + words.verb(grows) + (words.sv ? " med " : " by ") + "\(amount) \(words.tkr)\(share)"
      + (words.sv ? " till " : " to ") + words.words.amount(total.after, decimals: decimals) + ". " + other
  }

  /// Whether the user said that it holds for one year.
  private var isOnlyTyped: Bool {
    outcome.edit.changes.allSatisfy { change in
      if case .only? = change.when?.extent { true } else { false }
    }
  }

  /// Part year, full year and what is added the year after; or the years where they differ.
  func timing(
    _ movements: [Movement], first: Int, wholeYear: Double?, _ words: EffectWords, _ decimals: Int
  ) -> String? {
    let moved = movements.filter(\.moves)
    guard let start = movements.at(first), start.isKnown else { return nil }
    if let wholeYear, abs(wholeYear - start.difference) > 0.5 {
      let next = movements.at(first + 1)?.difference ?? 0
      let added = next - start.difference
      let places = words.words.decimals(for: [start.difference, wholeYear, added])
      var text = (words.sv ? "Delår \(first): " : "Part year \(first): ") + words.size(start, places)
      text += " \(words.tkr)" + (words.sv ? ", helår: " : ", full year: ") + words.size(wholeYear, places)
      if next == 0 {
        text += words.sv ? ", \(first + 1) och senare: 0" : ", \(first + 1) and later: 0"
      } else if movements.at(first + 1) != nil {
        text += (words.sv ? ", tillkommer \(first + 1): " : ", added \(first + 1): ") + words.size(added, places)
      }
      return text
    }
    let others = movements.filter { $0.year != first && $0.year > baseYear }
    if moved.count == 1 && !others.isEmpty && !isOnlyTyped {
      return words.sv
        ? "Gäller bara \(first); övriga år ändras inte" : "Holds for \(first) only; other years do not change"
    }
    let isLevel = moved.allSatisfy { abs($0.difference - start.difference) < 0.5 }
    if isLevel && moved.count == movements.filter({ $0.year >= first }).count {
      guard moved.count > 1, moved.count < movements.count else { return nil }
      return words.sv ? "Lika varje år därefter" : "The same each year after that"
    }
    guard moved.count > 1 else { return nil }
    return (words.sv ? "Per år: " : "By year: ")
      + moved.prefix(4).map { "\($0.year) \(words.size($0, 0))" }.joined(separator: "; ") + " \(words.tkr)"
  }
}
