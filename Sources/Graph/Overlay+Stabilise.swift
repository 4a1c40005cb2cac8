extension Overlay {
  /// Evaluates all that is dirty, arguments first and each row once; rows that come out with the same bits leave their
  /// dependents alone. Without edits it costs nothing; with them, what they reach.
  public mutating func stabilise() -> Work {
    var work = Work()
    refresh()
    if dirty.isEmpty { return work }
    let evaluator = Evaluator(base.axisStorage.tables, table, mostArguments: definitions.mostArguments)
    if dirty.count * 10 > order.rowAt.count * 3 {
      sweep(evaluator, &work)
    } else {
      var cursor = 0
      while let position = dirty.popLowest(from: &cursor) {
        if let component = order.component(at: position) {
          step(component, evaluator, &work)
        } else {
          recompute(position, evaluator, &work)
        }
      }
    }
    return work
  }

  /// Where most is dirty, every formula once, in order.
  private mutating func sweep(_ evaluator: Evaluator, _ work: inout Work) {
    var position = 0
    while position < order.rowAt.count {
      if let component = order.component(at: position) {
        step(component, evaluator, &work)
        position = component.positions.upperBound
      } else {
        recompute(position, evaluator, &work)
        position += 1
      }
    }
    dirty.removeAll()
  }

  private mutating func recompute(_ position: Int, _ evaluator: Evaluator, _ work: inout Work) {
    let row = Int(order.rowAt[position])
    var operation = evaluatedOperation(of: row)
    if operation == .input { return }
    let all = definitionArguments(of: row)
    if operation == .baseValue {
      // A base value of the base's own is what it was; that of a row which the base does not have is blank.
      if ownDefinitions == nil { return }
      if let argument = all.first, Int(argument) >= base.rowCount { operation = .pickPeriod(-1) }
    }
    var count = 0
    for argument in all {
      evaluator.arguments[count] = self.argument(Int(argument), for: operation)
      count += 1
    }
    let hasSide = evaluator.evaluate(operation, count, row: row)
    take(row, evaluator.values, hasSide ? evaluator.states : nil, evaluator.probes, outside: nil, &work)
  }

  private mutating func step(_ component: Order.Component, _ evaluator: Evaluator, _ work: inout Work) {
    for position in component.positions { dirty.clear(position) }
    let stepper = ComponentStepper(component, order, self, padded: evaluator.padded)
    stepper.run(evaluator, byYear: component.byYear)
    stepper.forEachResult { result in
      take(result.row, result.values, result.states, result.probes, outside: component.positions, &work)
    }
  }

  /// Compares what came out with what was there; where it differs, keeps it and marks what reads the row.
  private mutating func take(
    _ row: Int, _ values: UnsafePointer<Double>, _ states: UnsafePointer<StateID>?, _ probes: UnsafePointer<Double>,
    outside component: Range<Int>?, _ work: inout Work
  ) {
    work.rowsRecomputed += 1
    var result = Argument(values, nil)
    if let states { result = Argument(values: values, states: states, probes: probes) }
    if isSame(row, result) {
      work.rowsCutOff += 1
      return
    }
    let padded = base.axisStorage.tables.padded
    let side = states.map { SideRow(states: $0, probes: probes, padded: padded) }
    if store(row, values, side) { work.rowsAllocated += 1 }
    markDependents(of: Int(order.position[row]), outside: component)
  }
}
