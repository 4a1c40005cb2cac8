import Analysis
import Budget
import Quantities

extension ScenarioComparison: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let decimals = words.exactDecimals(for: rows.flatMap(\.figures).map { $0.value })
    var title = words.sv ? "\(words.moneyName) (minus = underskott)" : "\(words.moneyName) (minus = deficit)"
    if lacksBudget { title = (words.sv ? "Kostnad, " : "Cost, ") + words.moneyName }
    if let base {
      title = words.moneyName + (words.sv ? ", skillnad mot " : ", difference from ") + columns[base]
    }
    var cells = rows.map { row in
      [Table.Cell(label(row, words))]
        + row.figures.enumerated().map { index, figure in
          let signed = isSigned(row) || base.map { $0 != index } ?? false
          return words.cell(figure, signed: signed, decimals: decimals)
        }
    }
    let sameGrants = Set(granted).count == 1
    if requestCount > 0 && !sameGrants {
      cells.append(
        [Table.Cell(words.sv ? "Beviljade äskanden" : "Requests granted")]
          + granted.map { Table.Cell(grants($0, words)) })
    }
    if cells.isEmpty {
      screen.line(
        (words.sv ? "Ingenting skiljer " : "Nothing differs between ")
          + columns.joined(separator: words.sv ? " och " : " and ") + (words.sv ? " åt" : ""))
    } else {
      screen.table(Table(columns: [Table.Column(title, .left)] + columns.map { Table.Column($0) }, rows: cells))
    }
    sameLine(words, sameGrants: sameGrants).map { screen.line($0) }
    if !unknowns.isEmpty {
      screen.unknown = [words.left(out: unknowns)]
    }
    return screen
  }

  private func sameLine(_ words: Words, sameGrants: Bool) -> String? {
    var texts = same.compactMap { row in
      row.figures.first.map { figure in
        let isNothing = !figure.isKnown && figure.value == 0
        return name(row, words) + " "
          + (isNothing ? words.unknown : words.number(figure, signed: isSigned(row)) + (figure.isKnown ? "" : " + ?"))
      }
    }
    if requestCount > 0, sameGrants, let first = granted.first {
      texts.append((words.sv ? "beviljade äskanden " : "requests granted ") + grants(first, words))
    }
    return texts.isEmpty ? nil : (words.sv ? "Lika i alla: " : "The same in all: ") + texts.joined(separator: ", ")
  }

  private func name(_ row: Row, _ words: Words) -> String {
    if case .area = row.subject { label(row, words) } else { label(row, words).lowercasedFirst }
  }

  private func isSigned(_ row: Row) -> Bool {
    switch row.subject {
    case .series(let series): series == "deviation"
    case .area: !lacksBudget
    }
  }

  private func grants(_ names: [String], _ words: Words) -> String {
    if names.isEmpty { return words.sv ? "inga" : "none" }
    if names.count == requestCount { return words.sv ? "alla \(requestCount)" : "all \(requestCount)" }
    if names.count <= 3 { return names.joined(separator: ", ") }
    return words.sv ? "\(names.count) av \(requestCount)" : "\(names.count) of \(requestCount)"
  }

  private func label(_ row: Row, _ words: Words) -> String {
    let years =
      row.years.count == 1
      ? "\(row.years.lowerBound)"
      : "\(row.years.lowerBound)–\(row.years.upperBound)" + (words.sv ? ", per år" : ", a year")
    switch row.subject {
    case .area(let name): return "\(name) \(years)"
    case .series(let series):
      let isDeficit = base.map { row.figures[$0].value <= 0 } ?? row.figures.allSatisfy { $0.value <= 0 }
      let noun: String
      switch series {
      case "budget": noun = row.isPlan ? (words.sv ? "Ram" : "Frame") : "Budget"
      case "forecast":
        noun =
          lacksBudget
          ? (words.sv ? "Kostnad" : "Cost")
          : row.isPlan ? (words.sv ? "Beräknad kostnad" : "Planned cost") : (words.sv ? "Prognos" : "Forecast")
      case "deviation":
        noun =
          row.isPlan
          ? (isDeficit
            ? (words.sv ? "Underfinansierat" : "Underfunded") : (words.sv ? "Ram − kostnad" : "Frame − cost"))
          : (words.sv ? "Avvikelse" : "Deviation")
      default: noun = words.sv ? "Investeringsutgift" : "Outlay"
      }
      return "\(noun) \(years)"
    }
  }
}
