import Graph

/// One operation on given cells, over two yearly periods: the smallest graph that can answer a rule.
struct Small {
  var builder: GraphBuilder

  init(_ axis: Axis = .yearly(from: 2023, years: 1)) { builder = GraphBuilder(axis: axis) }

  /// The first cell of an operation on cells.
  static func cell(_ operation: Operation, _ cells: [(Double, State)]) throws -> (value: Double, state: State) {
    var small = Small()
    let arguments = cells.map { small.builder.input([$0.0], states: [$0.1]) }
    let row = small.builder.add(operation, arguments)
    let base = try small.builder.build()
    return (base.value(row, 0), base.state(row, 0))
  }
}
