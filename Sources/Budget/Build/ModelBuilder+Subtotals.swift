import Ingest
import Language

/// Rows that sum up those above them: `Summa grundskola`.
extension ModelBuilder {
  /// A row that begins with one of the words sums up the rows back to the sum before. Where those do not come to it, and
  /// the sums before do, with them or alone, it sums up these too (`Summa skola och barnomsorg`): its figures say of
  /// which. Without the word it is the name of what it sums. Cost: O(rows), times the sums that are nested.
  func linkSubtotals(_ rows: [(row: DataTable.Row, node: Int)], _ tree: RowTree, amountColumns: [Int]) {
    var pending: [Int] = []
    // Sums with parts that no other sum has yet, and rows that stand outside the sum after them.
    var sums: [Int] = []
    let amounts = Dictionary(
      rows.map { row, node in (node, amountColumns.map { PrintedNumber(row.cells[$0]) }) }, uniquingKeysWith: { $1 })
    func comesTo(_ node: Int, _ parts: [Int]) -> Bool {
      guard let whole = amounts[node], !parts.isEmpty else { return false }
      return PrintedNumber.isSum(whole, of: parts.compactMap { amounts[$0] })
    }
    for (_, node) in rows where !parts.nodes[node].isMemo {
      let folded = NameTable.fold(parts.nodes[node].name)
      if tree.totals.contains(folded) { continue }
      guard let word = tree.subtotals.first(where: { folded.hasPrefix($0) }) else {
        pending.append(node)
        continue
      }
      var found = pending
      if !comesTo(node, pending) {
        let nested = (1...max(sums.count, 1)).lazy.map { sums.suffix($0) + pending }
        let last = (1..<max(pending.count, 1)).reversed().lazy.map { pending.suffix($0) }
        if !sums.isEmpty, let fits = nested.first(where: { comesTo(node, Array($0)) }) {
          found = Array(fits)
        } else if let fits = last.first(where: { comesTo(node, Array($0)) }) {
          found = Array(fits)
          sums += pending.dropLast(found.count)
        }
      }
      if pending.isEmpty, found.count == 1, let part = found.first,
        NameTable.fold(parts.nodes[part].name) == folded, let cell = parts.nodes[node].cell
      {
        // The same sum printed once more, and no sum of itself.
        reportAgain(.duplicateKey(parts.nodes[node].name), .cell(cell), first: parts.nodes[part].cell.map { .cell($0) })
      }
      for part in found { parts.nodes[part].parent = node }
      sums.removeAll { found.contains($0) }
      if !found.isEmpty { sums.append(node) }
      pending = []
      let rest = parts.nodes[node].name.dropFirst(word.count).drop { $0 == " " || $0 == ":" }
      if !rest.isEmpty { shortNames[node] = String(rest) }
    }
  }
}

/// A number as a cell prints it, with its last decimal: 1 for whole numbers, 0.1 for one.
private struct PrintedNumber {
  let value: Double
  let step: Double

  /// Nil where the cell holds no number.
  init?(_ text: String) {
    guard let reading = try? readCell(text), case .number(let number, _) = reading.value else { return nil }
    value = number
    var step = 1.0
    for _ in 0..<min(reading.decimals, 9) { step /= 10 }
    self.step = step
  }

  /// Whether the numbers of a row are the sums of those of others, column by column, within what rounding can do. A column
  /// in which a number is missing says nothing; one at least must say it.
  static func isSum(_ whole: [PrintedNumber?], of parts: [[PrintedNumber?]]) -> Bool {
    var isSaid = false
    for (column, total) in whole.enumerated() {
      let numbers = parts.compactMap { $0[column] }
      guard let total, !numbers.isEmpty else { continue }
      let step = numbers.map(\.step).min().map { min($0, total.step) } ?? total.step
      let most = step * (Double(numbers.count) + 1) / 2
      if abs(numbers.reduce(0) { $0 + $1.value } - total.value) > most + step / 1000 { return false }
      isSaid = true
    }
    return isSaid
  }
}
