import Budget
import Graph
import Language
import Quantities
import Scenarios

/// A part of a frame in every period, in öre, with what it is where unknowns have values: a year's change is known where
/// both evaluations change by as much.
struct FrameLevel {
  /// The known part, one per period.
  var values: [Double]
  /// The second evaluation.
  var probes: [Double]
  /// What is to be said of a year, by its place in the timeline's years.
  var figures: [Figure]

  /// A row of a state over all years.
  init(_ row: RowID, _ query: Query) {
    query.settle()
    let count = query.timeline.count
    let layer = query.layer
    values = (0..<count).map { layer.value(row, $0) }
    probes = layer.states(row) == nil ? values : (0..<count).map { layer.probe(row, $0) }
    let typed = Typed.row(row, unit: query.model.moneyUnit)
    figures = query.timeline.years.map { query.figure(typed, over: Evaluation.year($0)) }
  }

  /// Takes away numbers of other levels, and leaves what is said of the figures as it is.
  mutating func subtract(_ other: FrameLevel) {
    for period in values.indices {
      values[period] -= other.values[period]
      probes[period] -= other.probes[period]
    }
  }

  func sum(_ timeline: Timeline, _ year: Int) -> Double {
    timeline.indexes(of: year).reduce(0) { $0 + values[$1] }
  }

  func probe(_ timeline: Timeline, _ year: Int) -> Double {
    timeline.indexes(of: year).reduce(0) { $0 + probes[$1] }
  }
}

/// What is added to a year's frame by something that began or ended within the year before and goes on.
struct FullYearEffect {
  let values: [Double]
  let timeline: Timeline

  /// In öre; 0 where the year before has one level all through, where it has more than one change, and where the year
  /// does not go on as the one before ended.
  func amount(in year: Int) -> Double {
    let before = timeline.indexes(of: year - 1)
    let now = timeline.indexes(of: year)
    guard before.count > 1, let start = before.first, let next = now.first else { return 0 }
    // Twelfths of whole öre differ by one.
    let slack = 1.5
    guard let change = before.first(where: { abs(values[$0] - values[start]) > slack }) else { return 0 }
    let rest = change..<before.upperBound
    guard rest.allSatisfy({ abs(values[$0] - values[change]) <= slack }) else { return 0 }
    let (last, following) = (values[change], values[next])
    let goesOn = abs(following - last) <= slack || last != 0 && (0.5...2).contains(following / last)
    guard goesOn else { return 0 }
    let done = before.reduce(0) { $0 + values[$1] }
    let after = rest.reduce(0) { $0 + values[$1] }
    let whole = (after * Double(before.count) / Double(rest.count)).rounded(.toNearestOrAwayFromZero)
    let total = now.reduce(0) { $0 + values[$1] }
    // What is left is no more than the rounding of the months: all of the change is the full-year effect.
    return abs(total - whole) <= Double(before.count) ? total - done : whole - done
  }
}
