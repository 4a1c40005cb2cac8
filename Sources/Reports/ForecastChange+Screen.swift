import Analysis
import Budget
import Graph
import Language
import Quantities

extension ForecastChange: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    guard let latest = reports.last else {
      screen.line(
        sv ? "Ingen prognos för \(year) är sparad eller inläst" : "No forecast for \(year) is saved or loaded")
      screen.line(
        sv
          ? "Skriv spara prognos \(year)-02, eller läs in prognoser \"FIL\" med prognos[\(year)-02] = \"KOLUMN\""
          : "Write snapshot \(year)-02, or load forecasts \"FILE\" with forecast[\(year)-02] = \"COLUMN\"")
      return screen
    }
    screen.line(
      sv
        ? "\(name), prognos \(year) efter rapportmånad, \(words.moneyName)"
        : "\(name), forecast of \(year) by reporting month, \(words.moneyName)")
    screen.table(months(words))
    if let total, reports.count > 1 {
      screen.line(headline(total, from: reports[reports.count - 2], to: latest, words))
      if !lines.isEmpty { screen.table(causes(total, words)) }
    } else {
      screen.line(
        sv ? "Bara en prognos: ändringen visas när nästa finns" : "One forecast alone: a change needs another")
    }
    if !covered.isEmpty {
      let names = covered.map { Months.name($0, in: words.tongue) }.joined(separator: ", ")
      screen.warnings.append(
        sv ? "\(names) är också inläst; den sparade visas" : "\(names) is loaded too; the saved one is shown")
    }
    screen.unknown = Array(Set(reports.flatMap(\.deviation.unknowns))).sorted()
    return screen
  }

  /// `mars`, `nu`.
  private func title(_ report: Report, _ words: Words) -> String {
    report.month.map { Months.name($0, in: words.tongue) } ?? (words.sv ? "nu" : "now")
  }

  private func source(_ report: Report, _ words: Words) -> String {
    if !report.isSaved, report.month != nil { return report.source }
    let scenario = report.source.isEmpty ? (words.sv ? "utgångsläge" : "base") : report.source
    return (report.isSaved ? (words.sv ? "sparad i " : "saved in ") : "") + scenario
  }

  private func months(_ words: Words) -> Table {
    let sv = words.sv
    let decimals = words.decimals(for: reports.map(\.deviation))
    var columns = [Table.Column(sv ? "Månad" : "Month", .left)]
    if !hasDeviationsAlone { columns += [Table.Column("Budget"), Table.Column(sv ? "Prognos" : "Forecast")] }
    columns += [
      Table.Column(sv ? "Avvikelse" : "Deviation"), Table.Column(sv ? "Ändring" : "Change"),
      Table.Column(sv ? "Källa" : "Source", .left),
    ]
    var rows: [[Table.Cell]] = []
    for (index, report) in reports.enumerated() {
      var cells = [Table.Cell(title(report, words))]
      if !hasDeviationsAlone {
        cells += [report.budget, report.forecast].map { cell($0, signed: false, decimals, words) }
      }
      cells.append(cell(report.deviation, signed: true, decimals, words))
      let before = index > 0 ? reports[index - 1].deviation : nil
      let change = before.map { before in
        Figure(
          value: report.deviation.value - before.value,
          state: before.isKnown && report.deviation.isKnown ? .plain : .unknown(), type: before.type,
          display: before.display, unknowns: Array(Set(before.unknowns + report.deviation.unknowns)).sorted())
      }
      cells.append(cell(change, signed: true, decimals, words))
      cells.append(Table.Cell(source(report, words)))
      rows.append(cells)
    }
    return Table(columns: columns, rows: rows)
  }

  /// `Mars mot februari: underskottet minskar med 150 tkr, −750 → −600`.
  private func headline(_ total: Figure, from before: Report, to after: Report, _ words: Words) -> String {
    let sv = words.sv
    let decimals = words.decimals(for: [total, before.deviation, after.deviation])
    let start = title(after, words).capitalizedFirst + (sv ? " mot " : " against ") + title(before, words)
    let ends =
      [before.deviation, after.deviation].map {
        words.signed($0.value, decimals: decimals) + ($0.isKnown ? "" : " + ?")
      }.joined(separator: " → ")
    if lines.isEmpty { return start + (sv ? ": ingen rad är ändrad" : ": no line has changed") }
    guard total.isKnown else {
      return start + (sv ? ": ändringen är delvis okänd, " : ": the change is partly unknown, ") + ends
    }
    let size = words.amount(abs(total.value), decimals: decimals)
    let better = total.value > 0
    if abs(total.value) < 0.5 {
      return start
        + (sv ? ": oförändrat, \(ends); raderna tar ut varandra" : ": unchanged, \(ends); the lines cancel out")
    }
    return start
      + (sv
        ? ": avvikelsen \(better ? "förbättras" : "försämras") med \(size) \(words.moneyName), \(ends)"
        : ": the deviation \(better ? "improves" : "worsens") by \(size) \(words.moneyName), \(ends)")
  }

  private func causes(_ total: Figure, _ words: Words) -> Table {
    let sv = words.sv
    let most = 8
    let hasBudget = !hasDeviationsAlone && lines.contains { $0.budget != 0 }
    let shown = lines.count > most + 1 ? Array(lines.prefix(most)) : lines
    let decimals = words.decimals(for: lines.map(\.change))
    let (before, after) = (reports[reports.count - 2], reports[reports.count - 1])
    var columns = [
      Table.Column(sv ? "Rad" : "Line", .left), Table.Column(title(before, words).capitalizedFirst),
      Table.Column(title(after, words).capitalizedFirst),
    ]
    if hasBudget { columns.append(Table.Column(sv ? "Budget ändrad" : "Budget changed")) }
    columns.append(Table.Column(sv ? "Avvikelsen ändras" : "Deviation changes"))
    func budget(_ amount: Double?) -> Table.Cell {
      guard let amount else { return Table.Cell("?", isUnknown: true) }
      return amount == 0
        ? Table.Cell("") : Table.Cell(words.signed(amount, decimals: decimals), number: amount / words.money.scale)
    }
    var rows = shown.map { line in
      var cells = [Table.Cell("  " + line.name + (line.isRest ? sv ? ", ej fördelat" : ", undistributed" : ""))]
      cells += [line.before, line.after].map { amount in
        amount == nil ? Table.Cell(words.missing) : cell(amount, signed: hasDeviationsAlone, decimals, words)
      }
      if hasBudget { cells.append(budget(line.budget)) }
      return cells + [cell(line.change, signed: true, decimals, words)]
    }
    func blanks() -> [Table.Cell] { [Table.Cell(""), Table.Cell("")] + (hasBudget ? [Table.Cell("")] : []) }
    let rest = lines.dropFirst(shown.count)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.change.value }
      let isKnown = rest.allSatisfy(\.change.isKnown)
      rows.append(
        [Table.Cell(sv ? "  \(rest.count) rader till" : "  \(rest.count) more lines")] + blanks() + [
          Table.Cell(
            words.signed(sum, decimals: decimals) + (isKnown ? "" : " + ?"), number: sum / words.money.scale,
            isUnknown: !isKnown)
        ])
    }
    rows.append([Table.Cell(sv ? "Summa" : "Total")] + blanks() + [cell(total, signed: true, decimals, words)])
    return Table(columns: columns, rows: rows, totals: [rows.count - 1])
  }

  private func cell(_ figure: Figure?, signed: Bool, _ decimals: Int, _ words: Words) -> Table.Cell {
    guard let figure, !figure.isBlank else { return Table.Cell("") }
    if !figure.isKnown, figure.value == 0 { return Table.Cell("?", isUnknown: true, unknowns: figure.unknowns) }
    let text =
      signed ? words.signed(figure.value, decimals: decimals) : words.amount(figure.value, decimals: decimals)
    return Table.Cell(
      text + (figure.isKnown ? "" : " + ?"), number: figure.value / words.money.scale, isUnknown: !figure.isKnown,
      unknowns: figure.unknowns)
  }
}

extension SavedForecast: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    guard let now = change.reports.last else { return screen }
    let line = LineWords(words: words, isPlanYear: false)
    let month = Months.name(forecast.month, in: words.tongue)
    screen.line(
      (sv
        ? "Prognos \(forecast.year) per \(month) är sparad: " : "The \(month) forecast of \(forecast.year) is saved: ")
        + (now.forecast.map { _ in line.budgetAndForecast(now.budget, now.forecast).lowercasedFirst + ", " } ?? "")
        + line.direction(now.deviation))
    if let methods {
      let said = MethodWords(words, methods)
      screen.line((sv ? "Metod: " : "Method: ") + said.methods)
      if !methods.without.isEmpty { screen.warnings.append(said.without.lowercasedFirst) }
    }
    if let replaced {
      screen.line(
        sv
          ? "Den ersätter en som var sparad för \(month): \(line.direction(replaced))"
          : "It replaces one that was saved for \(month): \(line.direction(replaced))")
    }
    if let total = change.total, let before = change.reports.dropLast().last?.month {
      let name = Months.name(before, in: words.tongue)
      screen.line(
        sv
          ? "Mot \(name) ändras avvikelsen med \(words.signed(total)) \(words.moneyName): visa prognosändring"
          : "Against \(name) the deviation changes by \(words.signed(total)) \(words.moneyName): show forecast_change")
    }
    screen.unknown = now.deviation.unknowns
    return screen
  }
}
