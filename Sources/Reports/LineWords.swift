import Analysis
import Budget
import Graph
import Quantities

/// The words of budgets, forecasts and deviations: a forecast belongs to the current year, plan years have a frame and
/// a planned cost.
struct LineWords {
  let words: Words
  let isPlanYear: Bool
  var sv: Bool { words.sv }

  var budget: String { isPlanYear ? (sv ? "Ram" : "Frame") : "Budget" }
  var forecast: String { isPlanYear ? (sv ? "Beräknad kostnad" : "Planned cost") : sv ? "Prognos" : "Forecast" }
  var deviation: String { isPlanYear ? (sv ? "Skillnad" : "Difference") : sv ? "Avvikelse" : "Deviation" }

  /// `underskott −12 450 tkr`, `överskott +300 tkr`, `enligt budget`.
  func direction(_ figure: Figure?) -> String {
    guard let figure else { return "" }
    if !figure.isKnown && figure.value == 0 { return sv ? "avvikelsen är okänd" : "the deviation is unknown" }
    if figure.isBlank { return sv ? "inga belopp" : "no amounts" }
    if abs(figure.value) < 0.5 { return sv ? "enligt budget" : "as budgeted" }
    return noun(figure.value) + " " + words.signed(figure.value) + " " + words.moneyName
  }

  /// `underskott`, `överskott`; in plan years `underfinansierat`.
  func noun(_ value: Double) -> String {
    if isPlanYear { return value < 0 ? (sv ? "underfinansierat" : "underfunded") : sv ? "ofördelat" : "unallocated" }
    return value < 0 ? (sv ? "underskott" : "deficit") : sv ? "överskott" : "surplus"
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

  /// The rules that later years' figures rest on.
  func carried(_ rules: [Carry], seriesNames: (Int) -> String) -> [String] {
    rules.map { rule in
      let name = seriesNames(rule.series)
      let rest = rule.withoutOneOffs ? (sv ? " utan engångsposter" : " without one-off items") : ""
      return sv
        ? "\(name) \(rule.from) gäller oförändrad till och med \(rule.until)\(rest)"
        : "the \(name) of \(rule.from) holds unchanged until \(rule.until)\(rest)"
    }
  }

  /// The rules with the standard series' words.
  func carried(_ rules: [Carry]) -> [String] {
    carried(rules) { series in
      let standard =
        sv ? ["budget", "prognos", "utfall", "investeringsutgift"] : ["budget", "forecast", "actual", "outlay"]
      return standard.indices.contains(series) ? standard[series] : ""
    }
  }

  func amountCell(_ figure: Figure?) -> Table.Cell {
    guard let figure, !figure.isBlank else { return Table.Cell("") }
    if !figure.isKnown && figure.value == 0 { return Table.Cell("?", isUnknown: true) }
    return Table.Cell(
      words.amount(figure.value) + (figure.isKnown ? "" : " + ?"), number: figure.value / words.money.scale,
      isUnknown: !figure.isKnown)
  }

  func signedCell(_ figure: Figure?) -> Table.Cell {
    guard let figure, !figure.isBlank else { return Table.Cell("") }
    if !figure.isKnown && figure.value == 0 { return Table.Cell("?", isUnknown: true) }
    return Table.Cell(
      words.signed(figure.value) + (figure.isKnown ? "" : " + ?"), number: figure.value / words.money.scale,
      isUnknown: !figure.isKnown)
  }

  func shareCell(_ share: Double?) -> Table.Cell {
    guard let share else { return Table.Cell("") }
    return Table.Cell(
      NumberText.string(share * 100, decimals: 1, trim: false, plus: true, in: words.tongue), number: share * 100)
  }
}
