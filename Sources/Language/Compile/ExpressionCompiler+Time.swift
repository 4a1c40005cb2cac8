import Graph
import Quantities

extension Point {
  /// Where it begins, as a month position; nil for a reference.
  public func start(focus: Int) -> Double? {
    switch self {
    case .year(let year, _): Double(year * 12)
    case .month(let month, let year, _): Double((year ?? focus) * 12 + month - 1)
    case .day(let date, _): date.monthPosition
    case .reference: nil
    }
  }

  /// Where it ends (the first moment after its last day), as a month position; nil for a reference.
  public func end(focus: Int) -> Double? {
    switch self {
    case .year(let year, _): Double(year * 12 + 12)
    case .month(let month, let year, _): Double((year ?? focus) * 12 + month)
    case .day(let date, _): date.next.monthPosition
    case .reference: nil
    }
  }
}

/// A stretch of time, as month positions: from the first to before the second.
public struct Window: Sendable, Hashable {
  public let start: Double
  public let end: Double
  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }
  public static let always = Window(start: 0, end: 1e9)

  public init?(_ span: TimeSpan, focus: Int) {
    guard let start = span.from.start(focus: focus), let end = (span.to ?? span.from).end(focus: focus), start < end
    else { return nil }
    self.init(start: start, end: end)
  }

  /// The share of each period that lies in the window, by months.
  public func weights(_ timeline: Timeline) -> [Double] { timeline.periods.map(weight) }

  /// The share of a period that lies in the window, by months.
  public func weight(_ period: Timeline.Period) -> Double {
    let low = max(start, Double(period.firstMonth))
    let high = min(end, Double(period.firstMonth + period.months))
    return max(0, high - low) / Double(period.months)
  }

  /// The indexes from the first to the last period that lies in the window, whole or in part.
  public func periods(_ timeline: Timeline) -> Range<Int> {
    let first = timeline.periods.firstIndex { Double($0.firstMonth + $0.months) > start } ?? timeline.count
    let stop = timeline.periods[first...].firstIndex { Double($0.firstMonth) >= end } ?? timeline.count
    return first..<stop
  }
}

extension ExpressionCompiler {
  /// How much of each period an entry holds: known beforehand, or by a date in the model.
  private enum Weights {
    case known([Double])
    case from(RowID)
  }

  /// Values that vary: later entries win; a period that no key covers is not applicable.
  func braces(_ entries: [Entry], _ span: Span) throws(Diagnostic) -> Typed {
    var unit: Unit?
    var values: [(value: Typed, weights: Weights)] = []
    for entry in entries {
      var value = try compile(entry.value)
      if let unit {
        value = try adopt(value, unit, target: span.source.text(span), span: entry.value.span)
      } else if !value.isBare || entries.count == 1 {
        unit = value.display ?? value.unit
      }
      values.append((value, try weights(of: entry.key, kind: value.kind, entry.value.span)))
    }
    let type = values.first { !$0.value.isBare }?.value.type ?? .quantity(.one)
    if let constants = constantRow(values) {
      return Typed(.row(constants), type: type, shape: .period, display: unit)
    }
    var below = resolver.makeInput([0], states: [.blankNotApplicable])
    for (value, weights) in values {
      let mask: RowID
      let rest: RowID
      switch weights {
      case .known(let shares):
        mask = resolver.makeInput(shares, states: nil)
        rest = resolver.makeInput(
          shares.map { value.kind == .amount ? ($0 > 0 ? 0 : 1) : 1 - $0 }, states: nil)
      case .from(let row):
        mask = row
        rest = resolver.makeRow(.offset(1), [resolver.makeRow(.negate, [row])])
      }
      let on = resolver.makeRow(.multiply, [mask, row(value)])
      let off = resolver.makeRow(.multiply, [rest, below])
      below = resolver.makeRow(.sum, [on, off])
    }
    return Typed(.row(below), type: type, shape: .period, display: unit)
  }

  /// One input row where every entry is a constant, which keeps it editable cell by cell.
  private func constantRow(_ values: [(value: Typed, weights: Weights)]) -> RowID? {
    let count = resolver.timeline.count
    var numbers = [Double](repeating: 0, count: count)
    var states = [State](repeating: .blankNotApplicable, count: count)
    for (value, weights) in values {
      guard case .constant(let number, let state) = value.storage, !state.isUncertain,
        case .known(let shares) = weights
      else { return nil }
      for period in 0..<count where shares[period] > 0 {
        let below = value.kind == .amount ? 0 : numbers[period] * (1 - shares[period])
        numbers[period] = number * shares[period] + below
        states[period] = state
      }
    }
    return resolver.makeInput(numbers, states: states.allSatisfy { $0 == .plain } ? nil : states)
  }

  /// What each period gets of an entry: an amount is spread over its months, the rest is in force.
  private func weights(of key: Key?, kind: Kind, _ span: Span) throws(Diagnostic) -> Weights {
    let timeline = resolver.timeline
    switch key {
    case nil, .otherwise: return .known([Double](repeating: 1, count: timeline.count))
    case .from(let point):
      guard kind != .amount else { throw Diagnostic(CompileProblem.amountFromDate, at: point.span) }
      let date = try date(point)
      if let start = date.plainConstant { return .known(Window(start: start, end: 1e9).weights(timeline)) }
      return .from(resolver.makeRow(.fromDate(.byMonths), [row(date)]))
    case .every(let month, _):
      return .known(
        timeline.periods.map { period in
          guard period.months == 1 else { return kind == .amount ? (month == 0 ? 12 : 1) : 0 }
          return month == 0 || period.firstMonth % 12 + 1 == month ? 1 : 0
        })
    case .time(let time):
      let text = time.from.span.source.text(time.from.span)
      guard let window = Window(time, focus: resolver.focus) else {
        throw Diagnostic(CompileProblem.notADate(text), at: time.from.span)
      }
      let weights = window.weights(timeline)
      let total = zip(weights, timeline.periods).reduce(0) { $0 + $1.0 * Double($1.1.months) }
      guard total > 0 else { throw Diagnostic(CompileProblem.keyOutsidePeriods(text), at: time.from.span) }
      guard kind == .amount else { return .known(weights) }
      return .known(zip(weights, timeline.periods).map { $0 * Double($1.months) / total })
    case .member(let member): throw noDimension(.member(dimension: nil, member), member.span)
    }
  }

  /// `x[2023]`, `x[2023..2025]`: the value of a year; lags come with recurrences.
  func select(_ value: Typed, _ selectors: [Selector], _ span: Span) throws(Diagnostic) -> Typed {
    guard selectors.count == 1, case .time(let time) = selectors[0],
      let window = Window(time, focus: resolver.focus)
    else { throw Diagnostic(CompileProblem.laterStep(span.source.text(span)), at: span) }
    let weights = window.weights(resolver.timeline)
    guard let at = weights.firstIndex(where: { $0 > 0 }) else {
      throw Diagnostic(CompileProblem.keyOutsidePeriods(span.source.text(span)), at: span)
    }
    var value = value
    let yearly = ExpressionCompiler(resolver, resolution: .year, owner: owner).inResolution(value)
    value.storage = .row(resolver.makeRow(.pickPeriod(at), [row(yearly)]))
    value.shape = .constant
    return value
  }
}
