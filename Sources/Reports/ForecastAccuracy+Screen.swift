import Analysis
import Budget
import Language
import Quantities

extension ForecastAccuracy: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let last = Months.name(months, in: words.tongue)
    let what =
      months == 12
      ? "\(year)" : sv ? "januari–\(last) \(year)" : "\(Months.name(1, in: words.tongue))–\(last) \(year)"
    let line = LineWords(words: words, isPlanYear: false)
    screen.line(
      sv
        ? "\(name), prognosmetoderna prövade på \(what). Det blev \(line.direction(outcome))"
        : "\(name), the forecast methods tried on \(what). It came to: \(line.direction(outcome))")
    screen.table(table(words))
    screen.line(
      sv
        ? "Fel är vad metoden hade sagt minus vad det blev: plus är för ljust"
        : "The miss is what the method would have said less what it came to: plus is too bright")
    let ranked = ranked
    if let first = ranked.first, let mean = first.mean {
      var text = (sv ? "Närmast i snitt: " : "Closest on average: ") + "\(name(first, words)), ±\(amount(mean, words))"
      if let next = ranked.dropFirst().first, let other = next.mean {
        text += (sv ? "; därefter " : "; then ") + "\(name(next, words)), ±\(amount(other, words))"
      }
      screen.line(text + " " + words.moneyName)
    }
    let fewer = ranked.filter { $0.count < asked.count }
    if !fewer.isEmpty, ranked.count > 1 {
      let list = fewer.map { "\(name($0, words)) (\($0.count))" }.joined(separator: ", ")
      screen.warnings.append(
        sv
          ? "snittet är över färre än \(asked.count) månader för \(list)"
          : "the average is over fewer than \(asked.count) months for \(list)")
    }
    if months < 12 {
      screen.warnings.append(
        sv
          ? "året är inte stängt: metoderna är prövade på de \(months) månader som är det"
          : "the year is not closed: the methods are tried on the \(months) months that are")
    }
    screen.unknown = outcome.unknowns
    return screen
  }

  private func amount(_ ore: Double, _ words: Words) -> String { words.amount(ore.rounded()) }

  private func name(_ method: Method, _ words: Words) -> String {
    let sv = words.sv
    return switch method.method {
    case .budget: sv ? "resten enligt budget" : "the rest as budgeted"
    case .runRate: sv ? "rak framskrivning" : "at this rate"
    case .lastMonth: sv ? "som senaste månaden" : "as the last month"
    case .seasonal: sv ? "förra årets form" : "last year's shape"
    case nil: sv ? "prognosen som den var" : "the forecast as it was"
    case .drivers, .stated: sv ? "modellens prognos" : "the model's forecast"
    }
  }

  private func short(_ method: Method, _ words: Words) -> String {
    let sv = words.sv
    return switch method.method {
    case .budget: "Budget"
    case .runRate: sv ? "Rak" : "Rate"
    case .lastMonth: sv ? "Månaden" : "Month"
    case .seasonal: "Form"
    case nil, .drivers, .stated: sv ? "Prognos" : "Forecast"
    }
  }

  private func table(_ words: Words) -> Table {
    let sv = words.sv
    var columns = [Table.Column(sv ? "Efter" : "After", .left)]
    for method in methods { columns += [Table.Column(short(method, words)), Table.Column(sv ? "fel" : "miss")] }
    func cell(_ ore: Double?, isKnown: Bool = true) -> Table.Cell {
      guard let ore else { return Table.Cell("") }
      return Table.Cell(
        words.signed(ore.rounded()) + (isKnown ? "" : " + ?"), number: ore / words.money.scale, isUnknown: !isKnown)
    }
    var rows: [[Table.Cell]] = []
    for (index, month) in asked.enumerated() {
      var cells = [Table.Cell(Months.name(month, in: words.tongue))]
      for method in methods {
        let figure = method.said[index]
        let isKnown = figure?.isKnown ?? true
        cells.append(cell(figure?.value, isKnown: isKnown))
        cells.append(isKnown && outcome.isKnown ? cell(figure.map { $0.value - outcome.value }) : Table.Cell("?"))
      }
      rows.append(cells)
    }
    var mean = [Table.Cell(sv ? "I snitt" : "Mean")]
    for method in methods {
      mean.append(Table.Cell(""))
      mean.append(
        method.mean.map { Table.Cell("±" + amount($0, words), number: $0 / words.money.scale) } ?? Table.Cell("?"))
    }
    rows.append(mean)
    return Table(columns: columns, rows: rows, totals: [rows.count - 1])
  }
}
