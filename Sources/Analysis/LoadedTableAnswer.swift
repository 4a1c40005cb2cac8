import Budget
import Ingest

/// A loaded file, as it stands.
public struct LoadedTableAnswer: Sendable {
  public let name: String
  public let file: String
  public let columns: [String]
  public let rows: [[String]]
  /// The keys of the first row that is called by them alone, from the outermost; empty where there is none.
  public let exampleKeys: [String]

  public init(_ table: LoadedTable) {
    name = table.name
    file = table.table.file
    let example = table.table.rows.indices.first { row in
      !table.isRepeated(row) && table.keyColumns.allSatisfy { !table.table.rows[row].cells[$0].isEmpty }
    }
    exampleKeys = example.map { row in table.keyColumns.map { table.table.rows[row].cells[$0] } } ?? []
    // The key goes first: it is what cells are named by.
    let order = [table.keyColumn] + table.table.columns.indices.filter { $0 != table.keyColumn }
    columns = order.map { table.table.columns[$0] }
    rows = table.table.rows.map { row in order.map { row.cells[$0] } }
  }
}
