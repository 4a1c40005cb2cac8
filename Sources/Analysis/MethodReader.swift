import Budget
import Graph
import Language
import Quantities
import Scenarios

/// Reads lines over the closed months of a year, and what each method makes of the rest. Amounts are deviations in öre.
struct MethodReader {
  let evaluation: Evaluation
  let state: Overlay
  let year: Int
  let months: Int
  /// The month that the forecast reaches: December, unless the methods are tried on months that are closed.
  let horizon: Int
  private var model: Model { evaluation.model }

  init(_ evaluation: Evaluation, in state: Overlay, year: Int, months: Int, horizon: Int = 12) {
    self.evaluation = evaluation
    self.state = state
    self.year = year
    self.months = months
    self.horizon = horizon
  }

  func row(_ node: Int) throws(Diagnostic) -> ForecastMethods.Row {
    var years: [(method: ForecastMethod, figure: Figure)] = []
    for method in [ForecastMethod.budget, .runRate, .lastMonth, .seasonal, .drivers] {
      if let figure = try figure(method, node) { years.append((method, figure)) }
    }
    return ForecastMethods.Row(
      name: node == model.root ? model.name : model.nodes[node].name, toDate: try toDate(node, year, 0..<months),
      last: try last(node), years: years, chosen: try chosen(below: node))
  }

  /// What a line's year comes to by a method; nil where there are no figures for it. What a scenario adds to its budget
  /// and cost comes on top, so that more budget is no more cost.
  func figure(_ method: ForecastMethod, _ node: Int) throws(Diagnostic) -> Figure? {
    let added = added(to: node)
    let sum = try toDate(node, year, 0..<months).adding(-self.added(to: node, 0..<months).budget)
    func whole(_ value: Double) -> Figure { sum.with(value + added.budget - added.cost) }
    switch method {
    case .budget: return whole(sum.value)
    case .runRate: return months < horizon ? whole(sum.value * Double(horizon) / Double(months)) : nil
    case .lastMonth:
      guard months < horizon, let last = try last(node) else { return nil }
      return whole(sum.value + Double(horizon - months) * last.value)
    case .seasonal: return months < horizon ? try shape(node).map { whole(sum.value * $0) } : nil
    case .drivers: return try byModel(node, sum)
    case .stated(let driver): return try stated(driver, node)?.adding(-added.cost)
    }
  }

  /// What a scenario has added to the budget and the cost of the lines at and below a node that can have a method.
  func added(to node: Int, _ months: Range<Int>? = nil) -> (budget: Double, cost: Double) {
    let months = months ?? 0..<horizon
    var added = (budget: 0.0, cost: 0.0)
    for line in model.nodesBelow(node) {
      guard let rows = model.methods[line]?.rows else { continue }
      let own = model.nodes[line].own
      if let budget = own[SeriesName.budget] { added.budget += amount(budget, months) - amount(rows.plan, months) }
      if let cost = own[SeriesName.forecast] { added.cost += amount(cost, months) - amount(rows.result, months) }
    }
    return (added.budget.rounded(), added.cost.rounded())
  }

  /// The known part of a row over some months of the year.
  private func amount(_ row: RowID, _ months: Range<Int>) -> Double {
    let start = Double(year * 12)
    let window = Window(start: start + Double(months.lowerBound), end: start + Double(months.upperBound))
    return evaluation.workspace.query(state).figure(.row(row, unit: model.moneyUnit), over: window).value
  }

  /// What the methods of the lines at and below a node have moved the forecast by, from what it is without any.
  private func moved(_ node: Int, _ months: Range<Int>) -> Double {
    model.nodesBelow(node).reduce(0) { sum, line in
      guard let rows = model.methods[line]?.rows else { return sum }
      var sum = sum + amount(rows.result, months) - amount(rows.existing, months)
      if let by = model.nodes[line].forecastDeviation, let loaded = model.nodes[line].loadedDeviation {
        sum -= amount(by, months) - amount(loaded, months)
      }
      return sum
    }
  }

  /// The last closed month alone; nil where it is only known together with others.
  func last(_ node: Int) throws(Diagnostic) -> Figure? {
    let isKnown = model.closedMonths(of: year, below: node).isKnown(months...months)
    guard isKnown else { return nil }
    return try toDate(node, year, months - 1..<months).adding(-added(to: node, months - 1..<months).budget)
  }

  func toDate(_ node: Int, _ year: Int, _ months: Range<Int>) throws(Diagnostic) -> Figure {
    guard try hasDeviation(node, year) else {
      return Figure(
        value: 0, state: .blankNotYet, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
    }
    return try series("deviation_to_date", node, months, year) ?? zero
  }

  /// Whether there is anything to deviate from: a budget of the year, or deviations that were loaded as such.
  private func hasDeviation(_ node: Int, _ year: Int) throws(Diagnostic) -> Bool {
    if model.nodesBelow(node).contains(where: { model.nodes[$0].loadedDeviation != nil }) { return true }
    return try series("budget", node, 0..<12, year).map { !$0.isBlank } ?? false
  }

  /// The lines below a node with the method of each, those that have none, and what all of them come to.
  func chosen(below node: Int) throws(Diagnostic) -> ChosenForecast {
    let last = model.timeline.indexes(of: year).upperBound - 1
    var lines: [ChosenForecast.Line] = []
    var without: [String] = []
    var parts: [Figure] = []
    for line in model.linesWithMonths(below: node, year) {
      let toDate = try toDate(line, year, 0..<months)
      guard let method = model.method(of: line, in: state, last) else {
        without.append(model.lineName(line))
        parts.append(toDate)
        continue
      }
      let figure = try figure(method, line)
      let added = added(to: line)
      parts.append(figure ?? toDate)
      lines.append(
        ChosenForecast.Line(
          name: model.lineName(line), method: method,
          toDate: toDate.adding(-self.added(to: line, 0..<months).budget), last: try self.last(line),
          year: figure.map { isMoved ? own(line) ?? $0 : $0 }, added: added.budget - added.cost,
          note: model.methods[line]?.note, source: source(of: method)))
    }
    let unknowns = Set(parts.flatMap(\.unknowns)).sorted()
    let state = parts.reduce(State.plain) { $0.union($1.state) }
    var total = Figure(
      value: parts.reduce(0) { $0 + $1.value }, state: parts.isEmpty ? .plain : state, type: .quantity(.ore),
      display: model.moneyUnit, unknowns: unknowns)
    // What the forecast itself says, to the öre, with what stands on lines that have no months.
    if isMoved, !lines.isEmpty, let deviation = try series("deviation", node, 0..<12, year), !deviation.isBlank {
      total = deviation
    }
    return ChosenForecast(
      year: year, months: months, lines: lines, without: without, total: total, isMoved: isMoved)
  }

  /// Whether the methods move the forecast: a year that the model holds whole has no months to fill.
  private var isMoved: Bool { model.timeline.indexes(of: year).count == 12 }

  /// The deviation of a line's own year, as its forecast has it; nil where there is none.
  private func own(_ line: Int) -> Figure? {
    let query = evaluation.workspace.query(state)
    let node = model.nodes[line]
    func figure(_ row: RowID?) -> Figure? {
      guard let row else { return nil }
      let figure = query.figure(.row(row, unit: model.moneyUnit), over: Evaluation.year(year))
      return figure.isBlank ? nil : figure
    }
    let alone = figure(node.forecastDeviation ?? node.loadedDeviation)
    let (budget, cost) = (figure(node.own[SeriesName.budget]), figure(node.own[SeriesName.forecast]))
    let all = [alone, budget, cost].compactMap { $0 }
    guard let first = all.first else { return nil }
    return Figure(
      value: (alone?.value ?? 0) + (budget?.value ?? 0) - (cost?.value ?? 0),
      state: all.dropFirst().reduce(first.state) { $0.union($1.state) }, type: first.type, display: first.display,
      unknowns: Set(all.flatMap(\.unknowns)).sorted())
  }

  /// Last year beside its first months; nil where they are not known, or come to nothing.
  private func shape(_ node: Int) throws(Diagnostic) -> Double? {
    let before = model.closedMonths(of: year - 1, below: node)
    guard before.through == 12, before.isKnown(1...months), before.isKnown(1...horizon) else { return nil }
    let part = try toDate(node, year - 1, 0..<months)
    let all = try toDate(node, year - 1, 0..<horizon)
    return part.isKnown && all.isKnown && part.value != 0 ? all.value / part.value : nil
  }

  /// The model's own forecast; or, in a year of actuals, what its items post in the open months.
  private func byModel(_ node: Int, _ sum: Figure) throws(Diagnostic) -> Figure? {
    if model.hasAmounts(SeriesName.forecast, in: year), !model.showsOutcome(in: year) {
      return try series("deviation", node, 0..<12, year)?.adding(moved(node, 0..<12))
    }
    let below = model.nodesBelow(node)
    let posts = model.items.contains { item in
      below.contains(item.node) && item.posts.contains { $0.series == SeriesName.forecast }
    }
    guard posts, months < 12, let budget = try series("budget", node, months..<12, year), !budget.isBlank,
      let posted = try series("forecast", node, months..<12, year)
    else { return nil }
    return Figure(
      value: sum.value + added(to: node, 0..<months).budget + budget.value - posted.value + moved(node, months..<12),
      state: sum.state.union(posted.state).union(budget.state),
      type: sum.type, display: sum.display, unknowns: Set(sum.unknowns + posted.unknowns + budget.unknowns).sorted())
  }

  /// The year as a driver of the line says: its deviation where that is all there is, else its cost.
  private func stated(_ driver: Int, _ node: Int) throws(Diagnostic) -> Figure? {
    guard let said = try evaluation.value(of: .driver(driver), in: state, year), !said.isBlank else { return nil }
    guard let budget = try series("budget", node, 0..<12, year), !budget.isBlank else {
      return said.with(said.value.rounded())
    }
    return said.minus(budget, (budget.value - said.value).rounded(), isKnown: said.isKnown && budget.isKnown)
  }

  private func source(of method: ForecastMethod) -> String? {
    guard case .stated(let driver) = method else { return nil }
    return model.drivers[driver].label ?? model.drivers[driver].path
  }

  private func series(_ name: String, _ node: Int, _ months: Range<Int>, _ year: Int) throws(Diagnostic) -> Figure? {
    try evaluation.series(name, of: .node(node), in: state, year, months: months)
  }

  private var zero: Figure {
    Figure(value: 0, state: .plain, type: .quantity(.ore), display: model.moneyUnit, unknowns: [])
  }
}

extension Figure {
  /// Another amount of which the same is to be said.
  fileprivate func with(_ value: Double) -> Figure {
    Figure(value: value, state: state, type: type, display: display, unknowns: unknowns)
  }
}
