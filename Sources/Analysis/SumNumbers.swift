import Budget
import Ingest
import Language
import Quantities

/// The numbers of a table's columns, read once, for sums of rows.
struct SumNumbers {
  private struct Column {
    let index: Int
    let numbers: [Double?]
    /// Decimals that each number is printed with.
    let decimals: [Int]
  }

  /// Rows added up, column by column. A row without a number in a column adds nothing there.
  struct Sum {
    fileprivate var sums: [Double]
    fileprivate var counts: [Int]
    fileprivate var decimals: [Int]
  }

  private let loaded: LoadedTable
  private let units: UnitTable
  private let columns: [Column]

  /// Per cents are no sums. Cost: O(cells).
  init(_ loaded: LoadedTable, _ units: UnitTable) {
    self.loaded = loaded
    self.units = units
    let rows = loaded.table.rows.indices
    columns = loaded.table.columns.indices.compactMap { index in
      if loaded.keyColumns.contains(index) || PercentColumn(loaded, index, units).saysPercent { return nil }
      return Column(
        index: index, numbers: rows.map { loaded.number($0, index, units) },
        decimals: rows.map { loaded.decimals(of: index, row: $0) })
    }
  }

  var nothing: Sum {
    let none = [Int](repeating: 0, count: columns.count)
    return Sum(sums: none.map(Double.init), counts: none, decimals: none)
  }

  func add(_ row: Int, to sum: inout Sum) {
    for (place, column) in columns.enumerated() {
      sum.decimals[place] = max(sum.decimals[place], column.decimals[row])
      guard let number = column.numbers[row] else { continue }
      sum.sums[place] += number
      sum.counts[place] += 1
    }
  }

  /// Whether a row has a number in some column, so that it can be a sum.
  func hasNumber(_ row: Int) -> Bool { columns.contains { $0.numbers[row] != nil } }

  /// Whether the numbers of a row are the sums of others, within what rounding can do. A column in which a number is
  /// missing says nothing; one at least must say it.
  func isSum(_ total: Int, _ sum: Sum) -> Bool {
    var isSaid = false
    for (place, column) in columns.enumerated() {
      guard let printed = column.numbers[total], sum.counts[place] > 0 else { continue }
      isSaid = true
      let difference = abs(sum.sums[place] - printed)
      let least = 1e-9 * max(1, abs(printed))
      if difference <= least { continue }
      let step = LoadedTable.step(decimals: max(sum.decimals[place], column.decimals[total]))
      let tolerance = step * Double(sum.counts[place] + 1) / 2
      if difference > tolerance + least || !loaded.isRounded(total, column.index, units) { return false }
    }
    return isSaid
  }
}
