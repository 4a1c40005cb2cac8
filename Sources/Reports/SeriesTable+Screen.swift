import Analysis
import Budget
import Language
import Quantities

extension SeriesTable: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let line = LineWords(words: words, isPlanYear: false)
    let series = name[words.tongue] ?? ""
    var time = "\(year)"
    if let months {
      let (first, last) = (
        Months.name(months.lowerBound, in: words.tongue), Months.name(months.upperBound, in: words.tongue)
      )
      time = (first == last ? first : "\(first)–\(last)") + " \(year)"
    }
    let whole =
      total.figure.isBlank
      ? (sv ? "saknas" : "is missing")
      : words.amount(total.figure) + " " + words.moneyName + line.unknown(total.figure.unknowns)
    var screen = Screen([.line("\(modelName), \(series) \(time): \(whole)")])
    let leading: String =
      switch grouping {
      case .area: sv ? "Område" : "Area"
      case .unit: sv ? "Enhet" : "Unit"
      default: (groupingName ?? "").capitalizedFirst
      }
    let rest =
      grouping == .area || grouping == .unit ? (sv ? "Ej fördelat" : "Not distributed") : sv ? "Utan grupp" : "No group"
    func cells(_ name: String, _ figure: Figure) -> [Table.Cell] {
      [.init(name), line.amountCell(figure), share(of: figure, words)]
    }
    let body = rows.map { cells($0.name.isEmpty ? rest : $0.name, $0.figure) }
    screen.table(
      Table(
        columns: [
          .init(leading, .left), .init(series.capitalizedFirst), .init(sv ? "Andel %" : "Share %"),
        ], rows: body + [cells(sv ? "Summa" : "Total", total.figure)], totals: [body.count]))
    if !total.figure.unknowns.isEmpty { screen.unknown = [total.figure.unknowns.joined(separator: ", ")] }
    return screen
  }

  private func share(of part: Figure, _ words: Words) -> Table.Cell {
    let whole = total.figure
    guard !part.isBlank, part.isKnown, whole.isKnown, abs(whole.value) >= 0.5 else { return .init("") }
    let share = part.value / whole.value * 100
    return .init(NumberText.string(share, decimals: 1, trim: false, in: words.tongue), number: share)
  }
}
