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
      $0.map { $0.type == .date || $0.shape == .period && $0.type != .truth } ?? false
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
        guard case .row(let row) = value.storage, query.layer.operation(of: row) == .input else { continue }
        if value.type == .date {
          guard query.layer.states(row)?.contains(where: { $0.isBlank || $0.isUnknown }) != true else { continue }
          let moved = query.layer.values(row).map { $0 + Double(months) }
          query.edit { $0.set(row, values: moved) }
          isMoved = true
        } else if value.shape == .period && value.type != .truth {
          try shiftRow(row, value, months, item, input, reference.span)
          isMoved = true
        }
      }
    }
    guard isMoved else { throw Diagnostic(ScenarioProblem.nothingToDelay(reference.text), at: reference.span) }
    touch(.shifted(items: items, months: months))
  }

  /// Moves the cells of a row along the periods; what leaves the horizon is said.
  private mutating func shiftRow(
    _ row: RowID, _ value: Typed, _ months: Int, _ item: Int, _ input: Int, _ span: Span
  ) throws(Diagnostic) {
    let periods = model.timeline.periods
    if value.kind == .rate && months % 12 != 0 {
      throw Diagnostic(ScenarioProblem.wholeYearsOnly(model.items[item].name), at: span)
    }
    let values = query.layer.values(row)
    let states = query.layer.states(row) ?? [State](repeating: .plain, count: periods.count)
    var moved = [Double](repeating: 0, count: periods.count)
    var movedStates = [State](repeating: .blankNotApplicable, count: periods.count)
    var lost = 0.0
    for (period, state) in states.enumerated() where !state.isBlank {
      if let to = model.timeline.index(ofMonth: periods[period].firstMonth + months) {
        moved[to] = values[period]
        movedStates[to] = state
      } else {
        lost += values[period] * (value.kind == .rate ? Double(periods[period].months) / 12 : 1)
      }
    }
    if lost != 0, value.unit.holdsMoney {
      let unit = value.display ?? value.unit
      let amount = NumberText.string(lost / unit.scale, decimals: 1) + " " + UnitWords.phrase(unit)
      remark(ScenarioProblem.outsideHorizon(model.items[item].name, amount: amount), span)
    }
    query.edit { $0.set(row, values: moved, states: movedStates) }
  }
}
