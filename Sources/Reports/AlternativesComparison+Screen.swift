import Analysis
import Budget
import Language
import Quantities

extension AlternativesComparison: Presentable {
  public func screen(_ words: Words) -> Screen {
    var screen = Screen()
    let decimals = words.decimals(for: rows.flatMap(\.figures))
    let basis = isFullYear ? (words.sv ? "helår \(year)" : "full year \(year)") : "\(year)"
    let title = "\(group), \(basis), \(words.moneyName)"
    let shown = rows.filter { !$0.isSame }
    if !shown.isEmpty {
      let columns = [Table.Column(title, .left)] + options.map { Table.Column($0) }
      let cells = shown.map { row in
        [Table.Cell(words.label(row.name))]
          + row.figures.map { words.cell($0, signed: row.name.isDeviation, decimals: decimals) }
      }
      screen.table(Table(columns: columns, rows: cells))
    } else {
      screen.line(
        words.sv
          ? "\(title): alternativen skiljer sig inte i det som visas"
          : "\(title): the options do not differ in what is shown")
    }
    let same = rows.filter(\.isSame).compactMap { row in
      row.figures.first.map {
        words.label(row.name) + " " + words.value($0, signed: row.name.isDeviation, decimals: decimals)
      }
    }
    if !same.isEmpty { screen.line((words.sv ? "Lika i alla: " : "The same in all: ") + same.joined(separator: ", ")) }
    if let best = bestLine(words) { screen.line(best) }
    screen.add(texts.explains)
    screen.assumes = texts.assumes
    screen.unknown = texts.unknown
    if !unknowns.isEmpty { screen.unknown.append(words.left(out: unknowns)) }
    var warnings = texts.warns
    if let leavesOut {
      warnings.append(
        words.sv
          ? "jämförelsen utgår från utgångsläget; övriga ändringar i \(leavesOut) är inte med"
          : "the comparison starts from base; other edits in \(leavesOut) are not in it")
    }
    screen.warnings = warnings
    return screen
  }

  /// Which option is best in which rows, where there are more than the eye takes in.
  private func bestLine(_ words: Words) -> String? {
    guard options.count > 3 else { return nil }
    let texts = rows.compactMap { row -> String? in
      guard !row.best.isEmpty else { return nil }
      let names = row.best.sorted().map { options[$0] }
      return words.label(row.name).lowercasedFirst + ": " + names.joined(separator: (words.sv ? " och " : " and "))
    }
    return texts.isEmpty ? nil : (words.sv ? "Bäst, " : "Best, ") + texts.joined(separator: "; ")
  }
}
