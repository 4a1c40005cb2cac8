import Budget
import Ingest
import Language
import Quantities

/// A printed total and the rows that it sums up, other totals among them.
struct PrintedSum {
  let total: Int
  let parts: [Int]
}

extension LoadedTable {
  /// The totals that the load says are there, each with what it sums up; see ``SumSearch``.
  func sums(_ units: UnitTable) -> [PrintedSum] {
    totalWords == nil ? [] : SumSearch(self, units).all().sorted { $0.total < $1.total }
  }
}

/// Finds what the totals of a table sum up.
///
/// A total by an outer key sums up all rows below what stands before it, or those of one name there (`Totalt;Intäkter`).
/// One among the rows of its group sums up those back to the total before; where these do not come to it and the totals
/// before do, with them or alone, it sums up these too. Cost: O(cells), and in a group the square of its totals.
struct SumSearch {
  private let loaded: LoadedTable
  private let numbers: SumNumbers
  /// The keys of each row, folded.
  private let keys: [[String]]
  /// The place in the key that says of a row that it is a total; nil of others.
  private let depths: [Int?]
  private let isMemo: [Bool]

  init(_ loaded: LoadedTable, _ units: UnitTable) {
    self.loaded = loaded
    numbers = SumNumbers(loaded, units)
    let rows = loaded.table.rows.indices
    keys = rows.map(loaded.foldedKeys)
    depths = rows.map(loaded.totalDepth)
    isMemo = rows.map(loaded.isMemo)
  }

  func all() -> [PrintedSum] {
    let rows = loaded.table.rows.indices
    let last = loaded.keyColumns.count - 1
    // A total whose outer keys are empty sums up what stands above it, whatever that is called.
    let loose = Set(rows.filter { last > 0 && depths[$0] == last && keys[$0].dropLast().allSatisfy(\.isEmpty) })
    let groups = Dictionary(grouping: rows.filter { !loose.contains($0) && (depths[$0] ?? last) == last }) {
      Array(keys[$0].dropLast())
    }
    let inner = groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.flatMap(sums)
    let standing = loose.isEmpty ? [] : rows.filter { loose.contains($0) || depths[$0] == nil }
    return inner + sums(of: standing) + outer(last)
  }

  /// What a total by a key before the last stands below, and what the rows that it sums up are called.
  private struct Place: Hashable {
    let above: [String]
    let names: [String]
  }

  /// How many keys a place has of each.
  private struct Form: Hashable {
    let above: Int
    let names: Int
  }

  private func outer(_ last: Int) -> [PrintedSum] {
    var rows: [Form: [Place: [Int]]] = [:]
    return depths.indices.compactMap { row in
      guard let depth = depths[row], depth < last else { return nil }
      let names = keys[row].dropFirst(depth + 1).filter { !$0.isEmpty }
      let form = Form(above: depth, names: names.count)
      let known = rows[form] ?? byPlace(form)
      rows[form] = known
      return known[Place(above: Array(keys[row].prefix(depth)), names: names)].map { PrintedSum(total: row, parts: $0) }
    }
  }

  private func byPlace(_ form: Form) -> [Place: [Int]] {
    Dictionary(grouping: depths.indices.filter { depths[$0] == nil && !isMemo[$0] }) { row in
      Place(above: Array(keys[row].prefix(form.above)), names: Array(keys[row].suffix(form.names)))
    }
  }

  /// The totals of rows with the same outer keys.
  private func sums(of members: [Int]) -> [PrintedSum] {
    let totals = members.filter { depths[$0] != nil }
    if totals.count < 2 {
      return totals.map { PrintedSum(total: $0, parts: members.filter { depths[$0] == nil && !isMemo[$0] }) }
    }
    // Totals stand after their parts, or before them where the first row is one and the last is none.
    let isBefore = members.first.map { depths[$0] != nil } == true && members.last.map { depths[$0] == nil } == true
    var found: [PrintedSum] = []
    var pending: [Int] = []
    // Totals that no other has yet, and one that stands before all that it sums up.
    var open: [Int] = []
    var waiting: [Int] = []
    for row in isBefore ? members.reversed() : members where !isMemo[row] {
      guard depths[row] != nil else {
        pending.append(row)
        continue
      }
      if pending.isEmpty, open.isEmpty {
        waiting.append(row)
        continue
      }
      let count = nested(row, open, pending)
      let parts = open.suffix(count ?? (pending.isEmpty ? open.count : 0)) + pending
      found.append(PrintedSum(total: row, parts: Array(parts)))
      open.removeLast(parts.count - pending.count)
      open.append(row)
      pending = []
    }
    let rest = open + pending
    return found + (rest.isEmpty ? [] : waiting.map { PrintedSum(total: $0, parts: rest) })
  }

  /// How many of the totals before a total it sums up beside the rows since then; nil where no number of them fits.
  private func nested(_ total: Int, _ open: [Int], _ pending: [Int]) -> Int? {
    guard numbers.hasNumber(total) else { return nil }
    var sum = numbers.nothing
    for row in pending { numbers.add(row, to: &sum) }
    if numbers.isSum(total, sum) { return 0 }
    for (count, row) in open.reversed().enumerated() {
      numbers.add(row, to: &sum)
      if numbers.isSum(total, sum) { return count + 1 }
    }
    return nil
  }
}
