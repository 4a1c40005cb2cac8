import Budget
import Graph
import Language
import Quantities

extension Editor {
  /// The rows that a target names: one, or, for a per cent on an inner node, all its lines.
  func rows(
    of target: Target, isPercent: Bool, verb: String, amount: String,
    value: Expression? = nil, effect: ((Double) throws(Diagnostic) -> Double)? = nil
  ) throws(Diagnostic) -> [TargetRow] {
    switch target {
    case .series(let name, let references):
      guard references.count == 1 else { throw unknownSeries(name) }
      return try lines(name, references[0], isPercent, (verb, amount))
    case .property(let name, let reference):
      if model.editedSeries(named: name.text) != nil, case .node = try query.lookup.entity(reference) {
        return try lines(name, reference, isPercent, (verb, amount))
      }
      return try rows(Reference(reference.parts + [name]), [], isPercent ? nil : value)
    case .item(let kind?, let reference, let selectors):
      if model.editedSeries(named: kind.text) != nil, let entity = try? query.lookup.entity(reference),
        case .node = entity
      {
        return try lines(kind, reference, isPercent, (verb, amount))
      }
      return try rows(reference, selectors, isPercent ? nil : value)
    case .item(nil, let reference, let selectors):
      // `öka budget med 1 %`, where nothing is called so: the whole, as in `show budget`.
      if reference.parts.count == 1, selectors.isEmpty, model.names.entities(named: reference.text).isEmpty,
        let series = model.editedSeries(named: reference.text)
      {
        return try lines(series, of: model.root, reference.parts[0], reference.span, isPercent, (verb, amount))
      }
      if let entity = try? query.lookup.entity(reference), case .node(let node) = entity {
        throw Diagnostic(
          ScenarioProblem.budgetOrCost(
            line: model.nodes[node].name, amount: amount, verb: verb, effects: readings(node, effect)),
          at: reference.span)
      }
      return try rows(reference, selectors, isPercent ? nil : value)
    }
  }

  private func unknownSeries(_ name: Name) -> Diagnostic {
    let known = model.seriesNames.flatMap { [$0.english, $0.swedish] }
    return Diagnostic(
      CompileProblem.unknownName(name.text, wanted: .series, suggestions: Suggestion.nearest(to: name.text, in: known)),
      at: name.span)
  }

  /// The line of a node; of an inner node all the lines below it, where a per cent acts on each in proportion.
  private func lines(
    _ name: Name, _ reference: Reference, _ isPercent: Bool, _ typed: (verb: String, amount: String)
  ) throws(Diagnostic) -> [TargetRow] {
    guard let series = model.editedSeries(named: name.text) else { throw unknownSeries(name) }
    let entity = try query.lookup.entity(reference, wanted: .line) { if case .node = $0 { true } else { false } }
    guard case .node(let node) = entity else { throw unknownSeries(name) }
    return try lines(series, of: node, name, reference.span, isPercent, typed)
  }

  private func lines(
    _ series: Int, of node: Int, _ name: Name, _ span: Span, _ isPercent: Bool, _ typed: (verb: String, amount: String)
  ) throws(Diagnostic) -> [TargetRow] {
    if series == SeriesName.actual {
      throw Diagnostic(ScenarioProblem.closedActual(model.nodes[node].name), at: span)
    }
    if model.nodes[node].isMemo {
      let whole = model.nodes[node].parent.map { model.nodes[$0].name } ?? model.nodes[model.root].name
      throw Diagnostic(
        ScenarioProblem.memoRow(
          model.nodes[node].name, of: whole, verb: typed.verb, series: name.text, amount: typed.amount),
        at: span)
    }
    if !model.nodes[node].isLeaf && !isPercent {
      throw Diagnostic(
        ScenarioProblem.innerNode(
          model.nodes[node].name, children: model.nodes[node].children.map { model.nodes[$0].name }),
        at: span)
    }
    return model.nodesBelow(node).sorted().compactMap { index in
      guard let row = model.nodes[index].own[series] else { return nil }
      if index != node && !model.nodes[index].isLeaf { return nil }
      return TargetRow(
        row: row, type: .quantity(.ore), display: model.moneyUnit, kind: .amount, name: model.nodes[index].name,
        subject: .line(node: index, series: series))
    }
  }

  /// The stretch of time of a change.
  ///
  /// A full-year reading begins at the first day of the year in which the change begins.
  mutating func window(_ when: When?, _ span: Span) throws(Diagnostic) -> Window? {
    guard let when else { return nil }
    let window: Window
    switch when.extent {
    case .during(let time):
      guard let found = Window(time, focus: focus) else { throw outside(when) }
      window = found
    case .only(let year): window = Window(start: Double(year * 12), end: Double(year * 12 + 12))
    case .from(let point, let until):
      let end = try until.map { (point) throws(Diagnostic) -> Double in try position(of: point, atEnd: true) } ?? 1e9
      window = Window(start: try position(of: point, atEnd: false), end: end)
    case .until(let point): window = Window(start: 0, end: try position(of: point, atEnd: true))
    }
    guard window.start < window.end, window.weights(model.timeline).contains(where: { $0 > 0 }) else {
      throw outside(when)
    }
    if when.isOnce { return window }
    let starts = window.start > 0 && window.start.truncatingRemainder(dividingBy: 12) != 0
    let ends = window.end < 1e9 && window.end.truncatingRemainder(dividingBy: 12) != 0
    guard starts || ends else { return window }
    meetsDates = true
    guard takesWholeYears else { return window }
    movedDates = true
    return Window(
      start: starts ? (window.start / 12).rounded(.down) * 12 : window.start,
      end: ends ? (window.end / 12).rounded(.up) * 12 : window.end)
  }

  private func outside(_ when: When) -> Diagnostic {
    Diagnostic(ScenarioProblem.whenOutside(when.span.source.text(when.span)), at: when.span)
  }

  private func position(of point: Point, atEnd: Bool) throws(Diagnostic) -> Double {
    if let position = atEnd ? point.end(focus: focus) : point.start(focus: focus) { return position }
    guard case .reference(let reference) = point else { return 0 }
    let value = try query.resolve(reference)
    guard value.type.isDate, case .row(let row) = value.storage else {
      throw Diagnostic(CompileProblem.notADate(reference.text), at: reference.span)
    }
    query.settle()
    let date = query.layer.value(row, 0)
    if value.type == .end || !atEnd { return date }
    return Typed.moment(after: date)
  }
}
