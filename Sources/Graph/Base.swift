import Synchronization

/// An evaluated graph that never changes: what scenarios stand on, shared freely between threads.
///
/// Rows stand in one allocation: padded periods × 8 bytes a row, 8 bytes for a constant, nothing for a row that is fused;
/// and some 50 bytes a row for structure.
public final class Base: Sendable, CellStore {
  /// The periods that every row has values for.
  public let axis: Axis
  let table: StateTable
  let axisStorage: AxisStorage
  let definitions: Definitions
  let order: Order
  let plan: Plan
  let block: RowBlock
  let sides: [SideRow?]
  /// The positions of all rows that are evaluated.
  let formulas: DirtyBitmap
  let exactness: Exactness
  let evaluators = EvaluatorPool()
  /// Cut when a stabilisation is first shared between threads.
  private let cut = Mutex<Stretches?>(nil)
  /// The cells of a row that has none yet.
  private let zeroRow: RowBlock

  /// Evaluates every formula, in order. The block holds the inputs.
  init(
    _ axis: Axis, _ table: StateTable, _ definitions: Definitions, _ order: Order, _ plan: Plan, _ block: RowBlock,
    _ inputSides: [SideRow?]
  ) {
    self.axis = axis
    self.table = table
    self.definitions = definitions
    self.order = order
    self.plan = plan
    self.block = block
    axisStorage = AxisStorage(axis)
    zeroRow = RowBlock([false], padded: axis.paddedCount)
    var formulas = DirtyBitmap(positions: definitions.count)
    for number in 0..<plan.entryCount where plan.entries[number].template != Plan.Entry.baseValue {
      formulas.mark(Int(order.position[Int(plan.entries[number].row)]))
    }
    self.formulas = formulas
    var sweep = BaseSweep(definitions, order, plan, block, inputSides, axisStorage, table)
    sweep.run()
    sides = sweep.sides
    exactness = Exactness(definitions, order, block, padded: axis.paddedCount)
  }

  var zeros: UnsafePointer<Double> { zeroRow.ref(0).values }

  public var rowCount: Int { definitions.count }
  public func operation(of row: RowID) -> Operation { definitions.operations[row.index] }
  public func arguments(of row: RowID) -> [RowID] { definitions.arguments(of: row.index).map { RowID(raw: $0) } }

  public func dependents(of row: RowID) -> [RowID] {
    if plan.isInner(row.index) { return [RowID(raw: plan.readers[row.index])] }
    return Set(order.dependents(of: row.index).flatMap { readers(of: row.raw, within: $0) }).sorted()
  }

  /// Of a row and those fused into it, the ones that read another.
  private func readers(of row: Int32, within root: Int32) -> [RowID] {
    var found: [RowID] = []
    var waiting = [root]
    while let next = waiting.popLast() {
      let arguments = definitions.arguments(of: Int(next))
      if arguments.contains(row) { found.append(RowID(raw: next)) }
      waiting += arguments.filter { plan.isInner(Int($0)) }
    }
    return found
  }

  /// A hash of all values, states and probes, bit for bit: equal before and after anything done to overlays.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
    for row in 0..<rowCount {
      let ref = block.ref(row)
      if ref.isNowhere { continue }
      let lanes = ref.isConstant ? 1 : axisStorage.tables.padded
      for lane in 0..<lanes { mix(ref.values[lane].bitPattern) }
      guard let side = sides[row] else { continue }
      mix(UInt64(row))
      for lane in 0..<side.padded {
        mix(UInt64(side.states[lane].raw))
        mix(side.probes[lane].bitPattern)
      }
    }
    return hash
  }

  func withRow<Result>(_ row: RowID, _ body: (Argument, SideRow?) -> Result) -> Result {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    if !plan.isInner(row.index) { return body(argument(row.index), sides[row.index]) }
    let evaluator = evaluators.take(self, mostArguments: plan.mostArguments)
    defer { evaluators.giveBack(evaluator) }
    let box = recall(row.index, evaluator)
    return withExtendedLifetime(box) { body(box.argument, box.side) }
  }

  /// The positions, cut into stretches for threads.
  func stretches(shortest: Int) -> Stretches {
    cut.withLock { present in
      if let present, present.shortest == shortest { return present }
      let made = Stretches(order, plan, shortest: shortest)
      present = made
      return made
    }
  }

  func argument(_ row: Int) -> Argument {
    let ref = block.ref(row)
    return Argument(ref.values, stride: ref.stride, sides[row])
  }
}

extension Base: ArgumentSource {
  var baseValuesAreFixed: Bool { true }
  func evaluatedOperation(of row: Int) -> Operation { definitions.operations[row] }
  func definitionArguments(of row: Int) -> ArraySlice<Int32> { definitions.arguments(of: row) }
  func isInner(_ row: Int) -> Bool { plan.isInner(row) }
  func argument(_ row: Int, for operation: Operation) -> Argument { argument(row) }
}
