import Analysis
import Budget
import Language
import Quantities
import Scenarios

extension LineEffect {
  /// Revenue is stored below zero: people see its size.
  fileprivate func isRevenue(_ edited: Movement) -> Bool {
    edited.before.value < 0 || edited.before.value == 0 && edited.after.value < 0
  }
}

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
    // More budget in months that are compared with nothing is no smaller deficit.
    if line.isBudget, edited.isKnown, deviation.isKnown, abs(edited.difference - deviation.difference) >= 0.5 {
      let counted = words.words.amount(abs(deviation.difference), decimals: decimals)
      screen.line(
        words.sv
          ? "Av ändringen räknas \(counted) \(words.tkr) i avvikelsen: resten av året saknar utfall"
          : "\(counted) \(words.tkr) of the change counts in the deviation: the rest of the year has no outcome")
    }
    let sign = line.isRevenue(edited) ? -1.0 : 1
    if let timing = timing(line.edited, first: line.year, wholeYear: line.wholeYear, sign: sign, words, decimals) {
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
    let isRevenue = line.isRevenue(edited)
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
  ///
  /// - Parameter sign: what turns a difference into the size as people see it, −1 of revenue.
  func timing(
    _ movements: [Movement], first: Int, wholeYear: Double?, sign: Double = 1, _ words: EffectWords, _ decimals: Int
  ) -> String? {
    let moved = movements.filter(\.moves)
    guard let start = movements.at(first), start.isKnown else { return nil }
    if let wholeYear, abs(wholeYear - start.difference) > 0.5 {
      return partYear(movements, start, wholeYear, words)
    }
    let others = movements.filter { $0.year != first && $0.year > baseYear }
    if moved.count == 1 && !others.isEmpty && !isOnlyTyped && start.moves {
      return words.sv
        ? "Gäller bara \(first); övriga år ändras inte" : "Holds for \(first) only; other years do not change"
    }
    let isLevel = moved.allSatisfy { $0.isKnown && abs($0.difference - start.difference) < 0.5 }
    if isLevel && movements.allSatisfy({ $0.year < first || $0.moves }) {
      guard moved.count > 1, moved.count < movements.count else { return nil }
      return words.sv ? "Lika varje år därefter" : "The same each year after that"
    }
    guard moved.count > 1 || !start.moves && !moved.isEmpty else { return nil }
    return words.words.perYear(
      words.sv ? "Per år: " : "By year: ", moved.map { ($0.year, $0.change) }, sign: sign,
      headed: start.moves ? start.change : nil)
  }

  /// Part and full year are in the direction that the headline says; what goes the other way has its sign.
  private func partYear(_ movements: [Movement], _ start: Movement, _ wholeYear: Double, _ words: EffectWords)
    -> String
  {
    let next = movements.at(start.year + 1)
    let added = (next?.difference ?? 0) - start.difference
    let places = words.words.decimals(for: [start.difference, wholeYear, added])
    let isDown = wholeYear < 0
    func text(_ ore: Double) -> String { words.words.amount(isDown ? -ore : ore, decimals: places) }
    let part = (start.difference < 0) == isDown ? words.size(start, places) : text(start.difference)
    var line = (words.sv ? "Delår \(start.year): " : "Part year \(start.year): ") + part
    line += " \(words.tkr)" + (words.sv ? ", helår: " : ", full year: ") + text(wholeYear)
    if let next, next.moves {
      line += (words.sv ? ", tillkommer \(next.year): " : ", added \(next.year): ") + text(added)
    } else if let next, movements.allSatisfy({ $0.year < next.year || !$0.moves }) {
      line += words.sv ? ", \(next.year) och senare: 0" : ", \(next.year) and later: 0"
    }
    return line
  }
}
