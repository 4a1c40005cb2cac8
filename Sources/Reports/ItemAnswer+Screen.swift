import Analysis
import Budget
import Language
import Quantities

extension ItemAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let line = LineWords(words: words, isPlanYear: true)
    var screen = Screen([.line(headline(words, line))])
    if let capital {
      screen.table(words.capitalTable(capital, from: capitalFrom))
      if let rest = words.rest(capital, from: capitalFrom) { screen.line(rest) }
      screen.assumes += [words.assumption(capital)] + [words.ahead(capital)].compactMap { $0 }
    } else if rows.count > 1 || years.count > 1 {
      let table = zip(rows, rowNames(words)).map { row, name in
        let isMoney = row.figures.allSatisfy(\.isMoneyByYear)
        let unit = isMoney ? "" : self.unit(row.figures, words)
        return [Table.Cell("  " + name + (unit.isEmpty ? "" : ", " + unit))]
          + row.figures.map { isMoney ? line.amountCell($0) : cell($0, unit, words) }
      }
      screen.table(
        Table(columns: [.init(words.moneyName, .left)] + years.map { .init("\($0)") }, rows: table))
    }
    if !values.isEmpty {
      screen.line(
        values.map { FigureWords.name($0.names, words) + " " + text($0.names, $0.figure, words) }
          .joined(separator: ", ").capitalizedFirst)
    }
    if !lines.isEmpty {
      screen.line(
        lines.map { FigureWords.name($0.names, words) + " " + $0.line }.joined(separator: ", ").capitalizedFirst)
    }
    for part in parts { screen.table(table(part, words)) }
    // A long text is cut: the whole of it is for a report.
    for (names, text) in texts.filter({ $0.text.count > 12 }).prefix(3) {
      screen.line(FigureWords.name(names, words).capitalizedFirst + ": " + Clip.text(text, 120))
    }
    if !nested.isEmpty { screen.line((sv ? "Består av: " : "Made of: ") + nested.joined(separator: ", ")) }
    for text in explains { screen.line(text) }
    if !missing.isEmpty {
      screen.unknown = [missing.map { FigureWords.name($0, words) }.joined(separator: ", ")]
    }
    screen.warnings = warnings + (borne.map { [words.borne($0)] } ?? [])
    if !isOn { screen.assumes.append(sv ? "\(name) är inte med i beräkningen" : "\(name) is switched off") }
    return screen
  }

  /// What the rows are called: an outlay less a subsidy is a net one, as the gross one stands beside it.
  private func rowNames(_ words: Words) -> [String] {
    rows.enumerated().map { place, row in
      place == 0 && isNet ? (words.sv ? "nettoutgift" : "net outlay") : FigureWords.name(row.names, words)
    }
  }

  /// The parts of a kind, each column with its unit where all have one.
  private func table(_ part: PartTable, _ words: Words) -> Table {
    let units = part.columns.indices.map { column in unit(part.rows.map { $0.figures[column] }, words) }
    let columns = zip(part.columns, units).map { names, unit in
      Table.Column([FigureWords.name(names, words), unit].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return Table(
      columns: [.init(FigureWords.name(part.names, words), .left)] + columns,
      rows: part.rows.map { row in
        [Table.Cell(row.name)] + zip(row.figures, units).map { cell($0, $1, words) }
      })
  }

  /// The unit that all of some figures have; empty where they have none in common.
  private func unit(_ figures: [Figure], _ words: Words) -> String {
    let units = Set(
      figures.map { figure -> String in
        guard case .quantity = figure.type else { return "" }
        return UnitWords.phrase(FigureWords.shownUnit(figure, nil, words), in: words.tongue)
      })
    return units.count == 1 ? units.first ?? "" : ""
  }

  /// A figure under a head that says its unit.
  private func cell(_ figure: Figure, _ unit: String, _ words: Words) -> Table.Cell {
    guard case .quantity = figure.type, !unit.isEmpty, !figure.isBlank, figure.isKnown else {
      return Table.Cell(FigureWords.text(figure, words), isUnknown: !figure.isKnown)
    }
    let shown = FigureWords.shownUnit(figure, nil, words)
    let number = figure.number(in: shown)
    let decimals = FigureWords.usualDecimals(shown, words)
    return Table.Cell(NumberText.string(number, decimals: decimals, in: words.tongue), number: number)
  }

  /// A value; of a date that stands for a year the year alone.
  private func text(_ names: [String], _ figure: Figure, _ words: Words) -> String {
    let text = FigureWords.text(figure, words)
    return figure.type.isDate && names.first?.hasSuffix("year") == true ? String(text.prefix(4)) : text
  }

  private func headline(_ words: Words, _ line: LineWords) -> String {
    let title = name + (label.map { $0 == name ? "" : " " + Clip.text($0, 44) } ?? "")
    var facts: [String] = []
    if let main = rows.first, let (figure, year) = zip(main.figures, years).first(where: { !$0.0.isBlank }) {
      facts.append("\(rowNames(words)[0]) \(FigureWords.text(figure, words)) (\(year))")
    }
    if let status { facts.append((words.sv ? status.last : status.first) ?? "") }
    if let activity { facts.append((words.sv ? "verksamhet " : "activity ") + activity) }
    if let account { facts.append((words.sv ? "konto " : "account ") + account) }
    if let place = self.line { facts.append(line.sv ? "på \(place)" : "on \(place)") }
    return title + ": " + facts.joined(separator: ", ")
  }
}

extension Figure {
  /// Whether it is an amount of money or one per year, so that it stands in a table of money by year as it is.
  var isMoneyByYear: Bool {
    guard case .quantity(let unit) = type else { return false }
    return unit.isSameDimension(as: .kr) || unit.isSameDimension(as: .kr / Unit(.year))
  }
}

/// Long texts in short.
enum Clip {
  static func text(_ text: String, _ count: Int) -> String {
    guard text.count > count else { return text }
    let start = text.prefix(count)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + " …"
  }
}
