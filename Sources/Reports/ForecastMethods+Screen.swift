import Analysis
import Budget
import Language
import Quantities

extension ForecastMethods: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let through = Months.name(months, in: words.tongue)
    let isDeficit = whole.toDate.value < 0
    let noun =
      whole.toDate.isBlank
      ? (sv ? "avvikelse" : "deviation")
      : sv ? (isDeficit ? "underskott" : "överskott") : isDeficit ? "deficit" : "surplus"
    let last = whole.last.map {
      sv ? " (varav \(through) \(text($0, words)))" : " (\(through) alone \(text($0, words)))"
    }
    screen.line(
      "\(whole.name) \(sv ? "t.o.m." : "through") \(through) \(year): \(noun) "
        + (whole.toDate.isBlank
          ? words.missing : "\(text(whole.toDate, words)) \(words.moneyName)" + (last ?? "")))
    if areas.isEmpty {
      let names = whole.years.map { "  " + name($0.method, words) }
      let figures = whole.years.map { text($0.figure, words) }
      let wide = (names.map(\.count).max() ?? 0) + 2 + (figures.map(\.count).max() ?? 0)
      for (name, figure) in zip(names, figures) {
        screen.line(name + String(repeating: " ", count: max(2, wide - name.count - figure.count)) + figure)
      }
    } else {
      screen.table(table(words))
    }
    let chosen = chosen(words)
    let doubts = doubts(sv).joined(separator: sv ? ", och " : ", and ")
    screen.line(doubts.isEmpty ? chosen : chosen + ". " + doubts.prefix(1).uppercased() + doubts.dropFirst())
    if !behind.isEmpty {
      let names = behind.prefix(3).joined(separator: ", ") + (behind.count > 3 ? " …" : "")
      screen.warnings.append(
        sv
          ? "\(names) har ingen egen månad efter \(through), så senare månader är inte med"
          : "\(names) has no month of its own after \(through), so later months are left out")
    }
    screen.unknown = Array(Set(whole.years.flatMap(\.figure.unknowns))).sorted()
    return screen
  }

  /// Which method is chosen, and what the year comes to by it.
  private func chosen(_ words: Words) -> String {
    let sv = words.sv
    let forecast = whole.chosen
    guard !forecast.lines.isEmpty else { return sv ? "Ingen metod är vald" : "No method is chosen" }
    let method = MethodWords(words, forecast)
    let note = forecast.lines.count == 1 ? forecast.lines[0].note.map { " (\($0))" } ?? "" : ""
    let start = sv ? "Vald metod: " : "Chosen method: "
    let rest = forecast.without.isEmpty ? "" : ". " + method.without
    return start + "\(method.methods)\(note), \(text(forecast.total, words)) \(words.moneyName)" + rest
  }

  /// Why no method may be worth much.
  private func doubts(_ sv: Bool) -> [String] {
    if months >= 3 { return warnings }
    let count = sv ? (months == 1 ? "en månad" : "två månader") : months == 1 ? "one month" : "two months"
    return [sv ? "\(count) är för kort" : "\(count) is too short"] + warnings
  }

  /// An amount, with a mark where some of it is unknown.
  private func text(_ figure: Figure, _ words: Words) -> String {
    figure.isBlank ? words.missing : words.signed(figure) + (figure.isKnown ? "" : " + ?")
  }

  /// The areas and all of it, a column for each method.
  private func table(_ words: Words) -> Table {
    let sv = words.sv
    let methods = whole.years.map(\.method)
    func cell(_ figure: Figure?) -> Table.Cell {
      guard let figure else { return Table.Cell("") }
      return Table.Cell(
        text(figure, words), number: figure.value / words.money.scale, isUnknown: !figure.isKnown,
        unknowns: figure.unknowns)
    }
    func cells(_ row: Row) -> [Table.Cell] {
      let years = methods.map { method in cell(row.years.first { $0.method == method }?.figure) }
      return [Table.Cell(row.name), cell(row.last)] + years
    }
    let month = Months.name(months, in: words.tongue)
    return Table(
      columns: [Table.Column(sv ? "Område" : "Area", .left), Table.Column(month)]
        + methods.map { Table.Column(short($0, words)) },
      rows: areas.map(cells) + [cells(whole)], totals: [areas.count])
  }

  private func name(_ method: ForecastMethod, _ words: Words) -> String {
    let sv = words.sv
    let month = Months.name(months, in: words.tongue)
    return switch method {
    case .budget: sv ? "året om resten följer budget" : "the year, the rest as budgeted"
    case .runRate: sv ? "året i rak framskrivning (× 12/\(months))" : "the year at this rate (× 12/\(months))"
    case .lastMonth: sv ? "året med \(12 - months) månader som \(month)" : "the year, \(12 - months) months as \(month)"
    case .seasonal: sv ? "året med förra årets form" : "the year in last year's shape"
    case .drivers, .stated: sv ? "året i modellens prognos" : "the year in the model's forecast"
    }
  }

  private func short(_ method: ForecastMethod, _ words: Words) -> String {
    let sv = words.sv
    return switch method {
    case .budget: sv ? "Budget" : "Budget"
    case .runRate: "× 12/\(months)"
    case .lastMonth: (sv ? "Som " : "As ") + Months.name(months, in: words.tongue)
    case .seasonal: sv ? "Form" : "Shape"
    case .drivers, .stated: sv ? "Modellen" : "The model"
    }
  }
}
