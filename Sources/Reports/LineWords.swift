import Analysis
import Budget
import Graph
import Language
import Quantities

/// The words of budgets, forecasts and deviations: a forecast belongs to the current year, plan years have a frame and
/// a planned cost.
struct LineWords {
  let words: Words
  let isPlanYear: Bool
  /// Whether what stands in the place of the forecast is the outcome.
  var isOutcome = false
  var sv: Bool { words.sv }

  var budget: String { isPlanYear ? (sv ? "Ram" : "Frame") : "Budget" }
  var forecast: String {
    if isPlanYear { return sv ? "Beräknad kostnad" : "Planned cost" }
    return isOutcome ? (sv ? "Utfall" : "Outcome") : sv ? "Prognos" : "Forecast"
  }

  /// `prognos 2023`, `utfall januari–mars 2024`.
  func period(_ year: Int, _ months: ClosedRange<Int>?, deviationsAlone: Bool = false) -> String {
    if isPlanYear { return "plan \(year)" }
    let what =
      deviationsAlone
      ? (sv ? "avvikelse" : "deviation") : isOutcome ? (sv ? "utfall" : "outcome") : sv ? "prognos" : "forecast"
    return what + " " + (isOutcome || deviationsAlone ? self.months(year, months) : "\(year)")
  }

  /// `2023`, or `januari–mars 2024` where only some months are meant.
  func months(_ year: Int, _ months: ClosedRange<Int>?) -> String {
    guard let months, months != 1...12 else { return "\(year)" }
    let (first, last) = (
      Months.name(months.lowerBound, in: words.tongue), Months.name(months.upperBound, in: words.tongue)
    )
    return (first == last ? first : first + "–" + last) + " \(year)"
  }

  /// `Budget 14 805, prognos 22 455 tkr`; what is not there is said to be missing, and is no 0.
  func budgetAndForecast(_ budget: Figure?, _ forecast: Figure?) -> String {
    let name = self.forecast.lowercased()
    let missing = sv ? words.missing : "is \(words.missing)"
    func text(_ figure: Figure?) -> String? { figure.flatMap { $0.isBlank ? nil : words.amount($0) } }
    switch (text(budget), text(forecast)) {
    case (let budget?, let forecast?): return "\(self.budget) \(budget), \(name) \(forecast) \(words.moneyName)"
    case (let budget?, nil): return "\(self.budget) \(budget) \(words.moneyName), \(name) \(missing)"
    case (nil, let forecast?): return "\(self.budget) \(missing), \(name) \(forecast) \(words.moneyName)"
    case (nil, nil):
      return sv ? "\(self.budget) och \(name) saknas" : "\(self.budget) and \(name) are missing"
    }
  }

  /// Of an outcome so far beside a budget of the whole year: how much of the budget it is compared with. Nil where that
  /// is all that is shown.
  func comparedBudget(_ budget: Figure?, _ forecast: Figure?, _ deviation: Figure?) -> String? {
    guard isOutcome, let budget, let forecast, let deviation,
      ![budget, forecast, deviation].contains(where: { $0.isBlank || !$0.isKnown })
    else { return nil }
    let part = forecast.value + deviation.value
    guard abs(budget.value - part) >= 0.5 else { return nil }
    let (some, all) = (words.amount(part), words.amount(budget) + " " + words.moneyName)
    return sv
      ? "Avvikelsen är mot \(some) av budgetens \(all): resten saknar utfall"
      : "The deviation is from \(some) of the budget's \(all): the rest has no outcome"
  }

  var deviation: String { isPlanYear ? (sv ? "Skillnad" : "Difference") : sv ? "Avvikelse" : "Deviation" }

  /// `underskott −12 450 tkr`, `överskott +300 tkr`, `enligt budget`.
  func direction(_ figure: Figure?) -> String {
    guard let figure else { return "" }
    if !figure.isKnown && figure.value == 0 { return sv ? "avvikelsen är okänd" : "the deviation is unknown" }
    if figure.isBlank { return sv ? "inga belopp" : "no amounts" }
    if abs(figure.value) < 0.5 { return sv ? "enligt budget" : "as budgeted" }
    return noun(figure.value) + " " + words.signed(figure) + " " + words.moneyName
      + (figure.isKnown ? "" : sv ? " + okänt" : " + unknown")
  }

  /// `underskott`, `överskott`; in plan years `underfinansierat`.
  func noun(_ value: Double) -> String {
    if isPlanYear { return value < 0 ? (sv ? "underfinansierat" : "underfunded") : sv ? "ofördelat" : "unallocated" }
    return value < 0 ? (sv ? "underskott" : "deficit") : sv ? "överskott" : "surplus"
  }

  /// What became of a deviation, in words: `underskottet försvinner`, `underskott`.
  func change(from before: Double, to after: Double) -> String {
    let (a, b) = (abs(before) < 0.5 ? 0 : before, abs(after) < 0.5 ? 0 : after)
    if a == 0 { return noun(b) }
    let old = sv ? (isPlanYear ? "skillnaden" : noun(a) + "et") : "the " + noun(a)
    if b == 0 { return sv ? old + " försvinner," : old + " disappears," }
    if (a < 0) != (b < 0) { return sv ? "\(old) vänds till \(noun(b))" : "\(old) turns into a \(noun(b))" }
    return noun(b)
  }

  /// A deviation's share of the size of the budget.
  func share(_ deviation: Figure?, of budget: Figure?) -> Double? {
    guard let deviation, let budget, deviation.isKnown, budget.isKnown, abs(budget.value) >= 0.5 else { return nil }
    return deviation.value / abs(budget.value)
  }

  /// `+ okänt: 1:8`, or nothing.
  func unknown(_ names: [String]) -> String {
    names.isEmpty ? "" : (sv ? " + okänt: " : " + unknown: ") + names.joined(separator: ", ")
  }

  /// The rules that later years' figures rest on, those of the same years in one sentence.
  func carried(_ rules: [Carry]) -> [String] {
    var sentences: [String] = []
    var rest = rules
    while let first = rest.first {
      let same = rest.filter { $0.from == first.from && $0.until == first.until }
      rest.removeAll { $0.from == first.from && $0.until == first.until }
      let names = same.map { seriesName($0.series) }
      let without = same.filter(\.withoutOneOffs).map { seriesName($0.series) }
      let list = names.joined(separator: sv ? " och " : " and ")
      var text =
        sv
        ? "\(list) \(first.from) gäller \(names.count > 1 ? "oförändrade" : "oförändrad") till och med \(first.until)"
        : "the \(list) of \(first.from) \(names.count > 1 ? "hold" : "holds") unchanged until \(first.until)"
      if !without.isEmpty {
        let which = without.count == names.count ? "" : without.joined(separator: sv ? " och " : " and ") + " "
        text += sv ? ", \(which)utan engångsposter" : ", the \(which)without one-off items"
      }
      sentences.append(text)
    }
    return sentences
  }

  private func seriesName(_ series: Int) -> String {
    let standard =
      sv ? ["budget", "prognos", "utfall", "investeringsutgift"] : ["budget", "forecast", "actual", "outlay"]
    return standard.indices.contains(series) ? standard[series] : ""
  }

  func amountCell(_ figure: Figure?) -> Table.Cell {
    guard let figure, !figure.isBlank else { return Table.Cell("") }
    if !figure.isKnown && figure.value == 0 {
      return Table.Cell("?", isUnknown: true, unknowns: figure.unknowns)
    }
    return words.cell(figure, words.amount(figure) + (figure.isKnown ? "" : " + ?"), in: words.money)
  }

  func signedCell(_ figure: Figure?) -> Table.Cell {
    guard let figure, !figure.isBlank else { return Table.Cell("") }
    if !figure.isKnown && figure.value == 0 {
      return Table.Cell("?", isUnknown: true, unknowns: figure.unknowns)
    }
    return words.cell(figure, words.signed(figure) + (figure.isKnown ? "" : " + ?"), in: words.money)
  }

  func shareCell(_ share: Double?) -> Table.Cell {
    guard let share else { return Table.Cell("") }
    return Table.Cell(
      NumberText.string(share * 100, decimals: 1, trim: false, plus: true, in: words.tongue), number: share * 100)
  }
}
