import Analysis
import Budget
import Language
import Quantities

extension ForecastMethods: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let through = Months.name(months, in: words.tongue)
    func amount(_ figure: Figure) -> String { words.signed(figure) }
    let isDeficit = whole.toDate.value < 0
    let noun = sv ? (isDeficit ? "underskott" : "överskott") : isDeficit ? "deficit" : "surplus"
    screen.line(
      sv
        ? "\(whole.name) t.o.m. \(through) \(year): \(noun) \(amount(whole.toDate)) \(words.moneyName) "
          + "(varav \(through) \(amount(whole.last)))"
        : "\(whole.name) through \(through) \(year): \(noun) \(amount(whole.toDate)) \(words.moneyName) "
          + "(\(through) alone \(amount(whole.last)))")
    if areas.isEmpty {
      let names = whole.years.map { "  " + name($0.method, words) }
      let figures = whole.years.map { words.signed($0.amount) }
      let wide = (names.map(\.count).max() ?? 0) + 2 + (figures.map(\.count).max() ?? 0)
      for (name, figure) in zip(names, figures) {
        screen.line(name + String(repeating: " ", count: max(2, wide - name.count - figure.count)) + figure)
      }
    } else {
      screen.table(table(words))
    }
    var doubts: [String] = []
    if months < 3 {
      let count = sv ? (months == 1 ? "en månad" : "två månader") : months == 1 ? "one month" : "two months"
      doubts.append(sv ? "\(count) är för kort" : "\(count) is too short")
    }
    doubts += warnings
    let chosen = sv ? "Ingen metod är vald" : "No method is chosen"
    let joined = doubts.joined(separator: sv ? ", och " : ", and ")
    screen.line(doubts.isEmpty ? chosen : chosen + ". " + joined.prefix(1).uppercased() + joined.dropFirst())
    screen.unknown = Array(Set(whole.toDate.unknowns + whole.last.unknowns)).sorted()
    return screen
  }

  /// The areas and all of it, a column for each method.
  private func table(_ words: Words) -> Table {
    let sv = words.sv
    let methods = whole.years.map(\.method)
    func cells(_ row: Row) -> [Table.Cell] {
      let years = methods.map { method in
        row.years.first { $0.method == method }.map {
          Table.Cell(words.signed($0.amount), number: $0.amount / words.money.scale)
        } ?? Table.Cell("")
      }
      return [Table.Cell(row.name), Table.Cell(words.signed(row.last), number: row.last.value / words.money.scale)]
        + years
    }
    let month = Months.name(months, in: words.tongue)
    return Table(
      columns: [Table.Column(sv ? "Område" : "Area", .left), Table.Column(month)]
        + methods.map { Table.Column(short($0, words)) },
      rows: areas.map(cells) + [cells(whole)], totals: [areas.count])
  }

  private func name(_ method: Method, _ words: Words) -> String {
    let sv = words.sv
    let month = Months.name(months, in: words.tongue)
    return switch method {
    case .budget: sv ? "året om resten följer budget" : "the year, the rest as budgeted"
    case .runRate: sv ? "året i rak framskrivning (× 12/\(months))" : "the year at this rate (× 12/\(months))"
    case .lastMonth: sv ? "året med \(12 - months) månader som \(month)" : "the year, \(12 - months) months as \(month)"
    case .seasonal: sv ? "året med förra årets form" : "the year in last year's shape"
    case .model: sv ? "året i modellens prognos" : "the year in the model's forecast"
    }
  }

  private func short(_ method: Method, _ words: Words) -> String {
    let sv = words.sv
    return switch method {
    case .budget: sv ? "Budget" : "Budget"
    case .runRate: "× 12/\(months)"
    case .lastMonth: (sv ? "Som " : "As ") + Months.name(months, in: words.tongue)
    case .seasonal: sv ? "Form" : "Shape"
    case .model: sv ? "Modellen" : "The model"
    }
  }
}
