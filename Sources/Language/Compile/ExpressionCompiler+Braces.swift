import Graph
import Quantities

/// An entry of braces with its value, and where in time it holds.
private struct Piece {
  let key: Key?
  var value: Typed
  let span: Span
  var extent: Extent

  /// How much of each period an entry holds.
  enum Extent {
    /// Known beforehand.
    case known([Double])
    /// From a date of the model, which may move.
    case from(RowID)
    /// Shares of an amount, which lie as those of its line do, in the periods that the key holds some of.
    case laid(RowID, isHeld: [Bool])
  }
}

extension ExpressionCompiler {
  /// Values that vary: later entries win, `else` holds where no other does; what no key covers is not applicable.
  ///
  /// - Parameter unit: what bare numbers take where no entry has a unit.
  func braces(_ entries: [Entry], as wanted: Unit?, _ span: Span) throws(Diagnostic) -> Typed {
    if entries.count == 1, entries[0].key?.isTimed != true {
      let value = try compile(entries[0].value)
      return try wanted.map { (unit) throws(Diagnostic) in
        try adopt(value, unit, target: span.source.text(span), span: entries[0].value.span)
      } ?? value
    }
    var pieces = try self.pieces(entries)
    let unit = try unify(&pieces, wanted, span)
    for index in pieces.indices { pieces[index].extent = try extent(of: pieces[index]) }
    let type = pieces.first { !$0.value.isBare }?.value.type ?? .quantity(.one)
    var made =
      if let constants = constantRow(pieces) { Typed(.row(constants), type: type, shape: .period, display: unit) } else
      {
        Typed(.row(stacked(pieces)), type: type, shape: .period, display: unit)
      }
    made.gathering = pieces.first { $0.value.gathering != nil }?.value.gathering
    // An entry without a time is refused, and one with a time has it; what varies by itself has only that.
    made.isUndated = pieces.contains { $0.value.shape != .constant && $0.value.isUndatedAmount }
    made.isOpen = pieces.contains { $0.value.isOpen } && pieces.allSatisfy { $0.value.isOpen || $0.value.isBare }
    return made
  }

  /// The entries' values, each compiled for the periods in which it can be in force; `else` first, as all others win
  /// over it.
  private func pieces(_ entries: [Entry]) throws(Diagnostic) -> [Piece] {
    let isElse = { (entry: Entry) in if case .otherwise? = entry.key { true } else { false } }
    let ordered = entries.filter(isElse) + entries.filter { !isElse($0) }
    var shares: [[Double]?] = []
    for entry in ordered { shares.append(try months(of: entry.key)) }
    let inForce = inForce(shares)
    var pieces: [Piece] = []
    for (index, entry) in ordered.enumerated() {
      var inner = self
      inner.inForce = inForce[index]
      let value = try inner.compile(entry.value)
      pieces.append(Piece(key: entry.key, value: value, span: entry.value.span, extent: .known([])))
    }
    return pieces
  }

  /// The periods in which each entry can be in force: those that it holds a part of and no later one holds whole.
  private func inForce(_ shares: [[Double]?]) -> [[Bool]] {
    var isOpen = inForce ?? [Bool](repeating: true, count: resolver.timeline.count)
    var result: [[Bool]] = []
    for share in shares.reversed() {
      guard let share else {
        // A date of the model decides how much it holds.
        result.append(isOpen)
        continue
      }
      result.append(zip(isOpen, share).map { $0 && $1 > 0 })
      for period in isOpen.indices where share[period] >= 1 { isOpen[period] = false }
    }
    return result.reversed()
  }

  /// How much of each period, by months, a key holds; nil where a date of the model decides.
  private func months(of key: Key?) throws(Diagnostic) -> [Double]? {
    let timeline = resolver.timeline
    switch key {
    case nil, .otherwise: return [Double](repeating: 1, count: timeline.count)
    case .from(let point):
      return try date(point).plainConstant.map { Window(start: $0, end: 1e9).weights(timeline) }
    case .every(let month, _):
      return timeline.periods.map { period in
        if month == 0 { return 1 }
        if period.months == 1 { return period.firstMonth % 12 + 1 == month ? 1 : 0 }
        return 1.0 / 12
      }
    case .time(let time):
      let text = time.from.span.source.text(time.from.span)
      guard let window = Window(time, focus: resolver.focus) else {
        throw Diagnostic(CompileProblem.notADate(text), at: time.from.span)
      }
      let weights = window.weights(timeline)
      guard weights.contains(where: { $0 > 0 }) else {
        throw Diagnostic(CompileProblem.keyOutsidePeriods(text), at: time.from.span)
      }
      return weights
    case .member(let member): throw noDimension(.member(dimension: nil, member), member.span)
    }
  }

  /// Gives bare numbers the unit that another entry has, or the one that is wanted, and checks the rest against it.
  private func unify(_ pieces: inout [Piece], _ wanted: Unit?, _ span: Span) throws(Diagnostic) -> Unit? {
    let known = pieces.first { !$0.value.isBare && !$0.value.isOpen }?.value
    guard let unit = known.map({ $0.display ?? $0.unit }) ?? wanted else { return nil }
    for index in pieces.indices {
      pieces[index].value = try adopt(
        pieces[index].value, unit, target: span.source.text(span), span: pieces[index].span)
    }
    return unit
  }

  /// What each period gets of an entry: an undated amount is spread over its months, anything else is in force.
  private func extent(of piece: Piece) throws(Diagnostic) -> Piece.Extent {
    let timeline = resolver.timeline
    let isAmount = piece.value.kind == .amount && piece.value.shape == .constant
    switch piece.key {
    case nil, .otherwise:
      if isAmount, piece.value.plainConstant != 0 {
        throw Diagnostic(
          CompileProblem.undatedAmount(UnitWords.text(piece.value.display ?? piece.value.unit)), at: piece.span)
      }
    case .from(let point):
      if isAmount, piece.value.plainConstant != 0 { throw Diagnostic(CompileProblem.amountFromDate, at: point.span) }
      let date = try date(point)
      guard let start = date.plainConstant else {
        return .from(resolver.makeRow(.fromDate(isPerDay(piece) ? .byDays : .byMonths), [row(date)]))
      }
      if isPerDay(piece) { return .known(Window(start: start, end: 1e9).weightsByDays(timeline)) }
    case .every(let month, _):
      // A yearly period has the month once, or every month.
      if isAmount {
        return .known(
          timeline.periods.map { period in
            if period.months > 1 { return month == 0 ? Double(period.months) : 1 }
            return month == 0 || period.firstMonth % 12 + 1 == month ? 1 : 0
          })
      }
    case .time(let time):
      guard let window = Window(time, focus: resolver.focus) else { break }
      if isAmount {
        let weights = window.weights(timeline)
        let total = zip(weights, timeline.periods).reduce(0) { $0 + $1.0 * Double($1.1.months) }
        let shares = zip(weights, timeline.periods).map { $0 * Double($1.months) / total }
        guard let laid, weights.count(where: { $0 > 0 }) > 1 else { return .known(shares) }
        return .laid(laid(weights, resolver.makeFixed(shares)), isHeld: weights.map { $0 > 0 })
      }
      if isPerDay(piece) { return .known(window.weightsByDays(timeline)) }
    case .member: break
    }
    return .known(try months(of: piece.key) ?? [])
  }

  /// A date within a period weights a rate per day by days.
  private func isPerDay(_ piece: Piece) -> Bool { piece.value.kind == .rate && piece.value.unit.power(of: .day) < 0 }

  /// One input row where every entry is a constant, which keeps it editable cell by cell.
  private func constantRow(_ pieces: [Piece]) -> RowID? {
    let count = resolver.timeline.count
    var numbers = [Double](repeating: 0, count: count)
    var states = [State](repeating: .blankNotApplicable, count: count)
    for piece in pieces {
      // A number with ends keeps a row of its own, so that its ends can be set.
      guard case .constant(let number, let state) = piece.value.storage, !state.isUncertain,
        case .known(let shares) = piece.extent
      else { return nil }
      for period in 0..<count where shares[period] > 0 {
        let below = piece.value.kind == .amount ? 0 : numbers[period] * (1 - shares[period])
        numbers[period] = number * shares[period] + below
        states[period] = state
      }
    }
    return resolver.makeInput(numbers, states: states.allSatisfy { $0 == .plain } ? nil : states)
  }

  /// Each entry over those before it: chosen where it holds whole periods, blended where it holds a part of one.
  private func stacked(_ pieces: [Piece]) -> RowID {
    var below = resolver.makeInput([0], states: [.blankNotApplicable])
    for piece in pieces {
      switch piece.extent {
      case .known(let shares):
        if shares.allSatisfy({ $0 == 1 }) {
          below = row(piece.value)
        } else if shares.allSatisfy({ $0 == 0 || $0 == 1 }) {
          below = resolver.makeRow(.select, [resolver.makeFixed(shares), row(piece.value), below])
        } else {
          let isSpread = piece.value.kind == .amount
          let rest = shares.map { isSpread ? ($0 > 0 ? 0 : 1) : 1 - $0 }
          below = blended(resolver.makeFixed(shares), row(piece.value), resolver.makeFixed(rest), below)
        }
      case .from(let share):
        let rest = resolver.makeRow(.offset(1), [resolver.makeRow(.negate, [share])])
        below = blended(share, row(piece.value), rest, below)
      case .laid(let share, let isHeld):
        below = blended(share, row(piece.value), resolver.makeFixed(isHeld.map { $0 ? 0 : 1 }), below)
      }
    }
    return below
  }

  private func blended(_ share: RowID, _ value: RowID, _ rest: RowID, _ below: RowID) -> RowID {
    let on = resolver.makeRow(.multiply, [share, value])
    let off = resolver.makeRow(.multiply, [rest, below])
    return resolver.makeRow(.sum, [on, off])
  }
}

extension Key {
  /// Whether it says when its entry holds.
  fileprivate var isTimed: Bool {
    switch self {
    case .time, .from, .every: true
    case .otherwise, .member: false
    }
  }
}
