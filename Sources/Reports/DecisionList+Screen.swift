import Analysis
import Budget
import Quantities

extension DecisionList: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    guard !entries.isEmpty else {
      screen.line(words.sv ? "\(scenario): inga beslut än" : "\(scenario): no decisions yet")
      addNotes(to: &screen, words)
      return screen
    }
    let count = entries.count
    let head =
      words.sv
      ? "\(scenario): \(count) beslut. \(words.totals(total, years))"
      : "\(scenario): \(count) decisions. \(words.totals(total, years))"
    screen.line(head)
    screen.table(words.table(entries, years, own: scenario))
    addNotes(to: &screen, words)
    return screen
  }

  private func addNotes(to screen: inout Screen, _ words: Words) {
    for (item, reason) in locks.sorted(by: { $0.key < $1.key }) {
      screen.line((words.sv ? "Låst: " : "Locked: ") + "\(item), \(reason)")
    }
    if let lock { screen.line((words.sv ? "Scenariot är låst: " : "The scenario is locked: ") + lock) }
    for note in notes { screen.line((words.sv ? "Noterat: " : "Noted: ") + note) }
  }
}

extension Words {
  /// `Avvikelsen ändras 2023 +2 750, 2024 −3 000 tkr`.
  func totals(_ total: [Figure], _ years: [Int]) -> String {
    let texts = zip(years, total).map { "\($0) \(effect($1))" }
    return (sv ? "Avvikelsen ändras " : "The deviation changes ") + texts.joined(separator: ", ") + " " + moneyName
  }

  public func effect(_ figure: Figure) -> String {
    figure.isKnown ? signed(figure.value, decimals: exactDecimals(for: [figure.value])) : (sv ? "okänt" : "unknown")
  }

  /// Edits with their effect on the deviation per year, long lines of text broken.
  func table(_ entries: [DecisionList.Entry], _ years: [Int], own: String) -> Table {
    var rows: [[Table.Cell]] = []
    for (number, entry) in entries.enumerated() {
      let text = entry.scenario == own ? entry.text : "\(entry.text) (\(entry.scenario))"
      let lines = Wrap.lines("\(number + 1) \(text)", width: 56, hanging: 2)
      for (index, line) in lines.enumerated() {
        let isFirst = index == 0
        rows.append(
          [Table.Cell(line)]
            + entry.effects.map { isFirst ? Table.Cell(effect($0), number: $0.value) : Table.Cell("") })
      }
    }
    let columns =
      [Table.Column(sv ? "Beslut, effekt på avvikelsen" : "Decision, effect on the deviation", .left)]
      + years.map { Table.Column("\($0)") }
    return Table(columns: columns, rows: rows)
  }
}

extension ScenarioDifference: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let (a, b) = (first.scenario, second.scenario)
    if onlyFirst.isEmpty && onlySecond.isEmpty {
      screen.line(
        words.sv ? "\(a) och \(b) har samma beslut" : "\(a) and \(b) have the same decisions")
      return screen
    }
    for (list, only) in [(first, onlyFirst), (second, onlySecond)] {
      let total = words.totals(list.total, list.years).lowercasedFirst
      if only.isEmpty {
        screen.line(
          words.sv
            ? "\(list.scenario): inga egna beslut; \(total)" : "\(list.scenario): no decisions of its own; \(total)")
      } else {
        screen.line(words.sv ? "\(list.scenario): \(total). Bara här:" : "\(list.scenario): \(total). Only here:")
        screen.table(words.table(only, list.years, own: list.scenario))
      }
    }
    if !common.isEmpty {
      screen.line(
        (words.sv ? "Lika i båda: " : "The same in both: ") + common.joined(separator: "; "))
    }
    return screen
  }
}
