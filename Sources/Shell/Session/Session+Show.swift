import Analysis
import Budget
import Language
import Quantities
import Reports
import Scenarios

extension Session {
  func overview() throws(Diagnostic) -> Reply { Reply(try evaluation.overview().screen(words)) }

  func top(_ count: Int) throws(Diagnostic) -> Reply {
    let ranking = Ranking(
      year: workspace.focus, rows: try evaluation.largest(count, workspace.focus),
      isPlanYear: workspace.focus > model.focus, modelName: model.name)
    return Reply(ranking.screen(words))
  }

  func find(_ text: String) -> Reply { Reply(evaluation.find(text).screen(words)) }

  /// `show` with something after it: a series grouped, a line, a kind, an item, or any expression.
  func show(_ show: Show, _ statement: Statement) throws(Diagnostic) -> Reply {
    do throws(Diagnostic) { return try shown(show) } catch {
      // A question without an answer is answered with what to type, and a script goes on.
      guard let problem = error.problem as? ShowProblem, problem.isAnswer else { throw error }
      return Reply(problem.screen(words))
    }
  }

  private func shown(_ show: Show) throws(Diagnostic) -> Reply {
    // `visa kapitalkostnad för X`: what is missing for it, before the figure.
    if case .property(let name, let owner) = show.subject.node,
      ["capital_cost", "capital cost", "kapitalkostnad", "kapitalkostnaden"].contains(NameTable.fold(name.text)),
      let entity = try? model.lookup.entity(owner), let reply = capitalCost(of: entity, show)
    {
      return reply
    }
    if case .number(let number, nil) = show.subject.node, show.by.isEmpty,
      let year = model.timeline.years.first(where: { Double($0) == number })
    {
      throw Diagnostic(ShowProblem.onlyYear(year), at: show.subject.span)
    }
    let window = try shownWindow(show)
    let withoutOneOffs = try leavesOutOneOffs(show)
    if let table = try lineTable(show, window, withoutOneOffs) { return Reply(table) }
    let subject = show.subject
    if let table = try memberTable(show, window) { return Reply(table) }
    guard show.by.isEmpty else { return try grouped(show, window, withoutOneOffs) }
    // A series that has no table of its own, such as the actuals, is no thing but a figure of the whole.
    if case .reference(let reference, []) = whole(subject).node {
      if let screen = try thing(reference, show, window, withoutOneOffs) { return Reply(screen) }
    }
    return Reply(try value(whole(subject), label: nil, window, show.unit))
  }

  private static func isKind(_ reference: Reference) -> Bool {
    let kinds: Set<KeywordRole> = [
      .request, .saving, .requirement, .stateGrant, .reserve, .oneOff, .timing, .investment, .closure, .indicator,
    ]
    guard reference.parts.count == 1, !reference.parts[0].isQuoted else { return false }
    return KeywordTable.standard.role(of: reference.text, at: .thing).map(kinds.contains) ?? false
  }

  /// What one name stands for; nil where it is only a value.
  private func thing(
    _ reference: Reference, _ show: Show, _ window: Window, _ withoutOneOffs: Bool
  ) throws(Diagnostic) -> Screen? {
    let asked = show.span == nil ? nil : window.years
    // A choice may share its name with a part of the model; what has a value goes first.
    let valued = try? model.lookup.meaning(reference, where: \.hasValue)
    let meaning: Meaning
    do throws(Diagnostic) { meaning = if let valued { valued } else { try model.lookup.meaning(reference) } } catch {
      // A row that is no value by itself is shown as it stands.
      if case .noRowValue? = error.problem as? TableProblem, let (table, row) = model.lookup.tableRow(reference) {
        return LoadedRowAnswer(model.tables[table], row: row).screen(words)
      }
      // A kind that the language knows and the model has none of is no unknown name.
      guard case .unknownName? = error.problem as? CompileProblem, Session.isKind(reference) else { throw error }
      throw Diagnostic(ShowProblem.noItems(reference.text), at: reference.span)
    }
    switch meaning {
    case .entity(.node(let node)):
      if node == model.root, withoutOneOffs {
        return try evaluation.lineTable(.deviation, by: .area, window.years.lowerBound, withoutOneOffs: true)
          .screen(words(in: show.unit))
      }
      if show.span != nil, !window.isWholeYears {
        return try evaluation.lineMonths(node, over: window, byMonth: false).screen(words(in: show.unit))
      }
      return try evaluation.line(node, window.years.lowerBound, withoutOneOffs: withoutOneOffs).screen(
        words(in: show.unit))
    case .entity(.item(let item)):
      if model.items[item].component == nil && asked != nil { return nil }
      if asked == nil, let goal = try GoalList(item: item, evaluation, year: workspace.focus) {
        return goal.screen(try words(in: show.unit))
      }
      return try evaluation.item(item, from: asked?.lowerBound).screen(words(in: show.unit))
    case .entity(.group(let group)):
      guard let table = try evaluation.itemTable(group, years: asked) else {
        throw Diagnostic(ShowProblem.noItems(reference.text), at: reference.span)
      }
      return table.screen(try words(in: show.unit))
    case .entity(.alternatives(let group)):
      throw Diagnostic(ShowProblem.choiceBetween(model.alternatives[group].displayName), at: reference.span)
    case .entity(.measure(let measure)):
      return try value(
        show.subject, label: model.measures[measure].label.map { "\(reference.text) (\($0.lowercasedFirst))" }, window,
        show.unit)
    case .entity(.table(let table)): return LoadedTableAnswer(model.tables[table]).screen(words)
    case .entity(.cause(let cause)): return try evaluation.cause(cause).screen(words(in: show.unit))
    default: return nil
    }
  }

  /// The figure of an expression. A price per person of a small group is not shown.
  func value(
    _ expression: Expression, label: String?, _ window: Window, _ unit: UnitText?, byMonth: Bool = false
  ) throws(Diagnostic) -> Screen {
    try checkGroupSize(expression)
    return try evaluation.shown(expression, label: label, over: window, unit: unit, byMonth: byMonth).screen(words)
  }

  /// A value by the members of its dimensions, where it has any; nil for a single value.
  private func memberTable(_ show: Show, _ window: Window) throws(Diagnostic) -> Screen? {
    guard !model.dimensions.isEmpty else { return nil }
    let isYear = { (name: Name) in ["år", "year"].contains(NameTable.fold(name.text)) }
    let dimensions = show.by.filter { !isYear($0) }
    let isNamed = { (name: Name) in self.model.dimensions.contains { $0.isNamed(name.text) } }
    guard dimensions.allSatisfy(isNamed) else { return nil }
    if case .reference(let reference, let selectors) = show.subject.node, selectors.isEmpty, show.by.isEmpty,
      case .entity(let entity)? = try? model.lookup.meaning(reference, where: \.hasValue)
    {
      // A thing with a name has a screen of its own.
      switch entity {
      case .driver, .input, .output, .measure, .lever: break
      default: return nil
      }
    }
    let years = model.timeline.years
    let all = Window(start: Double((years.first ?? 0) * 12), end: Double((years.last ?? 0) * 12 + 12))
    return try evaluation.memberTable(
      show.subject, label: nil, by: dimensions,
      over: show.span == nil && show.by.contains(where: isYear) ? all : window, unit: shownUnit(show.unit)
    )?.screen(words)
  }

  /// The words of a screen whose money is asked for in a unit (`visa avvikelse i tkr`): the model's own where none is.
  func words(in unit: UnitText?) throws(Diagnostic) -> Words {
    guard let unit, let money = shownUnit(unit) else { return words }
    guard money.isSameDimension(as: model.moneyUnit) else {
      throw Diagnostic(
        CompileProblem.unitsDiffer(words.moneyName, unit.text, operation: words.sv ? "i" : "in"), at: unit.span)
    }
    return Words(tongue, money: money)
  }

  private func shownUnit(_ text: UnitText?) -> Unit? { text.flatMap { try? model.units.parse($0.text) } }

  private func checkGroupSize(_ expression: Expression) throws(Diagnostic) {
    let reference: Reference
    switch expression.node {
    case .property(let name, let owner): reference = Reference(owner.parts + [name])
    case .reference(let name, _): reference = name
    default: return
    }
    let item: Int
    switch try? model.lookup.entity(reference) {
    case .input(let index, _)?, .output(let index, _)?: item = index
    default: return
    }
    let figure = try evaluation.figure(expression, in: workspace.state, workspace.focus)
    if evaluation.isProtected(figure, item: item) {
      throw Diagnostic(
        ShowProblem.smallGroup(reference.text, smallest: Int(Evaluation.smallestGroup)), at: expression.span)
    }
  }

  /// The stretch of time that is asked for: the year in focus where none is said.
  func shownWindow(_ show: Show) throws(Diagnostic) -> Window {
    guard let span = show.span else { return Evaluation.year(workspace.focus) }
    let years = model.timeline.years
    guard let window = Window(span, focus: workspace.focus),
      window.weights(model.timeline).contains(where: { $0 > 0 })
    else {
      let place = span.to.map { span.from.span.to($0.span) } ?? span.from.span
      throw Diagnostic(
        ShowProblem.yearOutside(place.source.text(place), years: (years.first ?? 0)...(years.last ?? 0)), at: place)
    }
    return window
  }

  private func leavesOutOneOffs(_ show: Show) throws(Diagnostic) -> Bool {
    guard let word = show.without else { return false }
    let folded = NameTable.fold(word.text)
    guard ["one_off", "one-off", "one_offs", "one-offs"].contains(folded) || folded.hasPrefix("engångspost") else {
      throw Diagnostic(ShowProblem.cannotLeaveOut(word.text), at: word.span)
    }
    return true
  }
}

extension String {
  /// With its first letter small, unless it is an abbreviation.
  fileprivate var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
