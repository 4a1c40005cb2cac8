extension Overlay {
  /// Evaluates all that is dirty, arguments first and each row once; rows that come out with the same bits leave their
  /// dependents alone. Without edits it costs nothing; with them, what they reach.
  public mutating func stabilise() -> Work {
    var work = Work()
    if dirty.isEmpty { return work }
    let evaluator = base.evaluators.take(base, mostArguments: mostArguments)
    evaluator.roundsPosts = roundsPosts
    var cursor = 0
    while let position = dirty.popLowest(from: &cursor) {
      if let component = component(at: position) {
        step(component, evaluator, &work)
      } else {
        recompute(row(at: position), evaluator, &work)
      }
    }
    base.evaluators.giveBack(evaluator)
    return work
  }

  /// Evaluates every formula, dirty or not. Rows that come out as they were stay as they were. Cost: the whole model.
  public mutating func recomputeAll() -> Work {
    for row in 0..<rowCount where !isInner(row) && presentOperation(of: row) != .input { markDirty(row) }
    return stabilise()
  }

  private mutating func recompute(_ row: Int, _ evaluator: Evaluator, _ work: inout Work) {
    if structure?.isChanged(row) == true { return recomputeChanged(row, evaluator, &work) }
    let entry = base.plan.entries[row]
    if entry.template == Plan.Entry.given { return }
    let operation = base.definitions.operations[row]
    // A base value of the base's own is what it was.
    if operation == .baseValue { return }
    if gather(entry, evaluator) {
      let outcome =
        entry.template >= 0
        ? evaluator.evaluatePlain(template: Int(entry.template))
        : evaluator.evaluatePlain(evaluatedOperation(of: row), Int(entry.count))
      switch outcome {
      case .constant: return take(row, evaluator.values, .constant, nil, evaluator.probes, outside: nil, &work)
      case .row: return take(row, evaluator.values, .row, nil, evaluator.probes, outside: nil, &work)
      case .strange: break
      }
    }
    let form = evaluateAlone(row, evaluatedOperation(of: row), evaluator)
    take(row, evaluator.values, form, evaluator.states, evaluator.probes, outside: nil, &work)
  }

  /// Finds the arguments of a row that is as in the base, and tells whether all are plain.
  private func gather(_ entry: Plan.Entry, _ evaluator: Evaluator) -> Bool {
    let inherited = base.block.refs
    let pages = self.pages?.refs
    let rows = base.plan.arguments + Int(entry.first)
    let arguments = evaluator.arguments
    var sides: UInt = 0
    for number in 0..<Int(entry.count) {
      let row = Int(rows[number])
      var bits: UInt = 0
      if let pages, let page = pages[row / Graph.pageSize] { bits = page[row % Graph.pageSize] }
      if bits == 0 { bits = inherited[row] }
      sides |= bits
      arguments[number] = Argument(RowRef(bits: bits))
    }
    return sides & 2 == 0
  }

  /// A row of the overlay's own, or one that is not as in the base.
  private mutating func recomputeChanged(_ row: Int, _ evaluator: Evaluator, _ work: inout Work) {
    var operation = evaluatedOperation(of: row)
    if operation == .input { return }
    if operation == .baseValue, let argument = definitionArguments(of: row).first, Int(argument) >= base.rowCount {
      // The base value of a row which the base does not have is blank.
      operation = .pickPeriod(-1)
    }
    let form = evaluateAlone(row, operation, evaluator)
    take(row, evaluator.values, form, evaluator.states, evaluator.probes, outside: nil, &work)
  }

  private mutating func step(_ component: Order.Component, _ evaluator: Evaluator, _ work: inout Work) {
    for position in component.positions { dirty.clear(position) }
    let stepper = ComponentStepper(component, structure?.order ?? base.order, self, padded: evaluator.padded)
    stepper.run(evaluator, byYear: component.byYear)
    stepper.forEachResult { result in
      take(
        result.row, result.values, result.form, result.states, result.probes, outside: component.positions, &work)
    }
  }

  /// Compares what came out with what was there; where it differs, keeps it and marks what reads the row.
  private mutating func take(
    _ row: Int, _ values: UnsafePointer<Double>, _ form: Form, _ states: UnsafePointer<StateID>?,
    _ probes: UnsafePointer<Double>, outside component: Range<Int>?, _ work: inout Work
  ) {
    work.rowsRecomputed += 1
    let padded = base.axisStorage.tables.padded
    var result = Argument(values, stride: form == .constant ? 0 : 1, nil)
    if form == .rowWithStates, let states { result = Argument(values: values, states: states, probes: probes) }
    let isThere = !isInner(row) && (row < base.rowCount || pages?.ref(row).isNowhere == false)
    if isThere, isSame(argument(row, for: .input), result) {
      work.rowsCutOff += 1
      return
    }
    let side = result.states.map { SideRow(states: $0, probes: probes, padded: padded) }
    if store(row, values, isConstant: form == .constant, side) { work.rowsAllocated += 1 }
    markDependents(of: row, outside: component)
  }
}
