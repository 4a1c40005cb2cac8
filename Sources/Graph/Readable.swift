/// Read access to a graph, the same for the base and for what stands on it.
///
/// Rows have one value per period of ``axis``. A single cell costs O(1), a row O(periods), states O(flags and causes).
/// What an overlay has not stabilised is read as it was.
public protocol Readable {
  /// The periods.
  var axis: Axis { get }
  /// The number of rows; their names are the numbers below it.
  var rowCount: Int { get }
  /// The known part of a cell.
  func value(_ row: RowID, _ period: Int) -> Double
  /// The known parts of a row.
  func values(_ row: RowID) -> [Double]
  /// What is to be said of a cell.
  func state(_ row: RowID, _ period: Int) -> State
  /// What is to be said of each cell of a row, or nil where all are plain.
  func states(_ row: RowID) -> [State]?
  /// The cell in the second evaluation, where unknowns have values; the value itself without a side row.
  func probe(_ row: RowID, _ period: Int) -> Double
  /// What a row does.
  func operation(of row: RowID) -> Operation
  /// The rows that a row reads, in order.
  func arguments(of row: RowID) -> [RowID]
  /// The rows that read a row, each once, in order of name.
  func dependents(of row: RowID) -> [RowID]
}

/// Where a cell is found: the words behind ``Readable``.
protocol CellStore: Readable {
  var table: StateTable { get }
  func withRow<Result>(_ row: RowID, _ body: (Argument, SideRow?) -> Result) -> Result
}

extension CellStore {
  public func value(_ row: RowID, _ period: Int) -> Double {
    precondition(axis.year.indices.contains(period), "a period off the axis")
    return withRow(row) { cells, _ in cells.value(period) }
  }

  public func values(_ row: RowID) -> [Double] {
    withRow(row) { cells, _ in (0..<axis.count).map { cells.value($0) } }
  }

  public func state(_ row: RowID, _ period: Int) -> State {
    precondition(axis.year.indices.contains(period), "a period off the axis")
    return withRow(row) { _, side in side.map { table.state($0.states[period]) } ?? .plain }
  }

  public func states(_ row: RowID) -> [State]? {
    withRow(row) { _, side in
      side.map { side in (0..<axis.count).map { table.state(side.states[$0]) } }
    }
  }

  public func probe(_ row: RowID, _ period: Int) -> Double {
    precondition(axis.year.indices.contains(period), "a period off the axis")
    return withRow(row) { cells, _ in cells.probe(period) }
  }
}
