/// The operation and arguments of every row, as a structure of arrays: small integers, no object per row.
struct Definitions: Sendable {
  private(set) var operations: [Operation] = []
  private var offsets: [Int32] = []
  private var counts: [Int32] = []
  private var pool: [Int32] = []
  private(set) var mostArguments = 1

  var count: Int { operations.count }

  mutating func append(_ operation: Operation, _ arguments: [RowID]) {
    operations.append(operation)
    offsets.append(0)
    counts.append(0)
    write(arguments, at: count - 1)
  }

  /// A new definition of a row; the old list of arguments is left in the pool unless the new one fits in its place.
  mutating func replace(_ row: RowID, _ operation: Operation, _ arguments: [RowID]) {
    operations[row.index] = operation
    write(arguments, at: row.index)
  }

  private mutating func write(_ arguments: [RowID], at row: Int) {
    if arguments.count > Int(counts[row]) {
      offsets[row] = Int32(pool.count)
      for argument in arguments { pool.append(argument.raw) }
    } else {
      for (place, argument) in arguments.enumerated() { pool[Int(offsets[row]) + place] = argument.raw }
    }
    counts[row] = Int32(arguments.count)
    mostArguments = max(mostArguments, arguments.count)
  }

  func isDefined(_ row: Int, as operation: Operation, _ arguments: [RowID]) -> Bool {
    guard Int(counts[row]) == arguments.count, operations[row] == operation else { return false }
    let first = Int(offsets[row])
    for place in arguments.indices where pool[first + place] != arguments[place].raw { return false }
    return true
  }

  func arguments(of row: Int) -> ArraySlice<Int32> {
    pool[Int(offsets[row])..<Int(offsets[row]) + Int(counts[row])]
  }

  func argumentCount(of row: Int) -> Int { Int(counts[row]) }

  /// Arguments of all rows, and what redefinition has left behind.
  var argumentTotal: Int { pool.count }
}
