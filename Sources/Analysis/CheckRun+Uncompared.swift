import Budget
import Ingest
import Language

/// Printed deviations that nothing in the files can be compared with: they are said, a column at a time.
extension CheckRun {
  /// A column of deviations of one time.
  struct UncomparedColumn: Hashable {
    let file: String
    let column: String
    let year: Int
    let months: ClosedRange<Int>
    let lacks: [Check.Finding.Lack]
  }

  /// Keeps a deviation beside which the budget, or what that is compared with, stands for other months alone.
  mutating func addUncompared(_ printed: LoadedAmount, lacks series: [Int], _ node: Int) {
    // Of deviations that stand alone there is nothing to compare.
    let isBeside = model.nodes[node].loaded.contains { $0.series >= 0 && $0.year == printed.year && !$0.isDerived }
    guard printed.amount != nil, isBeside else { return }
    let lacks = series.map { series in
      Check.Finding.Lack(series: series, columns: columns(series, beside: printed, model.nodes[node]))
    }
    let column = UncomparedColumn(
      file: printed.cell.file, column: printed.cell.column, year: printed.year, months: printed.months, lacks: lacks)
    let before = uncompared[column]
    uncompared[column] = ((before?.count ?? 0) + 1, before?.node ?? node, before?.place ?? printed.cell)
  }

  /// The times that a series would have to be loaded for, so that they can be told from those that it has: the same
  /// months, or what is accumulated through them and before them.
  private func columns(_ series: Int, beside printed: LoadedAmount, _ node: Node) -> [ClosedRange<Int>] {
    let months = printed.months
    let known = node.loaded.filter { $0.series == series && $0.year == printed.year && !$0.isDerived }.map(\.months)
    let agrees = known.allSatisfy {
      !$0.overlaps(months) || $0.lowerBound == months.lowerBound || $0.upperBound == months.upperBound
    }
    if agrees || months.lowerBound == 1 { return [months] }
    return [1...months.lowerBound - 1, 1...months.upperBound].filter { !known.contains($0) }
  }

  mutating func sayUncompared() {
    let columns = uncompared.sorted { a, b in
      (a.key.file, a.value.place.row, a.key.year, a.key.months.lowerBound, a.key.column)
        < (b.key.file, b.value.place.row, b.key.year, b.key.months.lowerBound, b.key.column)
    }
    for (column, entry) in columns {
      add(
        .uncompared(count: entry.count, months: column.months, lacks: column.lacks), model.lineName(entry.node),
        entry.place, year: column.year)
    }
  }
}
