import Graph

extension Oracle {
  func evaluateCells(_ operation: Operation, _ row: RowID, _ cells: [Cell], _ period: Int) -> Cell {
    switch operation {
    case .sum:
      return Cell(
        value: cells.reduce(0) { $0 + $1.value }, probe: cells.reduce(0) { $0 + $1.probe }, state: total(cells))
    case .minimum, .maximum:
      let there = cells.filter { !$0.state.isBlank && !$0.state.isError }
      let isLeast = operation == .minimum
      return Cell(
        value: (isLeast ? there.map(\.value).min() : there.map(\.value).max()) ?? 0,
        probe: (isLeast ? there.map(\.probe).min() : there.map(\.probe).max()) ?? 0, state: total(cells))
    case .knownPart: return Cell(value: cells[0].value, probe: 0, state: .plain)
    case .isUnknown: return Cell(value: cells[0].state.isUnknown ? 1 : 0, probe: 0, state: .plain)
    case .change: return change(cells[0], cells[1])
    case .select: return select(cells)
    default: break
    }
    if operation == .subtract, cells.count(where: \.state.isBlank) == 1,
      let blank = cells.firstIndex(where: \.state.isBlank), cells[blank].state == .blankNotApplicable
    {
      // Left out, as it would be of a sum.
      let other = 1 - blank
      if cells[other].state.isError { return Cell(value: 0, probe: 0, state: direct(operation, cells, other)) }
      let sign = other == 0 ? 1.0 : -1
      return Cell(
        value: 0 + sign * cells[other].value, probe: 0 + sign * cells[other].probe,
        state: direct(operation, cells, other))
    }
    let isDecision = isDecision(operation)
    let state = unite(cells.enumerated().map { isDecision ? blurred($1.state) : direct(operation, cells, $0) })
    if operation == .and || operation == .or {
      let decides = cells.contains { $0.state.isPlain && ($0.value == 0) == (operation == .and) }
      if decides, !state.isError, !cells.contains(where: \.state.isBlank) {
        return Cell(value: operation == .and ? 0 : 1, probe: 0, state: .plain)
      }
    }
    if operation == .multiply {
      for (zero, other) in [(cells[0], cells[1]), (cells[1], cells[0])]
      where zero.state.isPlain && zero.value == 0 && !other.state.isError && !other.state.isBlank {
        return Cell(value: 0, probe: 0, state: .plain)
      }
    }
    if state.isError || cells.contains(where: \.state.isBlank) { return Cell(value: 0, probe: 0, state: state) }
    let probe = number(operation, cells.map(\.probe), period)
    if isDecision, state.isUnknown { return Cell(value: 0, probe: probe, state: state) }
    if operation == .divide {
      if cells[1].state.isUnknown { return Cell(value: 0, probe: probe, state: state) }
      if cells[1].value == 0 { return error(row, state) }
    }
    return Cell(value: number(operation, cells.map(\.value), period), probe: probe, state: state)
  }

  private func isDecision(_ operation: Operation) -> Bool {
    switch operation {
    case .equal, .notEqual, .less, .lessOrEqual, .not, .and, .or, .fromDate: true
    default: false
    }
  }

  private func direct(_ operation: Operation, _ cells: [Cell], _ index: Int) -> State {
    let state = cells[index].state
    switch operation {
    case .negate: return turned(state)
    case .scale(let factor): return turned(state, factor < 0)
    case .subtract: return turned(state, index == 1)
    case .multiply: return turned(state, cells[1 - index].value < 0)
    case .divide: return turned(state, index == 0 ? cells[1].value < 0 : cells[0].value >= 0)
    case .absolute: return turned(state, cells[0].value < 0)
    case .power: return index == 1 ? blurred(state) : turned(state, cells[1].value < 0)
    default: return state
    }
  }

  private func select(_ cells: [Cell]) -> Cell {
    let condition = blurred(cells[0].state)
    let probe = cells[0].probe != 0 ? cells[1].probe : cells[2].probe
    if condition.isError || condition.isBlank || condition.isUnknown {
      return Cell(value: 0, probe: condition.isUnknown && !condition.isError ? probe : 0, state: condition)
    }
    let branch = cells[0].value != 0 ? cells[1] : cells[2]
    return Cell(value: branch.value, probe: probe, state: unite(condition, branch.state))
  }

  private func change(_ a: Cell, _ b: Cell) -> Cell {
    if a.state.isError || b.state.isError || (a.state.isBlank && b.state.isBlank) {
      return Cell(value: 0, probe: 0, state: unite(a.state, turned(b.state)))
    }
    let difference = a.value - b.value
    let probe = a.probe - b.probe
    let size = [a.value, b.value, a.probe, b.probe].map { abs($0) }.max() ?? 0
    let left = withoutBlank(a.state)
    let right = turned(withoutBlank(b.state))
    let cancels = abs(probe - difference) <= 1e-9 * size
    if !cancels {
      return Cell(value: difference, probe: probe, state: unite(left, right))
    }
    let marks: State.Flags = [.approximate, .atLeast, .atMost]
    if a.state.flags.intersection(marks) == b.state.flags.intersection(marks) {
      return Cell(value: difference, probe: difference, state: .plain)
    }
    let state = unite(State(left.flags.intersection(marks)), State(right.flags.intersection(marks)))
    return Cell(value: difference, probe: probe, state: state)
  }
}
