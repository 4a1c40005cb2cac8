import Graph

extension Oracle {
  func evaluateTime(_ operation: Operation, _ row: RowID, _ arguments: [RowID], _ period: Int) -> Cell {
    let absent = Cell(value: 0, probe: 0, state: .blankNotApplicable)
    let argument = arguments[0]
    let year = year(period)
    switch operation {
    case .lag(let periods):
      if period >= periods { return cell(argument, period - periods) }
      return arguments.count > 1 ? cell(arguments[1], period) : absent
    case .pickPeriod(let pick): return axis.year.indices.contains(pick) ? cell(argument, pick) : absent
    case .yearLast: return cell(argument, year.last ?? period)
    case .baseValue:
      guard let below else { return cell(argument, period) }
      return argument.raw < base.rowCount ? below.cell(argument, period) : absent
    case .yearSum: return sum(year.map { cell(argument, $0) })
    case .cumulativeInYear: return sum(year.filter { $0 <= period }.map { cell(argument, $0) })
    case .yearMean: return mean(argument, year)
    case .accumulate: return level(argument, through: period)
    default: return post(argument, year.filter { $0 <= period })
    }
  }

  private func sum(_ cells: [Cell]) -> Cell {
    Cell(value: cells.reduce(0) { $0 + $1.value }, probe: cells.reduce(0) { $0 + $1.probe }, state: total(cells))
  }

  private func mean(_ argument: RowID, _ year: [Int]) -> Cell {
    let there = year.filter { !cell(argument, $0).state.isBlank }
    let days = there.reduce(0) { $0 + axis.days[$1] }
    return Cell(
      value: there.reduce(0) { $0 + cell(argument, $1).value * axis.days[$1] } / days,
      probe: there.reduce(0) { $0 + cell(argument, $1).probe * axis.days[$1] } / days,
      state: total(year.map { cell(argument, $0) }))
  }

  private func level(_ argument: RowID, through period: Int) -> Cell {
    var level = Cell(value: 0, probe: 0, state: .plain)
    for year in Set(axis.year).sorted() where year <= axis.year[period] {
      let periods = axis.year.indices.filter { axis.year[$0] == year }
      guard let first = periods.first(where: { !cell(argument, $0).state.isBlank }) else { continue }
      let change = cell(argument, first)
      level.value += change.value
      level.probe += change.probe
      level.state = unite(level.state, withoutBlank(change.state))
    }
    return level
  }

  private func post(_ argument: RowID, _ soFar: [Int]) -> Cell {
    func rounded(_ periods: ArraySlice<Int>) -> Double {
      periods.reduce(0) { $0 + cell(argument, $1).value }.rounded(.toNearestOrAwayFromZero)
    }
    guard let last = soFar.last else { return Cell(value: 0, probe: 0, state: .plain) }
    let present = cell(argument, last)
    let posted = rounded(soFar[...]) - rounded(soFar.dropLast())
    // Out of range, and the period after it, whose difference from it is not known to the unit.
    if max(abs(rounded(soFar[...])), abs(rounded(soFar.dropLast()))) >= 0x1p51 {
      return Cell(value: .nan, probe: .nan, state: present.state)
    }
    return Cell(value: posted, probe: posted + (present.probe - present.value), state: present.state)
  }
}
