import Ingest
import Language

/// A loaded file whose cells can be named: `bemanning.B10.Värde`.
public struct LoadedTable: Sendable {
  /// The name that its cells are asked for by.
  public let name: String
  /// Its rows as text.
  public let table: DataTable
  /// The column that holds each row's key.
  public let keyColumn: Int
  /// The column that names each row in words, if there is one: a row can be asked for by that too.
  public var nameColumn: Int?
  /// The column that says how sure the row's numbers are (`ca`, `>`), if there is one.
  public var surenessColumn: Int?
  /// Where the unit of a column's numbers is found, per column.
  public let units: [Int: UnitSource]

  /// Where the unit of a column's numbers is said.
  public enum UnitSource: Sendable, Hashable {
    /// In another column of the same row.
    case column(Int)
    /// The same for all rows.
    case fixed(String)
  }

  /// The index of a row by its key, or by its name where only one row has it.
  public func row(named key: String) -> Int? {
    let folded = NameTable.fold(key)
    if let row = table.rows.firstIndex(where: { NameTable.fold($0.cells[keyColumn]) == folded }) { return row }
    guard let nameColumn else { return nil }
    let named = table.rows.indices.filter { NameTable.fold(table.rows[$0].cells[nameColumn]) == folded }
    return named.count == 1 ? named[0] : nil
  }
}
