import Analysis
import Budget
import Quantities

extension GoalList: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    guard !rows.isEmpty else {
      screen.line(sv ? "Modellen har inga indikatorer" : "The model has no indicators")
      screen.line(
        sv
          ? "Skriv indikator NAMN \"TEXT\": med värde och mål; hjälp indikator visar hur"
          : "Write indicator NAME \"TEXT\": with value and goal; help indicator shows how")
      return screen
    }
    screen.line((sv ? "Mål och indikatorer \(year): " : "Goals and indicators of \(year): ") + tally(sv))
    screen.table(table(words))
    for row in rows {
      guard let loaded = row.loaded, let value = row.value else { continue }
      screen.line(
        "\(row.name): \(number(loaded, row, words)) → \(number(value, row, words)) "
          + (sv ? "i scenariot" : "in the scenario"))
    }
    var seen: Set<String> = []
    let beside = rows.compactMap { row -> String? in
      guard let line = row.line, let deviation = line.deviation, seen.insert(line.name).inserted else { return nil }
      return "\(line.name) \(LineWords(words: words, isPlanYear: false).direction(deviation))"
    }
    if !beside.isEmpty {
      screen.line((sv ? "Bredvid pengarna: " : "Beside the money: ") + beside.joined(separator: ", "))
    }
    let old = rows.filter { $0.year.map { $0 < year } ?? false }
    if !old.isEmpty {
      let names = old.map(\.name).prefix(3).joined(separator: ", ") + (old.count > 3 ? " …" : "")
      screen.warnings.append(sv ? "inte mätt \(year): \(names)" : "not measured in \(year): \(names)")
    }
    let sources = rows.compactMap(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !sources.isEmpty {
      screen.line((sv ? "Källa: " : "Source: ") + sources.joined(separator: "; "))
    }
    return screen
  }

  /// `2 uppfyllda, 1 delvis, 1 ej uppfyllt av 5; 1 går inte att bedöma`.
  private func tally(_ sv: Bool) -> String {
    func count(_ verdict: Verdict) -> Int { rows.count { $0.verdict == verdict } }
    let open = count(.undecided) + count(.noGoal) + count(.noValue)
    return sv
      ? "av \(rows.count) är \(count(.reached)) uppfyllda, \(count(.partly)) delvis, \(count(.missed)) inte"
        + (open > 0 ? ", och \(open) går inte att bedöma" : "")
      : "of \(rows.count), \(count(.reached)) reached, \(count(.partly)) partly, \(count(.missed)) not"
        + (open > 0 ? ", and \(open) cannot be judged" : "")
  }

  private func table(_ words: Words) -> Table {
    let sv = words.sv
    let hasDate = rows.contains { $0.measured != nil }
    var columns = [
      Table.Column(sv ? "Indikator" : "Indicator", .left), Table.Column(sv ? "År" : "Year"),
      Table.Column(sv ? "Värde" : "Value"), Table.Column(sv ? "Året före" : "Before"),
      Table.Column(sv ? "Mål" : "Goal"), Table.Column(sv ? "Bra" : "Good", .left), Table.Column("Status", .left),
    ]
    if hasDate { columns.append(Table.Column(sv ? "Mätt" : "Measured", .left)) }
    return Table(
      columns: columns,
      rows: rows.map { row in
        func cell(_ value: Double?, _ prefix: String = "", _ suffix: String = "") -> Table.Cell {
          value.map { Table.Cell(prefix + number($0, row, words) + suffix, number: $0) } ?? Table.Cell("")
        }
        // A year that is not the one just before is said, as values belong to years.
        let gap = row.before.flatMap { before in row.year.map { $0 - before.year > 1 ? " (\(before.year))" : "" } }
        var cells = [
          Table.Cell(row.name), Table.Cell(row.year.map(String.init) ?? ""),
          row.year == nil
            ? Table.Cell(words.missing) : row.value == nil ? Table.Cell("?", isUnknown: true) : cell(row.value),
          cell(row.before?.value, "", gap ?? ""),
          row.goal == nil
            ? Table.Cell(row.direction == .undecided ? "" : words.missing)
            : cell(row.goal, row.isDirection ? (sv ? "från " : "from ") : ""),
          Table.Cell(direction(row, sv)), Table.Cell(status(row, sv)),
        ]
        if hasDate { cells.append(Table.Cell(row.measured ?? "")) }
        return cells
      })
  }

  private func direction(_ row: Row, _ sv: Bool) -> String {
    switch row.direction {
    case .higher: sv ? "högre" : "higher"
    case .lower: sv ? "lägre" : "lower"
    case .undecided: sv ? "oavgjort" : "undecided"
    }
  }

  private func status(_ row: Row, _ sv: Bool) -> String {
    switch row.verdict {
    case .reached: sv ? "uppfyllt" : "reached"
    case .partly: sv ? "delvis" : "partly"
    case .missed: sv ? "ej uppfyllt" : "not reached"
    case .undecided: sv ? "bedöms inte" : "not judged"
    case .noGoal: sv ? "mål saknas" : "no goal"
    case .noValue: sv ? "inte mätt" : "not measured"
    }
  }

  private func number(_ value: Double, _ row: Row, _ words: Words) -> String {
    NumberText.string(value, decimals: 2, in: words.tongue) + " " + (row.unit ?? "%")
  }
}
