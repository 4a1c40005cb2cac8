import Budget
import Graph
import Language
import Quantities
import Scenarios

extension Evaluation {
  /// Both sides of a relation, and the tolerance in base units.
  func sides(
    _ relation: Relation, _ window: Window
  ) throws(Diagnostic) -> (ExpectationAnswer.Side, ExpectationAnswer.Side, Double?) {
    if case .call(let name, let arguments, [], nil) = relation.left.node, arguments.count == 1 {
      switch NameTable.fold(name.text) {
      case "unknown", "okänt":
        let value = try reached(arguments[0], window, relation.left.span).0
        return (.names(value.unknowns.sorted()), try names(relation.right), nil)
      case "findings", "fynd":
        let count = try Check.make(workspace, limitedTo: Evaluation.fileName(arguments[0])).findings.count
        return (.count(count), .count(try wholeNumber(relation.right)), nil)
      default: break
      }
    }
    let (actual, isSingleYear) = try reached(relation.left, window, relation.left.span)
    if case .choice(let options) = actual.type, case .reference(let reference, []) = relation.right.node,
      reference.parts.count == 1
    {
      let index = try ExpressionCompiler.option(reference.parts[0], in: options)
      let found = Int(actual.value)
      guard actual.isKnown, options.indices.contains(found) else {
        return (.figure(actual), .option(options[index]), nil)
      }
      return (.option(options[found]), .option(options[index]), nil)
    }
    let expected = try matching(relation.right, actual, window, isSingleYear)
    return (.figure(actual), .figure(expected), try tolerance(relation.tolerance, actual, expected))
  }

  /// The figure of an expression that must reach the model, and whether a year of it stands for an amount per year.
  private func reached(
    _ expression: Expression, _ window: Window, _ span: Span
  ) throws(Diagnostic) -> (Figure, isSingleYear: Bool) {
    let query = workspace.query()
    let resolution: Resolution = window.isWholeYears ? .year : .period
    var figure = try query.figure(expression, over: window, resolution: resolution)
    guard query.reachesModel else { throw Diagnostic(BudgetProblem.expectationOnNothing, at: span) }
    if !figure.isKnown, let difference = try knownDifference(expression, window) { figure = difference }
    return (figure, window.end - window.start == 12)
  }

  /// `X - X@S` is known where the same unknown stands on both sides, though neither side is.
  private func knownDifference(_ expression: Expression, _ window: Window) throws(Diagnostic) -> Figure? {
    guard window.isWholeYears, case .binary(.subtract, let left, let right) = expression.node else { return nil }
    let (a, after) = try parted(left)
    let (b, before) = try parted(right)
    guard a.span.source.text(a.span) == b.span.source.text(b.span) else { return nil }
    var total: Figure?
    for year in window.years {
      let part = try difference(of: a, from: before, to: after, year)
      guard part.isKnown else { return nil }
      total = Figure(
        value: (total?.value ?? 0) + part.value, state: part.state, type: part.type, display: part.display,
        unknowns: [])
    }
    return total
  }

  private func parted(_ expression: Expression) throws(Diagnostic) -> (Expression, Overlay) {
    guard case .at(let inner, let scenario) = expression.node else { return (expression, workspace.state) }
    return (inner, try workspace.state(named: scenario))
  }

  /// The right side, in the unit of the left: bare numbers take it, and an amount of one year stands for a rate.
  private func matching(
    _ expression: Expression, _ actual: Figure, _ window: Window, _ isSingleYear: Bool
  ) throws(Diagnostic) -> Figure {
    let query = workspace.query()
    let compiler = ExpressionCompiler(query, resolution: window.isWholeYears ? .year : .period, owner: "")
    var value = try compiler.compile(expression)
    if case .quantity(let wanted) = actual.type, case .quantity(let found) = value.type {
      let isPerYear =
        (found * Unit(.year)).isSameDimension(as: wanted) || found.isSameDimension(as: wanted * Unit(.year))
      if isPerYear && isSingleYear {
        value.type = .quantity(wanted.base)
        value.display = actual.display
      } else {
        value = try compiler.adopt(
          value, actual.display ?? wanted, target: expression.span.source.text(expression.span), span: expression.span)
      }
    } else if value.type != actual.type, !(actual.type == .truth && value.unit.isDimensionless) {
      throw Diagnostic(CompileProblem.notADate(expression.span.source.text(expression.span)), at: expression.span)
    }
    return query.figure(value, over: window)
  }

  private func tolerance(_ expression: Expression?, _ actual: Figure, _ expected: Figure) throws(Diagnostic) -> Double?
  {
    guard let expression else { return nil }
    let compiler = ExpressionCompiler(workspace.query(), resolution: .year, owner: "")
    let value = try compiler.compile(expression)
    guard case .quantity(let wanted) = actual.type else { return value.plainConstant }
    // ± 1 % of a value that is no share is a share of what is expected.
    if !value.isBare, value.unit.isDimensionless, !wanted.isDimensionless, let share = value.plainConstant {
      return abs(expected.value * share)
    }
    if (value.unit * Unit(.year)).isSameDimension(as: wanted) || value.unit.isSameDimension(as: wanted * Unit(.year)) {
      return value.plainConstant
    }
    return try compiler.adopt(value, actual.display ?? wanted, target: "±", span: expression.span).plainConstant
  }

  /// The names that the right side of `unknown(x) = …` lists with `and`; 0 is none.
  private func names(_ expression: Expression) throws(Diagnostic) -> ExpectationAnswer.Side {
    switch expression.node {
    case .binary(.and, let left, let right):
      guard case .names(let a) = try names(left), case .names(let b) = try names(right) else { break }
      return .names((a + b).sorted())
    case .reference(let reference, []): return .names([reference.text])
    case .property(let name, let owner): return .names([owner.text + "." + name.text])
    case .number(let count, nil): return count == 0 ? .names([]) : .count(Int(count))
    default: break
    }
    throw Diagnostic(CompileProblem.notANumber(expression.span.source.text(expression.span)), at: expression.span)
  }

  private func wholeNumber(_ expression: Expression) throws(Diagnostic) -> Int {
    guard case .number(let number, nil) = expression.node, number == number.rounded(), abs(number) < 1e9 else {
      throw Diagnostic(CompileProblem.notANumber(expression.span.source.text(expression.span)), at: expression.span)
    }
    return Int(number)
  }

  /// A file or a thing that is named in `findings(…)`.
  static func fileName(_ expression: Expression) -> String {
    if case .reference(let reference, _) = expression.node { return reference.text }
    return expression.span.source.text(expression.span)
  }
}
