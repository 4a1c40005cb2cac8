import Ingest
import Language

/// A loaded file whose cells can be named: `bemanning.B10.Värde`.
public struct LoadedTable: Sendable {
  public let name: String
  public let table: DataTable
  /// The column that holds each row's key.
  public let keyColumn: Int
  /// Where the unit of a column's numbers is found, per column.
  public let units: [Int: UnitSource]

  public enum UnitSource: Sendable, Hashable {
    /// In another column of the same row.
    case column(Int)
    /// The same for all rows.
    case fixed(String)
  }

  /// The index of a row by its key.
  public func row(named key: String) -> Int? {
    let folded = NameTable.fold(key)
    return table.rows.firstIndex { NameTable.fold($0.cells[keyColumn]) == folded }
  }
}
