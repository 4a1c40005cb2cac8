import Analysis
import Budget
import Quantities

extension LineAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let line = LineWords(words: words, isPlanYear: isPlanYear, isOutcome: isOutcome)
    let sv = words.sv
    let share = line.share(row.deviation, of: row.budget).map { " (" + words.percent($0, plus: true) + ")" } ?? ""
    let before = row.before.map { words.signed($0) + " → " } ?? ""
    var direction = line.direction(row.deviation)
    if !before.isEmpty, let figure = row.deviation {
      direction =
        "\(line.change(from: row.before?.value ?? 0, to: figure.value)) \(before)\(words.signed(figure)) \(words.moneyName)"
    }
    let when = hasDeviationAlone && forecast == nil ? line.months(year, closedMonths) : "\(year)"
    let amounts = line.budgetAndForecast(row.budget, row.forecast)
    // One of them alone has no deviation, and is something all the same.
    let isOneAlone = row.deviation?.isBlank == true && (row.budget?.isBlank == false || row.forecast?.isBlank == false)
    var screen = Screen([
      .line("\(row.name) \(when): " + (isOneAlone ? amounts.lowercasedFirst : direction + share))
    ])
    if !isOneAlone { screen.line(amounts) }
    if let basis = line.comparedBudget(row.budget, row.forecast, row.deviation) { screen.line(basis) }
    if let forecast {
      screen.elements += MethodWords(words, forecast).lines.map { .line($0) }
    }
    if !parts.isEmpty {
      let rows = parts.map { part in
        [
          Table.Cell("  " + part.name), line.amountCell(part.budget), line.amountCell(part.forecast),
          line.signedCell(part.deviation),
        ]
      }
      screen.table(
        Table(columns: [.init("", .left), .init(line.budget), .init(line.forecast), .init(line.deviation)], rows: rows))
    }
    let moving = causes.filter { $0.amount != 0 }
    if !moving.isEmpty {
      let list = moving.map { cause in
        cause.label + " " + (cause.amount.map { words.signed($0) } ?? (sv ? "okänt" : "unknown")) + " (\(cause.id))"
      }
      screen.line((sv ? "Orsaker: " : "Causes: ") + list.joined(separator: ", "))
    }
    if !leftOut.isEmpty {
      let list = leftOut.map { "\($0.name) \(words.signed($0.amount))" }.joined(separator: ", ")
      screen.line((sv ? "Borträknat: " : "Left out: ") + list)
    }
    if !items.isEmpty {
      let list = items.map { item in
        item.label + " " + FigureWords.text(item.figure, words) + (item.label == item.name ? "" : " (\(item.name))")
      }
      screen.line((sv ? "Här ligger också: " : "Also here: ") + list.joined(separator: ", "))
    }
    screen.assumes = line.carried(carried)
    if !unknowns.isEmpty { screen.unknown = [unknowns.joined(separator: ", ")] }
    screen.warnings = warnings
    if let forecast, !forecast.isMoved { screen.warnings.append(MethodWords(words, forecast).unmoved) }
    return screen
  }
}
