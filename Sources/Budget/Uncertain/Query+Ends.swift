import Graph
import Language
import Quantities

extension Query {
  /// A value's lower or upper end, in each year or period; the value itself where it has no ends.
  func ends(of value: Typed, _ end: End) -> Typed {
    var value = value
    switch value.storage {
    case .members(let members): return Typed(members.map { ends(of: $0, end) })
    case .constant(_, let state):
      guard let ends = state.uncertainCauses.first.flatMap({ uncertain[$0] }) else { return value }
      value.storage = .constant(end == .low ? ends.low : ends.high, state.atAnEnd)
    case .row(let row):
      settle()
      guard let states = layer.states(row), states.contains(where: \.isUncertain) else { return value }
      let cells = Cells(row, layer)
      var values = cells.values
      for range in value.shape == .period ? timeline.periods.indices.map({ $0..<$0 + 1 }) : yearRanges {
        guard let first = range.first, let last = range.last else { continue }
        let window = Window(
          start: Double(timeline.periods[first].firstMonth),
          end: Double(timeline.periods[last].firstMonth + timeline.periods[last].months))
        guard let ends = figure(cells, value, over: window).ends else { continue }
        for period in range { values[period] = end.value(of: ends) }
      }
      value.storage = .row(makeInput(values, states: states.map(\.atAnEnd)))
    }
    return value
  }

  private var yearRanges: [Range<Int>] { timeline.years.map(timeline.indexes(of:)) }
}

extension State {
  /// The state of a cell whose uncertain numbers have been given values.
  fileprivate var atAnEnd: State {
    State(flags.subtracting(.approximate), causes: causes.filter { $0 < UncertainNumbers.first })
  }
}
