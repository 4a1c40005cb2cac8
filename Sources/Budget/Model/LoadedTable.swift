import Graph
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
  /// The unit of numbers that nothing else gives one, as text; nil where the load states none.
  public var sort: String?
  /// What an empty cell means.
  public var blank = Blank.state(.blankNotApplicable)
  /// The columns that hold the members of dimensions, by the dimension's place in the model's list.
  public var dimensionColumns: [Int: Int] = [:]
  /// The column that holds the values, where the load names one.
  public var valueColumn: Int?

  /// What an empty cell means.
  public enum Blank: Sendable, Hashable {
    case zero
    case state(State)
  }

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

extension LoadedTable.Blank {
  /// What a word in a load says of empty cells; not applicable where it says nothing.
  init(word: String?) {
    switch word?.lowercased() {
    case "none", "ingen", "noll", "zero": self = .zero
    case "unknown", "okänt": self = .state(.unknown())
    case "not_yet", "inte_än": self = .state(.blankNotYet)
    default: self = .state(.blankNotApplicable)
    }
  }
}
