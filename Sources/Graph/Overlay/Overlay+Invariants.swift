extension Overlay {
  /// What always holds of a stabilised overlay, as sentences about where it does not. Tests call it after every edit.
  var brokenInvariants: [String] {
    var broken: [String] = []
    if !isStable { broken.append("something is dirty after stabilising") }
    for row in 0..<rowCount where self.row(at: position(of: row)) != row {
      broken.append("row \(row) is not at its place")
    }
    for row in 0..<rowCount {
      if !isInner(row) { broken.append(contentsOf: brokenLanes(row)) }
      broken.append(contentsOf: brokenEdges(row))
    }
    return broken
  }

  /// Arguments stand before the row, and know it.
  private func brokenEdges(_ row: Int) -> [String] {
    var broken: [String] = []
    let operation = presentOperation(of: row)
    if operation == .input || operation == .baseValue || isInner(row) { return [] }
    for (index, argument) in definitionArguments(of: row).enumerated() {
      let isLagged = operation.lag(ofArgument: index) > 0 && component(at: position(of: row)) != nil
      if !isInner(Int(argument)), !isLagged, position(of: Int(argument)) >= position(of: row) {
        broken.append("row \(row) stands before its argument \(argument)")
      }
      if !dependents(of: RowID(raw: argument)).contains(RowID(row)) {
        broken.append("row \(argument) does not know its dependent \(row)")
      }
      var marked = self
      marked.markDependents(of: Int(argument))
      if !isInner(Int(argument)), !marked.dirty.isMarked(position(of: row)) {
        broken.append("row \(argument) does not mark its dependent \(row)")
      }
    }
    return broken
  }

  private func brokenLanes(_ row: Int) -> [String] {
    withRow(RowID(row)) { cells, side in
      var broken: [String] = []
      let tables = base.axisStorage.tables
      for lane in 0..<(cells.stride == 0 ? 1 : tables.padded) {
        let value = cells.values[lane]
        if !value.isFinite || (value == 0 && value.sign == .minus) { broken.append("row \(row) holds \(value)") }
        if cells.stride == 1, lane >= tables.count, value != 0 { broken.append("a pad of row \(row) is not 0") }
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
    let work = recomputeAll()
    return work.rowsRecomputed - work.rowsCutOff
  }
}
