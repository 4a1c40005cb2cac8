import Budget
import Ingest
import Language
import Quantities

extension CheckRun {
  /// The cells that would make the organisation's figures of one time hold, where they do not: its tree and its
  /// deviations tell together which cell it is.
  mutating func repairOrganisation(_ loaded: LoadedOrganisation) {
    guard findings.contains(where: \.isSum) else { return }
    struct Time: Hashable {
      let year: Int
      let months: ClosedRange<Int>
    }
    let times = Dictionary(grouping: loaded.keys.filter { $0.series != LoadedAmount.change }) {
      Time(year: $0.year, months: $0.months)
    }
    for time in times.keys.sorted(by: {
      ($0.year, $0.months.lowerBound, $0.months.upperBound) < ($1.year, $1.months.lowerBound, $1.months.upperBound)
    }) {
      let keys = (times[time] ?? []).sorted()
      let found = reconcile(marginTable(keys, loaded))
      propose(found) { [model] position in
        loaded.entry(keys[position.column], position.row).map { ($0.cell, model.lineName(position.row)) }
      }
    }
  }

  /// Lines by series, with a check per subtotal and column, and one per line's deviation.
  private func marginTable(_ keys: [LoadedKey], _ loaded: LoadedOrganisation) -> MarginTable {
    let cells = model.nodes.indices.map { node in keys.map { loaded.amount($0, node) } }
    let all = step(cells.flatMap { $0.compactMap { $0 } })
    var rowChecks: [RowCheck] = []
    func column(_ series: Int) -> Int? { keys.firstIndex { $0.series == series } }
    if let deviation = column(LoadedAmount.deviation), let budget = column(SeriesName.budget),
      let other = column(SeriesName.forecast) ?? column(SeriesName.actual)
    {
      let rows = model.nodes.indices.filter { loaded.entry(keys[deviation], $0)?.isControl ?? false }
      rowChecks = [
        RowCheck(
          "deviation", result: deviation, terms: [.init(budget, 1), .init(other, -1)], rows: rows,
          tolerance: roundingTolerance(terms: 2, step: all))
      ]
    }
    var columnChecks: [ColumnCheck] = []
    for (column, key) in keys.enumerated() {
      let tree = loaded.tree(of: key)
      // A row with a part of its own that is printed nowhere has no check among the cells.
      let mixed = Set(tree.parents.dropFirst(model.nodes.count).compactMap { $0 })
      let step = step(cells.compactMap { $0[column] })
      for node in model.nodes.indices
      where !mixed.contains(node) && loaded.entry(key, node).map(\.isControl) ?? false {
        guard let details = details(of: node, key, loaded, tree, mixed) else { continue }
        columnChecks.append(
          ColumnCheck(
            total: node, details: details, columns: [column],
            tolerance: roundingTolerance(terms: details.count, step: step)))
      }
    }
    return MarginTable(cells: cells, rowChecks: rowChecks, columnChecks: columnChecks)
  }

  /// The printed rows that a row is the sum of: its parts, or the parts of those that are not printed themselves.
  private func details(
    of node: Int, _ key: LoadedKey, _ loaded: LoadedOrganisation, _ tree: LoadedOrganisation.Tree, _ mixed: Set<Int>
  ) -> [Int]? {
    var details: [Int] = []
    for child in model.nodes[node].children where !tree.left.contains(child) {
      if loaded.entry(key, child) != nil {
        details.append(child)
      } else {
        guard !mixed.contains(child), let below = self.details(of: child, key, loaded, tree, mixed) else { return nil }
        details += below
      }
    }
    return details.isEmpty ? nil : details
  }

  /// What reconciling a table proposes; the failures themselves are found elsewhere.
  mutating func propose(
    _ findings: [Ingest.Finding], _ place: (MarginTable.Position) -> (cell: Cell, subject: String)?
  ) {
    var file = ""
    for finding in findings {
      switch finding {
      case .fails(let failed): if file.isEmpty { file = place(failed.printedAt)?.cell.file ?? "" }
      case .singleRepair(let repair): propose([repair], place)
      case .jointRepair(let repairs): propose(repairs, place)
      case .noSingleRepair(let candidates): unexplained.append((file, candidates.count))
      }
    }
  }

  private mutating func propose(
    _ repairs: [Repair], _ place: (MarginTable.Position) -> (cell: Cell, subject: String)?
  ) {
    let changes = repairs.compactMap { repair in
      place(repair.position).map {
        Check.Proposal.Change(cell: $0.cell, subject: $0.subject, old: Double(repair.old), new: Double(repair.new))
      }
    }
    // All of them or none: some alone would mend nothing.
    if changes.count == repairs.count { proposals.append(Check.Proposal(changes: changes)) }
  }
}
