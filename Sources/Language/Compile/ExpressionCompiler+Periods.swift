import Graph
import Quantities

/// Functions of how values lie in time. They are compiled by period.
extension ExpressionCompiler {
  /// The year so far, at the end of each period.
  func yearToDate(_ argument: Expression) throws(Diagnostic) -> Typed {
    let value = amounts(try compile(argument))
    var result: Typed
    if value.kind == .amount {
      guard value.shape != .constant else {
        throw Diagnostic(
          CompileProblem.undatedAmount(UnitWords.text(value.display ?? value.unit)), at: argument.span)
      }
      result = value.made(resolver.makeRow(.cumulativeInYear, [row(value)]))
    } else if value.gathering == .last {
      result = value
    } else {
      let days = fixed { Double($0.days) }
      let sum = resolver.makeRow(.cumulativeInYear, [multiply(row(value), days)])
      let count = resolver.makeRow(.cumulativeInYear, [multiply(presence(row(value)), days)])
      result = value.made(divide(sum, count))
    }
    result.shape = .period
    result.gathering = .last
    return result
  }

  /// The latest months, blank until there are so many.
  func rolling(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    let value = try compile(arguments[0])
    guard value.kind != .amount || value.shape != .constant else {
      throw Diagnostic(
        CompileProblem.undatedAmount(UnitWords.text(value.display ?? value.unit)), at: arguments[0].span)
    }
    let text = arguments[1].span.source.text(arguments[1].span)
    var length = try compile(arguments[1])
    // A bare number is of months.
    if length.isBare { length = try adopt(length, Unit(.year, scale: 1.0 / 12), target: text, span: arguments[1].span) }
    guard length.unit.isSameDimension(as: Unit(.year)), let years = length.plainConstant, years > 0, years < 100,
      abs(years * 12 - (years * 12).rounded()) < 1e-6
    else { throw Diagnostic(CompileProblem.lagLength(text), at: arguments[1].span) }
    let sources = PeriodSources.trailing(
      months: Int((years * 12).rounded()), PeriodSources.Taking(value), resolver.timeline)
    var period = value
    if period.shape == .constant { period.shape = .period }
    var result = try gathered(period, sources, before: nil, needsStart: false, span)
    result.gathering = .last
    return result
  }

  /// The first or last value of the calendar year.
  func ofYear(_ argument: Expression, isLast: Bool) throws(Diagnostic) -> Typed {
    let value = try compile(argument)
    guard value.shape == .period else { return value }
    var result: Typed
    if isLast {
      result = value.made(resolver.makeRow(.yearLast, [row(value)]))
    } else {
      let isFirst = fixed { $0.firstMonth % 12 == 0 ? 1 : 0 }
      let nothing = resolver.makeInput([0], states: [.blankNotApplicable])
      result = value.made(
        resolver.makeRow(.yearSum, [resolver.makeRow(.select, [isFirst, row(value), nothing])]))
    }
    result.shape = .year
    result.gathering = .last
    return result
  }

  /// An amount of which a year is its last value.
  func balance(_ argument: Expression) throws(Diagnostic) -> Typed {
    var value = try compile(argument)
    value.isBare = false
    value.gathering = .last
    return value
  }

  /// A length of the period itself, of which a year is the sum.
  func length(_ unit: Unit, _ number: (Timeline.Period) -> Double) -> Typed {
    var value = Typed(.row(fixed(number)), type: .quantity(unit.base), shape: .period, display: unit)
    value.gathering = .sum
    return value
  }

  /// From one value to another, evenly between two dates. A period has the mean of it.
  func ramp(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    let (low, high) = try unify(compile(arguments[0]), compile(arguments[1]), sign: ";", span)
    let start = try dateRow(arguments[2])
    let end = try dateRow(arguments[3])
    // The integral of the climb up to a moment: the square of the way gone over twice the way, and all after the end.
    let way = resolver.makeRow(.maximum, [subtract(end, start), fixed(1e-6)])
    func climbed(_ moment: (Timeline.Period) -> Double) -> RowID {
      let gone = subtract(fixed(moment), start)
      let within = clamp(gone, fixed(0), way)
      let after = resolver.makeRow(.maximum, [subtract(gone, way), fixed(0)])
      return add(divide(multiply(within, within), scale(way, 2)), after)
    }
    let area = subtract(climbed { Double($0.firstMonth + $0.months) }, climbed { Double($0.firstMonth) })
    let share = multiply(area, fixed { 1 / Double($0.months) })
    var result = low.made(add(row(low), multiply(share, subtract(row(high), row(low)))))
    result.display = low.display ?? high.display
    result.shape = .period
    return result
  }

  /// The row of a date.
  func dateRow(_ argument: Expression) throws(Diagnostic) -> RowID {
    let value = try compile(argument)
    if value.type.isDate { return row(value) }
    if value.isBare, let year = value.plainConstant, (1900...2199).contains(year) { return fixed(year * 12) }
    if value.isBare, case .constant(_, let state) = value.storage, state.isUnknown { return row(value) }
    throw Diagnostic(CompileProblem.notADate(argument.span.source.text(argument.span)), at: argument.span)
  }
}
