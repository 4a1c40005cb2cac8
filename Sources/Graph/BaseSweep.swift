/// The first evaluation of a base: every position once, straight through.
struct BaseSweep: ArgumentSource {
  private let definitions: Definitions
  private let order: Order
  private let block: RowBlock
  private let axis: AxisStorage
  private let table: StateTable
  private(set) var sides: [SideRow?]

  init(
    _ definitions: Definitions, _ order: Order, _ block: RowBlock, _ sides: [SideRow?], _ axis: AxisStorage,
    _ table: StateTable
  ) {
    self.definitions = definitions
    self.order = order
    self.block = block
    self.axis = axis
    self.table = table
    self.sides = sides
  }

  var baseValuesAreFixed: Bool { false }
  func evaluatedOperation(of row: Int) -> Operation { definitions.operations[row] }
  func definitionArguments(of row: Int) -> ArraySlice<Int32> { definitions.arguments(of: row) }

  func argument(_ row: Int, for operation: Operation) -> Argument {
    Argument(block.values + row * axis.tables.padded, sides[row])
  }

  mutating func run() {
    let padded = axis.tables.padded
    let evaluator = Evaluator(axis.tables, table, mostArguments: definitions.mostArguments)
    defer { withExtendedLifetime(evaluator) {} }
    var position = 0
    while position < order.rowAt.count {
      if let component = order.component(at: position) {
        let stepper = ComponentStepper(component, order, self, padded: padded)
        stepper.run(evaluator, byYear: component.byYear)
        stepper.forEachResult { store($0.row, $0.values, $0.states, $0.probes) }
        position = component.positions.upperBound
        continue
      }
      let row = Int(order.rowAt[position])
      position += 1
      let operation = definitions.operations[row]
      if operation == .input { continue }
      var count = 0
      for argument in definitions.arguments(of: row) {
        evaluator.arguments[count] = self.argument(Int(argument), for: operation)
        count += 1
      }
      let hasSide = evaluator.evaluate(operation, count, row: row)
      store(row, evaluator.values, hasSide ? evaluator.states : nil, evaluator.probes)
    }
  }

  private mutating func store(
    _ row: Int, _ values: UnsafePointer<Double>, _ states: UnsafePointer<StateID>?, _ probes: UnsafePointer<Double>
  ) {
    let padded = axis.tables.padded
    (block.values + row * padded).update(from: values, count: padded)
    if let states { sides[row] = SideRow(states: states, probes: probes, padded: padded) }
  }
}
