import Budget
import Ingest
import Language
import Quantities

extension LoadedTable {
  /// A printed total and the rows that it sums up, other totals among them.
  struct PrintedSum {
    let total: Int
    let parts: [Int]
  }

  /// The totals that the load says are there, each with what it sums up.
  ///
  /// A total by an outer key sums up all rows below what stands before it, or those of one name there (`Totalt;Intäkter`).
  /// One among the rows of its group sums up those back to the total before; where these do not come to it and the
  /// totals before do, with them or alone, it sums up these too. Cost: O(rows × columns), times the totals of a group.
  func sums(_ units: UnitTable) -> [PrintedSum] {
    guard totalWords != nil else { return [] }
    // A total whose outer keys are empty sums up what stands above it, whatever that is called.
    let loose = Set(
      table.rows.indices.filter { row in
        keyColumns.count > 1 && totalDepth(row) == lastKey && folded(row, keyColumns.dropLast()).allSatisfy(\.isEmpty)
      })
    let groups = Dictionary(
      grouping: table.rows.indices.filter { !loose.contains($0) && (totalDepth($0) ?? lastKey) == lastKey }
    ) { folded($0, keyColumns.dropLast()) }
    let inner =
      groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.flatMap { sums(of: $0, units) }
      + sums(of: table.rows.indices.filter { loose.contains($0) || !isTotalRow($0) }, units, only: loose)
    let outer = table.rows.indices.compactMap { row -> PrintedSum? in
      guard let depth = totalDepth(row), depth < lastKey else { return nil }
      let above = folded(row, keyColumns.prefix(depth))
      let names = folded(row, keyColumns.dropFirst(depth + 1)).filter { !$0.isEmpty }
      let parts = table.rows.indices.filter { other in
        !isTotalRow(other) && !isMemo(other) && folded(other, keyColumns.prefix(depth)) == above
          && (names.isEmpty || folded(other, keyColumns.suffix(names.count)) == names)
      }
      return parts.isEmpty ? nil : PrintedSum(total: row, parts: parts)
    }
    return (inner + outer).sorted { $0.total < $1.total }
  }

  private var lastKey: Int { keyColumns.count - 1 }

  private func folded(_ row: Int, _ columns: some Sequence<Int>) -> [String] {
    columns.map { NameTable.fold(table.rows[row].cells[$0]) }
  }

  /// The totals of rows with the same outer keys; where only some totals are meant, nothing without them.
  private func sums(of members: [Int], _ units: UnitTable, only: Set<Int>? = nil) -> [PrintedSum] {
    if let only, only.isEmpty { return [] }
    let totals = members.filter(isTotalRow)
    let parts = members.filter { !isTotalRow($0) && !isMemo($0) }
    if totals.count < 2 { return totals.map { PrintedSum(total: $0, parts: parts) } }
    // Totals stand after their parts, or before them where the first row is one and the last is none.
    let isBefore = members.first.map(isTotalRow) == true && members.last.map(isTotalRow) == false
    var found: [PrintedSum] = []
    var pending: [Int] = []
    // Totals that no other has yet, and one that stands before all that it sums up.
    var open: [Int] = []
    var waiting: [Int] = []
    for row in isBefore ? members.reversed() : members where !isMemo(row) {
      guard isTotalRow(row) else {
        pending.append(row)
        continue
      }
      if pending.isEmpty, open.isEmpty {
        waiting.append(row)
        continue
      }
      var parts = pending.isEmpty ? open : pending
      if !isSum(row, of: pending, units), !open.isEmpty {
        let nested = (1...open.count).lazy.map { open.suffix($0) + pending }
        if let fits = nested.first(where: { isSum(row, of: Array($0), units) }) { parts = Array(fits) }
      }
      found.append(PrintedSum(total: row, parts: parts))
      open.removeAll { parts.contains($0) }
      open.append(row)
      pending = []
    }
    let rest = open + pending
    return found + (rest.isEmpty ? [] : waiting.map { PrintedSum(total: $0, parts: rest) })
  }

  /// Whether the numbers of a row are the sums of those of others, column by column, within what rounding can do. A column
  /// in which a number is missing says nothing; one at least must say it.
  private func isSum(_ total: Int, of parts: [Int], _ units: UnitTable) -> Bool {
    var isSaid = false
    for column in table.columns.indices where !keyColumns.contains(column) {
      let numbers = parts.compactMap { number($0, column, units) }
      guard let printed = number(total, column, units), !numbers.isEmpty,
        !PercentColumn(self, column, units).saysPercent
      else { continue }
      let tolerance =
        isRounded(total, column, units) ? step(of: column, rows: parts + [total]) * Double(numbers.count + 1) / 2 : 0
      if abs(numbers.reduce(0, +) - printed) > tolerance + 1e-9 * max(1, abs(printed)) { return false }
      isSaid = true
    }
    return isSaid
  }

  /// The rows that count persons, found by their keys but one.
  func personRows(_ rows: [Int]) -> PersonRows { PersonRows(rows.map { ($0, folded($0, keyColumns)) }) }

  /// The keys of a row, folded.
  func foldedKeys(_ row: Int) -> [String] { folded(row, keyColumns) }
}

/// Rows that count persons, for the rows that count the days of the same persons.
struct PersonRows {
  /// A place in the key, and the texts of the other places.
  private struct Rest: Hashable {
    let place: Int
    let keys: [String]
  }

  private var rows: [Rest: [Int]] = [:]
  private var byWord: [Rest: [String: [Int]]] = [:]

  /// Cost: O(rows), times the words of their keys.
  init(_ persons: [(row: Int, keys: [String])]) {
    for (row, keys) in persons {
      for place in keys.indices {
        let rest = PersonRows.rest(keys, place)
        rows[rest, default: []].append(row)
        for word in PersonRows.words(keys[place]) { byWord[rest, default: [:]][word, default: []].append(row) }
      }
    }
  }

  /// The row that counts the persons of a row of days: it has the same keys but one, and where several have, the one
  /// whose other key shares most words with the row's (`Dygn Norr`, `Personer Norr`). Nil where that is none or several.
  func row(of keys: [String]) -> Int? {
    var shared: [Int: Int] = [:]
    var alone: [Int] = []
    for place in keys.indices {
      let rest = PersonRows.rest(keys, place)
      guard let near = rows[rest] else { continue }
      if near.count == 1, keys.count > 1 { alone += near }
      for word in PersonRows.words(keys[place]) {
        for row in byWord[rest]?[word] ?? [] { shared[row, default: 0] += 1 }
      }
    }
    let most = shared.values.max() ?? 0
    let best = most > 0 ? shared.filter { $0.value == most }.map(\.key) : alone
    return best.count == 1 ? best[0] : nil
  }

  private static func rest(_ keys: [String], _ place: Int) -> Rest {
    var keys = keys
    keys.remove(at: place)
    return Rest(place: place, keys: keys)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
