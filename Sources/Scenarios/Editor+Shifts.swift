import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// Delays or advances an item: every date and every keyed amount moves.
  mutating func shift(_ reference: Reference, _ by: Expression, later: Bool) throws(Diagnostic) {
    let compiler = ExpressionCompiler(query, owner: "")
    let length = try compiler.compile(by, as: Unit(.year), target: reference.text)
    guard let years = length.plainConstant else {
      throw Diagnostic(ScenarioProblem.notYet(by.span.source.text(by.span)), at: by.span)
    }
    try shift(reference, months: Int((years * 12).rounded()) * (later ? 1 : -1))
  }

  /// Moves an item so that its first date is the one given.
  mutating func reschedule(_ reference: Reference, _ point: Point) throws(Diagnostic) {
    guard let wanted = point.start(focus: focus) else { throw Diagnostic(CompileProblem.notADate(""), at: point.span) }
    let entity = try movable(reference)
    var first: Double?
    for item in model.itemIndexes(of: entity) {
      for value in model.items[item].inputs.flatMap({ $0?.singles ?? [] }) {
        guard value.type == .date, case .row(let row) = value.storage, query.layer.states(row) == nil else {
          continue
        }
        first = min(first ?? .infinity, query.layer.value(row, 0))
      }
    }
    guard let first else { throw Diagnostic(ScenarioProblem.nothingToDelay(reference.text), at: reference.span) }
    try shift(reference, months: Int((wanted - first).rounded()))
  }

  private func movable(_ reference: Reference) throws(Diagnostic) -> Entity {
    try query.lookup.entity(reference, wanted: .item) { entity in
      switch entity {
      case .item(let item): isMovable(item)
      case .group(let group): self.model.groups[group].component == nil
      case .lever(let lever): model.levers[lever].value?.type == .date
      default: false
      }
    }
  }

  /// Items that have a date or amounts keyed by year.
  private func isMovable(_ item: Int) -> Bool {
    model.items[item].inputs.contains {
      $0.map { $0.type.isDate || $0.shape == .period && $0.type != .truth } ?? false
    }
  }

  private mutating func shift(_ reference: Reference, months: Int) throws(Diagnostic) {
    let entity = try movable(reference)
    if case .lever(let lever) = entity, let value = model.levers[lever].value, case .row(let row) = value.storage {
      var moved = query.layer.values(row).map { $0 + Double(months) }
      let isWithinYear = moved.contains { $0.truncatingRemainder(dividingBy: 12) != 0 }
      meetsDates = meetsDates || isWithinYear
      if takesWholeYears {
        movedDates = isWithinYear
        moved = moved.map { ($0 / 12).rounded(.down) * 12 }
      }
      query.edit { $0.set(row, values: moved) }
      if let flag = model.levers[lever].flag { query.edit { $0.set(flag, values: [1]) } }
      touch(.row(.lever(lever)))
      return
    }
    let items = model.itemIndexes(of: entity)
    var isMoved = false
    for item in items {
      try checkUnlocked(item, reference.span)
      let inputs = model.items[item].inputs.enumerated().flatMap { input, value in
        (value?.singles ?? []).map { (input, $0) }
      }
      for (input, value) in inputs {
        guard case .row(let row) = value.storage else { continue }
        if value.type.isDate, query.layer.operation(of: row) == .input {
          guard query.layer.states(row)?.contains(where: { $0.isBlank || $0.isUnknown }) != true else { continue }
          let moved = query.layer.values(row).map { wholeYear($0 + Double(months), isEnd: value.type == .end) }
          query.edit { $0.set(row, values: moved) }
          isMoved = true
        } else if value.shape == .period, case .quantity = value.type, isKeyed(item, input, row) {
          try shiftRow(row, value, months, item, reference.span)
          isMoved = true
        }
      }
    }
    guard isMoved else { throw Diagnostic(ScenarioProblem.nothingToDelay(reference.text), at: reference.span) }
    touch(.shifted(items: items, months: months))
  }

  /// Whether a value is keyed by time: a row of given values, or a formula with times in it. What depends on a
  /// date of the item moves with the date.
  private func isKeyed(_ item: Int, _ input: Int, _ row: RowID) -> Bool {
    if query.layer.operation(of: row) == .input { return true }
    let expression: Expression?
    if case .expression(let given)? = model.items[item].given[input] {
      expression = given
    } else {
      expression = model.items[item].amount
    }
    return expression?.isKeyed ?? false
  }

  /// Moves what a row has along the periods; what leaves the horizon is said.
  ///
  /// An amount goes to the periods that its time has moved to, by months; what is in force goes with it.
  private mutating func shiftRow(
    _ row: RowID, _ value: Typed, _ months: Int, _ item: Int, _ span: Span
  ) throws(Diagnostic) {
    // A change per year of a component is one of a whole year; what a post is per year has its own dates.
    if value.kind == .rate, months % 12 != 0, model.items[item].component != nil {
      throw Diagnostic(ScenarioProblem.wholeYearsOnly(model.items[item].name), at: span)
    }
    query.settle()
    let isFormula = query.layer.operation(of: row) != .input
    let count = model.timeline.count
    let states = query.layer.states(row) ?? [State](repeating: .plain, count: count)
    let shift = PeriodShift(
      months: months, isAmount: value.kind == .amount, model.timeline, isBlank: states.map(\.isBlank))
    let values = query.layer.values(row)
    func amount(_ parts: [PeriodShift.Part]) -> String? {
      let sum = parts.reduce(0.0) { sum, part in
        let length = value.kind == .rate ? Double(model.timeline.periods[part.period].months) / 12 : 1
        return sum + values[part.period] * part.weight * length
      }
      guard sum != 0, value.unit.holdsMoney else { return nil }
      let unit = value.display ?? value.unit
      return NumberText.string(sum / unit.scale, decimals: 1) + " " + UnitWords.phrase(unit)
    }
    let name = model.items[item].name
    if let amount = amount(shift.early) {
      // What a component is paid for has a cost in later years too, which would go with it.
      if value.kind == .amount, model.items[item].component != nil {
        throw Diagnostic(beforeModel(name, amount, values, months), at: span)
      }
      remark(ScenarioProblem.outsideHorizon(name, amount: amount, isBefore: true), span)
    }
    if let amount = amount(shift.late) {
      remark(ScenarioProblem.outsideHorizon(name, amount: amount, isBefore: false), span)
    }
    guard isFormula else {
      var moved = [Double](repeating: 0, count: count)
      var movedStates = [State](repeating: .blankNotApplicable, count: count)
      for (period, parts) in shift.parts.enumerated() where !parts.isEmpty {
        moved[period] = parts.reduce(0) { $0 + values[$1.period] * $1.weight }
        movedStates[period] = parts.dropFirst().reduce(states[parts[0].period]) { $0.union(states[$1.period]) }
      }
      query.edit { $0.set(row, values: moved, states: movedStates) }
      return
    }
    let below = query.edit { $0.copyDefinition(of: row) }
    let nothing = makeInput([0], states: [.blankNotApplicable])
    var terms = [nothing]
    for (source, weights) in shift.bySource(count) {
      let isThere = weights.map { $0 == 0 ? State.blankNotApplicable : .plain }
      let mask = makeInput(weights, states: isThere)
      terms.append(makeRow(.multiply, [mask, makeRow(.pickPeriod(source), [below])]))
    }
    try redefine(row, .sum, terms, span)
  }
}

extension Editor {
  /// That what is paid would move to before the model begins, with how far it can be moved.
  private func beforeModel(_ name: String, _ amount: String, _ values: [Double], _ months: Int) -> ScenarioProblem {
    let periods = model.timeline.periods
    let begins = periods.first?.firstMonth ?? 0
    let used = zip(periods, values).first { $1 != 0 }.map(\.0.firstMonth) ?? begins
    return .beforeModel(
      name, amount: amount, room: used - begins, first: begins / 12, wanted: (used + months) / 12)
  }
}

/// Where the values of periods go when they are moved along them.
private struct PeriodShift {
  struct Part {
    let period: Int
    let weight: Double
  }

  /// What each period gets.
  private(set) var parts: [[Part]]
  /// What goes to times before the model begins, and after it ends.
  private(set) var early: [Part] = []
  private(set) var late: [Part] = []

  init(months: Int, isAmount: Bool, _ timeline: Timeline, isBlank: [Bool]) {
    parts = Array(repeating: [], count: timeline.count)
    for (source, period) in timeline.periods.enumerated() where !isBlank[source] {
      let start = period.firstMonth + months
      var inside = 0
      for (target, other) in timeline.periods.enumerated() {
        let overlap = min(start + period.months, other.firstMonth + other.months) - max(start, other.firstMonth)
        guard overlap > 0 else { continue }
        inside += overlap
        // An amount is divided; what is in force is so for a part of the period.
        let weight = Double(overlap) / Double(isAmount ? period.months : other.months)
        parts[target].append(Part(period: source, weight: weight))
      }
      if inside < period.months {
        let part = Part(period: source, weight: Double(period.months - inside) / Double(period.months))
        if months < 0 { early.append(part) } else { late.append(part) }
      }
    }
  }

  /// The weights that each source has in the periods it goes to.
  func bySource(_ count: Int) -> [(source: Int, weights: [Double])] {
    var found: [Int: [Double]] = [:]
    for (target, parts) in parts.enumerated() {
      for part in parts { found[part.period, default: [Double](repeating: 0, count: count)][target] = part.weight }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Expression {
  /// Whether times stand in it, and no dates by their names.
  fileprivate var isKeyed: Bool { hasTimes && !hasNamedDates }

  private var hasTimes: Bool {
    switch node {
    case .date: true
    case .braces(let entries): entries.contains { $0.key?.isTime == true || $0.value.hasTimes }
    default: inner.contains(where: \.hasTimes)
    }
  }

  private var hasNamedDates: Bool {
    guard case .braces(let entries) = node else { return inner.contains(where: \.hasNamedDates) }
    return entries.contains { $0.key?.isNamedDate == true || $0.value.hasNamedDates }
  }

  private var inner: [Expression] {
    switch node {
    case .approximate(let inner), .atLeast(let inner), .atMost(let inner), .chance(_, let inner), .negate(let inner),
      .not(let inner), .united(let inner, _), .at(let inner, _):
      [inner]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments, _, _): arguments
    case .braces(let entries): entries.map(\.value)
    case .number, .range, .unknown, .date, .reference, .property: []
    }
  }
}

extension Key {
  /// Whether it names a time.
  fileprivate var isTime: Bool {
    switch self {
    case .time, .from: true
    case .every, .otherwise, .member: false
    }
  }

  /// Whether it is a date that something else holds.
  fileprivate var isNamedDate: Bool {
    if case .from(.reference) = self { true } else { false }
  }
}
