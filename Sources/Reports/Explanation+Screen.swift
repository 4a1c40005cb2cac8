import Analysis
import Budget
import Language
import Quantities

extension Explanation: Presentable {
  public func screen(_ words: Words) -> Screen {
    let effect = EffectWords(words, baseYear: baseYear)
    var screen = Screen(assumes: assumes, unknown: unknown, warnings: warns)
    if let carriedFrom {
      screen.assumes.append(
        words.sv
          ? "\(carriedFrom) års budget och kostnad gäller i övrigt vidare, utan engångsposter"
          : "the budget and cost of \(carriedFrom) otherwise carry on, without one-off items")
    }
    screen.line(headline(effect))
    if let origin, !isLine { screen.line("  " + source(origin, words)) }
    if let formula { screen.line("  " + (formula.contains(" = ") ? formula : "= " + formula)) }
    rows(effect, &screen)
    partRows(effect, &screen)
    for posting in postings { screen.line("  " + text(posting, effect)) }
    if isOff {
      screen.line(words.sv ? "  Av: räknas inte med i totalen \(year)" : "  Off: not part of the total of \(year)")
    }
    if let phasing { screen.line((words.sv ? "  Periodisering: " : "  Phasing: ") + phasing) }
    if let forecast { for line in MethodWords(words, forecast).explained { screen.line(line) } }
    for text in texts { screen.line("  " + text) }
    for line in typed { screen.line((words.sv ? "Inmatat: " : "Typed: ") + line) }
    return screen
  }

  private var isLine: Bool { if case .line = head { true } else { false } }

  private func headline(_ words: EffectWords) -> String {
    let sv = words.sv
    switch head {
    case .line(let budget, let forecast, let deviation):
      let noun =
        deviation.value < 0
        ? (sv
          ? (words.isPlan(year) ? "underfinansierat" : "underskott") : words.isPlan(year) ? "underfunded" : "deficit")
        : deviation.value > 0 ? (sv ? "överskott" : "surplus") : sv ? "avvikelse" : "deviation"
      let cost =
        sv ? (words.isPlan(year) ? "beräknad kostnad" : "prognos") : words.isPlan(year) ? "planned cost" : "forecast"
      let rest =
        deviation.unknowns.isEmpty
        ? "" : (sv ? " + okänt: " : " + unknown: ") + deviation.unknowns.joined(separator: ", ")
      let line = LineWords(words: words.words, isPlanYear: words.isPlan(year))
      // Beside one of the two alone there is nothing to deviate from.
      let isAlone = budget.isBlank != forecast.isBlank
      let isLacking = deviation.isBlank || deviation.value == 0 && deviation.isKnown && isAlone
      let result =
        isLacking
        ? "\(sv ? "avvikelse" : "deviation") \(words.words.missing)"
        : "\(noun) \(words.words.signed(deviation)) \(words.tkr)\(rest)"
      if budget.isBlank && forecast.isBlank { return "\(name) \(line.months(year, months)): \(result)" }
      func amount(_ figure: Figure) -> String {
        figure.isBlank ? (sv ? "saknas" : "is missing") : words.words.amount(figure)
      }
      return "\(name) \(year): budget \(amount(budget)), \(cost) \(amount(forecast)), \(result)"
    case .value(let figure):
      var text = name
      if let kind, kind != name { text += " (\(kind))" }
      guard let figure else { return text }
      return text + " \(year): " + value(figure, words)
    }
  }

  /// Money in the model's unit, a cause's deviation with its sign.
  private func value(_ figure: Figure, _ words: EffectWords) -> String {
    guard figure.isKnown else {
      return (words.sv ? "okänt" : "unknown")
        + (figure.unknowns.isEmpty ? "" : " (" + figure.unknowns.joined(separator: ", ") + ")")
    }
    guard case .quantity(let unit) = figure.type, unit.isSameDimension(as: words.words.money) else {
      return words.value(figure)
    }
    // A price in kronor is said as it stands.
    if let own = figure.display, FigureWords.unit(of: figure, unit, words.words) == own, own != words.words.money {
      return words.value(figure)
    }
    return words.words.amount(figure, decimals: words.words.decimals(for: [figure.value])) + " \(words.tkr)"
  }

  private func rows(_ words: EffectWords, _ screen: inout Screen) {
    guard !entries.isEmpty else { return }
    // A source that does not fit beside its figure is said without its column.
    let names = entries.map(\.name.count).max() ?? 0
    let values = entries.map { ($0.text ?? value($0.figure, words)).count }.max() ?? 0
    let room = 80 - 2 - names - 2 - values - 2
    let cells = entries.map { entry -> [Table.Cell] in
      var origin = entry.sources.map { one -> String in
        let text = source(one, words.words)
        return text.count <= room ? text : source(one, words.words, withColumn: false)
      }
      if !entry.typed.isEmpty { origin = entry.typed.suffix(1).map { (words.sv ? "Inmatat: " : "Typed: ") + $0 } }
      if origin.isEmpty, let formula = entry.formula, formula.count + 2 <= room { origin = ["= " + formula] }
      return [
        Table.Cell("  " + entry.name), Table.Cell(entry.text ?? value(entry.figure, words)),
        Table.Cell(origin.suffix(1).joined()),
      ]
    }
    screen.table(
      Table(columns: [Table.Column("", .left), Table.Column(""), Table.Column("", .left)], rows: cells))
  }

  private func partRows(_ words: EffectWords, _ screen: inout Screen) {
    let sv = words.sv
    func row(_ part: Part) -> [Table.Cell] {
      var note = part.sources.first.map { source($0, words.words) } ?? ""
      if part.isResidual { note = sv ? "resten av enhetens avvikelse" : "the rest of the unit's deviation" }
      if part.isOneOff { note = (sv ? "engångspost; " : "one-off; ") + note }
      let amount = part.amount.map { words.words.signed($0) } ?? (sv ? "okänt" : "unknown")
      return [Table.Cell("  " + part.name), Table.Cell(amount), Table.Cell(note)]
    }
    for (title, list) in [(sv ? "Delar" : "Parts", parts), (sv ? "Orsaker" : "Causes", causes)] where !list.isEmpty {
      screen.table(
        Table(
          columns: [Table.Column(title, .left), Table.Column(words.tkr), Table.Column("", .left)], rows: list.map(row)))
    }
  }

  private func text(_ posting: Posting, _ words: EffectWords) -> String {
    let series = words.series(posting.series, year: year)
    let when = posting.year == year ? "" : " \(posting.year)"
    let amount = words.words.marked(posting.amount) { ($0 < 0 ? "−" : "") + words.single($0) }
    var text =
      words.sv
      ? "\(posting.name) bokför \(amount) \(words.tkr) i \(series)\(when) på \(posting.node)"
      : "\(posting.name) posts \(amount) \(words.tkr) to \(series)\(when) of \(posting.node)"
    if posting.isWithin { text += words.sv ? ", inom radens belopp" : ", within the line's amount" }
    if let cause = posting.replaces { text += words.sv ? "; ersätter \(cause)" : "; replaces \(cause)" }
    return text
  }

  private func source(_ source: Source, _ words: Words, withColumn: Bool = true) -> String {
    switch source {
    case .cell(let cell):
      let file = cell.file.split(separator: "/").last.map(String.init) ?? cell.file
      return file + (words.sv ? " rad " : " row ") + "\(cell.row)"
        + (cell.column.isEmpty || !withColumn ? "" : ", \(cell.column)")
    case .line(let file, let number): return file + (words.sv ? " rad " : " line ") + "\(number)"
    case .standard: return words.sv ? "standardvärde" : "default"
    }
  }
}
