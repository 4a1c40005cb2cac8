import Graph
import Quantities

/// How far back a value is read.
enum Back: Hashable {
  /// The period before, whatever its length.
  case period
  /// The same stretch of time so many months earlier.
  case months(Int)
}

extension ExpressionCompiler {
  /// What stands in brackets after a value: an earlier time, or a time by its name.
  ///
  /// - Parameter operand: compiles the value by the compiler it is given.
  func select(
    _ selectors: [Selector], _ span: Span, _ operand: (ExpressionCompiler) throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    guard selectors.count == 1 else { throw Diagnostic(CompileProblem.severalTimes, at: span) }
    switch selectors[0] {
    case .previous(let isYear, _): return try lagged(isYear ? .months(12) : .period, start: nil, span, operand)
    case .offset(let length, let text):
      return try lagged(.months(try months(length, text)), start: nil, span, operand)
    case .time(let time): return try picked(time, operand)
    case .member(_, let member): throw noDimension(selectors[0], member.span)
    }
  }

  /// The length of `-12 mån` in whole months.
  private func months(_ length: Double, _ text: UnitText) throws(Diagnostic) -> Int {
    let unit = try unit(text) ?? .one
    let months = -length * unit.scale * 12
    guard unit.isSameDimension(as: Unit(.year)), months >= 0.5, months < 12_000, abs(months - months.rounded()) < 1e-6
    else {
      let written = "-" + NumberText.string(abs(length), decimals: 3) + " " + text.text
      throw Diagnostic(CompileProblem.lagLength(written), at: text.span)
    }
    return Int(months.rounded())
  }

  /// The same compiler for another resolution, of values wherever they are used.
  private func `in`(_ resolution: Resolution) -> ExpressionCompiler {
    var compiler = self
    compiler.resolution = resolution
    compiler.inForce = nil
    return compiler
  }

  /// A value read at an earlier time.
  ///
  /// - Parameter start: what it is where that lies before the first period.
  func lagged(
    _ back: Back, start: Expression?, _ span: Span, _ operand: (ExpressionCompiler) throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    // A year of the value, and of that the year before; other lags are of periods, of which then a year is taken.
    var years: Int?
    if resolution == .year, case .months(let months) = back, months % 12 == 0 { years = months / 12 }
    let inner = self.in(years == nil ? .period : .year)
    var value = try resolver.earlier { () throws(Diagnostic) -> Typed in try operand(inner) }
    var before: Typed?
    if let start {
      // What there was at the start needs no date: it is what the first period finds.
      var first = try compile(start)
      if first.kind == .amount { first.gathering = .last }
      let (a, b) = try unify(value, first, sign: ";", span)
      (value, before) = (a, b)
    }
    let timeline = resolver.timeline
    let sources: PeriodSources =
      if let years {
        .earlier(years: years, timeline)
      } else if value.shape == .year, case .months(let months) = back,
        months % 12 == 0
      { .earlier(years: months / 12, timeline) } else {
        switch back {
        case .period: .previous(timeline)
        case .months(let months): .earlier(months: months, PeriodSources.Taking(value), timeline)
        }
      }
    let made = try gathered(value, sources, before: before, needsStart: resolver.needsStart, span)
    return years == nil ? inResolution(made) : made
  }

  /// A row whose periods read earlier periods of a value.
  ///
  /// A value of all time has been what it is. What else lies before the first period is `before`; without that a
  /// formula must not use it, and a question finds nothing there.
  ///
  /// - Parameter needsStart: whether what is used must be there; else it is blank.
  func gathered(
    _ value: Typed, _ sources: PeriodSources, before: Typed?, needsStart: Bool, _ span: Span
  ) throws(Diagnostic) -> Typed {
    let source = row(value)
    let hasStart = before != nil || value.shape == .constant
    var isGiven = [Bool](repeating: true, count: sources.readings.count)
    for (period, reading) in sources.readings.enumerated() {
      guard case .parts = reading else {
        isGiven[period] = false
        let isUsed = inForce?[period] ?? true
        guard needsStart, isUsed, reading == .missesBounds || !hasStart else { continue }
        let name = PeriodName.text(resolver.timeline.periods[period])
        let text = span.source.text(span)
        throw Diagnostic(
          reading == .beforeFirst
            ? CompileProblem.beforeFirst(text, period: name) : CompileProblem.lagMissesPeriods(text, period: name),
          at: span)
      }
    }
    var result = value
    result.isBare = false
    result.shape = value.shape == .year ? .year : .period
    let moved = moved(source, sources)
    if isGiven.allSatisfy({ $0 }) {
      result.storage = .row(moved)
    } else if hasStart {
      let start = before.map { row($0) } ?? source
      result.storage = .row(resolver.makeRow(.select, [resolver.makeFixed(isGiven.map { $0 ? 1 : 0 }), moved, start]))
    } else if needsStart {
      // The periods without a value are not used.
      result.storage = .row(moved)
    } else {
      let nothing = resolver.makeInput([0], states: [.blankNotApplicable])
      result.storage = .row(
        resolver.makeRow(.select, [resolver.makeFixed(isGiven.map { $0 ? 1 : 0 }), moved, nothing]))
    }
    return result
  }

  /// Lags of a row, each in the periods that look so far back: chosen where a period reads one other, added where it
  /// reads several. What has no source is 0.
  private func moved(_ source: RowID, _ sources: PeriodSources) -> RowID {
    let count = sources.readings.count
    var single: [Int: [Double]] = [:]
    var several: [Int: [Double]] = [:]
    for (period, reading) in sources.readings.enumerated() {
      guard case .parts(let parts) = reading else { continue }
      for part in parts {
        let isWhole = parts.count == 1 && part.weight == 1
        let back = period - part.period
        if isWhole {
          single[back, default: [Double](repeating: 0, count: count)][period] = 1
        } else {
          several[back, default: [Double](repeating: 0, count: count)][period] = part.weight
        }
      }
    }
    let zero = resolver.makeFixed([0])
    func lag(_ periods: Int) -> RowID {
      periods == 0 ? source : resolver.makeRow(.lag(periods: periods), [source, zero])
    }
    var result: RowID?
    let added = several.sorted { $0.key < $1.key }.map { back, weights in
      resolver.makeRow(.multiply, [resolver.makeFixed(weights), lag(back)])
    }
    if !added.isEmpty { result = added.count == 1 ? added[0] : resolver.makeRow(.sum, added) }
    // What most periods read is the ground; the rest is chosen over it.
    for (back, mask) in single.sorted(by: { ($1.value.reduce(0, +), $0.key) < ($0.value.reduce(0, +), $1.key) }) {
      guard let below = result else {
        result = lag(back)
        continue
      }
      result = resolver.makeRow(.select, [resolver.makeFixed(mask), lag(back), below])
    }
    return result ?? zero
  }

  /// `x[2023]`, `x[2023-04]`, `x[2023..2025]`: the value of a stretch of time, the same in every period.
  private func picked(
    _ time: TimeSpan, _ operand: (ExpressionCompiler) throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    let span = time.from.span.to((time.to ?? time.from).span)
    let text = span.source.text(span)
    let timeline = resolver.timeline
    guard let window = Window(time, focus: resolver.focus) else {
      throw Diagnostic(CompileProblem.notADate(text), at: span)
    }
    guard window.weights(timeline).contains(where: { $0 > 0 }) else {
      throw Diagnostic(CompileProblem.keyOutsidePeriods(text), at: span)
    }
    let first = Int(window.start)
    let months = Int(window.end) - first
    let isWholeMonths = window.start == Double(first) && window.end == Double(first + months)
    var value: Typed
    var parts: [PeriodSources.Part] = []
    if isWholeMonths, first % 12 == 0, months == 12 {
      // A year is taken as years are, blanks left out.
      value = try operand(self.in(.year))
      parts = [PeriodSources.Part(period: timeline.indexes(of: first / 12).lowerBound, weight: 1)]
    } else {
      value = try operand(self.in(.period))
      let taking = PeriodSources.Taking(value)
      guard isWholeMonths,
        case .parts(let found) = PeriodSources.reading(from: first, months: months, taking, timeline)
      else { throw Diagnostic(CompileProblem.lagMissesPeriods(text, period: text), at: span) }
      parts = found
    }
    let source = row(value)
    let rows = parts.map { part in
      let pick = resolver.makeRow(.pickPeriod(part.period), [source])
      return part.weight == 1 ? pick : resolver.makeRow(.scale(part.weight), [pick])
    }
    value.storage = .row(rows.count == 1 ? rows[0] : resolver.makeRow(.sum, rows))
    value.shape = .constant
    value.isUndated = value.kind == .amount
    value.isBare = false
    return value
  }
}

/// A period as messages name it: `2027`, `2024-03`.
enum PeriodName {
  static func text(_ period: Timeline.Period) -> String {
    if period.months == 12 { return "\(period.year)" }
    let month = period.firstMonth % 12 + 1
    return "\(period.year)-" + (month < 10 ? "0\(month)" : "\(month)")
  }
}
