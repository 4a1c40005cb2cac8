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
      ? "\(scenario): \(count) beslut. \(words.totals(self))"
      : "\(scenario): \(count) \(count == 1 ? "decision" : "decisions"). \(words.totals(self))"
    screen.line(head)
    screen.table(words.table(entries, self))
    addNotes(to: &screen, words)
    return screen
  }

  private func addNotes(to screen: inout Screen, _ words: Words) {
    for (item, reason) in locks.sorted(by: { $0.key < $1.key }) {
      screen.line((words.sv ? "Låst: " : "Locked: ") + item + (reason.isEmpty ? "" : ", " + reason))
    }
    if let lock { screen.line((words.sv ? "Scenariot är låst: " : "The scenario is locked: ") + lock) }
    for note in notes { screen.line((words.sv ? "Noterat: " : "Noted: ") + note) }
  }
}

extension Words {
  /// `Avvikelsen ändras 2023 +2 750, 2024 −3 000 tkr`.
  func totals(_ list: DecisionList) -> String {
    let texts = zip(list.years, list.total).map { "\($0) \(effect($1))" }
    let isCost = list.subject == .cost
    let what = sv ? (isCost ? "Kostnaden" : "Avvikelsen") : isCost ? "The cost" : "The deviation"
    return what + (sv ? " ändras " : " changes ") + texts.joined(separator: ", ") + " " + moneyName
  }

  public func effect(_ figure: Figure) -> String {
    figure.isKnown ? signed(figure.value, decimals: exactDecimals(for: [figure.value])) : (sv ? "okänt" : "unknown")
  }

  /// Edits with their effect on the deviation or the cost per year, and on the frame and the outlay where they have any.
  func table(_ entries: [DecisionList.Entry], _ list: DecisionList) -> Table {
    let (years, own) = (list.years, list.scenario)
    let last = years.last.map(String.init) ?? ""
    let hasFrame = entries.contains { $0.frame.map { abs($0) > 0.5 } ?? true }
    let hasOutlay = entries.contains { $0.outlay.map { abs($0) > 0.5 } ?? true }
    let on = list.subject == .cost ? (sv ? "kostnaden" : "the cost") : sv ? "avvikelsen" : "the deviation"
    var columns = [Table.Column((sv ? "Beslut, effekt på " : "Decision, effect on ") + on, .left)]
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
      let total = words.totals(list).lowercasedFirst
      if only.isEmpty {
        screen.line(
          words.sv
            ? "\(list.scenario): inga egna beslut; \(total)" : "\(list.scenario): no decisions of its own; \(total)")
      } else {
        screen.line(words.sv ? "\(list.scenario): \(total). Bara här:" : "\(list.scenario): \(total). Only here:")
        screen.table(words.table(only, list))
      }
    }
    if !common.isEmpty {
      screen.line(
        (words.sv ? "Lika i båda: " : "The same in both: ") + common.joined(separator: "; "))
    }
    return screen
  }
}
