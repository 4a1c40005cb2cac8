import Budget
import Graph
import Ingest
import Language
import Quantities
import Scenarios

extension CheckRun {
  /// Figures of another extraction against the lines: two roundings of one figure are no difference.
  mutating func snapshots() {
    guard !model.snapshots.isEmpty else { return }
    let amounts = Dictionary(grouping: model.nodes.flatMap(\.loaded), by: { LoadedKey($0) })
    let steps = amounts.mapValues { step($0.compactMap { $0.amount.flatMap { Int64(exactly: $0) } }) }
    for snapshot in model.snapshots {
      let amounts = snapshot.entries.compactMap { Int64(exactly: $0.amount) }
      let own = step(amounts, unit: Unit(.money, scale: snapshot.unitScale))
      for entry in snapshot.entries { compare(entry, ownStep: own, steps[LoadedKey(entry)] ?? 1) }
    }
  }

  private mutating func compare(_ entry: Snapshot.Entry, ownStep: Int64, _ step: Int64) {
    let (name, nodes) = lines(of: entry.entity)
    var sum = 0.0
    var tolerance = Double(ownStep) / 2
    var place: Cell?
    for node in nodes {
      guard let figure = figure(of: node, entry, step) else { return }
      sum += figure.amount
      tolerance += Double(figure.terms) * Double(figure.step) / 2
      place = place ?? figure.cell
    }
    let difference = sum - entry.amount
    guard abs(difference) >= 0.5 else { return }
    if abs(difference) <= tolerance {
      addRounding(entry.cell, difference)
    } else {
      add(
        .snapshot(what: entry.cell.column), name, entry.cell, place, computed: sum, printed: entry.amount,
        tolerance: tolerance)
    }
  }

  private func lines(of entity: Entity) -> (name: String, nodes: [Int]) {
    switch entity {
    case .node(let node): (model.nodes[node].name, [node])
    case .lineGroup(let grouping, let group):
      (model.groupings[grouping].groups[group].name, model.groupings[grouping].groups[group].nodes)
    default: ("", [])
    }
  }

  /// A line's printed figure of the same time, else what its parts give, with how many rounded numbers it is made of.
  private func figure(
    of node: Int, _ entry: Snapshot.Entry, _ step: Int64
  ) -> (amount: Double, terms: Int, step: Int64, cell: Cell?)? {
    let line = model.nodes[node]
    // Where the file has nothing of the year there is nothing to compare with, and no 0.
    guard model.nodesBelow(node).contains(where: { model.nodes[$0].loaded.contains { $0.year == entry.year } }) else {
      return nil
    }
    func isSame(_ amount: LoadedAmount) -> Bool {
      amount.series == entry.series && amount.year == entry.year && amount.months == entry.months
    }
    if let printed = line.loaded.first(where: isSame) {
      return printed.amount.map { ($0, 1, step, printed.cell) }
    }
    let row =
      entry.series == LoadedAmount.deviation ? line.deviationToDate ?? line.deviation : line.total[entry.series]
    guard let row else { return nil }
    let first = entry.year * 12 + entry.months.lowerBound - 1
    let last = entry.year * 12 + entry.months.upperBound
    let periods = model.timeline.periods.indices.filter {
      let period = model.timeline.periods[$0]
      return period.firstMonth >= first && period.firstMonth + period.months <= last
    }
    let state = workspace.base
    guard !periods.isEmpty, periods.allSatisfy({ !state.state(row, $0).isUnknown && !state.state(row, $0).isError })
    else { return nil }
    let terms = model.nodesBelow(node).count { model.nodes[$0].isLeaf }
    return (periods.reduce(0) { $0 + state.value(row, $1) }, max(1, terms), max(step, 1), line.cell)
  }
}
