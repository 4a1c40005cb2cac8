import Glibc
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

  private func number(_ operation: Operation, _ x: [Double], _ period: Int) -> Double {
    switch operation {
    case .subtract: return x[0] - x[1]
    case .multiply: return x[0] * x[1]
    case .divide: return x[0] / x[1]
    case .power: return pow(x[0], x[1])
    case .negate: return -x[0]
    case .absolute: return abs(x[0])
    case .scale(let factor): return x[0] * factor
    case .offset(let term): return x[0] + term
    case .equal: return x[0] == x[1] ? 1 : 0
    case .notEqual: return x[0] != x[1] ? 1 : 0
    case .less: return x[0] < x[1] ? 1 : 0
    case .lessOrEqual: return x[0] <= x[1] ? 1 : 0
    case .not: return x[0] == 0 ? 1 : 0
    case .and: return x.allSatisfy { $0 != 0 } ? 1 : 0
    case .or: return x.contains { $0 != 0 } ? 1 : 0
    case .round(let step): return rounded(x[0], to: abs(step))
    case .integrateByMonths: return x[0] * axis.yearFraction(period)
    case .integrateByDays: return x[0] * axis.days[period]
    case .fromDate(let weighting): return share(from: x[0], period, weighting)
    default: return 0
    }
  }

  /// Steps such as 0.01, which divide 1, are counted by their whole inverse, as 0.01 itself is no double.
  private func rounded(_ x: Double, to step: Double) -> Double {
    if step == 0 { return x }
    let inverse = (1 / step).rounded()
    let dividesOne = step < 1 && abs(inverse * step - 1) < 1e-12
    return dividesOne
      ? (x * inverse).rounded(.toNearestOrAwayFromZero) / inverse
      : (x / step).rounded(.toNearestOrAwayFromZero) * step
  }

  /// The part of a period on or after a date, month by month.
  private func share(from date: Double, _ period: Int, _ weighting: Operation.Weighting) -> Double {
    let months = (0..<axis.months[period]).map { axis.firstMonth[period] + $0 }
    let weights = months.map { weighting == .byDays ? Oracle.days(inMonth: $0) : 1 }
    let parts = zip(months, weights).map { month, weight in weight * min(max(Double(month + 1) - date, 0), 1) }
    return parts.reduce(0, +) / weights.reduce(0, +)
  }

  /// The days of a month given as months since year 0.
  private static func days(inMonth month: Int) -> Double {
    let year = month / 12
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
  }
}
