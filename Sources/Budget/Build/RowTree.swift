import Ingest
import Language

/// How the rows of an organisation's file become nodes: which row is which node, and what stands above what.
struct RowTree {
  /// Words that a total is called by where the block names none.
  static let totalWords: Set<String> = ["total", "totalt", "totalsumma", "summa", "summa totalt", "sum"]
  /// What a row begins with that sums up others.
  static let subtotalWords = ["summa ", "delsumma ", "totalt ", "subtotal "]
  /// What a row that is part of another one begins with.
  static let memoWords = ["varav ", "därav ", "of which "]

  let table: DataTable
  /// The columns of the key, from the outermost.
  let keys: [Int]
  /// The column whose text says what a row is, if there is one.
  let rowType: Int?
  /// The text of the total row, folded.
  let total: String?
  /// What memo rows are called, folded; nil where the words that they begin with decide.
  let memo: [String]?

  /// The key of a row from the outermost, without what is empty at its end and without the word of a total: that is the
  /// printed row of what stands before it.
  func path(_ row: DataTable.Row) -> [String] {
    var path = keys.map { clean(row.cells[$0]) }
    let isTotal: (String) -> Bool = { text in
      let folded = NameTable.fold(text)
      return self.total.map { $0 == folded } ?? (self.keys.count > 1 && RowTree.totalWords.contains(folded))
    }
    while keys.count > 1, let last = path.last {
      // `Summa Solgården` below Solgården is its total.
      let above = path.count > 1 ? NameTable.fold(path[path.count - 2]) : ""
      let isOfAbove = RowTree.subtotalWords.contains { !above.isEmpty && NameTable.fold(last) == $0 + above }
      guard last.isEmpty || isTotal(last) || isOfAbove else { break }
      path.removeLast()
    }
    return path
  }

  /// Whether a row is part of another one's amount.
  func isMemo(_ row: DataTable.Row) -> Bool {
    let name = NameTable.fold(keys.last.map { row.cells[$0] } ?? "")
    guard let memo else { return RowTree.memoWords.contains { name.hasPrefix($0) } }
    if let rowType { return memo.contains(NameTable.fold(row.cells[rowType])) }
    return memo.contains { name.hasPrefix($0) }
  }

  private func clean(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
