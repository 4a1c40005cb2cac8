import Graph

/// Rows of the same operation on the same rows, made once: a thousand instances of a component then share what does not
/// differ between them, such as `1 + po`.
struct SharedRows {
  private struct Formula: Hashable {
    let operation: Operation
    let arguments: [RowID]
  }

  private var formulas: [Formula: RowID] = [:]
  private var constants: [UInt64: RowID] = [:]
  private var lists: [[Double]: RowID] = [:]
  /// Rows that are shared, with how they are found.
  private var keys: [RowID: Formula?] = [:]
  private var taken: Set<RowID> = []
  /// Rows that are some value's own already.
  private var owned: Set<RowID> = []

  /// The row of an operation, added unless there is one. Nobody looks at it but the rows that read it.
  mutating func row(_ operation: Operation, _ arguments: [RowID], in graph: inout GraphBuilder) -> RowID {
    let formula = Formula(operation: operation, arguments: arguments)
    if let row = formulas[formula] {
      taken.insert(row)
      return row
    }
    let row = graph.add(operation, arguments, isObserved: false)
    formulas[formula] = row
    keys[row] = formula
    return row
  }

  /// The row of a plain number that stands for all periods.
  mutating func row(_ constant: Double, in graph: inout GraphBuilder) -> RowID {
    if let row = constants[constant.bitPattern] { return row }
    let row = graph.input([constant])
    constants[constant.bitPattern] = row
    keys[row] = .some(nil)
    taken.insert(row)
    return row
  }

  /// The row of plain numbers, one for each period, that nothing edits.
  mutating func row(_ numbers: [Double], in graph: inout GraphBuilder) -> RowID {
    if numbers.count == 1 { return row(numbers[0], in: &graph) }
    if let row = lists[numbers] { return row }
    let row = graph.input(numbers)
    lists[numbers] = row
    keys[row] = .some(nil)
    taken.insert(row)
    return row
  }

  /// A row that is to be a value of its own, which scenarios may redefine: the same, which nobody else gets from now on,
  /// or a copy where some formula has it already. A value that is another (`b = a`) reads it, so that setting `b` leaves
  /// `a` alone.
  ///
  /// - Parameter mayBeAnother: whether it may go by another value's row, as it cannot be set by itself.
  mutating func own(_ row: RowID, mayBeAnother: Bool = false, in graph: inout GraphBuilder) -> RowID {
    if mayBeAnother, owned.contains(row) { return row }
    let own = unshared(row, in: &graph)
    if owned.insert(own).inserted { return own }
    let reading = graph.add(.sum, [own])
    owned.insert(reading)
    return reading
  }

  /// A row that is some value's own from the start.
  mutating func claim(_ row: RowID) { owned.insert(row) }

  private mutating func unshared(_ row: RowID, in graph: inout GraphBuilder) -> RowID {
    if let key = keys.removeValue(forKey: row) {
      if taken.contains(row) {
        keys[row] = key
        return graph.copyDefinition(of: row)
      }
      if let formula = key { formulas[formula] = nil }
    }
    graph.observe(row)
    return row
  }
}
