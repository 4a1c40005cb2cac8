import Analysis
import Quantities

extension LoadedRowAnswer: Presentable {
  /// The row's cells below each other: a row may have many, and long texts.
  public func screen(_ words: Words) -> Screen {
    let sv = words.sv
    return Screen([
      .line(
        sv
          ? "\(name), rad \(line) i \(file). En cell skrivs \(example)"
          : "\(name), row \(line) of \(file). A cell is written \(example)"),
      .table(
        Table(
          columns: [.init(sv ? "Kolumn" : "Column", .left), .init(sv ? "Värde" : "Value", .left)],
          rows: cells.map { [Table.Cell($0.column), Table.Cell($0.text)] })),
    ])
  }
}
