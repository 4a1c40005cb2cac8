import Graph
import Language
import Quantities

/// A row that was given what another row has, in another state or before: an end of it is taken from there.
struct Capture: Sendable {
  /// The row that was given values.
  let row: RowID
  /// The state that they came from, with what that had taken from elsewhere.
  let layer: Overlay
  let captures: [Capture]
  /// The row that had them.
  let source: RowID
}

/// A figure that can be taken again where uncertain numbers have other values.
struct Reading: Sendable {
  let question: QuestionState
  let layer: Overlay
  let captures: [Capture]
  let row: RowID
  let value: Typed
  let window: Window
  let timeline: Timeline

  /// What the figure is in a state like the reading's.
  func figure(in layer: Overlay) -> Figure {
    Query.figure(Query.Cells(row, layer), value, over: window, timeline)
  }

  /// What each period weighs in the figure.
  func weights(in layer: Overlay) -> [Double] {
    let cells = Query.Cells(row, layer)
    if value.gathering == .last, value.shape == .period {
      let last = window.periods(timeline).last { window.weight(timeline.periods[$0]) > 0 }
      return timeline.periods.indices.map { $0 == last ? 1 : 0 }
    }
    let isAmount = value.kind == .amount && value.shape != .constant
    let isYearlyRate = value.kind == .rate && value.unit.power(of: .year) < 0 && value.shape == .period
    let countsDays = value.shape == .period && (value.kind == .level || value.unit.power(of: .day) < 0)
    var weights = [Double](repeating: 0, count: timeline.count)
    var length = 0.0
    var seenYear: Int?
    for period in window.periods(timeline) {
      let share = window.weight(timeline.periods[period])
      if share <= 0 || value.shape == .year && seenYear == timeline.periods[period].year { continue }
      seenYear = timeline.periods[period].year
      let isBlank = cells.state(period).isBlank
      if isBlank && !isYearlyRate { continue }
      let extent = countsDays ? timeline.periods[period].days : timeline.periods[period].months
      let size = value.shape == .year ? 1 : isAmount ? share : share * Double(extent)
      length += size
      if !isBlank { weights[period] = size }
    }
    return isAmount || length == 0 ? weights : weights.map { $0 / length }
  }
}
