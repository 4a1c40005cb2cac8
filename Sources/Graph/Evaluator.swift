/// The scratch of one evaluation at a time: what the arguments are, and what came out.
///
/// Cost: a few allocations, kept by the base from one stabilisation to the next; none per row.
final class Evaluator: @unchecked Sendable {
  let axis: AxisTables
  let table: StateTable
  let templates: TemplateTable
  let padded: Int
  /// The arguments of the row to evaluate, filled by the caller; in a template, its steps come after them.
  let arguments: UnsafeMutablePointer<Argument>
  /// What came out.
  let values: UnsafeMutablePointer<Double>
  let states: UnsafeMutablePointer<StateID>
  let probes: UnsafeMutablePointer<Double>
  /// 0, 1, 2…: the operands of an operation that stands alone.
  private let inTurn: UnsafeMutablePointer<Int32>
  /// A row for each step of a template.
  private let steps: UnsafeMutablePointer<Double>
  /// Arguments as the second evaluation sees them.
  private let probed: UnsafeMutablePointer<Argument>
  let capacity: Int
  /// Whether posts are rounded; if not, they are what they post.
  var roundsPosts = true

  init(_ axis: AxisTables, _ table: StateTable, _ templates: TemplateTable, mostArguments: Int) {
    self.axis = axis
    self.table = table
    self.templates = templates
    padded = axis.padded
    capacity = max(mostArguments, 1)
    arguments = .allocate(capacity: capacity + templates.mostSteps)
    probed = .allocate(capacity: capacity)
    inTurn = .allocate(capacity: capacity)
    for number in 0..<capacity { inTurn[number] = Int32(number) }
    steps = allocateRows(max(templates.mostSteps, 1) * padded)
    steps.initialize(repeating: 0, count: max(templates.mostSteps, 1) * padded)
    values = allocateRows(padded)
    values.initialize(repeating: 0, count: padded)
    states = .allocate(capacity: padded)
    states.initialize(repeating: .plain, count: padded)
    probes = allocateRows(padded)
    probes.initialize(repeating: 0, count: padded)
  }

  deinit {
    arguments.deallocate()
    probed.deallocate()
    inTurn.deallocate()
    steps.deallocate()
    values.deallocate()
    states.deallocate()
    probes.deallocate()
  }

  /// What came out of plain arguments.
  enum Outcome {
    /// One value for all periods, in eight lanes.
    case constant
    case row
    /// A number that is none came out, or the operation has states of its own: to be evaluated with states.
    case strange
  }

  /// Evaluates one operation on plain arguments. Constants give a constant.
  func evaluatePlain(_ operation: Operation, _ count: Int) -> Outcome {
    if operation.needsStates(arguments: count, periods: axis.count) { return .strange }
    let isConstant = operation.isElementwise && areConstant(count)
    let to = isConstant ? Graph.laneCount : padded
    run(operation, arguments, inTurn, count, 0, to, values)
    return settle(isConstant)
  }

  /// Evaluates a template on plain arguments. Constants give a constant.
  func evaluatePlain(template number: Int) -> Outcome {
    let template = templates.entries[number]
    let count = Int(template.argumentCount)
    let isConstant = template.isElementwise && areConstant(count)
    let to = isConstant ? Graph.laneCount : padded
    let last = Int(template.stepCount) - 1
    let first = templates.steps + Int(template.firstStep)
    for step in 0..<last {
      let operation = first[step]
      let out = steps + step * padded
      run(operation.operation, arguments, templates.operands + Int(operation.first), Int(operation.count), 0, to, out)
      arguments[count + step] = Argument(out, stride: isConstant ? 0 : 1, nil)
    }
    let root = first[last]
    let operation = root.operation == .post && !roundsPosts ? .lag(periods: 0) : root.operation
    run(operation, arguments, templates.operands + Int(root.first), Int(root.count), 0, to, values)
    return settle(isConstant)
  }

  /// Evaluates a row over all periods with states. Gives whether it has a side row; `values` and, if so, `states` and
  /// `probes` hold it.
  func evaluate(_ operation: Operation, _ count: Int, row: Int) -> Bool {
    evaluateWithStates(operation, count, row: row, from: 0, to: axis.count)
    return settleStates()
  }

  /// Evaluates a row with its states over some periods; the buffers hold nothing for others.
  func evaluateWithStates(_ operation: Operation, _ count: Int, row: Int, from: Int, to: Int) {
    let start = operation.start(from: from, axis)
    run(operation, arguments, inTurn, count, start, to, values)
    for number in 0..<count { probed[number] = arguments[number].probed }
    run(operation, probed, inTurn, count, start, to, probes)
    let judge = Judge(
      operation: operation, arguments: arguments, count: count, axis: axis, table: table, row: Int32(row),
      values: values, probes: probes, states: states, from: start, to: to)
    judge.run()
  }

  /// Evaluates one operation on plain arguments over some periods, and tells whether numbers came out.
  func evaluatePlain(_ operation: Operation, _ count: Int, from: Int, to: Int) -> Bool {
    let start = operation.start(from: from, axis)
    run(operation, arguments, inTurn, count, start, to, values)
    return Kernel.areFinite(values + start, to - start)
  }

  private func areConstant(_ count: Int) -> Bool {
    var strides = 0
    for number in 0..<count { strides |= arguments[number].stride }
    return strides == 0
  }

  private func settle(_ isConstant: Bool) -> Outcome {
    if isConstant { return Kernel.areFinite(values, Graph.laneCount) ? .constant : .strange }
    return Kernel.tidy(values, axis) ? .row : .strange
  }

  @inline(__always)
  private func run(
    _ operation: Operation, _ operands: UnsafePointer<Argument>, _ indices: UnsafePointer<Int32>, _ count: Int,
    _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    Kernel.run(
      Kernel.Call(
        operation: operation, operands: operands, indices: indices, count: count, axis: axis, from: from, to: to), out)
  }

  /// Fills the pads and tells whether any period is other than plain.
  private func settleStates() -> Bool {
    for lane in axis.count..<padded {
      values[lane] = 0
      probes[lane] = 0
      states[lane] = .plain
    }
    for lane in 0..<axis.count where !states[lane].isPlain { return true }
    return false
  }
}
