import Graph

extension GraphBuilder {
  /// The rows of another graph, one by one, so that the graph can be timed and weighed without the model around it.
  init(copying base: Base) {
    self.init(axis: base.axis)
    for number in 0..<base.rowCount {
      let row = RowID(raw: Int32(number))
      let operation = base.operation(of: row)
      if operation == .input {
        _ = input(base.values(row), states: base.states(row))
      } else {
        _ = add(operation, base.arguments(of: row))
      }
    }
  }
}
