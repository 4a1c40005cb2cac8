import Budget
import Ingest
import Language
import Quantities
import Scenarios

/// Gathers the findings of a check.
struct CheckRun {
  let workspace: Workspace
  var findings: [Check.Finding] = []
  var proposals: [Check.Proposal] = []
  var unexplained: [(file: String, candidates: Int)] = []
  var model: Model { workspace.model }

  init(_ workspace: Workspace) { self.workspace = workspace }

  mutating func add(
    _ kind: Check.Finding.Kind, _ subject: String, _ place: Cell? = nil, _ other: Cell? = nil, computed: Double? = nil,
    printed: Double? = nil, tolerance: Double = 0, year: Int? = nil, comparisons: [Check.Comparison] = []
  ) {
    findings.append(
      Check.Finding(
        kind: kind, subject: subject, year: year, place: place, other: other, computed: computed, printed: printed,
        tolerance: tolerance, comparisons: comparisons))
  }

  /// Printed subtotals against their parts, and printed deviations against budget minus forecast.
  mutating func organisation() {
    let keys = Set(model.nodes.flatMap { $0.loaded.map { LoadedKey(series: $0.series, year: $0.year) } })
      .sorted { ($0.year, $0.series) < ($1.year, $1.series) }
    for key in keys {
      let printed = model.nodes.map { node in [key.amount(of: node)] }
      for mismatch in checkTree(parents: model.nodes.map(\.parent), printed: printed) {
        let node = model.nodes[mismatch.node]
        let cell = key.cell(of: node)
        add(
          .sum(what: cell?.column ?? ""), node.name, cell,
          node.children.first.flatMap { key.cell(of: model.nodes[$0]) },
          computed: Double(mismatch.computed), printed: Double(mismatch.printed))
      }
    }
    for node in model.nodes {
      for amount in node.loaded where amount.series < 0 {
        let budget = node.loaded.first { $0.series == SeriesName.budget && $0.year == amount.year }
        let forecast = node.loaded.first { $0.series == SeriesName.forecast && $0.year == amount.year }
        guard let printed = amount.amount, let a = budget?.amount, let b = forecast?.amount, abs(a - b - printed) >= 0.5
        else { continue }
        add(.deviation, node.name, amount.cell, budget?.cell, computed: a - b, printed: printed)
      }
    }
  }

  /// The causes of each unit against its deviation.
  mutating func causes() {
    let byNode = Dictionary(grouping: model.causes, by: \.node)
    for (node, causes) in byNode.sorted(by: { $0.key < $1.key }) {
      let loaded = model.nodes[node].loaded.filter { $0.year == model.focus }
      guard let budget = loaded.first(where: { $0.series == SeriesName.budget })?.amount,
        let forecast = loaded.first(where: { $0.series == SeriesName.forecast })
      else { continue }
      guard let amount = forecast.amount else { continue }
      for cause in causes where cause.isResidual {
        add(.residual(cause: cause.id), model.nodes[node].name, cause.cell, forecast.cell, computed: cause.amount)
      }
      let known = causes.compactMap(\.amount)
      let sum = known.reduce(0, +)
      if known.count == causes.count, abs(sum - (budget - amount)) >= 0.5 {
        add(
          .causes, model.nodes[node].name, forecast.cell, causes.first?.cell, computed: sum, printed: budget - amount)
      }
    }
  }
}

/// A loaded series and year.
private struct LoadedKey: Hashable {
  let series: Int
  let year: Int

  private func entry(_ node: Node) -> LoadedAmount? {
    node.loaded.first { $0.series == series && $0.year == year }
  }
  func amount(of node: Node) -> Int64? { entry(node)?.amount.flatMap { Int64(exactly: $0.rounded()) } }
  func cell(of node: Node) -> Cell? { entry(node)?.cell }
}
