import Analysis
import Budget
import Language
import Quantities

extension Sweep: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let decimals = words.decimals(for: rows.flatMap(\.figures))
    let head = "\(words.name(dial)), \(words.sv ? "år " : "")\(year), \(words.moneyName)"
    let titles = columns.map { column -> String in
      column.name.map { words.label($0) } ?? (words.sv ? "Avvikelse" : "Deviation")
    }
    let cells = rows.map { row -> [Table.Cell] in
      let isNow = dial.isInForce && (dial.now.map { abs($0 - row.value) < 1e-9 * max(1, abs($0)) } ?? false)
      let change = dial.isChange && row.value > 0 ? "+" : ""
      let name = change + dial.text(row.value, words) + (isNow ? (words.sv ? " (nu)" : " (now)") : "")
      return [Table.Cell(name, number: row.value / dial.display.scale)]
        + zip(columns, row.figures).map { column, figure in
          words.cell(figure, signed: column.name?.isDeviation ?? true, decimals: decimals)
        }
    }
    screen.table(
      Table(columns: [Table.Column(head, .left)] + titles.map { Table.Column($0) }, rows: cells))
    screen.assumes = words.assumptions(texts)
    screen.unknown = texts.unknown
    let unknowns = Set(rows.flatMap(\.figures).flatMap(\.unknowns)).sorted()
    if !unknowns.isEmpty { screen.unknown.append(words.left(out: unknowns)) }
    return screen
  }
}
