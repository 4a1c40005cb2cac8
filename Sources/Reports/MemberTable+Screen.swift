import Analysis
import Budget
import Language
import Quantities

extension MemberTable: Presentable {
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    var screen = Screen()
    let name = label ?? text
    let first = windows.first?.start ?? 0
    let span = FigureWords.span(Window(start: first, end: windows.last?.end ?? first), words)
    let unit = rows.first.map { unitName($0.figures.first, words) } ?? ""
    let by = dimensions.joined(separator: sv ? " och " : " and ")
    screen.line("\(name) per \(by) \(span)" + (unit.isEmpty ? "" : ", \(unit)"))
    screen.table(isSquare ? square(words) : long(words))
    let unknowns = Array(Set(rows.flatMap(\.figures).flatMap(\.unknowns))).sorted()
    if !unknowns.isEmpty { screen.unknown = [unknowns.joined(separator: ", ")] }
    return screen
  }

  /// Two dimensions of one year are rows and columns, where the columns have room.
  private var isSquare: Bool { sizes.count == 2 && sizes[1] <= 6 && windows.count == 1 && !isChanged }

  private var isChanged: Bool {
    rows.contains { row in zip(row.figures, row.before).contains { $0.value != $1.value || $0.isKnown != $1.isKnown } }
  }

  private func square(_ words: Words) -> Table {
    let columns = Array(rows.prefix(sizes[1])).map { $0.members[1] }
    let cells = (0..<sizes[0]).map { row -> [Table.Cell] in
      let part = rows[row * sizes[1]..<(row + 1) * sizes[1]]
      return [Table.Cell(part.first?.members[0] ?? "")] + part.map { cell($0.figures.first, words) }
    }
    return Table(
      columns: [.init(dimensions[0], .left)] + columns.map { .init($0) }, rows: cells)
  }

  /// One row per combination of members: a column per year, or before and after where something was edited.
  private func long(_ words: Words) -> Table {
    let sv = words.sv
    let showsBefore = windows.count == 1 && isChanged
    var columns = dimensions.map { Table.Column($0, .left) }
    if showsBefore { columns.append(.init(sv ? "Före" : "Before")) }
    columns += windows.map { .init(showsBefore ? (sv ? "Efter" : "After") : FigureWords.span($0, words)) }
    func cells(_ row: Row) -> [Table.Cell] {
      (showsBefore ? row.before.prefix(1) : []).map { cell($0, words) } + row.figures.map { cell($0, words) }
    }
    var lines = rows.map { row in row.members.map { Table.Cell($0) } + cells(row) }
    guard let total else { return Table(columns: columns, rows: lines) }
    let blanks = dimensions.dropFirst().map { _ in Table.Cell("") }
    lines.append([Table.Cell(sv ? "Summa" : "Total")] + blanks + cells(total))
    return Table(columns: columns, rows: lines, totals: [lines.count - 1])
  }

  private func cell(_ figure: Figure?, _ words: Words) -> Table.Cell {
    guard let figure else { return Table.Cell("") }
    if figure.isBlank { return Table.Cell("–") }
    guard case .quantity = figure.type, figure.isKnown || figure.value != 0 else {
      return Table.Cell(FigureWords.text(figure, words), isUnknown: !figure.isKnown)
    }
    let unit = FigureWords.shownUnit(figure, self.unit, words)
    let number = figure.number(in: unit)
    return Table.Cell(
      NumberText.string(number, decimals: FigureWords.usualDecimals(unit, words), in: words.tongue)
        + (figure.isKnown ? "" : " + ?"), number: number, isUnknown: !figure.isKnown)
  }

  private func unitName(_ figure: Figure?, _ words: Words) -> String {
    guard let figure, case .quantity = figure.type else { return "" }
    return UnitWords.phrase(FigureWords.shownUnit(figure, unit, words), in: words.tongue)
  }
}
