import Graph
import Quantities

extension ExpressionCompiler {
  func binary(_ sign: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span)
    throws(Diagnostic) -> Typed
  {
    switch sign {
    case .equal, .notEqual:
      if let choice = try choice(sign, left, right) { return choice }
      return try pointing(left, right) { () throws(Diagnostic) in
        try compare(sign, compile(left), compile(right), span)
      }
    case .less, .greater, .lessOrEqual, .greaterOrEqual:
      return try pointing(left, right) { () throws(Diagnostic) in
        try compare(sign, compile(left), compile(right), span)
      }
    case .and: return truth(.and, [row(try compile(left)), row(try compile(right))])
    case .or: return truth(.or, [row(try compile(left)), row(try compile(right))])
    case .add, .subtract:
      let (a, b) = (try compile(left), try compile(right))
      return try pointing(left, right) { () throws(Diagnostic) in try add(a, b, subtracts: sign == .subtract, span) }
    case .multiply: return try multiply(compile(left), compile(right))
    case .divide: return divide(try compile(left), try compile(right))
    case .power: return try power(compile(left), compile(right), span)
    }
  }

  /// Where the units of two terms differ, each is pointed at with its own.
  private func pointing(
    _ left: Expression, _ right: Expression, _ compute: () throws(Diagnostic) -> Typed
  ) throws(Diagnostic) -> Typed {
    do { return try compute() } catch {
      guard let other = (error.problem as? CompileProblem)?.otherUnit, error.related.isEmpty,
        case .text(let span) = error.place, span.lower <= left.span.lower
      else { throw error }
      throw Diagnostic(
        error.problem, at: left.span, severity: error.severity, related: [Related(.text(right.span)) { _ in other }])
    }
  }

  private func truth(_ operation: Operation, _ rows: [RowID]) -> Typed {
    Typed(.row(resolver.makeRow(operation, rows)), type: .truth, shape: .period)
  }

  /// Brings two values to one unit, or says that they have none in common.
  func unify(_ a: Typed, _ b: Typed, sign: String, _ span: Span) throws(Diagnostic) -> (Typed, Typed) {
    if a.type.isDate && b.type.isDate { return (a, b) }
    if a.isOpen != b.isOpen, !a.isBare, !b.isBare {
      return a.isOpen ? (a.closed(as: b.unit, display: b.display), b) : (a, b.closed(as: a.unit, display: a.display))
    }
    guard case .quantity(let unitA) = a.type, case .quantity(let unitB) = b.type else {
      throw Diagnostic(CompileProblem.notANumber(span.source.text(span)), at: span)
    }
    if !unitA.isSameDimension(as: unitB) {
      if a.isBare && (!unitB.holdsMoney || a.plainConstant == 0) {
        return (try adopt(a, b.display ?? unitB, target: "", span: span), b)
      }
      if b.isBare && (!unitA.holdsMoney || b.plainConstant == 0) {
        return (a, try adopt(b, a.display ?? unitA, target: "", span: span))
      }
      if let factor = resolver.units.factor(from: unitB, to: unitA) {
        return try unify(a, converted(b, by: factor, to: a.display ?? unitA), sign: sign, span)
      }
      let (wordA, wordB) = (UnitWords.text(a.display ?? unitA), UnitWords.text(b.display ?? unitB))
      if let missing = resolver.units.missingConversion(from: unitA, to: unitB) {
        throw Diagnostic(
          CompileProblem.noConversion(found: wordA, expected: wordB, one: missing.name, unit: missing.unit), at: span)
      }
      throw Diagnostic(CompileProblem.unitsDiffer(wordA, wordB, operation: sign), at: span)
    }
    if a.kind == .amount, b.kind == .amount, resolution == .period, !(a.shape == .constant && b.shape == .constant) {
      for value in [a, b] where value.shape == .constant && value.isUndatedAmount {
        throw Diagnostic(CompileProblem.undatedAmount(UnitWords.text(value.display ?? unitA)), at: span)
      }
    }
    return (a, b)
  }

  func add(_ a: Typed, _ b: Typed, subtracts: Bool, _ span: Span) throws(Diagnostic) -> Typed {
    if a.type.isDate, case .quantity(let unit) = b.type, unit.isSameDimension(as: Unit(.year)) {
      return later(a, b, sign: subtracts ? -1 : 1)
    }
    let (a, b) = try unify(a, b, sign: subtracts ? "−" : "+", span)
    let shape = max(a.shape, b.shape)
    let display = a.display ?? b.display
    if let x = a.plainConstant, let y = b.plainConstant {
      return Typed(
        .constant(subtracts ? x - y : x + y, .plain), type: a.type, shape: shape, display: display,
        isBare: a.isBare && b.isBare)
    }
    var sum = Typed(
      .row(resolver.makeRow(subtracts ? .subtract : .sum, [row(a), row(b)])), type: a.type, shape: shape,
      display: display)
    sum.inherit(a, b)
    return sum
  }

  /// A date and a length of time: `start + 9 år`.
  private func later(_ date: Typed, _ length: Typed, sign: Double) -> Typed {
    if case .constant(let start, let state) = date.storage, let years = length.plainConstant {
      return Typed(.constant(start + sign * years * 12, state), type: date.type, shape: date.shape)
    }
    let months = resolver.makeRow(.scale(sign * 12), [row(length)])
    let moved = resolver.makeRow(.sum, [row(date), months])
    return Typed(.row(moved), type: date.type, shape: max(date.shape, length.shape))
  }

  /// A value in another unit, as the model says that one is the other.
  func converted(_ value: Typed, by factor: Double, to unit: Unit) -> Typed {
    var value = value
    value.type = .quantity(unit.base)
    value.display = unit
    if factor == 1 { return value }
    switch value.storage {
    case .constant(let number, let state):
      value.storage = .constant(number * factor, resolver.uncertain.scaled(state, by: factor))
    case .row(let row): value.storage = .row(resolver.makeRow(.scale(factor), [row]))
    case .members(let members): value.storage = .members(members.map { converted($0, by: factor, to: unit) })
    }
    return value
  }

  /// Units that the model says are the same, above and below the line, cancel.
  private func cancelled(_ value: Typed) -> Typed {
    guard !resolver.units.conversions.isEmpty, case .quantity(let unit) = value.type,
      let (base, factor, display) = resolver.units.cancelled(unit, display: value.display)
    else { return value }
    var value = converted(value, by: factor, to: base)
    value.display = display
    return value
  }

  func multiply(_ a: Typed, _ b: Typed) throws(Diagnostic) -> Typed { cancelled(product(a, b)) }

  func divide(_ a: Typed, _ b: Typed) -> Typed { cancelled(quotient(a, b)) }

  private func product(_ a: Typed, _ b: Typed) -> Typed {
    let unit = a.unit * b.unit
    let shape = max(a.shape, b.shape)
    let display = productDisplay(a, b, unit)
    if let x = a.plainConstant, let y = b.plainConstant {
      return Typed(
        .constant(x * y, .plain), type: .quantity(unit), shape: shape, display: display, isBare: a.isBare && b.isBare)
    }
    let made: RowID =
      if let x = a.plainConstant {
        resolver.makeRow(.scale(x), [row(b)])
      } else if let y = b.plainConstant {
        resolver.makeRow(.scale(y), [row(a)])
      } else {
        resolver.makeRow(.multiply, [row(a), row(b)])
      }
    var product = Typed(.row(made), type: .quantity(unit), shape: shape, display: display)
    product.inherit(a, b)
    return product
  }

  private func quotient(_ a: Typed, _ b: Typed) -> Typed {
    let unit = a.unit / b.unit
    let shape = max(a.shape, b.shape)
    var display: Unit?
    if let x = a.display, let y = b.display { display = x / y }
    if unit.isDimensionless && !(a.isBare && b.isBare) { display = nil }
    if let x = a.plainConstant, let y = b.plainConstant, y != 0 {
      return Typed(
        .constant(x / y, .plain), type: .quantity(unit), shape: shape, display: display, isBare: a.isBare && b.isBare)
    }
    let made = resolver.makeRow(.divide, [row(a), row(b)])
    var quotient = Typed(.row(made), type: .quantity(unit), shape: shape, display: display)
    quotient.inherit(a, b)
    return quotient
  }

  func negate(_ value: Typed) -> Typed {
    var value = value
    value.isUndated = value.isUndatedAmount
    switch value.storage {
    case .constant(let number, let state):
      value.storage =
        state == .plain ? .constant(-number, state) : .row(resolver.makeRow(.negate, [row(value)]))
    case .row(let row): value.storage = .row(resolver.makeRow(.negate, [row]))
    case .members(let members): value.storage = .members(members.map { negate($0) })
    }
    return value
  }

  /// The unit to show a product in: money keeps the scale it was written in.
  private func productDisplay(_ a: Typed, _ b: Typed, _ unit: Unit) -> Unit? {
    guard let x = a.display, let y = b.display else {
      return a.display.flatMap { unit.isSameDimension(as: $0) ? $0 : nil }
        ?? b.display.flatMap { unit.isSameDimension(as: $0) ? $0 : nil }
    }
    if y.isDimensionless { return x }
    if x.isDimensionless { return y }
    return x * y
  }

  private func power(_ base: Typed, _ exponent: Typed, _ span: Span) throws(Diagnostic) -> Typed {
    guard exponent.unit.isDimensionless else { throw Diagnostic(CompileProblem.powerNotWhole, at: span) }
    if base.unit.isDimensionless {
      let made = resolver.makeRow(.power, [row(base), row(exponent)])
      return Typed(.row(made), type: .quantity(.one), shape: max(base.shape, exponent.shape))
    }
    guard let count = exponent.plainConstant, count == count.rounded(), (1...4).contains(count) else {
      throw Diagnostic(CompileProblem.powerNotWhole, at: span)
    }
    var result = base
    for _ in 1..<Int(count) { result = try multiply(result, base) }
    return result
  }

  private func compare(_ sign: BinaryOperator, _ a: Typed, _ b: Typed, _ span: Span) throws(Diagnostic) -> Typed {
    let (a, b) = try unify(a, b, sign: "=", span)
    return switch sign {
    case .equal: truth(.equal, [row(a), row(b)])
    case .notEqual: truth(.notEqual, [row(a), row(b)])
    case .less: truth(.less, [row(a), row(b)])
    case .greater: truth(.less, [row(b), row(a)])
    case .lessOrEqual: truth(.lessOrEqual, [row(a), row(b)])
    default: truth(.lessOrEqual, [row(b), row(a)])
    }
  }

  /// `status = granted`: a choice against the name of one of its options.
  private func choice(_ sign: BinaryOperator, _ left: Expression, _ right: Expression) throws(Diagnostic) -> Typed? {
    for (subject, name) in [(left, right), (right, left)] {
      guard case .reference(let reference, []) = name.node, reference.parts.count == 1,
        case .reference(let subjectName, []) = subject.node,
        let whole = try? resolver.resolve(subjectName), case .choice(let options) = whole.type
      else { continue }
      let value = try pick(whole, subject.span)
      let index = try ExpressionCompiler.option(reference.parts[0], in: options)
      let wanted = resolver.makeInput([Double(index)], states: nil)
      return truth(sign == .equal ? .equal : .notEqual, [row(value), wanted])
    }
    return nil
  }

  /// The index of a choice's option by any of its names.
  public static func option(_ name: Name, in options: [[String]]) throws(Diagnostic) -> Int {
    let folded = name.text.lowercased()
    if let index = options.firstIndex(where: { $0.contains { $0.lowercased() == folded } }) { return index }
    throw Diagnostic(
      CompileProblem.unknownChoice(name.text, choices: options), at: name.span)
  }
}
