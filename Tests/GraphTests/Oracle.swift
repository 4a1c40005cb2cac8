import Glibc
import Graph

/// A naive evaluator, cell by cell and by recursion, written from the rules and not from the kernels.
final class Oracle {
  struct Cell {
    var value: Double
    var probe: Double
    var state: State
  }

  let graph: any Readable
  let base: any Readable
  let axis: Axis
  /// Whether posts are rounded; the base's always are.
  let roundsPosts: Bool
  /// The oracle of the base, for base values; nil in the base itself.
  let below: Oracle?
  /// The periods that share a calendar year with each period.
  private let years: [[Int]]
  private var seen: [Cell?]

  init(_ graph: any Readable, base: Base? = nil, roundsPosts: Bool = true) {
    self.graph = graph
    self.base = base ?? graph
    self.roundsPosts = roundsPosts
    let axis = graph.axis
    self.axis = axis
    years = axis.year.map { year in axis.year.indices.filter { axis.year[$0] == year } }
    seen = Array(repeating: nil, count: graph.rowCount * axis.count)
    below = base.map { Oracle($0) }
  }

  func cell(_ row: RowID, _ period: Int) -> Cell {
    let place = Int(row.raw) * axis.count + period
    if let known = seen[place] { return known }
    var cell = evaluate(row, period)
    if cell.state.isBlank { cell = Cell(value: 0, probe: 0, state: cell.state) }
    if !cell.value.isFinite {
      cell.value = 0
      if !cell.state.isUnknown { cell = error(row, cell.state) }
    }
    if !cell.probe.isFinite { cell.probe = 0 }
    if cell.state.isPlain { cell.probe = cell.value }
    cell.value += 0
    cell.probe += 0
    seen[place] = cell
    return cell
  }

  func error(_ row: RowID, _ state: State) -> Cell {
    Cell(value: 0, probe: 0, state: unite(state, .error(~row.raw)))
  }

  func unite(_ left: State, _ right: State) -> State {
    State(left.flags.union(right.flags), causes: left.causes + right.causes)
  }

  func unite(_ states: [State]) -> State { states.reduce(.plain) { unite($0, $1) } }

  func turned(_ state: State, _ isTurned: Bool = true) -> State {
    var flags = state.flags
    guard isTurned, !flags.isDisjoint(with: [.atLeast, .atMost]) else { return state }
    flags.formSymmetricDifference([.atLeast, .atMost])
    return State(flags, causes: state.causes)
  }

  func blurred(_ state: State) -> State {
    if state.flags.isDisjoint(with: [.atLeast, .atMost]) { return state }
    return State(state.flags.subtracting([.atLeast, .atMost]).union(.approximate), causes: state.causes)
  }

  func withoutBlank(_ state: State) -> State {
    State(state.flags.subtracting([.blankNotYet, .blankNotApplicable]), causes: state.causes)
  }

  /// The state of a total over cells: blanks count only where there is nothing else.
  func total(_ cells: [Cell]) -> State {
    let there = cells.filter { !$0.state.isBlank }
    if cells.isEmpty { return .blankNotApplicable }
    return there.isEmpty ? unite(cells.map(\.state)) : unite(there.map { withoutBlank($0.state) })
  }

  /// Periods of the same calendar year.
  func year(_ period: Int) -> [Int] { years[period] }

  private func evaluate(_ row: RowID, _ period: Int) -> Cell {
    let operation = graph.operation(of: row)
    let arguments = graph.arguments(of: row)
    if arguments.count < operation.leastArguments { return error(row, .plain) }
    switch operation {
    case .post where !roundsPosts: return cell(arguments[0], period)
    case .input:
      return Cell(
        value: graph.value(row, period), probe: graph.probe(row, period), state: graph.state(row, period))
    case .lag, .pickPeriod, .yearLast, .yearSum, .yearMean, .cumulativeInYear, .accumulate, .post, .baseValue:
      return evaluateTime(operation, row, arguments, period)
    default:
      return evaluateCells(operation, row, arguments.map { cell($0, period) }, period)
    }
  }
}
