/// A graph while it is put together: rows in any order, with placeholders for what is not known yet.
///
/// Cost: adding a row is O(arguments), an input O(periods); ``build()`` is O(rows × periods + edges).
public struct GraphBuilder: Sendable {
  /// The periods of every row.
  public let axis: Axis
  /// The states of the graph to be.
  public let states: StateTable
  private(set) var definitions = Definitions()
  /// Where each row's given values begin in `cells`; −1 for none.
  private var cellStart: [Int32] = []
  private var cells: [Double] = []
  private var sides: [Int32: SideRow] = [:]

  /// An empty graph. Graphs whose states are to be compared share one table.
  public init(axis: Axis, states: StateTable = StateTable()) {
    self.axis = axis
    self.states = states
  }

  /// The number of rows so far.
  public var rowCount: Int { definitions.count }

  /// A row of given values: one for all periods, or one a period. Periods past the end of a shorter list are blank
  /// (not yet). States are given likewise; without them, values are plain. A number that is not finite is an error.
  public mutating func input(_ values: [Double], states: [State]? = nil) -> RowID {
    definitions.append(.input, [])
    cellStart.append(-1)
    let row = RowID(definitions.count - 1)
    store(row, values, states)
    return row
  }

  /// A row that is an operation on other rows. With fewer arguments than the operation needs, the row is an error.
  public mutating func add(_ operation: Operation, _ arguments: [RowID]) -> RowID {
    definitions.append(operation, arguments)
    cellStart.append(-1)
    return RowID(definitions.count - 1)
  }

  /// Defines a row anew, whatever it was, so that its name can be used before its formula is known.
  public mutating func replace(_ row: RowID, with operation: Operation, _ arguments: [RowID]) {
    definitions.replace(row, operation, arguments)
    cellStart[row.index] = -1
    sides[row.raw] = nil
  }

  /// Gives a row values, whatever it was.
  public mutating func replace(_ row: RowID, withInput values: [Double], states: [State]? = nil) {
    replace(row, with: .input, [])
    store(row, values, states)
  }

  /// A new row with the row's present definition; for an input, a new input with the same values and states.
  public mutating func copyDefinition(of row: RowID) -> RowID {
    let copy = add(definitions.operations[row.index], definitions.arguments(of: row.index).map { RowID(raw: $0) })
    cellStart[copy.index] = cellStart[row.index]
    sides[copy.raw] = sides[row.raw]
    return copy
  }

  /// Sorts and evaluates everything. Throws where rows read each other within one period.
  public func build() throws(CycleError) -> Base {
    let order = try Order.sorted(definitions, axis: axis, readsBase: false)
    let padded = axis.paddedCount
    let block = RowBlock(count: definitions.count * padded)
    var sides = [SideRow?](repeating: nil, count: definitions.count)
    for (row, side) in self.sides { sides[Int(row)] = side }
    cells.withUnsafeBufferPointer { cells in
      guard let first = cells.baseAddress else { return }
      for (row, start) in cellStart.enumerated() where start >= 0 {
        (block.values + row * padded).update(from: first + Int(start), count: padded)
      }
    }
    let base = Base(axis, states, definitions, order, block, sides)
    return base
  }

  private mutating func store(_ row: RowID, _ values: [Double], _ states: [State]?) {
    let start = cells.count
    cellStart[row.index] = Int32(start)
    cells.append(contentsOf: repeatElement(0, count: axis.paddedCount))
    let given = Given(values, states, row: row, axis: axis, table: self.states)
    sides[row.raw] = given.side
    cells.replaceSubrange(start..., with: given.values)
  }
}
