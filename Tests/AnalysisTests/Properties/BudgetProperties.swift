import Budget
import Graph
import Language
import Quantities
import Scenarios
import Testing

/// What holds of every model and every edit: money is whole öre, sums are the sums of their parts, and the order in
/// which things are written decides nothing.
@Suite("Properties of budgets")
struct BudgetProperties {
  /// The states of a random model: as loaded, and after edits.
  private func states(
    _ seed: Int, _ check: (_ model: Model, _ state: Overlay, _ budget: RandomBudget, _ about: String) throws -> Void
  ) throws {
    var budget = RandomBudget(seed: seed)
    var workspace = try budget.workspace()
    try check(workspace.model, workspace.state, budget, "seed \(seed), base")
    for edit in budget.independentEdits() + budget.layeredEdits() {
      try RandomBudget.carryOut([edit], &workspace)
      try check(workspace.model, workspace.state, budget, "seed \(seed), \(edit)")
    }
  }

  @Test("every amount is whole öre, and every sum that of its parts", arguments: Seeded.seeds(0..<40))
  func wholeAmounts(seed: Int) throws {
    try states(seed) { model, state, _, about in
      let broken = BudgetNumbers(model, state).broken
      #expect(broken.isEmpty, "\(about): \(broken.prefix(2))")
      for node in model.nodes {
        for (series, row) in node.total {
          let rows = [node.own[series]] + node.children.map { model.nodes[$0].total[series] }
          for period in model.timeline.periods.indices {
            let sum = rows.reduce(0.0) { $0 + ($1.map { state.value($0, period) } ?? 0) }
            #expect(state.value(row, period) == sum, "\(about): \(node.name), series \(series), period \(period)")
          }
        }
      }
    }
  }

  @Test("what is loaded is found again: by year, by month, accumulated", arguments: Seeded.seeds(0..<40))
  func loadedAmounts(seed: Int) throws {
    let budget = RandomBudget(seed: seed)
    let text = [budget.head, budget.statements[0]].joined(separator: "\n") + "\n"
    let workspace = Workspace(try loadedModel(text, budget.files().files))
    let query = workspace.query()
    for line in budget.lines {
      for (column, printed) in zip(budget.columns, line.amounts) {
        guard let printed else { continue }
        let value = try Asked.amount("\(column.series)(\"\(line.name)\")", query)
        let amount = query.figure(value, over: column.window).value
        #expect(amount == Double(printed), "seed \(seed): \(line.name), \(column.property)")
      }
    }
  }

  @Test("twelve months add up to the year, and every tree to the same total", arguments: Seeded.seeds(0..<12))
  func yearsAndTrees(seed: Int) throws {
    var budget = RandomBudget(seed: seed)
    var workspace = try budget.workspace()
    try yearsAndTrees(workspace, "seed \(seed), base")
    let edits = budget.independentEdits() + budget.layeredEdits()
    try RandomBudget.carryOut(edits, &workspace)
    try yearsAndTrees(workspace, "seed \(seed), edited")
  }

  private func yearsAndTrees(_ workspace: Workspace, _ about: String) throws {
    let model = workspace.model
    let query = workspace.query()
    for series in ["budget", "forecast", "actual", "deviation"] {
      if let number = model.series(named: series), model.nodes[model.root].total[number] == nil { continue }
      let lines = try model.nodes.map { try Asked.amount("\(series)(\"\($0.name)\")", query) }
      let groups = try (model.groupings.first?.groups ?? []).map {
        try Asked.amount("\(series)(ledning.\"\($0.name)\")", query)
      }
      for year in model.timeline.years {
        let amounts = lines.map { query.figure($0, over: Window(year)).value }
        if model.timeline.indexes(of: year).count == 12 {
          for (line, amount) in zip(lines, amounts) {
            let months = (1...12).reduce(0.0) { $0 + query.figure(line, over: Window(year, month: $1)).value }
            #expect(months == amount, "\(about): \(series) \(year)")
          }
        }
        trees(amounts, groups.map { query.figure($0, over: Window(year)).value }, model, "\(about): \(series) \(year)")
      }
    }
  }

  /// The areas against the whole; and the groups of the other tree, the lines in none of them and what stands on no
  /// leaf.
  private func trees(_ lines: [Double], _ groups: [Double], _ model: Model, _ about: String) {
    let total = lines[model.root]
    func own(_ node: Int) -> Double { lines[node] - model.nodes[node].children.reduce(0) { $0 + lines[$1] } }
    #expect(model.nodes[model.root].children.reduce(own(model.root)) { $0 + lines[$1] } == total, "\(about), areas")
    let rest = model.groupings.first?.rest ?? []
    let inner = model.nodes.indices.filter { !model.nodes[$0].isLeaf }.map(own)
    let others = (groups + rest.map { lines[$0] } + inner).reduce(0, +)
    #expect(model.groupings.isEmpty || others == total, "\(about), groups")
  }
}

extension Window {
  /// A year, or a month of it.
  fileprivate init(_ year: Int, month: Int? = nil) {
    let start = Double(year * 12 + (month ?? 1) - 1)
    self.init(start: start, end: start + (month == nil ? 12 : 1))
  }
}

extension RandomBudget.Column {
  fileprivate var window: Window {
    Window(start: Double(year * 12 + months.lowerBound - 1), end: Double(year * 12 + months.upperBound))
  }
}
