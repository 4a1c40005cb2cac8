import Budget
import Graph
import Language
import Quantities

extension Editor {
  mutating func set(_ target: Target, _ expression: Expression, _ change: Change) throws(Diagnostic) {
    let window = try window(change.when, change.span)
    let text = "till " + expression.span.source.text(expression.span)
    let reads = { [self] (level: Double) throws(Diagnostic) -> Double in try typedAmount(expression) - level }
    for row in try rows(of: target, isPercent: false, verb: "sätt", amount: text, value: expression, effect: reads) {
      touch(.row(row.subject))
      if case .choice(let options) = row.type {
        try setChoice(row, options, expression, window)
      } else if row.kind == .amount {
        try setAmount(row, expression, window)
      } else {
        var value = try compiled(expression, for: row)
        try checkRange(row, value, expression.span)
        value = firstOfYear(value)
        try put(value, on: row, window, change.span)
      }
      flag(row, window)
    }
  }

  /// For the full-year effect a date is the first day of its year, and a last day the last.
  private mutating func firstOfYear(_ value: Typed) -> Typed {
    guard value.type.isDate, case .constant(let date, let state) = value.storage else { return value }
    var value = value
    value.storage = .constant(wholeYear(date, isEnd: value.type == .end), state)
    return value
  }

  /// A date, or for the full-year effect the edge of its year: the first day, or the last of what ends.
  mutating func wholeYear(_ date: Double, isEnd: Bool) -> Double {
    guard date.truncatingRemainder(dividingBy: 12) != 0 else { return date }
    meetsDates = true
    guard takesWholeYears else { return date }
    movedDates = true
    return (date / 12).rounded(isEnd ? .up : .down) * 12
  }

  /// The value of an expression in the target's unit; dates stay dates.
  func compiled(_ expression: Expression, for row: TargetRow) throws(Diagnostic) -> Typed {
    let compiler = compiler(for: row)
    if row.type == .end { return try compiler.end(expression) }
    guard case .quantity(let unit) = row.type else {
      let value = try compiler.compile(expression)
      if row.type == .date, value.type != .date {
        if let year = value.plainConstant, value.isBare, (1900...2199).contains(year) {
          return Typed(.constant(year * 12, .plain), type: .date, shape: .constant)
        }
        throw Diagnostic(CompileProblem.notADate(expression.span.source.text(expression.span)), at: expression.span)
      }
      return value
    }
    let wanted = row.display.isSameDimension(as: unit) ? row.display : unit
    var value = try compiler.compile(counted(expression, as: wanted))
    if value.shape == .constant, !value.isBare, value.unit.isSameDimension(as: .ore), unit.power(of: .money) == 1,
      !unit.isSameDimension(as: .ore), [Unit.ore, .kr, .tkr, .mnkr].contains(where: { $0.scale == wanted.scale })
    {
      // Money given to what is per year, person or day is per that too, as with requests; the answer shows the unit.
      value.type = .quantity(unit)
      value.display = wanted
    }
    return try compiler.adopt(value, wanted, target: row.name, span: expression.span)
  }

  /// A number with the word that the target's numbers are called by (`80 dagar`), as the number alone.
  private func counted(_ expression: Expression, as unit: Unit) -> Expression {
    guard let word = unit.word, unit.isDimensionless, case .number(let number, let text?) = expression.node,
      NameTable.fold(text.text) == NameTable.fold(word)
        || model.units.inflected(word, after: 1, in: .swedish) == text.text
    else { return expression }
    return Expression(.number(number, nil), span: expression.span)
  }

  /// A lever keeps to its range and its step.
  func checkRange(_ row: TargetRow, _ value: Typed, _ span: Span) throws(Diagnostic) {
    guard case .lever(let index) = row.subject, let bounds = model.levers[index].bounds,
      let number = value.plainConstant
    else { return }
    func text(_ value: Double) -> String {
      if row.type == .date { return "\(CalendarDate(monthPosition: value))" }
      let size = value / row.display.scale
      let unit = model.units.inflected(UnitWords.phrase(row.display), after: size, in: .swedish)
      return NumberText.string(size, decimals: 2) + (unit.isEmpty ? "" : " " + unit)
    }
    guard bounds.contains(number) else {
      throw Diagnostic(
        ScenarioProblem.outsideRange(
          lever: row.name, value: text(number), low: text(bounds.lowerBound), high: text(bounds.upperBound)), at: span)
    }
    if keepsToSteps, let step = model.levers[index].step, step > 0 {
      let steps = (number - bounds.lowerBound) / step
      guard abs(steps - steps.rounded()) < 1e-9 else {
        throw Diagnostic(
          ScenarioProblem.betweenSteps(lever: row.name, value: text(number), step: text(step)), at: span)
      }
    }
  }

  /// Where a lever is set, its body acts.
  mutating func flag(_ row: TargetRow, _ window: Window?) {
    guard case .lever(let index) = row.subject, let flag = model.levers[index].flag else { return }
    let weights = (window ?? .always).weights(model.timeline)
    let now = query.layer.values(flag)
    query.edit { $0.set(flag, values: zip(weights, now).map { max($0, $1) }) }
    for change in model.levers[index].body { meetDates(of: change) }
  }

  /// Dates that a lever's body names are dates of the edit too: for the full-year effect they are the first and the
  /// last month of their years.
  private mutating func meetDates(of change: Change) {
    guard case .from(let from, let until)? = change.when?.extent else { return }
    for (point, isEnd) in [(from, false)] + (until.map { [($0, true)] } ?? []) {
      guard case .reference(let reference) = point, let value = try? query.resolve(reference), value.type == .date,
        case .row(let row) = value.storage, query.layer.operation(of: row) == .input, query.layer.states(row) == nil
      else { continue }
      let edge = isEnd ? 11.0 : 0
      let dates = query.layer.values(row)
      let whole = dates.map { ($0 / 12).rounded(.down) * 12 + edge }
      guard dates != whole else { continue }
      meetsDates = true
      guard takesWholeYears else { continue }
      movedDates = true
      query.edit { $0.set(row, values: whole) }
    }
  }

  /// Puts a value on a row in a window, over what is there outside it.
  func put(_ value: Typed, on row: TargetRow, _ window: Window?, _ span: Span) throws(Diagnostic) {
    let weights = weights(window, row)
    let isWhole = weights.allSatisfy { $0 == 1 }
    // A number with ends keeps a row of its own, so that its ends can be set.
    if case .constant(let number, let state) = value.storage, !state.isUncertain,
      query.layer.operation(of: row.row) == .input, isWhole || query.layer.states(row.row) == nil
    {
      let now = query.layer.values(row.row)
      let values = zip(weights, now).map { $0 == 1 ? number : $0 == 0 ? $1 : $0 * number + (1 - $0) * $1 }
      let states = state.isPlain ? nil : weights.map { $0 > 0 ? state : State.plain }
      query.edit { $0.set(row.row, values: values, states: states) }
      return
    }
    let compiler = ExpressionCompiler(query, owner: row.unknownName(model))
    let new = compiler.row(value)
    if isWhole {
      try redefine(row.row, .sum, [new], span)
      return
    }
    try blend(new, weights, on: row.row, span)
  }

  /// The share of each period that a window holds: of a rate per day by days, of anything else by months.
  func weights(_ window: Window?, _ row: TargetRow) -> [Double] {
    let window = window ?? .always
    let isPerDay = row.kind == .rate && row.display.power(of: .day) < 0
    return isPerDay ? window.weightsByDays(model.timeline) : window.weights(model.timeline)
  }

  /// `weights × new + (1 − weights) × below`.
  func blend(_ new: RowID, _ weights: [Double], on row: RowID, _ span: Span) throws(Diagnostic) {
    let below = query.edit { $0.copyDefinition(of: row) }
    let on = makeRow(.multiply, [makeInput(weights), new])
    let off = makeRow(.multiply, [makeInput(weights.map { 1 - $0 }), below])
    try redefine(row, .sum, [on, off], span)
  }

  private func setChoice(
    _ row: TargetRow, _ options: [[String]], _ expression: Expression, _ window: Window?
  ) throws(Diagnostic) {
    guard case .reference(let reference, _) = expression.node else {
      throw Diagnostic(
        CompileProblem.unknownChoice(
          expression.span.source.text(expression.span), choices: options), at: expression.span)
    }
    choose(try ExpressionCompiler.option(reference.parts[0], in: options), on: row.row, window)
  }

  /// A state holds whole periods: a period belongs to the state that has the larger part of it.
  func choose(_ index: Int, on row: RowID, _ window: Window?) {
    let weights = (window ?? .always).weights(model.timeline)
    let now = query.layer.values(row)
    query.edit { $0.set(row, values: zip(weights, now).map { $0 >= 0.5 ? Double(index) : $1 }) }
  }

  /// An amount on a line or an outlay: of the year in focus, of the span that is named, or per year from a date.
  private func setAmount(_ row: TargetRow, _ expression: Expression, _ window: Window?) throws(Diagnostic) {
    if case .braces = expression.node {
      var compiler = compiler(for: row)
      if case .line(let line, _) = row.subject, let parts = model.nodes[line].phasing,
        query.layer.operation(of: parts) != .input
      {
        let rows = PhasedRows(query)
        compiler.laid = { rows.laid($1, over: $0, by: parts) }
      }
      let value = try compiler.compile(expression, as: row.display, target: row.name)
      let amounts = ExpressionCompiler(query, owner: row.unknownName(model)).row(value)
      // A line has whole öre, whatever is typed.
      let isLine = if case .line = row.subject { true } else { false }
      try redefine(row.row, .sum, [isLine ? makeRow(.post, [amounts]) : amounts], expression.span)
      return
    }
    let (amounts, weights) = try amounts(row, expression, window)
    try blend(amounts, weights.map { $0 > 0 ? 1 : 0 }, on: row.row, expression.span)
  }

  /// A row of whole öre per period for an amount, and where it is in force. An amount lies over the months of a line as
  /// the line does, a rate is in force.
  func amounts(
    _ row: TargetRow, _ expression: Expression, _ window: Window?
  ) throws(Diagnostic) -> (row: RowID, weights: [Double]) {
    let (amounts, weights, isRate) = try evenAmounts(row, expression, window)
    guard case .line(let line, _) = row.subject, !isRate else { return (amounts, weights) }
    return (laid(amounts, over: weights, on: line), weights)
  }

  /// The same by months alone. What is said of the amount (about so much, a bound, unknown, two ends) is said of each
  /// period.
  private func evenAmounts(
    _ row: TargetRow, _ expression: Expression, _ window: Window?
  ) throws(Diagnostic) -> (row: RowID, weights: [Double], isRate: Bool) {
    let compiler = compiler(for: row, resolution: .year)
    var value = try compiler.compile(expression)
    let isRate = value.kind == .rate
    let isYearly = isRate || window.map { $0.end >= 1e9 } ?? false
    if isRate { value.type = .quantity(value.unit * Unit(.year)) }
    value = try compiler.adopt(value, row.display, target: row.name, span: expression.span)
    var total = 0.0
    var marked: RowID?
    switch value.storage {
    case .members: break
    case .constant(let number, let state):
      total = number
      if !state.isPlain { marked = compiler.row(value) }
    case .row(let made):
      query.settle()
      let first = model.timeline.indexes(of: focus).lowerBound
      total = query.layer.value(made, first)
      if !query.layer.state(made, first).isPlain { marked = makeRow(.pickPeriod(first), [made]) }
    }
    guard abs(total) < Money.limit else {
      throw Diagnostic(ScenarioProblem.tooLarge(expression.span.source.text(expression.span)), at: expression.span)
    }
    let timeline = model.timeline
    let inForce = window ?? Window(start: Double(focus * 12), end: Double(focus * 12 + 12))
    let weights = inForce.weights(timeline)
    let inside = timeline.periods.indices.filter { weights[$0] > 0 }
    if let marked {
      let months = inside.reduce(0) { $0 + timeline.periods[$1].months }
      let shares = timeline.periods.indices.map { period in
        let share = Double(timeline.periods[period].months) / Double(isYearly ? 12 : months)
        return isYearly ? weights[period] * share : weights[period] > 0 ? share : 0
      }
      return (makeRow(.post, [makeRow(.multiply, [makeInput(shares), marked])]), weights, isRate)
    }
    if isYearly {
      return (makeInput(perYear(total, weights)), weights, isRate)
    }
    let shares = Phasing.twelfths.spread(
      total.rounded(.toNearestOrAwayFromZero), over: inside.map { timeline.periods[$0] })
    var values = [Double](repeating: 0, count: timeline.count)
    for (period, share) in zip(inside, shares) { values[period] = share }
    return (makeInput(values), weights, isRate)
  }
}
