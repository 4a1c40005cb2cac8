extension Overlay {
  /// Evaluates all that is dirty, arguments first and each row once; rows that come out with the same bits leave their
  /// dependents alone. Without edits it costs nothing; with them, what they reach.
  ///
  /// Where much is dirty in a large model the rows are shared between threads, which changes nothing but the time.
  public mutating func stabilise() -> Work { stabilise(.standard) }

  /// The same, shared between threads as is said.
  mutating func stabilise(_ sharing: Sharing) -> Work {
    var work = Work()
    if dirty.isEmpty { return work }
    if dirty.capacity < rowCount { dirty.makeRoom(for: rowCount) }
    let pages = ownPages(rowCount - 1)
    let dirtyCount = dirty.count
    pages.beginStabilising(base, isWide: structure == nil && dirtyCount >= sharing.leastRows)
    // Taken out, so that rows can be stored while bits are marked.
    var marks = dirty
    dirty = DirtyBitmap(positions: 0)
    let evaluator = base.evaluators.take(base, mostArguments: mostArguments)
    evaluator.roundsPosts = roundsPosts
    evaluator.mask(dirtyLanes)
    dirtyLanes = 0..<0
    evaluator.rollUp.reset(isOn: isExact && structure == nil && dirtyCount <= RollUp.mostDirty)
    marks.withRaw { drain(&$0, sharing, Tables(base, pages), pages, evaluator, &work) }
    if evaluator.sawLarge { isExact = false }
    base.evaluators.giveBack(evaluator)
    // Kept here, it would be copied with every copy of the overlay.
    base.evaluators.giveBack(marks)
    return work
  }

  /// Evaluates every formula, dirty or not. Rows that come out as they were stay as they were. Cost: the whole model.
  public mutating func recomputeAll() -> Work { recomputeAll(.standard) }

  /// The same, shared between threads as is said.
  mutating func recomputeAll(_ sharing: Sharing) -> Work {
    if structure == nil {
      dirty = base.formulas
      dirtyLanes = 0..<axis.count
    } else {
      for row in 0..<rowCount where !isInner(row) && presentOperation(of: row) != .input { markDirty(row) }
    }
    return stabilise(sharing)
  }

  /// The loop: takes the lowest dirty position, which has nothing dirty below it, until none is left.
  private func drain(
    _ marks: inout DirtyBitmap.Raw, _ sharing: Sharing, _ tables: Tables, _ pages: PageTable, _ evaluator: Evaluator,
    _ work: inout Work
  ) {
    let order = structure?.order ?? base.order
    let hasComponents = !order.components.isEmpty
    let hasStructure = structure != nil
    // Larger than the second-level cache of most processors.
    let isLarge = !hasStructure && base.block.count > 1 << 18
    let mostAlone = canShare(sharing, pages) ? sharing.leastRows : Int.max
    while let position = marks.popLowest() {
      if marks.count >= mostAlone {
        marks.mark(position)
        evaluator.rollUp.giveUp()
        return drainShared(sharing, from: position, &marks, tables, pages, evaluator, &work)
      }
      if evaluator.rollUp.isOn, marks.count > RollUp.mostDirty { evaluator.rollUp.giveUp() }
      if hasComponents, let component = order.component(at: position) {
        evaluator.unmask()
        evaluator.rollUp.giveUp()
        step(component, order, pages, evaluator, &marks, &work)
        continue
      }
      if isLarge, let next = marks.next, tables.entryAt[next] >= 0 {
        tables.prefetch(entry: Int(tables.entryAt[next]), from: evaluator.maskFrom, to: evaluator.maskTo)
      }
      var number = -1
      if !hasStructure {
        number = Int(tables.entryAt[position])
        if number < 0 { continue }
      } else if !isChanged(row(at: position)) {
        guard let found = base.plan.entryNumber(of: row(at: position)) else { continue }
        number = found
      }
      if number >= 0, recompute(number, tables, pages, evaluator, hasStructure, &marks, &work) { continue }
      evaluator.unmask()
      evaluator.rollUp.giveUp()
      recomputeAlone(row(at: position), pages, evaluator, &marks, &work)
    }
  }

  /// A row that is evaluated as in the base. False where plain numbers will not do.
  @inline(__always)
  private func recompute(
    _ number: Int, _ tables: Tables, _ pages: PageTable, _ evaluator: Evaluator, _ hasStructure: Bool,
    _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) -> Bool {
    let entry = tables.entries[number]
    // A base value of the base's own is what it was.
    if entry.template == Plan.Entry.baseValue { return true }
    let row = Int(entry.row)
    if evaluator.rollUp.isOn, rollUp(entry, tables, pages, evaluator, &marks, &work) { return true }
    guard let strides = tables.gather(entry, into: evaluator.arguments) else { return false }
    if !entry.staysWithinYear, evaluator.isMasked {
      // What waits was noted under the mask only.
      evaluator.rollUp.giveUp()
      evaluator.unmask()
    }
    let rollsUp = evaluator.rollUp.isOn
    guard let form = evaluate(entry, strides: strides, tables, evaluator) else { return false }
    let present = tables.ref(entry: number)
    if present.hasSide || present.isConstant != (form == .constant) {
      if evaluator.isMasked || !evaluator.settle(form) { return false }
      // What it grew by is not known to the sums that may be waiting for another.
      evaluator.rollUp.giveUp()
      take(row, evaluator.values, form, nil, evaluator.probes, outside: nil, pages, &marks, &work)
      return true
    }
    // Straight into its place where nobody else holds it.
    let own = rollsUp ? nil : present.isSole ? present.mutableValues : pages.exclusiveValues(row)
    let (areFinite, isSame) = evaluator.settle(form, against: present.values, into: own)
    if !areFinite { return false }
    work.rowsRecomputed &+= 1
    if isSame {
      work.rowsCutOff &+= 1
      return true
    }
    let isExact = rollsUp && form == .row && base.exactness.kind(row) != .other
    if isExact { evaluator.noteGrowth(from: present.values) }
    if own == nil {
      let isNew = pages.store(
        row, evaluator.values, isConstant: form == .constant, side: nil, padded: evaluator.padded)
      if isNew { work.rowsAllocated &+= 1 }
    }
    if isExact {
      passOn(entry, tables, evaluator, &marks)
    } else if rollsUp {
      markWithoutGrowth(of: entry, tables, evaluator, &marks)
    } else if hasStructure {
      markDependents(of: row, outside: nil, &marks)
    } else {
      tables.markDependents(of: entry, &marks)
    }
    return true
  }

  /// Evaluates a row as in the base on the arguments that were gathered. Nil where plain numbers will not do.
  @inline(__always)
  private func evaluate(_ entry: Plan.Entry, strides: Int, _ tables: Tables, _ evaluator: Evaluator) -> Form? {
    if entry.template >= 0 { return evaluator.evaluateRaw(template: Int(entry.template), strides: strides) }
    if entry.kernel != .other { return evaluator.evaluateRaw(entry.kernel, Int(entry.count), strides: strides) }
    return evaluator.evaluateRaw(
      tables.operations[Int(entry.row)].rounding(roundsPosts), Int(entry.count))
  }

  /// A row that is evaluated as in the base, into its place. False where it comes out differently and has no place that is
  /// its own, or where plain numbers will not do.
  @inline(__always)
  func recomputeInPlace(
    _ number: Int, _ tables: Tables, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) -> Bool {
    let entry = tables.entries[number]
    if entry.template == Plan.Entry.baseValue { return true }
    let present = tables.ref(entry: number)
    if present.hasSide { return false }
    guard let strides = tables.gather(entry, into: evaluator.arguments) else { return false }
    if !entry.staysWithinYear { evaluator.unmask() }
    guard let form = evaluate(entry, strides: strides, tables, evaluator),
      present.isConstant == (form == .constant)
    else { return false }
    let own = present.isSole ? present.mutableValues : nil
    let (areFinite, isSame) = evaluator.settle(form, against: present.values, into: own)
    if !areFinite || !isSame && own == nil { return false }
    work.rowsRecomputed &+= 1
    if isSame { work.rowsCutOff &+= 1 } else { tables.markDependents(of: entry, &marks) }
    return true
  }

  /// A row that is evaluated as in the base, with a place made for it, or with states.
  func recomputeAnyhow(
    _ number: Int, _ tables: Tables, _ pages: PageTable, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw,
    _ work: inout Work
  ) {
    if recompute(number, tables, pages, evaluator, false, &marks, &work) { return }
    evaluator.unmask()
    recomputeAlone(Int(tables.entries[number].row), pages, evaluator, &marks, &work)
  }

  /// A row of the overlay's own, one that is not as in the base, or one with states.
  private func recomputeAlone(
    _ row: Int, _ pages: PageTable, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    var operation = evaluatedOperation(of: row)
    if operation == .input { return }
    if operation == .baseValue, let argument = definitionArguments(of: row).first, Int(argument) >= base.rowCount {
      // The base value of a row which the base does not have is blank.
      operation = .pickPeriod(-1)
    }
    let form = evaluateAlone(row, operation, evaluator)
    if row < base.rowCount, base.exactness.kind(row) != .other,
      !Exactness.isExact(evaluator.values, form == .constant ? 1 : evaluator.padded)
    {
      evaluator.sawLarge = true
    }
    take(row, evaluator.values, form, evaluator.states, evaluator.probes, outside: nil, pages, &marks, &work)
  }

  private func step(
    _ component: Order.Component, _ order: Order, _ pages: PageTable, _ evaluator: Evaluator,
    _ marks: inout DirtyBitmap.Raw, _ work: inout Work
  ) {
    for position in component.positions { marks.clear(position) }
    let stepper = ComponentStepper(component, order, self, padded: evaluator.padded)
    stepper.run(evaluator, byYear: component.byYear)
    stepper.forEachResult { result in
      take(
        result.row, result.values, result.form, result.states, result.probes, outside: component.positions, pages,
        &marks, &work)
    }
  }
}
