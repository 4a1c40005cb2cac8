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
      : "\(scenario): \(count) \(count == 1 ? "decision" : "decisions"). \(words.totals(total, years))"
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

  /// Edits with their effect on the deviation per year, and on the frame and the outlay where they have any.
  func table(_ entries: [DecisionList.Entry], _ years: [Int], own: String) -> Table {
    let last = years.last.map(String.init) ?? ""
    let hasFrame = entries.contains { $0.frame.map { abs($0) > 0.5 } ?? true }
    let hasOutlay = entries.contains { $0.outlay.map { abs($0) > 0.5 } ?? true }
    var columns = [Table.Column(sv ? "Beslut, effekt på avvikelsen" : "Decision, effect on the deviation", .left)]
    columns += years.map { Table.Column("\($0)") }
    if hasFrame { columns.append(Table.Column((sv ? "Ram " : "Frame ") + last)) }
    if hasOutlay { columns.append(Table.Column((sv ? "Utgift " : "Outlay ") + last)) }
    func cell(_ amount: Double?) -> Table.Cell {
      guard let amount else { return Table.Cell(sv ? "okänt" : "unknown") }
      return Table.Cell(signed(amount, decimals: exactDecimals(for: [amount])), number: amount)
    }
    var rows: [[Table.Cell]] = []
    for (number, entry) in entries.enumerated() {
      let text = entry.scenario == own ? entry.text : "\(entry.text) (\(entry.scenario))"
      let lines = Wrap.lines("\(number + 1) \(text)", width: 80 - 10 * (columns.count - 1), hanging: 2)
      for (index, line) in lines.enumerated() {
        var cells = [Table.Cell(line)]
        if index == 0 {
          cells += entry.effects.map { Table.Cell(effect($0), number: $0.value) }
          if hasFrame { cells.append(cell(entry.frame)) }
          if hasOutlay { cells.append(cell(entry.outlay)) }
        } else {
          cells += columns.dropFirst().map { _ in Table.Cell("") }
        }
        rows.append(cells)
      }
    }
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
