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
      let known = resolver.functionNames + Function.all.flatMap { [$0.english, $0.swedish] }
      throw Diagnostic(
        CompileProblem.unknownFunction(name.text, suggestions: Suggestion.nearest(to: name.text, in: known)),
        at: name.span)
    }
    if let member = members.first { throw noDimension(member, span) }
    guard function.arguments.contains(arguments.count) else {
      throw Diagnostic(
        CompileProblem.argumentCount(name.text, found: arguments.count, expected: function.arguments), at: span)
    }
    switch function.identity {
    case .ifElse: return try conditional(arguments, span)
    case .accumulate:
      let change = try compile(arguments[0])
      guard change.kind != .amount || change.shape != .constant else {
        throw Diagnostic(CompileProblem.undatedAmount(UnitWords.text(change.display ?? change.unit)), at: span)
      }
      return Typed(
        .row(resolver.makeRow(.accumulate, [row(change)])), type: change.type, shape: .period, display: change.display)
    case .absolute:
      let value = try compile(arguments[0])
      return Typed(
        .row(resolver.makeRow(.absolute, [row(value)])), type: value.type, shape: value.shape, display: value.display)
    case .round:
      let value = try compile(arguments[0])
      var step = value.display?.scale ?? 1
      if arguments.count == 2 {
        step = try compile(arguments[1], as: value.display ?? value.unit, target: name.text).plainConstant ?? step
      }
      return Typed(
        .row(resolver.makeRow(.round(step: step), [row(value)])), type: value.type, shape: value.shape,
        display: value.display)
    case .between, .uniform, .triangle, .normal: return try uncertain(function.identity, name, arguments)
    case .sum: return try sum(arguments, span)
    case .minimum: return try overMembers(.minimum, arguments, span)
    case .maximum: return try overMembers(.maximum, arguments, span)
    }
  }

  func fold(_ operation: Operation, _ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    var first = try compile(arguments[0])
    var rows: [RowID] = []
    for argument in arguments.dropFirst() {
      let (a, b) = try unify(first, compile(argument), sign: ";", span)
      first = a
      rows.append(row(b))
      first.shape = max(first.shape, b.shape)
    }
    let made = resolver.makeRow(operation, [row(first)] + rows)
    return Typed(.row(made), type: first.type, shape: first.shape, display: first.display)
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
    return Typed(
      .row(made), type: a.type, shape: max(condition.shape, max(a.shape, b.shape)), display: a.display ?? b.display)
  }
}
