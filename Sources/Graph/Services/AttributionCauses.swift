extension Attribution {
  /// The rows in which two states differ of their own accord, below a target: inputs with other values, and rows that
  /// are defined differently (pinned, redefined) and have other values. In order of name.
  ///
  /// Cost: O(rows and edges below the target).
  static func causes(
    of target: Program.Target, _ before: some Readable, _ after: some Readable
  ) throws(ProgramError) -> [RowID] {
    if before.axis != after.axis { throw .differentAxes }
    var isSeen = [Bool](repeating: false, count: min(before.rowCount, after.rowCount))
    var waiting: [RowID] = []
    for part in target.parts {
      if part.row.raw < 0 || part.row.index >= isSeen.count { throw .notAResult(part.row) }
      waiting.append(part.row)
    }
    var causes: [RowID] = []
    while let row = waiting.popLast() {
      if isSeen[row.index] { continue }
      isSeen[row.index] = true
      let operation = before.operation(of: row)
      let arguments = before.arguments(of: row)
      let isAlike = operation == after.operation(of: row) && arguments == after.arguments(of: row)
      let used = operation.argumentsInProgram(arguments.count, periods: before.axis.count)
      if isAlike, used > 0 {
        waiting.append(contentsOf: arguments.prefix(used))
      } else if before.values(row) != after.values(row) {
        causes.append(row)
      }
    }
    return causes.sorted()
  }
}
