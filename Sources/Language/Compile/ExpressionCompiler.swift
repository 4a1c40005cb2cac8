import Graph
import Quantities

/// Turns expressions into rows: checks units and kinds, folds constants, and makes one row per operation.
public struct ExpressionCompiler {
  let resolver: any Resolver
  /// What one value stands for: a period or a year.
  public internal(set) var resolution: Resolution
  /// What an unknown that is written here is called.
  public internal(set) var owner: String
  /// The members that the expression is compiled for, one of each dimension that is fixed.
  var coordinate = Coordinate()
  /// The dimensions that the value is declared over; nil where nothing says.
  var context: [Int]?
  /// The work that the members of one expression share.
  var work: MemberWork?
  /// The periods in which the value is used, as far as that is known; nil for all.
  var inForce: [Bool]?
  /// What an amount keyed by a time is spread over its months by; nil spreads it evenly.
  ///
  /// Given the part of each period that the key holds, and the row of shares by months, which add up to one, it makes the
  /// row of shares that the amount lies by.
  public var laid: ((_ window: [Double], _ shares: RowID) -> RowID)?

  public init(_ resolver: any Resolver, resolution: Resolution = .period, owner: String) {
    self.resolver = resolver
    self.resolution = resolution
    self.owner = owner
  }

  /// The row of a value; a constant gets a row of its own.
  public func row(_ value: Typed) -> RowID {
    switch value.storage {
    case .row(let row): row
    case .constant(let number, let state):
      resolver.makeInput([number], states: state == .plain ? nil : [state])
    // A value by member is taken apart before it comes here; together its members are their sum.
    case .members(let members): resolver.makeRow(.sum, members.values.map { row($0) })
    }
  }

  public func compile(_ expression: Expression) throws(Diagnostic) -> Typed {
    let span = expression.span
    switch expression.node {
    case .number(let value, let unit): return try literal(value, unit)
    case .unknown(let text):
      let unit = try unit(text)
      return Typed(
        .constant(0, .unknown(resolver.cause(named: owner))), type: .quantity(unit?.base ?? .one), shape: .constant,
        display: unit, isBare: unit == nil)
    case .approximate(let inner): return try marked(inner, .approximate)
    case .atLeast(let inner): return try marked(inner, .atLeast)
    case .atMost(let inner): return try marked(inner, .atMost)
    case .range(let low, let high, let unit): return uncertain(.range(low, high, owner: owner), try self.unit(unit))
    case .chance(let share, let inner):
      let share = uncertain(.chance(share, owner: owner), .one)
      return try multiply(share, compile(inner))
    case .date(let point): return try date(point)
    case .reference(let reference, let selectors):
      let members = selectors.filter(\.isMember)
      let times = selectors.filter { !$0.isMember }
      guard times.isEmpty else {
        return try select(times, span) { (compiler) throws(Diagnostic) -> Typed in
          try compiler.compile(Expression(.reference(reference, members), span: span))
        }
      }
      return inResolution(try pick(resolver.resolve(reference, resolution: resolution), span, selectors: members))
    case .property(let name, let reference):
      return inResolution(try pick(resolver.resolve(name, of: reference), span))
    case .call(let name, let arguments, let selectors, let unit):
      let members = selectors.filter(\.isMember)
      let times = selectors.filter { !$0.isMember }
      guard times.isEmpty else {
        return try select(times, span) { (compiler) throws(Diagnostic) -> Typed in
          try compiler.call(name, arguments, members, span)
        }
      }
      return try united(call(name, arguments, members, span), unit, span)
    case .negate(let inner): return negate(try compile(inner))
    case .not(let inner):
      return Typed(.row(resolver.makeRow(.not, [row(try compile(inner))])), type: .truth, shape: .period)
    case .binary(let sign, let left, let right): return try binary(sign, left, right, span)
    case .united(let inner, let unit): return try united(compile(inner), unit, span)
    case .braces:
      guard let own = try ofMembers(expression) else { return ExpressionCompiler.notApplicable }
      guard case .braces(let entries) = own.node else { return try compile(own) }
      return try braces(entries, as: nil, span)
    case .at(let inner, let scenario):
      return try pick(resolver.value(of: inner, at: scenario, resolution: resolution), span)
    }
  }

  /// A value that is expected to have a unit: bare numbers take it, unless it holds money.
  public func compile(_ expression: Expression, as unit: Unit, target: String) throws(Diagnostic) -> Typed {
    guard let own = try ofMembers(expression) else {
      return try adopt(ExpressionCompiler.notApplicable, unit, target: target, span: expression.span)
    }
    if case .braces(let entries) = own.node {
      return try adopt(braces(entries, as: unit, own.span), unit, target: target, span: own.span)
    }
    return try adopt(compile(own), unit, target: target, span: own.span)
  }

  /// Gives a bare number the wanted unit, or checks that the dimension is the wanted one.
  public func adopt(_ value: Typed, _ unit: Unit, target: String, span: Span) throws(Diagnostic) -> Typed {
    if let members = value.members {
      if members.values.isEmpty {
        let blank = Typed(
          .constant(0, .blankNotApplicable), type: value.type, shape: value.shape, display: value.display,
          isBare: value.isBare)
        var none = try adopt(blank, unit, target: target, span: span)
        none.storage = value.storage
        return none
      }
      return Typed(
        try members.mapped { (cell) throws(Diagnostic) in try adopt(cell, unit, target: target, span: span) })
    }
    guard case .quantity(let found) = value.type else {
      throw Diagnostic(CompileProblem.notANumber(target), at: span)
    }
    if value.isBare, case .row(let row) = value.storage {
      // Numbers of a table that says no unit.
      guard !unit.holdsMoney else { throw Diagnostic(CompileProblem.moneyNeedsUnit(target), at: span) }
      var value = value
      if unit.scale != 1 { value.storage = .row(resolver.makeRow(.scale(unit.scale), [row])) }
      value.type = .quantity(unit.base)
      value.display = unit
      value.isBare = false
      return value
    }
    if value.isOpen { return value.closed(as: unit.base, display: unit) }
    if found.isSameDimension(as: unit) {
      var value = value
      if value.isBare, case .constant(let number, let state) = value.storage {
        value.storage = .constant(number * unit.scale, resolver.uncertain.scaled(state, by: unit.scale))
        value.isBare = false
      }
      if value.display?.word == nil { value.display = unit }
      return value
    }
    if value.isBare, case .constant(let number, let state) = value.storage {
      guard !unit.holdsMoney || number == 0 else {
        throw Diagnostic(CompileProblem.moneyNeedsUnit(NumberText.string(number, decimals: 3)), at: span)
      }
      return Typed(
        .constant(number * unit.scale, resolver.uncertain.scaled(state, by: unit.scale)), type: .quantity(unit.base),
        shape: .constant, display: unit)
    }
    if let factor = resolver.units.factor(from: found, to: unit) { return converted(value, by: factor, to: unit) }
    if let missing = resolver.units.missingConversion(from: found, to: unit) {
      throw Diagnostic(
        CompileProblem.noConversion(
          found: UnitWords.text(value.display ?? found), expected: UnitWords.text(unit), one: missing.name,
          unit: missing.unit), at: span)
    }
    throw Diagnostic(
      CompileProblem.wrongUnit(
        found: UnitWords.text(value.display ?? found), expected: UnitWords.text(unit), target: target), at: span)
  }

  func literal(_ value: Double, _ text: UnitText?) throws(Diagnostic) -> Typed {
    guard let unit = try unit(text) else {
      return Typed(.constant(value, .plain), type: .quantity(.one), shape: .constant, isBare: true)
    }
    return .constant(value, unit: unit)
  }

  func unit(_ text: UnitText?) throws(Diagnostic) -> Unit? {
    guard let text else { return nil }
    do { return try resolver.unit(named: text.text) } catch {
      throw Diagnostic(
        CompileProblem.unknownUnit(
          error.word, suggestions: Suggestion.nearest(to: error.word, in: resolver.units.names)),
        at: text.span)
    }
  }

  private func marked(_ inner: Expression, _ mark: State) throws(Diagnostic) -> Typed {
    var value = try compile(inner)
    switch value.storage {
    case .constant(let number, let state): value.storage = .constant(number, state.union(mark))
    case .row(let row):
      let note = resolver.makeInput([0], states: [mark])
      value.storage = .row(resolver.makeRow(.sum, [row, note]))
    case .members: break
    }
    return value
  }

  public func date(_ point: Point) throws(Diagnostic) -> Typed {
    if case .reference(let reference) = point {
      let value = try pick(resolver.resolve(reference), reference.span)
      guard value.type.isDate else { throw Diagnostic(CompileProblem.notADate(reference.text), at: reference.span) }
      return value
    }
    guard let position = point.start(focus: resolver.focus) else {
      throw Diagnostic(CompileProblem.notADate(""), at: point.span)
    }
    return Typed(.constant(position, .plain), type: .date, shape: .constant)
  }

  /// In a question about years, rows by period become one value per year: amounts summed, the rest averaged.
  public func inResolution(_ value: Typed) -> Typed {
    if let members = value.members { return Typed(members.map { inResolution($0) }) }
    guard resolution == .year, value.shape == .period, case .row(let row) = value.storage,
      case .quantity(let unit) = value.type
    else { return value }
    var value = value
    switch value.kind {
    case _ where value.gathering == .last: value.storage = .row(resolver.makeRow(.yearLast, [row]))
    case .amount: value.storage = .row(resolver.makeRow(.yearSum, [row]))
    case .rate where unit.power(of: .year) < 0:
      // The integral over the year, divided by one year: months weigh alike.
      value.storage = .row(resolver.makeRow(.yearSum, [resolver.makeRow(.integrateByMonths, [row])]))
    default: value.storage = .row(resolver.makeRow(.yearMean, [row]))
    }
    value.shape = .year
    return value
  }

  private func united(_ value: Typed, _ text: UnitText?, _ span: Span) throws(Diagnostic) -> Typed {
    guard let unit = try unit(text) else { return value }
    if value.unit.isDimensionless {
      let scaled =
        value.plainConstant.map { Typed.Storage.constant($0 * unit.scale, .plain) }
        ?? .row(resolver.makeRow(.scale(unit.scale), [row(value)]))
      return Typed(scaled, type: .quantity(unit.base), shape: value.shape, display: unit)
    }
    return try adopt(value, unit, target: span.source.text(span), span: span)
  }
}
