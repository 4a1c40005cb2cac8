import Ingest
import Language

/// How the rows of an organisation's file become nodes: which row is which node, and what stands above what.
struct RowTree {
  /// Words that a total is called by where the block names none.
  static let totalWords: Set<String> = partWords.union([
    "total", "totalt", "totalsumma", "summa", "summa totalt", "sum",
  ])
  /// Those that say that it is a part that is summed up.
  static let partWords: Set<String> = ["delsumma", "subtotal"]
  /// Words for what is left of a group's revenue and costs: a sum where it stands beside other rows.
  static let netWords: Set<String> = [
    "netto", "nettokostnad", "nettokostnader", "nettoresultat", "resultat", "årets resultat", "net", "net cost",
    "net costs", "result",
  ]
  /// Words in longer names of sums (`Verksamhetens nettokostnader`, `Resultat efter finansiella poster`): their figures
  /// tell whether they are.
  static let sumStems = ["netto", "resultat", "summa", "totalt", "result", "total"]
  /// What a row begins with that sums up others.
  static let subtotalWords = ["summa ", "delsumma ", "totalt ", "subtotal "]
  /// What a row that is part of another one begins with.
  static let memoWords = ["varav ", "därav ", "of which "]

  let table: DataTable
  /// The columns of the key, from the outermost.
  let keys: [Int]
  /// The column whose text says what a row is, if there is one.
  let rowType: Int?
  /// The texts of total rows as the block names them; empty where it names none.
  let saidTotals: [String]
  /// The same, folded.
  let totals: [String]
  /// What the block says that rows which sum up others begin with, folded.
  let subtotals: [String]
  /// What memo rows are called, folded; nil where the words that they begin with decide.
  let memo: [String]?

  /// The beginnings of keys that have something below them, folded: what a row can be the printed sum of.
  let groups: Set<[String]>

  init(
    table: DataTable, keys: [Int], rowType: Int?, saidTotals: [String], subtotals: [String], memo: [String]?
  ) {
    self.table = table
    self.keys = keys
    self.rowType = rowType
    self.saidTotals = saidTotals
    totals = saidTotals.map(NameTable.fold)
    self.subtotals = subtotals
    self.memo = memo
    var groups: Set<[String]> = []
    for row in table.rows where keys.count > 1 {
      var path = keys.map { NameTable.fold(RowTree.clean(row.cells[$0])) }
      while path.last?.isEmpty ?? false { path.removeLast() }
      for length in path.indices.dropFirst() { groups.insert(Array(path[..<length])) }
    }
    self.groups = groups
  }

  /// The key of a row from the outermost, without what is empty at its end and without the word of a total: that is the
  /// printed row of what stands before it. `Summa Barn` beside a Barn with parts is the printed row of Barn.
  func path(_ row: DataTable.Row) -> [String] {
    var path = keys.map { RowTree.clean(row.cells[$0]) }
    while keys.count > 1, let last = path.last {
      // `Summa Solgården` below Solgården is its total.
      let above = path.count > 1 ? NameTable.fold(path[path.count - 2]) : ""
      guard
        last.isEmpty || isTotal(last, isBelow: path.count > 1)
          || !above.isEmpty && summed(last).contains(where: { NameTable.fold($0) == above })
      else { break }
      path.removeLast()
    }
    guard keys.count > 1, let last = path.last else { return path }
    let beside = path.dropLast().map(NameTable.fold)
    if let name = summed(last).first(where: { groups.contains(beside + [NameTable.fold($0)]) }) {
      path[path.count - 1] = name
    }
    return path
  }

  /// Whether a text of a key of several columns says that its row is the total of what stands before it.
  /// Below nothing, only a total says it: `Delsumma` alone in the outermost column is the sum of no known rows.
  func isTotal(_ text: String, isBelow: Bool) -> Bool {
    let folded = NameTable.fold(text)
    if totals.contains(folded) { return true }
    return isBelow
      ? subtotals.contains(folded) || RowTree.totalWords.contains(folded)
      : RowTree.totalWords.subtracting(RowTree.partWords).contains(folded)
  }

  /// What a text says that it sums up, by each word that it can begin with.
  private func summed(_ text: String) -> [String] {
    let folded = NameTable.fold(text)
    return (RowTree.subtotalWords + subtotals).compactMap { word in
      guard folded.hasPrefix(word) else { return nil }
      let rest = text.dropFirst(word.count).drop { $0 == " " || $0 == ":" }
      return rest.isEmpty ? nil : String(rest)
    }
  }

  /// Whether a name is one that rows which sum up others have.
  static func isSum(_ name: String) -> Bool {
    let folded = NameTable.fold(name)
    return totalWords.contains(folded) || subtotalWords.contains { folded.hasPrefix($0) }
  }

  /// Whether a name is a word for what is left of others.
  static func isNet(_ name: String) -> Bool { netWords.contains(NameTable.fold(name)) }

  /// Whether a word of a name begins as those of sums do.
  static func hasSumWord(_ name: String) -> Bool {
    NameTable.fold(name).split(separator: " ").contains { word in sumStems.contains { word.hasPrefix($0) } }
  }

  /// Whether a row is part of another one's amount.
  func isMemo(_ row: DataTable.Row) -> Bool {
    let name = NameTable.fold(keys.last.map { row.cells[$0] } ?? "")
    guard let memo else { return RowTree.memoWords.contains { name.hasPrefix($0) } }
    if let rowType { return memo.contains(NameTable.fold(row.cells[rowType])) }
    return memo.contains { name.hasPrefix($0) }
  }

  static func clean(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
