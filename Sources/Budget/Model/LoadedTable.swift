import Ingest
import Language

/// A loaded file whose cells can be named: `bemanning.B10.Värde`.
public struct LoadedTable: Sendable {
  public let name: String
  public let table: DataTable
  /// The column that holds each row's key.
  public let keyColumn: Int
  /// The column that holds each row's unit, if there is one.
  public let unitColumn: Int?
  /// The unit of all its amounts, where the load block says one.
  public let unit: String?

  /// The index of a row by its key.
  public func row(named key: String) -> Int? {
    let folded = NameTable.fold(key)
    return table.rows.firstIndex { NameTable.fold($0.cells[keyColumn]) == folded }
  }
}
