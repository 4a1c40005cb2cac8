import Graph
import Language
import Quantities

extension ModelBuilder {
  /// Lets a change of a lever's body act where the lever is set.
  func bind(_ change: Change, _ flag: RowID) throws(Diagnostic) {
    switch change.node {
    case .set(let target, let expression):
      try bind(target, change.when, flag) { (row, unit, name) throws(Diagnostic) -> (RowID) -> RowID in
        let compiler = ExpressionCompiler(self, owner: name)
        let value = compiler.row(try compiler.compile(expression, as: unit, target: name))
        return { _ in value }
      }
    case .increase(let target, let expression): try adjust(target, expression, change.when, flag, sign: 1)
    case .decrease(let target, let expression): try adjust(target, expression, change.when, flag, sign: -1)
    case .decide(let verdict, let items, with: nil, share: nil): try decide(verdict, items, change, flag)
    default:
      throw Diagnostic(CompileProblem.notInLever(change.span.source.text(change.span)), at: change.span)
    }
  }

  /// More or less of what is there: so much, or so many per cent of it.
  private func adjust(
    _ target: Target, _ expression: Expression, _ when: When?, _ flag: RowID, sign: Double
  ) throws(Diagnostic) {
    try bind(target, when, flag) { (row, unit, name) throws(Diagnostic) -> (RowID) -> RowID in
      if case .number(let percent, let text?) = expression.node, text.isPercent, !unit.isDimensionless {
        return { below in self.makeRow(.scale(1 + sign * percent / 100), [below]) }
      }
      let compiler = ExpressionCompiler(self, owner: name)
      let value = try compiler.compile(expression, as: unit, target: name)
      if value.kind == .amount, value.shape == .constant {
        throw Diagnostic(CompileProblem.undatedAmount(UnitWords.text(value.display ?? unit)), at: expression.span)
      }
      let term = self.makeRow(.scale(sign), [compiler.row(value)])
      return { below in self.makeRow(.sum, [below, term]) }
    }
  }

  /// Switches items, or puts them in a state: a period is in the one that holds for the larger part of it.
  private func decide(_ verdict: Verdict, _ items: Items, _ change: Change, _ flag: RowID) throws(Diagnostic) {
    let share = try self.share(change.when, flag, isPerDay: false)
    for (item, span) in try self.items(items) {
      if let option = verdict.option, let (input, index) = status(of: item, option) {
        guard case .row(let row) = try inputValue(item, input).storage else { continue }
        let below = graph.copyDefinition(of: row)
        let isMost = makeRow(.lessOrEqual, [makeFixed([0.5]), share])
        graph.replace(row, with: .select, [isMost, makeFixed([Double(index)]), below])
      } else if verdict == .enable || verdict == .disable || verdict == .drop {
        blend(switchRow(of: item), share) { _ in self.makeFixed([verdict == .enable ? 1 : 0]) }
      } else {
        throw Diagnostic(CompileProblem.notInLever(change.span.source.text(change.span)), at: span)
      }
    }
  }

  private func items(_ items: Items) throws(Diagnostic) -> [(item: Int, span: Span)] {
    let references: [Reference] =
      switch items {
      case .all(let kind): [Reference([kind])]
      case .list(let list): list.map(\.reference)
      }
    var found: [(item: Int, span: Span)] = []
    for reference in references {
      switch try lookup.entity(reference, wanted: .item) {
      case .item(let item): found.append((item, reference.span))
      case .group(let group): found += parts.groups[group].items.map { ($0, reference.span) }
      default: continue
      }
    }
    return found
  }

  private func status(of item: Int, _ option: String) -> (input: Int, index: Int)? {
    parts.items[item].component.flatMap { parts.components[$0].status(option) }
  }

  /// Gives a target what the body says, in the share of each period in which that holds.
  private func bind(
    _ target: Target, _ when: When?, _ flag: RowID,
    _ value: (RowID, Unit, String) throws(Diagnostic) -> (RowID) -> RowID
  ) throws(Diagnostic) {
    let (row, unit, name) = try bindable(target)
    let isPerDay = unit.kind == .rate && unit.power(of: .day) < 0
    let share = try self.share(when, flag, isPerDay: isPerDay)
    blend(row, share, try value(row, unit, name))
  }

  private func bindable(_ target: Target) throws(Diagnostic) -> (RowID, Unit, String) {
    let reference: Reference =
      switch target {
      case .item(_, let reference, _): reference
      case .property(let name, let owner): Reference(owner.parts + [name])
      case .series(let name, _): Reference([name])
      }
    let value = try resolve(reference)
    guard case .row(let row) = value.storage, case .quantity(let unit) = value.type else {
      throw Diagnostic(CompileProblem.notANumber(reference.text), at: reference.span)
    }
    return (row, value.display ?? unit, reference.text)
  }

  /// Makes a row `share × value + (1 − share) × what it was`.
  private func blend(_ row: RowID, _ share: RowID, _ value: (RowID) -> RowID) {
    let below = graph.copyDefinition(of: row)
    let rest = makeRow(.offset(1), [makeRow(.negate, [share])])
    let on = makeRow(.multiply, [share, value(below)])
    let off = makeRow(.multiply, [rest, below])
    graph.replace(row, with: .sum, [on, off])
  }

  // MARK: When a body acts

  /// The share of each period in which a change is in force, where the lever is set.
  private func share(_ when: When?, _ flag: RowID, isPerDay: Bool) throws(Diagnostic) -> RowID {
    guard let when else { return flag }
    func mask(_ window: Window) throws(Diagnostic) -> RowID {
      let weights = isPerDay ? window.weightsByDays(timeline) : window.weights(timeline)
      guard weights.contains(where: { $0 > 0 }) else {
        throw Diagnostic(CompileProblem.keyOutsidePeriods(when.span.source.text(when.span)), at: when.span)
      }
      return makeRow(.multiply, [flag, makeFixed(weights)])
    }
    switch when.extent {
    case .only(let year): return try mask(Window(start: Double(year * 12), end: Double(year * 12 + 12)))
    case .during(let span):
      guard let window = Window(span, focus: focus) else {
        throw Diagnostic(CompileProblem.notADate(when.span.source.text(when.span)), at: when.span)
      }
      return try mask(window)
    case .from(let point, let until):
      let start = try begun(point, isPerDay: isPerDay)
      guard let until else { return makeRow(.multiply, [flag, start]) }
      let end = try ended(until, isPerDay: isPerDay)
      let within = makeRow(.maximum, [makeRow(.subtract, [start, end]), makeFixed([0])])
      return makeRow(.multiply, [flag, within])
    case .until(let point):
      let end = try ended(point, isPerDay: isPerDay)
      return makeRow(.multiply, [flag, makeRow(.offset(1), [makeRow(.negate, [end])])])
    }
  }

  /// The share of each period from the first day of a date.
  private func begun(_ point: Point, isPerDay: Bool) throws(Diagnostic) -> RowID {
    let compiler = ExpressionCompiler(self, owner: "")
    return makeRow(.fromDate(isPerDay ? .byDays : .byMonths), [compiler.row(try compiler.date(point))])
  }

  /// The share of each period after the last day of a date. A date that a name holds is a month, if it is the first of
  /// one, and else a day.
  private func ended(_ point: Point, isPerDay: Bool) throws(Diagnostic) -> RowID {
    let operation = Operation.fromDate(isPerDay ? .byDays : .byMonths)
    if let end = point.end(focus: focus) { return makeRow(operation, [makeFixed([end])]) }
    let compiler = ExpressionCompiler(self, owner: "")
    let date = compiler.row(try compiler.date(point))
    let isMonth = makeRow(.equal, [date, makeRow(.round(step: 1), [date])])
    let length = makeRow(.select, [isMonth, makeFixed([1]), makeFixed([1.0 / 31])])
    return makeRow(operation, [makeRow(.sum, [date, length])])
  }
}
