import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The lines: per node and series what was loaded, carried and posted, then with everything below, then the
  /// deviation.
  func compileLines() {
    checkCarries()
    forecastYears = Set(
      parts.nodes.flatMap { node in node.loaded.filter { $0.series == SeriesName.forecast }.map(\.year) })
    let used = usedSeries()
    var items = [[Int]](repeating: [], count: parts.nodes.count)
    for index in parts.items.indices
    where !parts.items[index].posts.isEmpty && !isBorneByAnother(index) {
      items[parts.items[index].node].append(index)
    }
    for index in parts.nodes.indices {
      parts.nodes[index].loadedDeviationToDate = loadedDeviationToDate(index)
      parts.nodes[index].loadedDeviation = loadedRow(index, LoadedAmount.deviation)
      parts.nodes[index].phasing = partsRow(of: index)
      for series in used { parts.nodes[index].own[series] = ownRow(index, series, items[index]) }
      addMethod(to: index, items[index])
    }
    // Children before parents: deepest first.
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      for series in used {
        guard let own = parts.nodes[index].own[series] else { continue }
        let below = parts.nodes[index].children.compactMap { parts.nodes[$0].total[series] }
        parts.nodes[index].total[series] = below.isEmpty ? own : graph.add(.sum, [own] + below)
      }
    }
    compileDeviations()
  }

  /// Whether another authority bears what an item, or what it is part of, posts.
  private func isBorneByAnother(_ item: Int) -> Bool {
    var next: Int? = item
    while let at = next {
      if parts.attributes[.item(at)]?[.costBearer] != nil { return true }
      next = parts.items[at].owner
    }
    return false
  }

  /// Budget minus forecast of a node with lines below it that can have a method, line by line: where one has a method and
  /// another has none, the budget of the other's open months is no surplus. Nil for other nodes.
  func methodDifference(_ index: Int) -> RowID? {
    let node = parts.nodes[index]
    let isBelow = node.children.contains(where: methodNodes.contains)
    if isBelow || parts.methods[index]?.rows != nil { methodNodes.insert(index) }
    guard isBelow, let budget = node.own[SeriesName.budget], let forecast = node.own[SeriesName.forecast] else {
      return nil
    }
    let presence = row(.offset(1), row(.multiply, makeFixed([0]), forecast))
    let own = row(.subtract, row(.multiply, filled(budget), presence), forecast)
    return graph.add(.sum, [own] + node.children.compactMap { forecastDifferences[$0] })
  }

  /// Gives a line that can have a forecast method the rows of it.
  private func addMethod(to node: Int, _ items: [Int]) {
    guard parts.methods[node] != nil else { return }
    var existing: [RowID] = loadedRow(node, SeriesName.forecast).map { [$0] } ?? []
    var changes: [RowID] = []
    for item in items {
      for post in parts.items[item].posts where post.series == SeriesName.forecast {
        let before = graph.add(.baseValue, [post.row])
        if parts.items[item].basis != .within { existing.append(before) }
        changes.append(graph.add(.change, [post.row, before]))
      }
    }
    addMethod(
      to: node,
      existing: existing.isEmpty ? graph.input([0], states: [.blankNotYet]) : graph.add(.sum, existing),
      changes: changes.isEmpty ? nil : graph.add(.sum, changes), hasPosts: !changes.isEmpty)
  }

  private func usedSeries() -> [Int] {
    var used: Set<Int> = [SeriesName.budget, SeriesName.forecast]
    for node in parts.nodes { for amount in node.loaded where amount.series >= 0 { used.insert(amount.series) } }
    for item in parts.items.indices { for post in parts.items[item].posts { used.insert(post.series) } }
    return used.sorted()
  }

  /// A node's own line: its loaded amounts spread over months, what is posted on top, and, for what is posted within,
  /// only how it differs from the base, so that the loaded totals always come out in the base.
  private func ownRow(_ node: Int, _ series: Int, _ items: [Int]) -> RowID {
    var rows: [RowID] = []
    if let loaded = loadedRow(node, series) { rows.append(phased(loaded, node, series)) }
    for item in items {
      for post in parts.items[item].posts where post.series == series {
        rows.append(
          parts.items[item].basis == .within
            ? graph.add(.change, [post.row, graph.add(.baseValue, [post.row])]) : post.row)
      }
    }
    if rows.isEmpty { return graph.input([0], states: [.blankNotYet]) }
    return graph.add(.sum, rows)
  }

  /// What was loaded of a series on a node's own line, month by month: accumulated amounts give the months between
  /// them, and an amount of several months is spread over them.
  func loadedRow(_ node: Int, _ series: Int) -> RowID? {
    loadedRow(
      node, series,
      parts.nodes[node].loaded.filter { amount in
        guard !amount.isControl else { return false }
        // In closed months the forecast is the outcome; a year without a forecast has no others.
        let isOutcome =
          series == SeriesName.forecast && amount.series == SeriesName.actual && !forecastYears.contains(amount.year)
        return amount.series == series || isOutcome
      })
  }

  /// The deviations of the months so far, where they are not all that is loaded as deviation of the latest year that has
  /// some; earlier years are closed. Nil where they are all.
  private func loadedDeviationToDate(_ node: Int) -> RowID? {
    let loaded = parts.nodes[node].loaded.filter { $0.series == LoadedAmount.deviation }
    let soFar = loaded.filter { $0.months != 1...12 && (!$0.isControl || $0.isToDate) }
    guard let year = soFar.map(\.year).max(),
      loaded.contains(where: { $0.year == year && ($0.isToDate || !$0.isControl && $0.months == 1...12) })
    else { return nil }
    return loadedRow(
      node, LoadedAmount.deviation,
      soFar.filter { $0.year == year } + loaded.filter { !$0.isControl && $0.year != year })
  }

  private func loadedRow(_ node: Int, _ series: Int, _ amounts: [LoadedAmount]) -> RowID? {
    guard !amounts.isEmpty else { return nil }
    var values = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotYet, count: timeline.count)
    func spread(_ amount: Double?, over year: Int, months: ClosedRange<Int>, cause: String) {
      var periods = timeline.indexes(of: year)
      if months != 1...12, let from = timeline.index(ofMonth: year * 12 + months.lowerBound - 1),
        let to = timeline.index(ofMonth: year * 12 + months.upperBound - 1)
      {
        periods = from..<to + 1
      }
      let shares = Phasing.twelfths.spread(amount ?? 0, over: periods.map { timeline.periods[$0] })
      for (period, share) in zip(periods, shares) {
        // Several months of one yearly period add up.
        values[period] = states[period].isBlank ? share : values[period] + share
        states[period] = amount == nil ? .unknown(self.cause(named: cause)) : .plain
      }
    }
    let name = parts.nodes[node].name
    for year in Set(amounts.map(\.year)).sorted() {
      let own = amounts.filter { $0.year == year }
      for step in LoadedAmount.steps(of: series == SeriesName.forecast ? own + closed(node, year, own) : own) {
        spread(step.amount, over: year, months: step.months, cause: name)
      }
    }
    for carry in parts.carries where carry.series == series {
      let sources = LoadedAmount.steps(of: amounts.filter { $0.year == carry.from })
      // A one-off surplus made the cost lower by as much; by month it is spread as the year is.
      let oneOffs =
        carry.withoutOneOffs && series == SeriesName.forecast
        ? parts.causes.filter { $0.isOneOff && $0.node == node }.reduce(0) { $0 + ($1.amount ?? 0) } : 0
      for year in carry.from + 1...max(carry.until, carry.from + 1) where year <= carry.until {
        if amounts.contains(where: { $0.year == year }) { continue }
        for (index, source) in sources.enumerated() {
          func share(_ parts: Int) -> Double { (oneOffs * Double(parts) / Double(sources.count)).rounded() }
          let carried = source.amount.map { $0 + share(index + 1) - share(index) }
          spread(carried, over: year, months: source.months, cause: name)
        }
      }
    }
    loadedPeriods[series, default: [:]][node] = states.map { !$0.isBlank }
    return graph.input(values, states: states.allSatisfy(\.isPlain) ? nil : states)
  }

  /// The actuals of closed months where the forecast is of the whole year: it is them there, and the rest of it in the
  /// months to come. An unknown one leaves the forecast as it was loaded, and an unknown forecast has no known part: the
  /// budget less the outcome so far is no deviation of the year.
  private func closed(_ node: Int, _ year: Int, _ forecast: [LoadedAmount]) -> [LoadedAmount] {
    let actuals = parts.nodes[node].loaded.filter {
      $0.series == SeriesName.actual && $0.year == year && !$0.isControl && $0.months != 1...12
    }
    let steps = LoadedAmount.steps(of: actuals)
    guard !forecast.isEmpty,
      forecast.allSatisfy({ $0.series == SeriesName.forecast && $0.months == 1...12 && $0.amount != nil }),
      steps.allSatisfy({ $0.amount != nil })
    else { return [] }
    // Closed months follow on each other from January, and leave some of the year.
    var next = 1
    for step in steps {
      guard step.months.lowerBound == next else { return [] }
      next = step.months.upperBound + 1
    }
    return next <= 12 ? actuals : []
  }

  private func checkCarries() {
    guard let first = timeline.years.first, let last = timeline.years.last else { return }
    for carry in parts.carries {
      for year in [carry.from, carry.until] where !(first...last).contains(year) {
        report(BudgetProblem.yearOutside(year, years: first...last), .text(carry.span))
      }
    }
  }
}
