/// An evaluated graph that never changes: what scenarios stand on, shared freely between threads.
///
/// Rows stand in one allocation, rows × padded periods. Memory: 8 bytes a cell, and for each row some 40 for structure.
public final class Base: Sendable, CellStore {
  /// The periods that every row has values for.
  public let axis: Axis
  let table: StateTable
  let axisStorage: AxisStorage
  let definitions: Definitions
  let order: Order
  let block: RowBlock
  let sides: [SideRow?]

  /// Evaluates every formula, in order. The block holds the inputs.
  init(
    _ axis: Axis, _ table: StateTable, _ definitions: Definitions, _ order: Order, _ block: RowBlock,
    _ inputSides: [SideRow?]
  ) {
    self.axis = axis
    self.table = table
    self.definitions = definitions
    self.order = order
    self.block = block
    axisStorage = AxisStorage(axis)
    var sweep = BaseSweep(definitions, order, block, inputSides, axisStorage, table)
    sweep.run()
    sides = sweep.sides
  }

  public var rowCount: Int { definitions.count }
  public func operation(of row: RowID) -> Operation { definitions.operations[row.index] }
  public func arguments(of row: RowID) -> [RowID] { definitions.arguments(of: row.index).map { RowID(raw: $0) } }
  public func dependents(of row: RowID) -> [RowID] { order.dependents(of: row) }

  /// A hash of all values, states and probes, bit for bit: equal before and after anything done to overlays.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
    for lane in 0..<block.count { mix(block.values[lane].bitPattern) }
    for (row, side) in sides.enumerated() {
      guard let side else { continue }
      mix(UInt64(row))
      for lane in 0..<side.padded {
        mix(UInt64(side.states[lane].raw))
        mix(side.probes[lane].bitPattern)
      }
    }
    return hash
  }

  func withRow<Result>(_ row: RowID, _ body: (UnsafePointer<Double>, SideRow?) -> Result) -> Result {
    precondition(row.raw >= 0 && row.index < rowCount, "a row of another graph")
    return body(block.values + row.index * axisStorage.tables.padded, sides[row.index])
  }

  func argument(_ row: Int) -> Argument {
    Argument(block.values + row * axisStorage.tables.padded, sides[row])
  }
}
