/// The evaluation of rows that form a ring through lags: block by block of time, each row once in every block.
///
/// All members are evaluated with side rows, which are dropped where they turn out plain. Cost: members × periods, and
/// for operations that run along the year as many times that as the year has periods.
final class ComponentStepper {
  private let rows: [Int]
  private let padded: Int
  private let values: UnsafeMutablePointer<Double>
  private let probes: UnsafeMutablePointer<Double>
  private let states: UnsafeMutablePointer<StateID>
  private var operations: [Operation] = []
  private var arguments: [[Argument]] = []

  init(_ component: Order.Component, _ order: Order, _ source: some ArgumentSource, padded: Int) {
    rows = component.positions.map { Int(order.rowAt[$0]) }
    self.padded = padded
    let lanes = rows.count * padded
    values = .allocate(capacity: lanes)
    values.initialize(repeating: 0, count: lanes)
    probes = .allocate(capacity: lanes)
    probes.initialize(repeating: 0, count: lanes)
    states = .allocate(capacity: lanes)
    states.initialize(repeating: .plain, count: lanes)
    var place: [Int: Int] = [:]
    for (number, row) in rows.enumerated() { place[row] = number }
    for (number, row) in rows.enumerated() {
      let operation = source.evaluatedOperation(of: row)
      operations.append(operation)
      if operation == .input { copy(source.argument(row, for: .input), to: number) }
      let all = operation == .input ? [] : source.definitionArguments(of: row)
      arguments.append(
        all.map { argument in
          let isInside = operation != .baseValue || !source.baseValuesAreFixed
          if isInside, let inside = place[Int(argument)] { return member(inside) }
          return source.argument(Int(argument), for: operation)
        })
    }
  }

  deinit {
    values.deallocate()
    probes.deallocate()
    states.deallocate()
  }

  /// A member as it stands, as an argument of the others.
  private func member(_ number: Int) -> Argument {
    Argument(values: values + number * padded, states: states + number * padded, probes: probes + number * padded)
  }

  private func copy(_ argument: Argument, to number: Int) {
    for lane in 0..<padded { (values + number * padded)[lane] = argument.value(lane) }
    for lane in 0..<padded { (probes + number * padded)[lane] = argument.probe(lane) }
    if let side = argument.states { (states + number * padded).update(from: side, count: padded) }
  }

  /// Steps all members through time: on numbers alone where nothing else is to be said, and otherwise with states.
  func run(_ evaluator: Evaluator, byYear: Bool) {
    if isPlain(evaluator.axis), runPlain(evaluator, byYear: byYear) { return }
    runWithStates(evaluator, byYear: byYear)
  }

  /// Whether no member has states of its own and none reads any.
  private func isPlain(_ axis: AxisTables) -> Bool {
    rows.indices.allSatisfy { number in
      let count = arguments[number].count
      if operations[number] == .input { return (0..<padded).allSatisfy { states[number * padded + $0].isPlain } }
      return !operations[number].needsStates(arguments: count, periods: axis.count)
        && arguments[number].allSatisfy { $0.states == nil || isMember($0) }
    }
  }

  private func isMember(_ argument: Argument) -> Bool {
    argument.values >= UnsafePointer(values) && argument.values < UnsafePointer(values + rows.count * padded)
  }

  /// Steps on numbers alone; false, with all as it was, where a number that is none comes out.
  private func runPlain(_ evaluator: Evaluator, byYear: Bool) -> Bool {
    let axis = evaluator.axis
    var from = 0
    while from < axis.count {
      let to = byYear ? Int(axis.yearEnd[from]) : from + 1
      for number in rows.indices where operations[number] != .input {
        for (place, argument) in arguments[number].enumerated() { evaluator.arguments[place] = argument }
        guard evaluator.evaluatePlain(operations[number], arguments[number].count, from: from, to: to) else {
          for number in rows.indices where operations[number] != .input {
            (values + number * padded).update(repeating: 0, count: padded)
          }
          return false
        }
        (values + (number * padded + from)).update(from: evaluator.values + from, count: to - from)
      }
      from = to
    }
    probes.update(from: values, count: rows.count * padded)
    return true
  }

  private func runWithStates(_ evaluator: Evaluator, byYear: Bool) {
    let axis = evaluator.axis
    var from = 0
    while from < axis.count {
      let to = byYear ? Int(axis.yearEnd[from]) : from + 1
      for number in rows.indices where operations[number] != .input {
        for (place, argument) in arguments[number].enumerated() { evaluator.arguments[place] = argument }
        evaluator.evaluateWithStates(
          operations[number], arguments[number].count, row: rows[number], from: from, to: to)
        let lanes = number * padded + from
        (values + lanes).update(from: evaluator.values + from, count: to - from)
        (probes + lanes).update(from: evaluator.probes + from, count: to - from)
        (states + lanes).update(from: evaluator.states + from, count: to - from)
      }
      from = to
    }
  }

  /// Hands over every member that is a formula, with what came out. The pointers hold only as long as `body` runs.
  func forEachResult(_ body: (Result) -> Void) {
    for number in rows.indices where operations[number] != .input {
      let states = states + number * padded
      let hasSide = (0..<padded).contains { !states[$0].isPlain }
      let result = Result(
        row: rows[number], values: values + number * padded, states: hasSide ? states : nil,
        probes: probes + number * padded)
      body(result)
    }
  }

  /// A row as it came out; no states where all are plain.
  struct Result {
    let row: Int
    let values: UnsafePointer<Double>
    let states: UnsafePointer<StateID>?
    let probes: UnsafePointer<Double>

    var form: Form { states == nil ? .row : .rowWithStates }

    init(
      row: Int, values: UnsafePointer<Double>, states: UnsafeMutablePointer<StateID>?, probes: UnsafePointer<Double>
    ) {
      self.row = row
      self.values = values
      self.states = states.map { UnsafePointer($0) }
      self.probes = probes
    }
  }
}
