import Budget
import Ingest

/// A loaded file, as it stands.
public struct LoadedTableAnswer: Sendable {
  public let name: String
  public let file: String
  public let columns: [String]
  public let rows: [[String]]

  public init(_ table: LoadedTable) {
    name = table.name
    file = table.table.file
    // The key goes first: it is what cells are named by.
    let order = [table.keyColumn] + table.table.columns.indices.filter { $0 != table.keyColumn }
    columns = order.map { table.table.columns[$0] }
    rows = table.table.rows.map { row in order.map { row.cells[$0] } }
  }
}
