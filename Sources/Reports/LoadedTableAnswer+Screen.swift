import Analysis
import Quantities

extension LoadedTableAnswer: Presentable {
  /// The columns with short contents, as many as there is room for; the rest is in the file.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    let full = columns.indices.filter { column in
      rows.contains { !$0[column].isEmpty } && (column == 0 || rows.allSatisfy { $0[column].count <= 44 })
    }
    let shown = full.prefix(6)
    let left = full.dropFirst(6).map { columns[$0] }
    let table = Table(
      columns: shown.map { .init(columns[$0], .left) }, rows: rows.map { row in shown.map { Table.Cell(row[$0]) } })
    return Screen(
      [
        .line(
          sv
            ? "\(name), \(rows.count) rader ur \(file). En cell skrivs \(example)"
            : "\(name), \(rows.count) rows of \(file). A cell is written \(example)"),
        .table(table),
      ]
        + (left.isEmpty ? [] : [.line((sv ? "Också: " : "Also: ") + left.joined(separator: ", "))]))
  }
}
