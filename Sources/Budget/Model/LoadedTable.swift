import Graph
import Ingest
import Language

/// A loaded file whose cells can be named: `bemanning.B10.Värde`.
public struct LoadedTable: Sendable {
  /// The name that its cells are asked for by.
  public let name: String
  /// Its rows as text.
  public let table: DataTable
  /// The columns that hold each row's key, from the outermost.
  public let keyColumns: [Int]
  /// The column that holds each row's key, the innermost where there are several.
  public var keyColumn: Int { keyColumns.last ?? 0 }
  /// The column that names each row in words, if there is one: a row can be asked for by that too.
  public var nameColumn: Int?
  /// The column that says how sure the row's numbers are (`ca`, `>`), if there is one.
  public var surenessColumn: Int?
  /// Where the unit of a column's numbers is found, per column.
  public let units: [Int: UnitSource]
  /// The unit of numbers that nothing else gives one, as text; nil where the load states none.
  public var sort: String?
  /// What an empty cell means.
  public var blank = Blank.state(.blankNotYet)
  /// Whether the load says which columns hold the keys.
  public var isKeySaid = false
  /// Whether the load says what an empty cell means.
  public var saysBlank = false
  /// The columns that hold the members of dimensions, by the dimension's place in the model's list.
  public var dimensionColumns: [Int: Int] = [:]
  /// The column that holds the values, where the load names one.
  public var valueColumn: Int?

  /// What an empty cell means.
  public enum Blank: Sendable, Hashable {
    case zero
    case state(State)
  }

  /// Where the unit of a column's numbers is said.
  public enum UnitSource: Sendable, Hashable {
    /// In another column of the same row.
    case column(Int)
    /// The same for all rows.
    case fixed(String)
  }

  /// The column that says what a row is, if there is one.
  public var rowTypeColumn: Int?
  /// What total rows are called there, or in a column of their key, folded; nil where the load names none.
  public var totalWords: [String]?
  /// What rows are called that are part of others, folded; nil where the words that they begin with decide.
  public var memoWords: [String]?
  /// Whether rows that begin with `varav` are such rows where the load says nothing of it.
  var areOfWhichMemos = false
  /// The column that says the unit of a row's numbers, if there is one.
  public var unitColumn: Int?
  /// The year of months that stand without one in the heads of columns.
  public var year: Int?
  /// The columns of months in which a row has nothing where others have, and nothing says what that means.
  var lostMonths: [Int: Set<Int>] = [:]
  /// Where a row is found by its keys, folded and put together.
  let rows: [[String]: Int]
  /// Keys that several rows have: none of them can be asked for by it.
  let repeated: Set<[String]>

  init(name: String, table: DataTable, keyColumns: [Int], units: [Int: UnitSource]) {
    self.name = name
    self.table = table
    self.keyColumns = keyColumns
    self.units = units
    var seen: Set<[String]> = []
    repeated = Set(
      table.rows.map { row in keyColumns.map { NameTable.fold(row.cells[$0]) } }.filter { !seen.insert($0).inserted })
    rows = Dictionary(
      table.rows.indices.map { row in (keyColumns.map { NameTable.fold(table.rows[row].cells[$0]) }, row) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The columns whose heads say a time, with it; of a header over several lines those that one name stands over.
  public var timeHeads: [(column: Int, head: TimeHead)] {
    let heads = table.columns.indices.compactMap { column in
      keyColumns.contains(column) ? nil : TimeHead(table.columns[column], ownYear: year).map { (column, $0) }
    }
    let groups = heads.isEmpty ? table.timeGroups(ownYear: year) : []
    guard groups.count == 1 else { return heads }
    return table.timed(under: groups[0], ownYear: year).filter { !keyColumns.contains($0.column) }
  }

  /// The index of a row by all its keys, from the outermost.
  public func row(named keys: [String]) -> Int? { rows[keys.map(NameTable.fold)] }

  /// The index of a row by its outermost key, where only one row has it.
  func row(outermost key: String) -> Int? {
    guard let first = keyColumns.first else { return nil }
    let folded = NameTable.fold(key)
    let found = table.rows.indices.filter { NameTable.fold(table.rows[$0].cells[first]) == folded }
    return found.count == 1 ? found[0] : nil
  }

  /// The rows whose outermost keys are these.
  func rows(beginning keys: [String]) -> [Int] {
    let folded = keys.map(NameTable.fold)
    guard folded.count < keyColumns.count else { return [] }
    return table.rows.indices.filter { row in
      zip(folded, keyColumns).allSatisfy { $0 == NameTable.fold(table.rows[row].cells[$1]) }
    }
  }

  /// Whether others have the keys of a row too.
  public func isRepeated(_ row: Int) -> Bool {
    !repeated.isEmpty && repeated.contains(keyColumns.map { NameTable.fold(table.rows[row].cells[$0]) })
  }

  /// What a row is called: its keys with points between them.
  public func rowName(_ row: Int) -> String {
    keyColumns.map { table.rows[row].cells[$0] }.filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// The index of a row by its key, or by its name where only one row has it.
  public func row(named key: String) -> Int? {
    let folded = NameTable.fold(key)
    if keyColumns.count == 1 {
      if let row = rows[[folded]] { return row }
    } else {
      let inner = table.rows.indices.filter { NameTable.fold(table.rows[$0].cells[keyColumn]) == folded }
      if inner.count == 1 { return inner[0] }
    }
    guard let nameColumn else { return nil }
    let named = table.rows.indices.filter { NameTable.fold(table.rows[$0].cells[nameColumn]) == folded }
    return named.count == 1 ? named[0] : nil
  }
}

extension LoadedTable.Blank {
  /// Whether what stands in an empty cell is there and nobody knows it.
  var isUnknown: Bool { if case .state(let state) = self { state.isUnknown } else { false } }

  /// What a word in a load says of empty cells. Where it says nothing they are not there yet: a difference with one is no
  /// figure, where one that is said not to apply is left out.
  init(word: String?) {
    switch word?.lowercased() {
    case "none", "ingen", "noll", "zero": self = .zero
    case "unknown", "okänt": self = .state(.unknown())
    case "not_applicable", "gäller_inte": self = .state(.blankNotApplicable)
    default: self = .state(.blankNotYet)
    }
  }
}
