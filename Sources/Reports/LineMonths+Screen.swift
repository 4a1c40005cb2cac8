import Analysis
import Budget
import Language
import Quantities

extension LineMonths: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let first = rows.first?.window.start ?? 0
    let span = FigureWords.span(Window(start: first, end: rows.last?.window.end ?? first), words)
    var screen = Screen()
    guard !columns.isEmpty else {
      screen.line(sv ? "\(name) \(span): inga belopp" : "\(name) \(span): no amounts")
      return screen
    }
    screen.line("\(name) \(span), \(words.moneyName)")
    screen.table(
      Table(
        columns: [.init(sv ? "Månad" : "Month", .left)] + columns.map { .init(title($0, words)) },
        rows: rows.map { [.init(FigureWords.span($0.window, words))] + cells($0, words) }))
    if let joined, let year = rows.first?.window.years.lowerBound {
      let months = LineWords(words: words, isPlanYear: false).months(year, joined)
      screen.line(
        sv
          ? "Utfallet är inläst för \(months) tillsammans, inte månad för månad"
          : "The actuals of \(months) are loaded together, not by month")
    }
    if isSpread {
      screen.assumes = [
        sv
          ? "belopp som gäller längre än en månad är fördelade på månaderna (beräknat)"
          : "amounts of more than a month are spread over the months (computed)"
      ]
    }
    return screen
  }

  private func title(_ column: Column, _ words: Words) -> String {
    switch column {
    case .budget: "Budget"
    case .actual: words.sv ? "Utfall" : "Actual"
    case .forecast: words.sv ? "Prognos" : "Forecast"
    case .deviation: words.sv ? "Avvikelse" : "Deviation"
    }
  }

  private func cells(_ row: Row, _ words: Words) -> [Table.Cell] {
    let line = LineWords(words: words, isPlanYear: false)
    return zip(columns, row.figures).map { column, figure in
      guard let figure else { return Table.Cell("–") }
      return column == .deviation ? line.signedCell(figure) : line.amountCell(figure)
    }
  }
}
