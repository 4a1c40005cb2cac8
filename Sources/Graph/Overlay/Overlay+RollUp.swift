extension Overlay {
  /// Brings a sum of whole numbers up to date by what its arguments grew by, if that is all that is new. False where it
  /// is to be summed again.
  func rollUp(
    _ entry: Plan.Entry, _ tables: Tables, _ pages: PageTable, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw,
    _ work: inout Work
  ) -> Bool {
    let row = Int(entry.row)
    guard let growth = evaluator.rollUp.take(row) else { return false }
    let present = tables.ref(row)
    if present.hasSide || present.isConstant { return false }
    Argument.put(present.values, stride: 1, at: evaluator.arguments)
    Argument.put(growth, stride: 1, at: evaluator.arguments + 1)
    guard let form = evaluator.evaluateRaw(.sum, 2) else { return false }
    let (areFinite, isSame) = evaluator.settle(form, against: present.values, into: nil)
    if !areFinite || evaluator.sawLarge { return false }
    work.rowsRecomputed &+= 1
    if isSame {
      work.rowsCutOff &+= 1
      return true
    }
    // The slot may be taken by a dependent, so what it holds is handed on from another place.
    evaluator.growth.update(from: growth, count: evaluator.padded)
    if pages.store(row, evaluator.values, isConstant: false, side: nil, padded: evaluator.padded) {
      work.rowsAllocated &+= 1
    }
    passOn(entry, tables, evaluator, &marks)
    return true
  }

  /// Marks what is evaluated from a row whose growth is in the evaluator; sums of whole numbers let it wait.
  func passOn(_ entry: Plan.Entry, _ tables: Tables, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw) {
    let dependents = base.order.dependents(of: Int(entry.row))
    if dependents.count > RollUp.mostDirty { return markMany(of: entry, tables, evaluator, &marks) }
    for dependent in dependents {
      let position = Int(base.order.position[Int(dependent)])
      if base.exactness.kind(Int(dependent)) == .sum {
        evaluator.rollUp.add(
          evaluator.growth, to: Int(dependent), isDirty: marks.isMarked(position), from: evaluator.maskFrom,
          to: evaluator.maskTo)
      }
      marks.mark(position)
    }
  }

  /// The same for a row of which it is not known what it grew by.
  func markWithoutGrowth(
    of entry: Plan.Entry, _ tables: Tables, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw
  ) {
    let dependents = base.order.dependents(of: Int(entry.row))
    if dependents.count > RollUp.mostDirty { return markMany(of: entry, tables, evaluator, &marks) }
    for dependent in dependents {
      evaluator.rollUp.drop(Int(dependent))
      marks.mark(Int(base.order.position[Int(dependent)]))
    }
  }

  /// More rows than it is worth while for.
  private func markMany(
    of entry: Plan.Entry, _ tables: Tables, _ evaluator: Evaluator, _ marks: inout DirtyBitmap.Raw
  ) {
    evaluator.rollUp.giveUp()
    tables.markDependents(of: entry, &marks)
  }
}
