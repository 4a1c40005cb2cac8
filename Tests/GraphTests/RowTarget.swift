import Graph

/// Where rows can be added, so that random fragments are written once for a graph being built and for an overlay.
protocol RowTarget {
  var rowCount: Int { get }
  /// A formula, which nobody need look at where that can be said.
  mutating func lay(_ operation: Operation, _ arguments: [RowID]) -> RowID
  /// An input of these values and states.
  mutating func give(_ values: [Double], _ states: [State]?) -> RowID
  /// Defines anew a row that was added as a placeholder.
  mutating func rewire(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) throws
}

extension GraphBuilder: RowTarget {
  /// Most rows may be fused into the row that reads them; what a test reads of them is recalled.
  mutating func lay(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    add(operation, arguments, isObserved: rowCount % 5 == 0)
  }

  mutating func give(_ values: [Double], _ states: [State]?) -> RowID { input(values, states: states) }

  mutating func rewire(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) {
    replace(row, with: operation, arguments)
  }
}

extension Overlay: RowTarget {
  mutating func lay(_ operation: Operation, _ arguments: [RowID]) -> RowID { add(operation, arguments) }

  mutating func give(_ values: [Double], _ states: [State]?) -> RowID { addInput(values, states: states) }

  mutating func rewire(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) throws {
    try redefine(row, operation, arguments)
  }
}
