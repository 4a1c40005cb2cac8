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
    screen.line(
      rows.count == 1
        ? "\(rows[0].name), \(rows[0].year ?? year): \(status(rows[0], sv))"
        : (sv ? "Mål och indikatorer \(year): " : "Goals and indicators of \(year): ") + tally(sv))
    screen.table(table(words))
    for row in rows {
      guard let loaded = row.loaded, let value = row.value else { continue }
      screen.line(
        "\(row.name): \(plain(loaded, words)) → \(number(value, row, words)) "
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
    for row in rows where row.measured != nil || row.source != nil {
      let date = row.measured.map { (sv ? "mätt " : "measured ") + $0 }
      screen.line("\(row.name): " + [date, row.source].compactMap { $0 }.joined(separator: ", "))
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
    return Table(
      columns: [
        Table.Column(sv ? "Indikator" : "Indicator", .left), Table.Column(sv ? "År" : "Year"),
        Table.Column(sv ? "Värde" : "Value"), Table.Column(sv ? "Förra" : "Before"),
        Table.Column(sv ? "Mål" : "Goal", .left), Table.Column("Status", .left),
      ],
      rows: rows.map { row in
        // A year that is not the one just before is said, as values belong to years.
        let gap = row.before.flatMap { before in row.year.map { $0 - before.year > 1 ? " (\(before.year))" : "" } }
        let value =
          row.value.map { Table.Cell(number($0, row, words), number: $0) }
          ?? Table.Cell(row.year == nil ? "" : "?", isUnknown: row.year != nil)
        return [
          Table.Cell(row.name), Table.Cell(row.year.map(String.init) ?? ""), value,
          row.before.map { Table.Cell(plain($0.value, words) + (gap ?? ""), number: $0.value) } ?? Table.Cell(""),
          Table.Cell(goal(row, words)), Table.Cell(status(row, sv)),
        ]
      })
  }

  /// `minst 23 besök`, `lägre än 140 dagar`: which way is good, and how far.
  private func goal(_ row: Row, _ words: Words) -> String {
    let sv = words.sv
    if row.direction == .undecided { return sv ? "håll oavgjort" : "no way said" }
    let isUp = row.direction == .higher
    guard let goal = row.goal else {
      return (isUp ? (sv ? "högre" : "higher") : sv ? "lägre" : "lower") + ", " + (sv ? "mål saknas" : "no goal")
    }
    let size = number(goal, row, words)
    if row.isDirection {
      return (isUp ? (sv ? "högre än " : "higher than ") : sv ? "lägre än " : "lower than ") + size
    }
    return (isUp ? (sv ? "minst " : "at least ") : sv ? "högst " : "at most ") + size
  }

  private func status(_ row: Row, _ sv: Bool) -> String {
    switch row.verdict {
    case .reached: sv ? "uppfyllt" : "reached"
    case .partly: sv ? "delvis" : "partly"
    case .missed: sv ? "ej uppfyllt" : "not reached"
    case .undecided: sv ? "bedöms inte" : "not judged"
    case .noGoal: sv ? "bedöms inte" : "not judged"
    case .noValue: sv ? "inte mätt" : "not measured"
    }
  }

  private func number(_ value: Double, _ row: Row, _ words: Words) -> String {
    plain(value, words) + " " + (row.unit ?? "%")
  }

  private func plain(_ value: Double, _ words: Words) -> String {
    NumberText.string(value, decimals: 2, in: words.tongue)
  }
}
