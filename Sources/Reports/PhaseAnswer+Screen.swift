import Analysis
import Budget
import Language
import Quantities

extension PhaseAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen(assumes: assumes, warnings: warns)
    for line in lines { add(line, to: &screen, words) }
    if total == nil, lines.allSatisfy({ $0.toDate == nil && $0.changes.allSatisfy { $0 == 0 } }) {
      screen.line(
        words.sv
          ? "Ingenting ändras: budgeten ligger redan så över månaderna"
          : "Nothing changes: the budget lies so over the months already")
      return screen
    }
    var kept = isYearKept ? (sv ? "Helåret ändras inte" : "The year does not change") : nil
    if let forecast {
      let ends = arrow(forecast, words)
      kept =
        sv ? "Årets budget ändras inte, men prognosen: \(ends)" : "The year's budget stays, but its forecast: \(ends)"
    }
    if let total {
      let name = EffectWords(words, baseYear: baseYear).whole(modelName)
      screen.line("\(name): \(direction(total, words)), \(arrow(total, words))" + (kept.map { ". " + $0 } ?? ""))
    } else if let kept {
      screen.line(kept)
    }
    if explains.isEmpty {
      let moved = lines.compactMap { line in line.toDate.map { (line.name, $0.change) } }
      for (name, change) in moved { screen.line(moves(lines.count > 1 ? name : nil, change, words)) }
    } else {
      for text in explains { screen.line(text) }
    }
    screen.unknown = Array(Set((lines.compactMap(\.toDate) + [total].compactMap { $0 }).flatMap(\.after.unknowns)))
      .sorted()
    return screen
  }

  private func add(_ line: Line, to screen: inout Screen, _ words: Words) {
    if let toDate = line.toDate {
      let month = Months.name(months, in: words.tongue)
      // The direction is said once: of the whole, where that is shown.
      let direction = total == nil ? direction(toDate, words) + ", " : ""
      screen.line(
        "\(line.name) \(words.sv ? "t.o.m." : "through") \(month): "
          + direction + arrow(toDate, words) + shown(toDate.after, words))
    } else if !line.quarters.isEmpty {
      screen.line(
        words.sv
          ? "\(line.name), budget \(year) per kvartal, \(words.moneyName)"
          : "\(line.name), budget of \(year) by quarter, \(words.moneyName)")
      screen.table(quarters(line, words))
      if let runs = runs(line.changes, words) { screen.line(runs) }
    }
  }

  /// `underskottet minskar`.
  private func direction(_ movement: Movement, _ words: Words) -> String {
    EffectWords(words, baseYear: baseYear).deviation(movement)
  }

  /// `−625 → −125 tkr`.
  private func arrow(_ movement: Movement, _ words: Words) -> String {
    let decimals = words.decimals(for: [movement.before, movement.after])
    let levels = [movement.before, movement.after].map {
      words.signed($0, decimals: decimals) + ($0.isKnown ? "" : words.sv ? " + okänt" : " + unknown")
    }
    return "\(levels[0]) → \(levels[1]) \(words.moneyName)"
  }

  /// ` (visas som −0,1 mnkr)`: a report in a larger unit has fewer figures, and the difference may be all of them.
  private func shown(_ figure: Figure, _ words: Words) -> String {
    guard figure.isKnown, words.money.scale == Unit.tkr.scale else { return "" }
    let text = NumberText.string(figure.value / Unit.mnkr.scale, decimals: 1, plus: true, in: words.tongue)
    return words.sv ? " (visas som \(text) mnkr)" : " (shown as \(text) mnkr)"
  }

  /// `Budgeten ökar t.o.m. februari med 500 tkr och minskar lika mycket resten av året`.
  private func moves(_ name: String?, _ change: Figure, _ words: Words) -> String {
    let month = Months.name(months, in: words.tongue)
    let size = words.amount(abs(change.value), decimals: words.decimals(for: [change]))
    let up = change.value > 0
    let whose = name.map { words.sv ? "Budgeten för \($0)" : "The budget of \($0)" }
    if change.value == 0 {
      return words.sv
        ? "\(whose ?? "Budgeten") t.o.m. \(month) är oförändrad"
        : "\(whose ?? "The budget") through \(month) is unchanged"
    }
    return words.sv
      ? "\(whose ?? "Budgeten") t.o.m. \(month) \(up ? "ökar" : "minskar") med \(size) \(words.moneyName) "
        + "och \(up ? "minskar" : "ökar") lika mycket resten av året"
      : "\(whose ?? "The budget") through \(month) \(up ? "grows" : "falls") by \(size) \(words.moneyName) "
        + "and \(up ? "falls" : "grows") as much in the rest of the year"
  }

  /// `Per månad: januari +1 752, februari–december −146 tkr`; nil where the months are too many to say.
  private func runs(_ changes: [Double], _ words: Words) -> String? {
    let decimals = words.decimals(for: changes)
    var runs: [(months: ClosedRange<Int>, text: String)] = []
    for (index, change) in changes.enumerated() {
      let text = words.signed(change, decimals: decimals)
      if let last = runs.last, last.text == text {
        runs[runs.count - 1].months = last.months.lowerBound...index + 1
      } else {
        runs.append((index + 1...index + 1, text))
      }
    }
    guard (2...4).contains(runs.count) else { return nil }
    let texts = runs.map { run in
      let ends = [run.months.lowerBound, run.months.upperBound].map { Months.name($0, in: words.tongue) }
      return (run.months.count == 1 ? ends[0] : ends.joined(separator: "–")) + " " + run.text
    }
    return (words.sv ? "Per månad: " : "By month: ") + texts.joined(separator: ", ") + " \(words.moneyName)"
  }

  private func quarters(_ line: Line, _ words: Words) -> Table {
    let figures = line.quarters.flatMap { [$0.before, $0.after] }
    let decimals = words.decimals(for: figures)
    func row(_ name: String, _ side: KeyPath<Movement, Figure>) -> [Table.Cell] {
      let values = line.quarters.map { $0[keyPath: side] }
      let sum = values.reduce(0) { $0 + $1.value }
      return [Table.Cell("  " + name)] + values.map { Table.Cell(words.amount($0, decimals: decimals)) }
        + [Table.Cell(words.amount(sum, decimals: decimals))]
    }
    let quarter = words.sv ? "kv" : "q"
    return Table(
      columns: [Table.Column("", .left)] + (1...line.quarters.count).map { Table.Column("\(quarter) \($0)") }
        + [Table.Column(words.sv ? "Året" : "The year")],
      rows: [row(words.sv ? "före" : "before", \.before), row(words.sv ? "efter" : "after", \.after)])
  }
}
