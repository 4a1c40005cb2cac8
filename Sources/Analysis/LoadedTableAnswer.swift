import Budget
import Ingest

/// A loaded file, as it stands.
public struct LoadedTableAnswer: Sendable {
  public let name: String
  public let file: String
  public let columns: [String]
  public let rows: [[String]]
  /// A cell of it as an expression names it.
  public let example: String

  public init(_ table: LoadedTable) {
    name = table.name
    file = table.table.file
    // The keys go first: they are what cells are named by.
    let order = table.keyColumns + table.table.columns.indices.filter { !table.keyColumns.contains($0) }
    columns = order.map { table.table.columns[$0] }
    rows = table.table.rows.map { row in order.map { row.cells[$0] } }
    let called = table.table.rows.indices.first { row in
      !table.isRepeated(row) && table.keyColumns.allSatisfy { !table.table.rows[row].cells[$0].isEmpty }
    }
    let head = columns.first ?? ""
    example = called.map { table.spelledCell($0, table.valueColumns(of: $0).first ?? head) } ?? table.name
  }
}
