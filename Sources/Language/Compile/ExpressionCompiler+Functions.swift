import Graph
import Quantities

extension ExpressionCompiler {
  func call(
    _ name: Name, _ arguments: [Expression], _ members: [Selector], _ span: Span
  ) throws(Diagnostic) -> Typed {
    guard let function = Function.named(name.text) else {
      if let value = try resolver.call(name, arguments, resolution: resolution, span: span) {
        return inResolution(try pick(value, span, selectors: members))
      }
      if resolver.functionNames.contains(name.text.lowercased()) {
        throw Diagnostic(CompileProblem.seriesNotLoaded(name.text), at: name.span)
      }
      let known = resolver.functionNames + Function.all.flatMap { [$0.english, $0.swedish] }
      throw Diagnostic(
        CompileProblem.unknownFunction(name.text, suggestions: Suggestion.nearest(to: name.text, in: known)),
        at: name.span)
    }
    if !members.isEmpty {
      guard let compiler = try fixing(members, axes(ofCall: name, arguments), span) else {
        return ExpressionCompiler.notApplicable
      }
      return try compiler.call(name, arguments, [], span)
    }
    guard function.arguments.contains(arguments.count) else {
      // An output of a component may have a function's name: `avskrivning(1:12)`.
      if let value = try? resolver.call(name, arguments, resolution: resolution, span: span) {
        return inResolution(try pick(value, span, selectors: members))
      }
      throw Diagnostic(
        CompileProblem.argumentCount(
          name.text, found: arguments.count, expected: function.arguments, form: function.forms), at: span)
    }
    switch function.identity {
    case .ifElse: return try conditional(arguments, span)
    case .accumulate: return try accumulated(arguments[0], span)
    case .absolute:
      let value = try compile(arguments[0])
      return value.made(resolver.makeRow(.absolute, [row(value)]))
    case .known:
      let value = try compile(arguments[0])
      let isKnown = resolver.makeRow(.not, [resolver.makeRow(.isUnknown, [row(value)])])
      return Typed(.row(isKnown), type: .quantity(.one), shape: value.shape)
    case .round: return try rounded(arguments)
    case .clamp: return try clamped(arguments, span)
    case .lookup: return try lookedUp(function, arguments, span)
    case .apportion: return try apportioned(arguments, span)
    case .between, .uniform, .triangle, .normal: return try uncertain(function.identity, name, arguments)
    case .sum: return try sum(arguments, span) { resolver.makeRow(.sum, $0) }
    case .mean: return try sum(arguments, span) { mean($0) }
    case .minimum: return try overMembers(.minimum, arguments, span)
    case .maximum: return try overMembers(.maximum, arguments, span)
    default: return try inTime(function.identity, arguments, span)
    }
  }

  /// Functions that read a value period by period, also where years are asked for: a year is taken of what they give.
  private func inTime(
    _ identity: Function.Identity, _ arguments: [Expression], _ span: Span
  ) throws(Diagnostic) -> Typed {
    if identity == .previous || identity == .previousYear {
      return try lagged(
        identity == .previous ? .period : .months(12), start: arguments.count > 1 ? arguments[1] : nil, span
      ) { (compiler) throws(Diagnostic) -> Typed in try compiler.compile(arguments[0]) }
    }
    var byPeriod = self
    byPeriod.resolution = .period
    let value: Typed =
      switch identity {
      case .yearToDate: try byPeriod.yearToDate(arguments[0])
      case .rolling: try byPeriod.rolling(arguments, span)
      case .last: try byPeriod.ofYear(arguments[0], isLast: true)
      case .first: try byPeriod.ofYear(arguments[0], isLast: false)
      case .balance: try byPeriod.balance(arguments[0])
      case .ramp: try byPeriod.ramp(arguments, span)
      case .days: byPeriod.length(Unit(.day)) { Double($0.days) }
      case .months: byPeriod.length(Unit(.year, scale: 1.0 / 12)) { Double($0.months) / 12 }
      case .growth: try byPeriod.growth(arguments)
      case .indexChain: try byPeriod.indexChain(arguments[0], from: arguments[1])
      case .presentValue: try byPeriod.presentValue(arguments)
      case .annuity: try byPeriod.annuity(arguments)
      case .depreciation: try byPeriod.depreciation(arguments)
      case .bookValue: try byPeriod.bookValue(arguments)
      case .renewals: try byPeriod.renewals(arguments)
      case .overTime: try byPeriod.overTime(arguments[0])
      default: try byPeriod.interestCost(arguments)
      }
    return inResolution(value)
  }

  private func accumulated(_ argument: Expression, _ span: Span) throws(Diagnostic) -> Typed {
    let change = try compile(argument)
    guard change.kind != .amount || change.shape != .constant else {
      throw Diagnostic(CompileProblem.undatedAmount(UnitWords.text(change.display ?? change.unit)), at: span)
    }
    // The change of a year is what its months add up to, where it is an amount: the level is then a balance.
    let isAmount = change.kind == .amount && change.shape == .period
    let yearly = isAmount ? resolver.makeRow(.yearSum, [row(change)]) : row(change)
    var level = change.made(resolver.makeRow(.accumulate, [yearly]))
    level.shape = resolution == .year ? .year : .period
    if change.kind == .amount { level.gathering = .last }
    return level
  }

  private func rounded(_ arguments: [Expression]) throws(Diagnostic) -> Typed {
    let value = try compile(arguments[0])
    var step = value.display?.scale ?? 1
    if arguments.count == 2 {
      let text = arguments[1].span.source.text(arguments[1].span)
      guard let given = try compile(arguments[1], as: value.display ?? value.unit, target: text).plainConstant else {
        throw Diagnostic(CompileProblem.mustBeConstant(text), at: arguments[1].span)
      }
      step = given
    }
    return value.made(resolver.makeRow(.round(step: step), [row(value)]))
  }

  private func clamped(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    let values = try unified(arguments, span)
    let made = clamp(row(values[0]), row(values[1]), row(values[2]))
    return ExpressionCompiler.together(values).made(made)
  }

  /// The first of several values of one unit, with what the others say of how it lies in time.
  static func together(_ values: [Typed]) -> Typed {
    var value = values[0]
    value.shape = values.map(\.shape).max() ?? .period
    value.isUndated = values.contains(where: \.isUndatedAmount)
    return value
  }

  /// The mean of rows, blanks left out.
  private func mean(_ rows: [RowID]) -> RowID {
    divide(resolver.makeRow(.sum, rows), resolver.makeRow(.sum, rows.map { presence($0) }))
  }

  /// One row of several values, brought to one unit.
  func fold(
    _ arguments: [Expression], _ span: Span, _ combine: ([RowID]) -> RowID
  ) throws(Diagnostic) -> Typed {
    let values = try unified(arguments, span)
    return ExpressionCompiler.together(values).made(combine(values.map { row($0) }))
  }

  /// Values brought to one unit, that of the first which has one.
  func unified(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> [Typed] {
    var values: [Typed] = []
    for argument in arguments { values.append(try compile(argument)) }
    guard let model = values.first(where: { !$0.isBare && !$0.isOpen }) else { return values }
    for index in values.indices {
      (_, values[index]) = try unify(model, values[index], sign: ";", span)
    }
    return values
  }

  private func conditional(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    let condition = try compile(arguments[0])
    guard condition.type == .truth || condition.unit.isDimensionless else {
      throw Diagnostic(CompileProblem.notACondition, at: arguments[0].span)
    }
    let yes = try compile(arguments[1])
    let no =
      arguments.count == 3
      ? try compile(arguments[2]) : Typed(.constant(0, .plain), type: .quantity(.one), shape: .constant, isBare: true)
    let (a, b) = try unify(yes, no, sign: ";", span)
    let made = resolver.makeRow(.select, [row(condition), row(a), row(b)])
    var value = Typed(
      .row(made), type: a.type, shape: max(condition.shape, max(a.shape, b.shape)), display: a.display ?? b.display)
    value.gathering = a.gathering ?? b.gathering
    value.isUndated = a.isUndatedAmount || b.isUndatedAmount
    value.isOpen = a.isOpen && (b.isOpen || b.isBare) || b.isOpen && a.isBare
    return value
  }

  /// A table of steps: the value after the last threshold that is reached.
  private func lookedUp(_ function: Function, _ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    guard arguments.count % 2 == 0 else {
      throw Diagnostic(
        CompileProblem.argumentCount(
          function.english, found: arguments.count, expected: function.arguments, form: function.forms), at: span)
    }
    let key = try compile(arguments[0])
    let pairs = stride(from: 2, to: arguments.count, by: 2)
    let results = try unified([arguments[1]] + pairs.map { arguments[$0 + 1] }, span)
    var made = row(results[0])
    var shape = max(key.shape, results.map(\.shape).max() ?? .constant)
    var latest: Double?
    for (number, index) in pairs.enumerated() {
      let (_, threshold) = try unify(key, compile(arguments[index]), sign: ";", arguments[index].span)
      if let constant = threshold.plainConstant {
        if let latest, constant <= latest {
          let text = arguments[index].span.source.text(arguments[index].span)
          throw Diagnostic(CompileProblem.thresholdOrder(text), at: arguments[index].span)
        }
        latest = constant
      }
      shape = max(shape, threshold.shape)
      let isReached = resolver.makeRow(.lessOrEqual, [row(threshold), row(key)])
      made = resolver.makeRow(.select, [isReached, row(results[number + 1]), made])
    }
    var result = ExpressionCompiler.together(results)
    result.shape = shape
    return result.made(made)
  }
}

extension Typed {
  /// The same kind of value, worked out as a row.
  func made(_ row: RowID) -> Typed {
    var value = self
    value.isUndated = isUndatedAmount
    value.storage = .row(row)
    value.isBare = false
    return value
  }
}
