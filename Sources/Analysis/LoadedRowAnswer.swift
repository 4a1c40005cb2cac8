import Budget
import Ingest

/// A row of a loaded file, as it stands.
public struct LoadedRowAnswer: Sendable {
  /// The row as an expression names it.
  public let name: String
  /// The file it stands in.
  public let file: String
  /// The line of the file.
  public let line: Int
  /// The columns in which something stands, with what does; the keys first.
  public let cells: [(column: String, text: String)]
  /// A cell of it as an expression names it.
  public let example: String

  public init(_ loaded: LoadedTable, row: Int) {
    name = loaded.spelledRow(row)
    let table = loaded.table
    file = table.file
    line = table.rows[row].line
    let order = loaded.keyColumns + table.columns.indices.filter { !loaded.keyColumns.contains($0) }
    cells = order.map { (table.columns[$0], table.rows[row].cells[$0]) }.filter { !$0.1.isEmpty }
    example = loaded.spelledCell(row, loaded.valueColumns(of: row).first ?? table.columns.last ?? "")
  }
}
