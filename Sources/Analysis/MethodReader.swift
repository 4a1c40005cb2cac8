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

  /// What a line's year comes to by a method; nil where there are no figures for it.
  func figure(_ method: ForecastMethod, _ node: Int) throws(Diagnostic) -> Figure? {
    let sum = try toDate(node, year, 0..<months)
    switch method {
    case .budget: return sum
    case .runRate: return months < horizon ? sum.with(sum.value * Double(horizon) / Double(months)) : nil
    case .lastMonth:
      guard months < horizon, let last = try last(node) else { return nil }
      return sum.with(sum.value + Double(horizon - months) * last.value)
    case .seasonal: return months < horizon ? try shape(node).map { sum.with(sum.value * $0) } : nil
    case .drivers: return try byModel(node, sum)
    case .stated(let driver): return try stated(driver, node)
    }
  }

  /// The last closed month alone; nil where it is only known together with others.
  func last(_ node: Int) throws(Diagnostic) -> Figure? {
    let isKnown = model.closedMonths(of: year, below: node).isKnown(months...months)
    return isKnown ? try toDate(node, year, months - 1..<months) : nil
  }

  func toDate(_ node: Int, _ year: Int, _ months: Range<Int>) throws(Diagnostic) -> Figure {
    try series("deviation_to_date", node, months, year) ?? zero
  }

  /// The lines below a node with the method of each, those that have none, and what all of them come to.
  func chosen(below node: Int) throws(Diagnostic) -> ChosenForecast {
    let first = model.timeline.indexes(of: year).lowerBound
    var lines: [ChosenForecast.Line] = []
    var without: [String] = []
    var parts: [Figure] = []
    for line in model.linesWithMonths(below: node, year) {
      let toDate = try toDate(line, year, 0..<months)
      guard let method = model.method(of: line, in: state, first) else {
        without.append(model.lineName(line))
        parts.append(toDate)
        continue
      }
      let figure = try figure(method, line)
      parts.append(figure ?? toDate)
      lines.append(
        ChosenForecast.Line(
          name: model.lineName(line), method: method, toDate: toDate, last: try last(line), year: figure,
          note: model.methods[line]?.note, source: source(of: method)))
    }
    let unknowns = Set(parts.flatMap(\.unknowns)).sorted()
    let state = parts.reduce(State.plain) { $0.union($1.state) }
    let total = parts.reduce(0) { $0 + $1.value }
    return ChosenForecast(
      year: year, months: months, lines: lines, without: without,
      total: Figure(
        value: total, state: parts.isEmpty ? .plain : state, type: .quantity(.ore), display: model.moneyUnit,
        unknowns: unknowns))
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
      return try series("deviation", node, 0..<12, year)
    }
    let below = model.nodesBelow(node)
    let posts = model.items.contains { item in
      below.contains(item.node) && item.posts.contains { $0.series == SeriesName.forecast }
    }
    guard posts, months < 12, let budget = try series("budget", node, months..<12, year), !budget.isBlank,
      let posted = try series("forecast", node, months..<12, year)
    else { return nil }
    return Figure(
      value: sum.value + budget.value - posted.value, state: sum.state.union(posted.state).union(budget.state),
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
