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
    let percent = try percentage(expression)
    let verb = sign > 0 ? "öka" : "minska"
    let amount = "med " + expression.span.source.text(expression.span)
    let reads = { [self] (level: Double) throws(Diagnostic) -> Double in
      if let percent { return sign * stated(percent) * abs(level) }
      return sign * (try typedAmount(expression))
    }
    // Revenue is what lowers the net cost of a line: it grows where the cost falls.
    let cost = costOfRevenue(target)
    let named = narrowed(cost ?? target, toRevenue: cost != nil, isPercent: percent != nil)
    let found = try rows(
      of: named, isPercent: percent != nil, verb: verb, amount: amount, value: expression, effect: reads)
    for row in sided(found, toRevenue: cost != nil) {
      let size = { [self] in sum(row.row, over: window ?? yearWindow(row) ?? .always) }
      // How much of a net cost is revenue is not known, so no per cent of it is.
      if cost != nil, percent != nil, size() >= 0 {
        throw Diagnostic(ScenarioProblem.revenueShare(row.name), at: expression.span)
      }
      touch(.row(row.subject))
      if let percent {
        if row.display.isSameDimension(as: .percent), row.display.word == nil {
          throw Diagnostic(ScenarioProblem.percentOrPoints(row.name), at: expression.span)
        }
        try scale(row, by: percent, sign, window ?? yearWindow(row), change.span)
      } else if row.kind == .amount {
        let (amounts, _) = try amounts(row, expression, window)
        let direction = cost != nil || size() < 0 ? -sign : sign
        let below = query.edit { $0.copyDefinition(of: row.row) }
        try redefine(row.row, .sum, [below, makeRow(.scale(direction), [amounts])], change.span)
      } else {
        let value = try compiled(expression, for: row)
        try add(value, sign, to: row, window, change.span)
      }
      flag(row, window)
    }
  }

  /// The cost of the same line, where the revenue of one is named; nil where something else is.
  private func costOfRevenue(_ target: Target) -> Target? {
    let name: Name
    let reference: Reference
    switch target {
    case .series(let word, let references):
      guard references.count == 1 else { return nil }
      (name, reference) = (word, references[0])
    case .property(let word, let owner): (name, reference) = (word, owner)
    case .item(let word?, let owner, []): (name, reference) = (word, owner)
    case .item: return nil
    }
    let words = KeywordTable.standard.spellings(.revenue).map(NameTable.fold)
    guard words.contains(NameTable.fold(name.text)), model.editedSeries(named: name.text) == nil,
      case .node? = try? query.lookup.entity(reference)
    else { return nil }
    return .item(kind: Name("cost", span: name.span), reference, [])
  }

  /// The one line of revenue, or of cost, below a node that has both: an amount of either can only mean it.
  private func narrowed(_ target: Target, toRevenue: Bool, isPercent: Bool) -> Target {
    guard !isPercent, case .item(let kind?, let reference, []) = target,
      model.editedSeries(named: kind.text) == SeriesName.forecast,
      case .node(let node)? = try? query.lookup.entity(reference)
    else { return target }
    let below = model.nodes[node].children.filter { model.nodes[$0].isLeaf && !model.nodes[$0].isMemo }
    let fitting = below.filter { model.nodes[$0].isRevenue == toRevenue }
    guard below.count == model.nodes[node].children.count, fitting.count == 1, below.count > 1,
      below.contains(where: { model.nodes[$0].isRevenue }), let last = reference.parts.last
    else { return target }
    let name = Name(model.nodes[fitting[0]].name, span: last.span)
    return .item(kind: kind, Reference(reference.parts + [name]), [])
  }

  /// Of lines of revenue and of cost those that are meant: a per cent of the cost is none of the revenue.
  private func sided(_ rows: [TargetRow], toRevenue: Bool) -> [TargetRow] {
    let isOfBoth = rows.count > 1 && Set(rows.map(isRevenue)).count == 2
    return isOfBoth ? rows.filter { isRevenue($0) == toRevenue } : rows
  }

  private func isRevenue(_ row: TargetRow) -> Bool? {
    guard case .line(let node, SeriesName.forecast) = row.subject else { return nil }
    return model.nodes[node].isRevenue
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
    let compiler = ExpressionCompiler(query, owner: row.unknownName(model))
    let below = query.edit { $0.copyDefinition(of: row.row) }
    let part = makeRow(.multiply, [makeInput(weights.map { $0 * sign }), compiler.row(value)])
    try redefine(row.row, .sum, [below, part], span)
  }

  /// A row times one plus or minus a share, in a window.
  func scale(_ row: TargetRow, by share: Typed, _ sign: Double, _ window: Window?, _ span: Span) throws(Diagnostic) {
    let weights = weights(window, row)
    let below = query.edit { $0.copyDefinition(of: row.row) }
    let factors: RowID
    if let share = share.plainConstant {
      factors = makeInput(weights.map { 1 + $0 * sign * share })
    } else {
      let compiler = ExpressionCompiler(query, owner: row.unknownName(model))
      let part = makeRow(.multiply, [makeInput(weights.map { $0 * sign }), compiler.row(share)])
      factors = makeRow(.offset(1), [part])
    }
    var scaled = makeRow(.multiply, [below, factors])
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

  /// The share of a per cent as it is written: `5 %`, `5..10 %`, `ca 5 %`; nil where it is an amount.
  func percentage(_ expression: Expression) throws(Diagnostic) -> Typed? {
    guard expression.isPercent else { return nil }
    return try ExpressionCompiler(query, owner: expression.span.source.text(expression.span)).compile(expression)
  }

  /// What stands for a value where one number is asked for.
  private func stated(_ value: Typed) -> Double {
    if case .constant(let number, _) = value.storage { return number }
    return 0
  }
}

extension Expression {
  /// Whether it is written as a per cent, whatever is said of how sure it is. Percentage points are another unit.
  var isPercent: Bool {
    switch node {
    case .number(_, let unit?), .range(_, _, let unit?): unit.isPercent
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner): inner.isPercent
    default: false
    }
  }
}
