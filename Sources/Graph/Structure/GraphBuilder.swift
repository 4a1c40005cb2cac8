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
  /// Per row, whether its given values are one for all periods.
  private var isConstant: [Bool] = []
  /// Per row, whether it is a formula that nobody looks at but the rows that read it.
  private var isUnobserved: [Bool] = []

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
    let row = append(.input, [], isObserved: true)
    store(row, values, states)
    return row
  }

  /// A row that is an operation on other rows. With fewer arguments than the operation needs, the row is an error.
  ///
  /// A row that is not observed may be fused into the one row that reads it: it owns no cells, and is evaluated anew when
  /// it is read after all. See ``observe(_:)``.
  public mutating func add(_ operation: Operation, _ arguments: [RowID], isObserved: Bool = true) -> RowID {
    precondition(arguments.allSatisfy { $0.raw >= 0 && $0.index < rowCount }, "an argument is a row of another graph")
    return append(operation, arguments, isObserved: isObserved)
  }

  /// Keeps a row's cells at hand, as it will be looked at.
  public mutating func observe(_ row: RowID) { isUnobserved[row.index] = false }

  /// Whether a row is this operation on these rows.
  public func isDefined(_ row: RowID, as operation: Operation, _ arguments: [RowID]) -> Bool {
    definitions.isDefined(row.index, as: operation, arguments)
  }

  /// Defines a row anew, whatever it was, so that its name can be used before its formula is known.
  public mutating func replace(_ row: RowID, with operation: Operation, _ arguments: [RowID]) {
    precondition(arguments.allSatisfy { $0.raw >= 0 && $0.index < rowCount }, "an argument is a row of another graph")
    definitions.replace(row, operation, arguments)
    cellStart[row.index] = -1
    isConstant[row.index] = false
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
    isConstant[copy.index] = isConstant[row.index]
    sides[copy.raw] = sides[row.raw]
    return copy
  }

  /// Sorts and evaluates everything. Throws where rows read each other within one period.
  public func build() throws(CycleError) -> Base {
    var order = try Order.sorted(definitions, axis: axis, readsBase: false)
    let unobserved = isUnobserved.indices.filter { isUnobserved[$0] }.map { Int32($0) }
    let plan = Plan(Fusion(definitions, unobserved: unobserved, components: order), definitions, order)
    if !unobserved.isEmpty { order = order.linked(by: plan) }
    plan.noteReaders(order)
    let block = RowBlock(constantRows(order, plan), padded: axis.paddedCount, places: order.rowAt)
    var sides = [SideRow?](repeating: nil, count: definitions.count)
    for (row, side) in self.sides {
      sides[Int(row)] = side
      let ref = block.ref(Int(row))
      block.refs[Int(row)] = RowRef(ref.values, isConstant: ref.isConstant, hasSide: true).bits
    }
    cells.withUnsafeBufferPointer { cells in
      guard let first = cells.baseAddress else { return }
      for (row, start) in cellStart.enumerated() where start >= 0 {
        let count = isConstant[row] ? 1 : axis.paddedCount
        UnsafeMutablePointer(mutating: block.ref(row).values).update(from: first + Int(start), count: count)
      }
    }
    return Base(axis, states, definitions, order, plan, block, sides)
  }

  /// Per row, whether it will be one value for all periods: given so, or a formula of such rows. Nil for rows without
  /// cells.
  private func constantRows(_ order: Order, _ plan: Plan) -> [Bool?] {
    var constant = isConstant
    for row in order.rows.map({ Int($0) }) where definitions.operations[row] != .input {
      constant[row] =
        definitions.operations[row].isElementwise && definitions.argumentCount(of: row) > 0
        && !order.isInComponent(row) && definitions.arguments(of: row).allSatisfy { constant[Int($0)] }
    }
    return constant.enumerated().map { plan.isInner($0) ? nil : $1 }
  }

  private mutating func append(_ operation: Operation, _ arguments: [RowID], isObserved: Bool) -> RowID {
    definitions.append(operation, arguments)
    cellStart.append(-1)
    isConstant.append(false)
    isUnobserved.append(!isObserved)
    return RowID(definitions.count - 1)
  }

  /// The values of a row that has none.
  private mutating func store(_ row: RowID, _ values: [Double], _ states: [State]?) {
    cellStart[row.index] = Int32(cells.count)
    if let constant = Given.constant(values, states, axis: axis) {
      isConstant[row.index] = true
      cells.append(constant)
      return
    }
    let given = Given(values, states, row: row, axis: axis, table: self.states)
    if let side = given.side { sides[row.raw] = side }
    cells.append(contentsOf: given.values)
  }
}
