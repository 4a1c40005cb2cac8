import CLanes

/// The scratch of one evaluation at a time: what the arguments are, and what came out.
///
/// Cost: a few allocations, kept by the base from one stabilisation to the next; none per row.
final class Evaluator: @unchecked Sendable {
  let axis: AxisTables
  private let axisPlace: UnsafePointer<AxisTables>
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
  /// The lanes that are evaluated.
  private(set) var maskFrom = 0
  private(set) var maskTo = 0
  /// What waits to be added to sums, and what the row that was evaluated last grew by.
  var rollUp: RollUp
  let growth: UnsafeMutablePointer<Double>
  /// Whether something came out that is too large for sums to be exact.
  var sawLarge = false

  init(_ storage: AxisStorage, _ table: StateTable, _ templates: TemplateTable, mostArguments: Int) {
    axis = storage.tables
    axisPlace = UnsafePointer(storage.place)
    self.table = table
    self.templates = templates
    padded = axis.padded
    maskTo = padded
    rollUp = RollUp(padded: padded)
    growth = allocateRows(padded)
    growth.initialize(repeating: 0, count: padded)
    capacity = max(mostArguments, 1)
    arguments = .allocate(capacity: capacity + templates.mostSteps + 2)
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
    rollUp.free()
    growth.deallocate()
    arguments.deallocate()
    probed.deallocate()
    inTurn.deallocate()
    steps.deallocate()
    values.deallocate()
    states.deallocate()
    probes.deallocate()
  }

  /// Evaluates one operation on plain arguments: a constant if they are, else a row, and nothing where the operation has
  /// states of its own. What comes out is not settled: −0 and numbers that are none stand as they came.
  func evaluateRaw(_ operation: Operation, _ count: Int) -> Form? {
    if operation.needsStates(arguments: count, periods: axis.count) { return nil }
    let form: Form = operation.isElementwise && areConstant(count) ? .constant : .row
    let (from, to) = lanes(form)
    run(operation, arguments, inTurn, operation.meant(count), from, to, values)
    return form
  }

  /// The same for an operation with a loop of its own: a constant, or a row where the strides are not 0.
  @inline(__always)
  func evaluateRaw(_ kernel: StepKernel, _ count: Int, strides: Int) -> Form {
    let form: Form = strides == 0 ? .constant : .row
    let (from, to) = lanes(form)
    _ = kernel.run(arguments, inTurn, count, from, to, values)
    return form
  }

  /// The same for a template.
  func evaluateRaw(template number: Int) -> Form {
    evaluateRaw(template: number, strides: areConstant(Int(templates.entries[number].argumentCount)) ? 0 : 1)
  }

  /// The same for a template on arguments with such strides, taken together.
  func evaluateRaw(template number: Int, strides: Int) -> Form {
    let template = templates.entries[number]
    let count = Int(template.argumentCount)
    let form: Form = template.isElementwise && strides == 0 ? .constant : .row
    let stride = form == .constant ? 0 : 1
    let (from, to) = lanes(form)
    let last = Int(template.stepCount) &- 1
    let first = templates.steps + Int(template.firstStep)
    let operands = templates.operands
    if template.isWeighted {
      arguments[count &+ last &+ 1] = Argument(axis.yearFraction, nil)
      arguments[count &+ last &+ 2] = Argument(axis.days, nil)
    }
    for step in 0..<last {
      let inner = first[step]
      let out = steps + step &* padded
      run(inner, operands, from, to, out)
      Argument.put(out, stride: stride, at: arguments + (count &+ step))
    }
    let root = first[last]
    if roundsPosts {
      run(root, operands, from, to, values)
    } else {
      run(
        root.operation.rounding(false), arguments, operands + Int(root.first), Int(root.count), from, to, values)
    }
    return form
  }

  @inline(__always)
  private func run(
    _ step: Template.Step, _ operands: UnsafePointer<Int32>, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let (indices, count) = (operands + Int(step.first), Int(step.count))
    if step.kernel.run(arguments, indices, count, from, to, out) { return }
    if case .post = step.operation {
      Kernel.post(arguments + Int(indices[0]), axisPlace, from, to, out)
    } else {
      run(step.operation, arguments, indices, count, from, to, out)
    }
  }

  /// Turns −0 to 0 and pads to 0 in what came out, and tells whether it is numbers. Not under a mask.
  func settle(_ form: Form) -> Bool {
    clearPads(form)
    return Kernel.areFinite(values, form == .constant ? 1 : padded)
  }

  /// The same, and whether it is what is there already, a plain row of the same form. `place`, where there is one, is the
  /// present row, and takes what came out. What is masked is as it is there.
  @inline(__always)
  func settle(
    _ form: Form, against present: UnsafePointer<Double>, into place: UnsafeMutablePointer<Double>?
  ) -> (areFinite: Bool, isSame: Bool) {
    clearPads(form)
    let (from, to) = lanes(form)
    if let place { return settled(lanes_replace(values + from, place + from, to &- from)) }
    if form == .row, isMasked {
      values.update(from: present, count: from)
      (values + to).update(from: present + to, count: padded &- to)
    }
    return settled(lanes_settle(values, present, form == .constant ? 1 : padded))
  }

  @inline(__always)
  private func settled(_ found: Int32) -> (areFinite: Bool, isSame: Bool) {
    if found & 4 != 0 { sawLarge = true }
    return (found & 1 == 0, found & 2 == 0)
  }

  /// Notes what a row grew by: what came out less what is there.
  func noteGrowth(from present: UnsafePointer<Double>) {
    for lane in maskFrom..<maskTo { growth[lane] = values[lane] - present[lane] }
  }

  /// The lanes to evaluate: all of a row, or those that are not masked.
  @inline(__always)
  private func lanes(_ form: Form) -> (from: Int, to: Int) {
    form == .constant ? (0, 1) : (maskFrom, maskTo)
  }

  @inline(__always)
  private func clearPads(_ form: Form) {
    if form == .constant || maskTo < padded { return }
    for lane in axis.count..<padded { values[lane] = 0 }
  }

  /// Whether only some calendar years are evaluated.
  var isMasked: Bool { maskTo &- maskFrom < padded }

  /// Evaluates only these lanes, which are whole calendar years; or all, where they are all or none.
  func mask(_ lanes: Range<Int>) {
    let isWhole = lanes.isEmpty || lanes.upperBound >= axis.count && lanes.lowerBound == 0
    maskFrom = isWhole ? 0 : lanes.lowerBound
    maskTo = isWhole || lanes.upperBound >= axis.count ? padded : lanes.upperBound
  }

  func unmask() {
    maskFrom = 0
    maskTo = padded
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
    run(operation, arguments, inTurn, operation.meant(count), start, to, values)
    for number in 0..<count { probed[number] = arguments[number].probed }
    run(operation, probed, inTurn, operation.meant(count), start, to, probes)
    let judge = Judge(
      operation: operation, arguments: arguments, count: count, axis: axis, table: table, row: Int32(row),
      values: values, probes: probes, states: states, from: start, to: to)
    judge.run()
  }

  /// Evaluates one operation on plain arguments over some periods, and tells whether numbers came out.
  func evaluatePlain(_ operation: Operation, _ count: Int, from: Int, to: Int) -> Bool {
    let start = operation.start(from: from, axis)
    run(operation, arguments, inTurn, operation.meant(count), start, to, values)
    return Kernel.areFinite(values + start, to - start)
  }

  private func areConstant(_ count: Int) -> Bool {
    var strides = 0
    for number in 0..<count { strides |= arguments[number].stride }
    return strides == 0
  }

  @inline(__always)
  private func run(
    _ operation: Operation, _ operands: UnsafePointer<Argument>, _ indices: UnsafePointer<Int32>, _ count: Int,
    _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    Kernel.run(
      Kernel.Call(
        operation: operation, operands: operands, indices: indices, count: count, axis: axisPlace, from: from, to: to),
      out)
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
