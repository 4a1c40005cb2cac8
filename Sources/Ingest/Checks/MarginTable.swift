/// A printed table of whole öre with what must hold along its rows and down its columns.
///
/// ```swift
/// MarginTable(
///   cells: rows,                                                     // budget, forecast, deviation per row
///   rowChecks: [RowCheck("avvikelse", result: 2, terms: [.init(0, 1), .init(1, -1)])],
///   columnChecks: [ColumnCheck(total: 5, details: [0, 1, 2, 3, 4])])
/// ```
public struct MarginTable: Sendable, Hashable {
  /// Rows of columns; nil is a value that nobody knows or that was not printed. A short row is unknown beyond its end.
  public var cells: [[Int64?]]
  /// What must hold in each row.
  public var rowChecks: [RowCheck]
  /// What must hold in each column.
  public var columnChecks: [ColumnCheck]

  /// A table with what must hold in it.
  public init(cells: [[Int64?]], rowChecks: [RowCheck] = [], columnChecks: [ColumnCheck] = []) {
    self.cells = cells
    self.rowChecks = rowChecks
    self.columnChecks = columnChecks
  }

  /// A cell's place in the table, both from 0.
  public struct Position: Sendable, Hashable {
    /// From 0, without the header.
    public let row: Int
    /// From 0.
    public let column: Int

    /// A position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  subscript(position: Position) -> Int64? {
    get {
      guard cells.indices.contains(position.row), cells[position.row].indices.contains(position.column) else {
        return nil
      }
      return cells[position.row][position.column]
    }
    set {
      guard cells.indices.contains(position.row), cells[position.row].indices.contains(position.column) else { return }
      cells[position.row][position.column] = newValue
    }
  }
}

/// A relation within each row: one column is a sum of others, each times a whole number.
public struct RowCheck: Sendable, Hashable {
  /// A column that counts once, or negative once.
  public struct Term: Sendable, Hashable {
    /// From 0.
    public let column: Int
    /// 1 or −1, mostly.
    public let factor: Int

    /// A term.
    public init(_ column: Int, _ factor: Int) {
      self.column = column
      self.factor = factor
    }
  }

  /// What messages call the check.
  public let name: String
  /// The column that is printed as the result.
  public let result: Int
  /// What the result must be the sum of.
  public let terms: [Term]
  /// The rows that it holds for; nil for all.
  public let rows: [Int]?
  /// How far the printed result may be from the computed one, in öre.
  public let tolerance: Int64

  /// A check of the column `result`; of all rows, unless some are named. The tolerance is in öre.
  public init(_ name: String, result: Int, terms: [Term], rows: [Int]? = nil, tolerance: Int64 = 0) {
    self.name = name
    self.result = result
    self.terms = terms
    self.rows = rows
    self.tolerance = tolerance
  }
}

/// A relation within columns: a total row is the sum of detail rows. Memo rows are left out of the details.
public struct ColumnCheck: Sendable, Hashable {
  /// The row of the printed sum.
  public let total: Int
  /// The rows that it must be the sum of.
  public let details: [Int]
  /// The columns that it holds for; nil for all.
  public let columns: [Int]?
  /// How far apart they may be, in öre.
  public let tolerance: Int64

  /// A check of all columns, unless some are named. The tolerance is in öre.
  public init(total: Int, details: [Int], columns: [Int]? = nil, tolerance: Int64 = 0) {
    self.total = total
    self.details = details
    self.columns = columns
    self.tolerance = tolerance
  }
}
