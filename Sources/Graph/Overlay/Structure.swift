/// What an overlay has of structure: rows added, rows defined anew, and the places that this gives them. A value: copies
/// share its arrays until they change. Its size follows the edits, not the base.
struct Structure {
  let base: Base
  /// Rows of the overlay's own, from the base's last on.
  private(set) var added = Definitions()
  /// Rows of the base that are defined anew, by their numbers in ``anew``.
  private var numbers = RowMap()
  private var anew = Definitions()
  /// Fused rows of the base that are rows again here, and what they were fused into.
  private var opened = RowMap()
  /// Base values of rows that are fused in the base, recalled once.
  private var recalled: [Int32: RowBox] = [:]
  /// The order that positions start from: the base's, or one sorted here, in which nothing is fused.
  private(set) var order: Order
  var isSortedAnew = false
  /// Places other than those of `order`, both ways.
  var positions = RowMap()
  var rows = RowMap()
  /// Edges that `order` does not have, as lists of dependents: the first of each row, and each one's next.
  private var firstEdge = RowMap()
  private var edges: [(dependent: Int32, next: Int32)] = []

  init(_ base: Base) {
    self.base = base
    order = base.order
  }

  var rowCount: Int { base.rowCount + added.count }
  var mostArguments: Int { max(added.mostArguments, anew.mostArguments) }

  func operation(of row: Int) -> Operation {
    if row >= base.rowCount { return added.operations[row - base.rowCount] }
    if let number = numbers[Int32(row)] { return anew.operations[Int(number)] }
    return base.definitions.operations[row]
  }

  func arguments(of row: Int) -> ArraySlice<Int32> {
    if row >= base.rowCount { return added.arguments(of: row - base.rowCount) }
    if let number = numbers[Int32(row)] { return anew.arguments(of: Int(number)) }
    return base.definitions.arguments(of: row)
  }

  /// Whether the row is evaluated otherwise than in the base.
  @inline(__always)
  func isChanged(_ row: Int) -> Bool {
    row >= base.rowCount || isSortedAnew || numbers[Int32(row)] != nil || opened[Int32(row)] != nil
  }

  func isDefinedAnew(_ row: Int) -> Bool { row < base.rowCount && numbers[Int32(row)] != nil }

  func isInner(_ row: Int) -> Bool {
    base.plan.isInner(row) && !isSortedAnew && opened[Int32(row)] == nil
  }

  mutating func append(_ operation: Operation, _ arguments: [RowID]) -> Int {
    added.append(operation, arguments)
    return rowCount - 1
  }

  mutating func define(_ row: Int, _ operation: Operation, _ arguments: [RowID]) {
    if row >= base.rowCount {
      added.replace(RowID(row - base.rowCount), operation, arguments)
    } else if let number = numbers[Int32(row)] {
      anew.replace(RowID(Int(number)), operation, arguments)
    } else {
      numbers[Int32(row)] = Int32(anew.count)
      anew.append(operation, arguments)
    }
  }

  /// Keeps at hand what a base value is to read.
  mutating func keepBaseValue(of row: Int) {
    guard base.plan.isInner(row), recalled[Int32(row)] == nil else { return }
    let evaluator = base.evaluators.take(base, mostArguments: base.plan.mostArguments)
    recalled[Int32(row)] = base.recall(row, evaluator)
    base.evaluators.giveBack(evaluator)
  }

  /// A row of the base, as it is there.
  func baseValue(of row: Int) -> Argument { recalled[Int32(row)]?.argument ?? base.argument(row) }

  mutating func open(_ row: Int) { opened[Int32(row)] = 1 }

  /// Tells the arguments of a row that it reads them.
  mutating func addEdges(to row: Int) {
    if operation(of: row) == .baseValue { return }
    for argument in arguments(of: row) {
      edges.append((Int32(row), firstEdge[argument] ?? -1))
      firstEdge[argument] = Int32(edges.count - 1)
    }
  }

  /// The rows that are evaluated from a row, some of them perhaps twice.
  @inline(__always)
  func forEachDependent(of row: Int, _ body: (Int) -> Void) {
    for dependent in order.dependents(of: row) where !isChanged(Int(dependent)) || mayRead(Int(dependent), row) {
      body(Int(dependent))
    }
    var edge = firstEdge[Int32(row)] ?? -1
    while edge >= 0 {
      let found = edges[Int(edge)]
      if mayRead(Int(found.dependent), row) { body(Int(found.dependent)) }
      edge = found.next
    }
  }

  /// Whether a row reads another, as far as that is known without looking through a long list.
  func mayRead(_ row: Int, _ argument: Int) -> Bool {
    operation(of: row) != .baseValue && (arguments(of: row).count > 64 || reads(row, argument))
  }

  func reads(_ row: Int, _ argument: Int) -> Bool {
    operation(of: row) != .baseValue && arguments(of: row).contains(Int32(argument))
  }

  func position(of row: Int) -> Int {
    if !positions.isEmpty, let moved = positions[Int32(row)] { return Int(moved) }
    return row < order.position.count ? Int(order.position[row]) : row
  }

  func row(at position: Int) -> Int {
    if !rows.isEmpty, let moved = rows[Int32(position)] { return Int(moved) }
    return position < order.rowAt.count ? Int(order.rowAt[position]) : position
  }

  /// Takes an order of all rows, in which nothing is fused.
  mutating func adopt(_ new: Order) {
    order = new
    isSortedAnew = true
    positions = RowMap()
    rows = RowMap()
    firstEdge = RowMap()
    edges = []
  }

  /// All definitions as one.
  var merged: Definitions {
    var all = base.definitions
    for row in numbers.mapped {
      all.replace(RowID(raw: row), operation(of: Int(row)), arguments(of: Int(row)).map { RowID(raw: $0) })
    }
    for row in base.rowCount..<rowCount {
      all.append(operation(of: row), arguments(of: row).map { RowID(raw: $0) })
    }
    return all
  }
}
