import Analysis
import Budget
import Language
import Quantities

extension ItemAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let line = LineWords(words: words, isPlanYear: true)
    var screen = Screen([.line(headline(words, line))])
    if rows.count > 1 || years.count > 1 {
      let table = rows.map { row in
        [Table.Cell("  " + FigureWords.name(row.names, words))] + row.figures.map(line.amountCell)
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
    screen.warnings = warnings
    if !isOn { screen.assumes.append(sv ? "\(name) är inte med i beräkningen" : "\(name) is switched off") }
    return screen
  }

  /// The parts of a kind, each column with its unit where all have one.
  private func table(_ part: PartTable, _ words: Words) -> Table {
    func unit(_ column: Int) -> String {
      let units = Set(
        part.rows.map { row -> String in
          guard case .quantity = row.figures[column].type else { return "" }
          return UnitWords.phrase(FigureWords.shownUnit(row.figures[column], nil, words), in: words.tongue)
        })
      return units.count == 1 ? units.first ?? "" : ""
    }
    func cell(_ figure: Figure, _ column: Int) -> Table.Cell {
      guard case .quantity = figure.type, !unit(column).isEmpty, !figure.isBlank, figure.isKnown else {
        return Table.Cell(FigureWords.text(figure, words), isUnknown: !figure.isKnown)
      }
      let shown = FigureWords.shownUnit(figure, nil, words)
      let number = figure.number(in: shown)
      let decimals = FigureWords.usualDecimals(shown, words)
      return Table.Cell(NumberText.string(number, decimals: decimals, in: words.tongue), number: number)
    }
    let columns = part.columns.enumerated().map { index, names in
      Table.Column([FigureWords.name(names, words), unit(index)].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return Table(
      columns: [.init(FigureWords.name(part.names, words), .left)] + columns,
      rows: part.rows.map { row in
        [Table.Cell(row.name)] + row.figures.enumerated().map { cell($0.element, $0.offset) }
      })
  }

  /// A value; of a date that stands for a year the year alone.
  private func text(_ names: [String], _ figure: Figure, _ words: Words) -> String {
    let text = FigureWords.text(figure, words)
    return figure.type == .date && names.first?.hasSuffix("year") == true ? String(text.prefix(4)) : text
  }

  private func headline(_ words: Words, _ line: LineWords) -> String {
    let title = name + (label.map { $0 == name ? "" : " " + Clip.text($0, 44) } ?? "")
    var facts: [String] = []
    if let main = rows.first, let figure = main.figures.first(where: { !$0.isBlank }), let year = years.first {
      facts.append("\(FigureWords.name(main.names, words)) \(FigureWords.text(figure, words)) (\(year))")
    }
    if let status { facts.append((words.sv ? status.last : status.first) ?? "") }
    if let activity { facts.append((words.sv ? "verksamhet " : "activity ") + activity) }
    if let account { facts.append((words.sv ? "konto " : "account ") + account) }
    if let place = self.line { facts.append(line.sv ? "på \(place)" : "on \(place)") }
    return title + ": " + facts.joined(separator: ", ")
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
