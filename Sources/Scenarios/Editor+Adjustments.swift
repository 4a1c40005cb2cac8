import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Increase and decrease act on the size as people see it: revenue grows from −49 842 to −50 342.
  mutating func adjust(
    _ target: Target, _ expression: Expression, _ change: Change, sign: Double
  ) throws(Diagnostic) {
    let window = try window(change.when, change.span)
    let percent = percentage(expression)
    let verb = sign > 0 ? "öka" : "minska"
    let amount = "med " + expression.span.source.text(expression.span)
    let reads = { [self] (level: Double) throws(Diagnostic) -> Double in
      if let percent { return sign * percent * abs(level) }
      return sign * (try typedAmount(expression))
    }
    for row in try rows(
      of: target, isPercent: percent != nil, verb: verb, amount: amount, value: expression, effect: reads)
    {
      touch(.row(row.subject))
      if let percent {
        if row.display.isSameDimension(as: .percent) && isBarePercent(expression) {
          throw Diagnostic(ScenarioProblem.percentOrPoints(row.name), at: expression.span)
        }
        try scale(row, 1 + sign * percent, window ?? yearWindow(row), change.span)
      } else if row.kind == .amount {
        var (values, _) = try amounts(row, expression, window)
        let size = sum(row.row, over: window ?? yearWindow(row) ?? .always)
        let direction = size < 0 ? -sign : sign
        values = values.map { $0 * direction }
        let below = query.edit { $0.copyDefinition(of: row.row) }
        try redefine(row.row, .sum, [below, makeInput(values)], change.span)
      } else {
        let value = try compiled(expression, for: row)
        try add(value, sign, to: row, window, change.span)
      }
      flag(row, window)
    }
  }

  private func add(
    _ value: Typed, _ sign: Double, to row: TargetRow, _ window: Window?, _ span: Span
  ) throws(Diagnostic) {
    let weights = weights(window, row)
    if case .constant(let number, let state) = value.storage, state.isPlain,
      query.layer.operation(of: row.row) == .input, query.layer.states(row.row) == nil
    {
      let now = query.layer.values(row.row)
      if now.count == weights.count {
        let values = zip(weights, now).map { $1 + $0 * sign * number }
        if let last = values.last {
          try checkRange(row, Typed(.constant(last, .plain), type: row.type, shape: .constant), span)
        }
        query.edit { $0.set(row.row, values: values) }
        return
      }
    }
    let compiler = ExpressionCompiler(query, owner: row.name)
    let below = query.edit { $0.copyDefinition(of: row.row) }
    let part = makeRow(.multiply, [makeInput(weights.map { $0 * sign }), compiler.row(value)])
    try redefine(row.row, .sum, [below, part], span)
  }

  func scale(_ row: TargetRow, _ factor: Double, _ window: Window?, _ span: Span) throws(Diagnostic) {
    let weights = weights(window, row)
    let below = query.edit { $0.copyDefinition(of: row.row) }
    let factors = weights.map { 1 + $0 * (factor - 1) }
    var scaled = makeRow(.multiply, [below, makeInput(factors)])
    if case .line = row.subject { scaled = makeRow(.post, [scaled]) }
    try redefine(row.row, .sum, [scaled], span)
  }

  /// A line's per cent without a date is of the year in focus; other values change for all time.
  private func yearWindow(_ row: TargetRow) -> Window? {
    guard case .line = row.subject else { return nil }
    return Window(start: Double(focus * 12), end: Double(focus * 12 + 12))
  }

  private func sum(_ row: RowID, over window: Window) -> Double {
    query.settle()
    let weights = window.weights(model.timeline)
    return weights.indices.reduce(0) { weights[$1] > 0 ? $0 + query.layer.value(row, $1) : $0 }
  }

  /// The share of a literal per cent.
  func percentage(_ expression: Expression) -> Double? {
    guard case .number(let value, let unit?) = expression.node,
      unit.isPercent
    else { return nil }
    return value / 100
  }

  /// A bare `1 %` on a percentage is asked back; percentage points are another unit.
  private func isBarePercent(_ expression: Expression) -> Bool { percentage(expression) != nil }
}
