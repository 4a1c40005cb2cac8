/// A row as an argument: its values, and its states and probes where it has a side row.
struct Argument {
  var values: UnsafePointer<Double>
  var states: UnsafePointer<StateID>?
  var probes: UnsafePointer<Double>?

  init(_ values: UnsafePointer<Double>, _ side: SideRow?) {
    self.values = values
    states = side.map { UnsafePointer($0.states) }
    probes = side.map { UnsafePointer($0.probes) }
  }

  init(values: UnsafePointer<Double>, states: UnsafePointer<StateID>, probes: UnsafePointer<Double>) {
    self.values = values
    self.states = states
    self.probes = probes
  }
}

/// The scratch of one evaluation at a time: what the arguments are, and what came out.
///
/// Cost: one allocation per buffer for a whole stabilisation, none per row.
final class Evaluator {
  let axis: AxisTables
  let table: StateTable
  let padded: Int
  /// The arguments of the row to evaluate, filled by the caller.
  let arguments: UnsafeMutablePointer<Argument>
  private let pointers: UnsafeMutablePointer<UnsafePointer<Double>>
  /// What came out.
  let values: UnsafeMutablePointer<Double>
  let states: UnsafeMutablePointer<StateID>
  let probes: UnsafeMutablePointer<Double>
  private let capacity: Int

  init(_ axis: AxisTables, _ table: StateTable, mostArguments: Int) {
    self.axis = axis
    self.table = table
    padded = axis.padded
    capacity = max(mostArguments, 1)
    arguments = .allocate(capacity: capacity)
    pointers = .allocate(capacity: capacity)
    values = .allocate(capacity: padded)
    values.initialize(repeating: 0, count: padded)
    states = .allocate(capacity: padded)
    states.initialize(repeating: .plain, count: padded)
    probes = .allocate(capacity: padded)
    probes.initialize(repeating: 0, count: padded)
  }

  deinit {
    arguments.deallocate()
    pointers.deallocate()
    values.deallocate()
    states.deallocate()
    probes.deallocate()
  }

  /// Evaluates a row over all periods. Gives whether it has a side row; `values` and, if so, `states` and `probes` hold it.
  func evaluate(_ operation: Operation, _ count: Int, row: Int) -> Bool {
    if !operation.needsStates(arguments: count, periods: axis.count), arePlain(count) {
      for number in 0..<count { pointers[number] = arguments[number].values }
      run(operation, count, 0, padded, values)
      if Kernel.tidy(values, axis) { return false }
    }
    evaluateWithStates(operation, count, row: row, from: 0, to: axis.count)
    return settle()
  }

  /// Evaluates a row with its states over some periods; the buffers hold nothing for others.
  func evaluateWithStates(_ operation: Operation, _ count: Int, row: Int, from: Int, to: Int) {
    let start = operation.start(from: from, axis)
    for number in 0..<count { pointers[number] = arguments[number].values }
    run(operation, count, start, to, values)
    for number in 0..<count { pointers[number] = arguments[number].probes ?? arguments[number].values }
    run(operation, count, start, to, probes)
    let judge = Judge(
      operation: operation, arguments: arguments, count: count, axis: axis, table: table, row: Int32(row),
      values: values, probes: probes, states: states, from: start, to: to)
    judge.run()
  }

  private func arePlain(_ count: Int) -> Bool {
    for number in 0..<count where arguments[number].states != nil { return false }
    return true
  }

  private func run(
    _ operation: Operation, _ count: Int, _ from: Int, _ to: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let call = Kernel.Call(
      operation: operation, arguments: pointers, count: count, axis: axis, from: from, to: to)
    Kernel.run(call, out)
  }

  /// Fills the pads and tells whether any period is other than plain.
  private func settle() -> Bool {
    for lane in axis.count..<padded {
      values[lane] = 0
      probes[lane] = 0
      states[lane] = .plain
    }
    for lane in 0..<axis.count where !states[lane].isPlain { return true }
    return false
  }
}
