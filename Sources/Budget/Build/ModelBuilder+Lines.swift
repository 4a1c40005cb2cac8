import Graph
import Language
import Quantities

extension ModelBuilder {
  /// The lines: per node and series what was loaded, carried and posted, then with everything below, then the
  /// deviation.
  func compileLines() {
    checkCarries()
    let used = usedSeries()
    var items = [[Int]](repeating: [], count: parts.nodes.count)
    for index in parts.items.indices where !parts.items[index].posts.isEmpty {
      items[parts.items[index].node].append(index)
    }
    for index in parts.nodes.indices {
      for series in used { parts.nodes[index].own[series] = ownRow(index, series, items[index]) }
    }
    // Children before parents: deepest first.
    for index in parts.nodes.indices.sorted(by: { parts.nodes[$0].depth > parts.nodes[$1].depth }) {
      for series in used {
        guard let own = parts.nodes[index].own[series] else { continue }
        let below = parts.nodes[index].children.compactMap { parts.nodes[$0].total[series] }
        parts.nodes[index].total[series] = below.isEmpty ? own : graph.add(.sum, [own] + below)
      }
      guard let budget = parts.nodes[index].total[SeriesName.budget],
        let forecast = parts.nodes[index].total[SeriesName.forecast]
      else { continue }
      parts.nodes[index].deviation = graph.add(.subtract, [budget, forecast])
    }
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
    if let loaded = loadedRow(node, series) { rows.append(loaded) }
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

  private func loadedRow(_ node: Int, _ series: Int) -> RowID? {
    let amounts = parts.nodes[node].loaded.filter { $0.series == series && parts.nodes[node].isLeaf }
    guard !amounts.isEmpty else { return nil }
    var values = [Double](repeating: 0, count: timeline.count)
    var states = [State](repeating: .blankNotYet, count: timeline.count)
    func spread(_ amount: Double?, over year: Int, month: Int?, cause: String) {
      var periods = timeline.indexes(of: year)
      if let month, let at = timeline.index(ofMonth: year * 12 + month - 1) { periods = at..<at + 1 }
      let shares = Phasing.twelfths.spread(amount ?? 0, over: periods.map { timeline.periods[$0] })
      for (period, share) in zip(periods, shares) {
        // Several months of one yearly period add up.
        values[period] = states[period].isBlank ? share : values[period] + share
        states[period] = amount == nil ? .unknown(self.cause(named: cause)) : .plain
      }
    }
    for amount in amounts {
      spread(amount.amount, over: amount.year, month: amount.month, cause: parts.nodes[node].name)
    }
    for carry in parts.carries where carry.series == series {
      let sources = amounts.filter { $0.year == carry.from }
      // A one-off surplus made the cost lower by as much; by month it is spread as the year is.
      let oneOffs =
        carry.withoutOneOffs && series == SeriesName.forecast
        ? parts.causes.filter { $0.isOneOff && $0.node == node }.reduce(0) { $0 + ($1.amount ?? 0) } : 0
      for year in carry.from + 1...max(carry.until, carry.from + 1) where year <= carry.until {
        if amounts.contains(where: { $0.year == year }) { continue }
        for source in sources {
          let carried = source.amount.map { $0 + (oneOffs / Double(sources.count)).rounded() }
          spread(carried, over: year, month: source.month, cause: parts.nodes[node].name)
        }
      }
    }
    return graph.input(values, states: states.allSatisfy(\.isPlain) ? nil : states)
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

/// How a year's amount is spread over its periods. The year's total is kept to the öre.
public enum Phasing: Sendable, Hashable {
  /// A twelfth a month.
  case twelfths

  /// Whole öre per period, rounded cumulatively so that they add up to the amount.
  public func spread(_ amount: Double, over periods: [Timeline.Period]) -> [Double] {
    let months = periods.reduce(0) { $0 + $1.months }
    guard months > 0 else { return [] }
    var done = 0
    var before = 0.0
    return periods.map { period in
      done += period.months
      let exact = amount * Double(done) / Double(months)
      let rounded = done == months ? amount : exact.rounded(.toNearestOrAwayFromZero)
      defer { before = rounded }
      return rounded - before
    }
  }
}
