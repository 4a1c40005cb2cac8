import Graph

/// Rows of the same operation on the same rows, made once: a thousand instances of a component then share what does not
/// differ between them, such as `1 + po`.
struct SharedRows {
  /// What has become of a row.
  private struct Mark: OptionSet {
    let rawValue: UInt8
    /// Who wants the same again gets it.
    static let isFound = Mark(rawValue: 1)
    /// Somebody has got it so.
    static let isTaken = Mark(rawValue: 2)
    /// It is some value's own already.
    static let isOwned = Mark(rawValue: 4)
  }

  private var formulas = FormulaTable()
  private var constants: [UInt64: RowID] = [:]
  private var lists: [[Double]: RowID] = [:]
  private var marks: [Mark] = []

  /// The row of an operation, added unless there is one. Nobody looks at it but the rows that read it.
  mutating func row(_ operation: Operation, _ arguments: [RowID], in graph: inout GraphBuilder) -> RowID {
    let hash = FormulaTable.hash(operation, arguments)
    let known = formulas.find(hash) { row in
      self[row].contains(.isFound) && graph.isDefined(row, as: operation, arguments)
    }
    if let known {
      self[known].insert(.isTaken)
      return known
    }
    let row = graph.add(operation, arguments, isObserved: false)
    formulas.insert(row, hash)
    self[row] = .isFound
    return row
  }

  /// The row of a plain number that stands for all periods.
  mutating func row(_ constant: Double, in graph: inout GraphBuilder) -> RowID {
    if let row = constants[constant.bitPattern] { return row }
    let row = graph.input([constant])
    constants[constant.bitPattern] = row
    self[row] = [.isFound, .isTaken]
    return row
  }

  /// The row of plain numbers, one for each period, that nothing edits.
  mutating func row(_ numbers: [Double], in graph: inout GraphBuilder) -> RowID {
    if numbers.count == 1 { return row(numbers[0], in: &graph) }
    if let row = lists[numbers] { return row }
    let row = graph.input(numbers)
    lists[numbers] = row
    self[row] = [.isFound, .isTaken]
    return row
  }

  /// A row that is to be a value of its own, which scenarios may redefine: the same, which nobody else gets from now on,
  /// or a copy where some formula has it already. A value that is another (`b = a`) reads it, so that setting `b` leaves
  /// `a` alone.
  ///
  /// - Parameter mayBeAnother: whether it may go by another value's row, as it cannot be set by itself.
  mutating func own(_ row: RowID, mayBeAnother: Bool = false, in graph: inout GraphBuilder) -> RowID {
    if mayBeAnother, self[row].contains(.isOwned) { return row }
    let own = unshared(row, in: &graph)
    if !self[own].contains(.isOwned) {
      claim(own)
      return own
    }
    let reading = graph.add(.sum, [own])
    claim(reading)
    return reading
  }

  /// A row that is some value's own from the start.
  mutating func claim(_ row: RowID) { self[row].insert(.isOwned) }

  private mutating func unshared(_ row: RowID, in graph: inout GraphBuilder) -> RowID {
    if self[row].contains([.isFound, .isTaken]) { return graph.copyDefinition(of: row) }
    self[row].remove(.isFound)
    graph.observe(row)
    return row
  }

  private subscript(_ row: RowID) -> Mark {
    get { Int(row.raw) < marks.count ? marks[Int(row.raw)] : [] }
    set {
      while marks.count <= Int(row.raw) { marks.append([]) }
      marks[Int(row.raw)] = newValue
    }
  }
}
