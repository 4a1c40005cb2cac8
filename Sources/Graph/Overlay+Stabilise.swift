extension Overlay {
  /// Evaluates all that is dirty, arguments first and each row once; rows that come out with the same bits leave their
  /// dependents alone. Without edits it costs nothing; with them, what they reach.
  public mutating func stabilise() -> Work {
    var work = Work()
    if dirty.isEmpty { return work }
    if dirty.capacity < rowCount { dirty.makeRoom(for: rowCount) }
    // Taken out, so that rows can be stored while bits are marked.
    var marks = dirty
    dirty = DirtyBitmap(positions: 0)
    let evaluator = base.evaluators.take(base, mostArguments: mostArguments)
    evaluator.roundsPosts = roundsPosts
    marks.withRaw { drain(&$0, evaluator, &work) }
    base.evaluators.giveBack(evaluator)
    dirty = marks
    return work
  }

  /// Evaluates every formula, dirty or not. Rows that come out as they were stay as they were. Cost: the whole model.
  public mutating func recomputeAll() -> Work {
    for row in 0..<rowCount where !isInner(row) && presentOperation(of: row) != .input { markDirty(row) }
    return stabilise()
  }

  /// The loop: takes the lowest dirty position, which has nothing dirty below it, until none is left.
  private mutating func drain(_ marks: inout DirtyBitmap.Raw, _ evaluator: Evaluator, _ work: inout Work) {
    let structure = structure
    let order = structure?.order ?? base.order
    let hasComponents = !order.components.isEmpty
    while let position = marks.popLowest() {
      if hasComponents, let component = order.component(at: position) {
        step(component, order, evaluator, &marks, &work)
        continue
      }
      guard let structure else {
        recompute(Int(order.rowAt[position]), evaluator, &marks, &work)
        continue
      }
      let row = structure.row(at: position)
      if structure.isChanged(row) {
        recomputeAlone(row, evaluator, &marks, &work)
      } else {
        recompute(row, evaluator, &marks, &work)
      }
    }
  }

  /// A row that is evaluated as in the base.
  @inline(__always)
  private mutating func recompute(
    _ row: Int, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    let plan = base.plan
    let entry = plan.entries[row]
    if entry.template == Plan.Entry.given { return }
    let isPlain = gather(entry, evaluator)
    var form: Form? = nil
    if entry.template >= 0 {
      if isPlain { form = evaluator.evaluateRaw(template: Int(entry.template)) }
    } else {
      let operation = plan.operations[row]
      // A base value of the base's own is what it was.
      if operation == .baseValue { return }
      if isPlain { form = evaluator.evaluateRaw(operation == .post ? postOperation : operation, Int(entry.count)) }
    }
    guard let form else { return recomputeAlone(row, evaluator, &marks, &work) }
    let present = ref(row)
    guard present.bits & 2 == 0, present.isConstant == (form == .constant) else {
      if !evaluator.settle(form) { return recomputeAlone(row, evaluator, &marks, &work) }
      return take(row, evaluator.values, form, nil, evaluator.probes, outside: nil, &marks, &work)
    }
    let (areFinite, isSame) = evaluator.settle(form, against: present.values)
    if !areFinite { return recomputeAlone(row, evaluator, &marks, &work) }
    work.rowsRecomputed &+= 1
    if isSame {
      work.rowsCutOff &+= 1
    } else {
      keep(row, evaluator.values, form, nil, outside: nil, &marks, &work)
    }
  }

  /// Finds the arguments of a row that is as in the base, and tells whether all are plain.
  @inline(__always)
  private func gather(_ entry: Plan.Entry, _ evaluator: Evaluator) -> Bool {
    let inherited = base.block.refs
    let pages = self.pages?.refs
    let rows = base.plan.arguments + Int(entry.first)
    let arguments = evaluator.arguments
    var sides: UInt = 0
    for number in 0..<Int(entry.count) {
      let row = Int(rows[number])
      var bits: UInt = 0
      if let pages, let page = pages[row >> 6] { bits = page[row & 63] }
      if bits == 0 { bits = inherited[row] }
      sides |= bits
      arguments[number] = Argument(RowRef(bits: bits))
    }
    return sides & 2 == 0
  }

  /// A row of the overlay's own, one that is not as in the base, or one with states.
  private mutating func recomputeAlone(
    _ row: Int, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    var operation = evaluatedOperation(of: row)
    if operation == .input { return }
    if operation == .baseValue, let argument = definitionArguments(of: row).first, Int(argument) >= base.rowCount {
      // The base value of a row which the base does not have is blank.
      operation = .pickPeriod(-1)
    }
    let form = evaluateAlone(row, operation, evaluator)
    take(row, evaluator.values, form, evaluator.states, evaluator.probes, outside: nil, &marks, &work)
  }

  private mutating func step(
    _ component: Order.Component, _ order: Order, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw,
    _ work: inout Work
  ) {
    for position in component.positions { marks.clear(position) }
    let stepper = ComponentStepper(component, order, self, padded: evaluator.padded)
    stepper.run(evaluator, byYear: component.byYear)
    stepper.forEachResult { result in
      take(
        result.row, result.values, result.form, result.states, result.probes, outside: component.positions, &marks,
        &work)
    }
  }
}
