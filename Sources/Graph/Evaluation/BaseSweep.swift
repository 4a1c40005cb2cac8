/// The first evaluation of a base: every position once, straight through.
struct BaseSweep: ArgumentSource {
  private let definitions: Definitions
  private let order: Order
  private let plan: Plan
  private let block: RowBlock
  private let axis: AxisStorage
  private let table: StateTable
  private(set) var sides: [SideRow?]

  init(
    _ definitions: Definitions, _ order: Order, _ plan: Plan, _ block: RowBlock, _ sides: [SideRow?],
    _ axis: AxisStorage, _ table: StateTable
  ) {
    self.definitions = definitions
    self.order = order
    self.plan = plan
    self.block = block
    self.axis = axis
    self.table = table
    self.sides = sides
  }

  var baseValuesAreFixed: Bool { false }
  func evaluatedOperation(of row: Int) -> Operation { definitions.operations[row] }
  func definitionArguments(of row: Int) -> ArraySlice<Int32> { definitions.arguments(of: row) }
  func isInner(_ row: Int) -> Bool { plan.isInner(row) }

  func argument(_ row: Int, for operation: Operation) -> Argument {
    let ref = block.ref(row)
    return Argument(ref.values, stride: ref.stride, sides[row])
  }

  mutating func run() {
    let evaluator = Evaluator(axis, table, plan.templates, mostArguments: plan.mostArguments)
    defer { withExtendedLifetime(evaluator) {} }
    var position = 0
    while position < order.rowAt.count {
      if let component = order.component(at: position) {
        let stepper = ComponentStepper(component, order, self, padded: evaluator.padded)
        stepper.run(evaluator, byYear: component.byYear)
        stepper.forEachResult { store($0.row, $0.values, $0.form, $0.states, $0.probes) }
        position = component.positions.upperBound
        continue
      }
      let number = Int(plan.entryAt[position])
      position += 1
      if number < 0 { continue }
      let form = evaluate(plan.entries[number], evaluator)
      store(Int(plan.entries[number].row), evaluator.values, form, evaluator.states, evaluator.probes)
    }
  }

  private func evaluate(_ entry: Plan.Entry, _ evaluator: Evaluator) -> Form {
    let row = Int(entry.row)
    let arguments = plan.arguments + Int(entry.first)
    var sides: UInt = 0
    for number in 0..<Int(entry.count) {
      let ref = block.ref(Int(arguments[number]))
      sides |= ref.bits
      evaluator.arguments[number] = Argument(ref)
    }
    if sides & 2 == 0 {
      let form =
        entry.template >= 0
        ? evaluator.evaluateRaw(template: Int(entry.template))
        : evaluator.evaluateRaw(definitions.operations[row], Int(entry.count))
      if let form, evaluator.settle(form) { return form }
    }
    return evaluateAlone(row, definitions.operations[row], evaluator)
  }

  private mutating func store(
    _ row: Int, _ values: UnsafePointer<Double>, _ form: Form, _ states: UnsafePointer<StateID>?,
    _ probes: UnsafePointer<Double>
  ) {
    let padded = axis.tables.padded
    if form == .rowWithStates, let states { sides[row] = SideRow(states: states, probes: probes, padded: padded) }
    let room = block.ref(row)
    if room.isConstant == (form == .constant) {
      let target = UnsafeMutablePointer(mutating: room.values)
      target.update(from: values, count: form == .constant ? 1 : padded)
      block.refs[row] = RowRef(target, isConstant: form == .constant, hasSide: sides[row] != nil).bits
    } else {
      let box = RowBox.make(copying: values, isConstant: form == .constant, side: sides[row], padded: padded)
      block.boxes.append(box)
      block.refs[row] = box.ref.bits
    }
  }
}
