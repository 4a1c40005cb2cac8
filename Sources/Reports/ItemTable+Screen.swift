import Analysis
import Budget
import Graph
import Language
import Quantities

extension ItemTable: Presentable {
  public func screen(_ words: Words) -> Screen {
    let line = LineWords(words: words, isPlanYear: true)
    let sv = words.sv
    var screen = Screen([.line(headline(line))])
    let statuses = Set(rows.compactMap { ($0.status?.first) })
    let showsStatus = statuses.count > 1
    var columns: [Table.Column] = [.init(label, .left)] + years.map { .init("\($0)") }
    if isSummed { columns.append(.init(sv ? "Summa" : "Total")) }
    if showsStatus { columns.append(.init(sv ? "Läge" : "Status", .left)) }
    var cells = rows.map { row in
      var cells = [Table.Cell(row.name + (row.label.isEmpty ? "" : " " + row.label))]
      cells += row.figures.map { isMoney ? line.amountCell($0) : Table.Cell(FigureWords.text($0, words)) }
      if isSummed { cells.append(line.amountCell(ItemTable.sum(row.figures))) }
      if showsStatus { cells.append(.init((sv ? row.status?.last : row.status?.first) ?? "")) }
      return cells
    }
    guard isMoney else {
      // Shares and counts of different things do not add up.
      screen.table(Table(columns: columns, rows: cells))
      return finished(screen)
    }
    var sumRow = [Table.Cell(sv ? "Summa" : "Total")] + total.map { known($0, line) }
    if isSummed { sumRow.append(known(sum, line)) }
    if showsStatus { sumRow.append(.init("")) }
    cells.append(sumRow)
    screen.table(Table(columns: columns, rows: cells, totals: [cells.count - 1]))
    return finished(screen)
  }

  private var isMoney: Bool { rows.flatMap(\.figures).allSatisfy(\.isMoneyByYear) }

  private func finished(_ screen: Screen) -> Screen {
    var screen = screen
    for text in texts.explains { screen.line(text) }
    screen.warnings = texts.warns
    return screen
  }

  /// A total's known part; what is missing stands after the table.
  private func known(_ figure: Figure?, _ line: LineWords) -> Table.Cell {
    guard let figure else { return .init("") }
    return line.words.cell(figure, line.words.amount(figure), in: line.words.money)
  }

  private func headline(_ line: LineWords) -> String {
    let sv = line.sv
    let words = line.words
    let what = FigureWords.name(value, words)
    let span = years.first.map { first in first == years.last ? "\(first)" : "\(first)–\(years.last ?? first)" } ?? ""
    let count = "\(rows.count) " + (sv ? "st" : "in all")
    if !isMoney { return "\(label), \(count), \(what) \(span)\(decided(words))" }
    guard let sum else {
      let first = Array(zip(years, total)).first.map {
        "\($0): \(words.amount($1)) \(words.moneyName)\(line.unknown($1.unknowns))"
      }
      return "\(label), \(count), \(what) \(first ?? span)\(decided(words))"
    }
    return "\(label), \(count), \(what) \(span): \(words.amount(sum)) \(words.moneyName)"
      + line.unknown(unknowns) + decided(words)
  }

  /// `, alla obeslutade`-like remark where all are in the same state.
  private func decided(_ words: Words) -> String {
    let statuses = Set(rows.compactMap { words.sv ? $0.status?.last : $0.status?.first })
    guard statuses.count == 1, let one = statuses.first else { return "" }
    return words.sv ? " (läge: \(one))" : " (status: \(one))"
  }
}
