extension Overlay {
  /// What always holds of a stabilised overlay, as sentences about where it does not. Tests call it after every edit.
  var brokenInvariants: [String] {
    var broken: [String] = []
    let definitions = definitions
    if !isStable { broken.append("something is dirty after stabilising") }
    if order.rowAt.count != definitions.count { broken.append("the order does not have every row") }
    for (position, row) in order.rowAt.enumerated() where order.position[Int(row)] != position {
      broken.append("row \(row) is not at its position")
    }
    for row in 0..<definitions.count {
      broken.append(contentsOf: brokenLanes(row))
      let operation = presentOperation(of: row)
      if operation == .input || operation == .baseValue { continue }
      for (index, argument) in definitions.arguments(of: row).enumerated() {
        let component = order.component(at: Int(order.position[row]))
        let isLagged = operation.lag(ofArgument: index) > 0 && component != nil
        if !isLagged, order.position[Int(argument)] >= order.position[row] {
          broken.append("row \(row) stands before its argument \(argument)")
        }
        if !order.dependents(of: RowID(raw: argument)).contains(RowID(row)) {
          broken.append("row \(argument) does not know its dependent \(row)")
        }
      }
    }
    return broken
  }

  private func brokenLanes(_ row: Int) -> [String] {
    withRow(RowID(row)) { values, side in
      var broken: [String] = []
      let tables = base.axisStorage.tables
      for lane in 0..<tables.padded {
        let value = values[lane]
        if !value.isFinite || (value == 0 && value.sign == .minus) { broken.append("row \(row) holds \(value)") }
        if lane >= tables.count, value != 0 { broken.append("a pad of row \(row) is not 0") }
        guard let side else { continue }
        if !side.probes[lane].isFinite { broken.append("a probe of row \(row) is \(side.probes[lane])") }
        if side.states[lane].isPlain, side.probes[lane] != value {
          broken.append("a plain cell of row \(row) is probed")
        }
      }
      if let side, (0..<tables.padded).allSatisfy({ side.states[$0].isPlain }) {
        broken.append("row \(row) is plain but has a side row")
      }
      return broken
    }
  }

  /// Evaluates every formula once more: nothing may come out differently. Rows that did.
  mutating func rowsThatDifferWhenFull() -> Int {
    _ = stabilise()
    for row in 0..<rowCount { markDirty(row) }
    let work = stabilise()
    return work.rowsRecomputed - work.rowsCutOff
  }
}
