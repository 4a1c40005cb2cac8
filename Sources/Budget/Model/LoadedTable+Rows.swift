import Graph
import Ingest
import Language
import Quantities

/// What the rows of a table are to each other: totals, parts of others, and their units.
extension LoadedTable {
  /// The column that says what a row is, where it is not one of the key's.
  private var typeColumn: Int? { rowTypeColumn.flatMap { keyColumns.contains($0) ? nil : $0 } }

  /// The place in the key whose text says that a row is a total of what stands before it; nil where it is none, as far as
  /// the load says. Where a column says what rows are, it is the last.
  public func totalDepth(_ row: Int) -> Int? {
    guard let totalWords else { return nil }
    let cells = table.rows[row].cells
    if let typeColumn { return totalWords.contains(NameTable.fold(cells[typeColumn])) ? keyColumns.count - 1 : nil }
    return keyColumns.firstIndex { column in
      let text = NameTable.fold(cells[column])
      // Where totals are spoken of, a row that is called one by a word of its own is one too.
      return RowTree.totalWords.contains(text) || totalWords.contains { text == $0 || text.hasPrefix($0 + " ") }
    }
  }

  /// Whether a row is a total, as far as the load says.
  public func isTotalRow(_ row: Int) -> Bool { totalDepth(row) != nil }

  /// What a row that calls itself a sum is called by the key that says so, among others that are none, where the load says
  /// nothing of totals; nil where there is none.
  func unsaidTotal(among rows: [Int]) -> String? {
    guard totalWords == nil else { return nil }
    func sumWord(_ row: Int) -> String? {
      keyColumns.lazy.map { table.rows[row].cells[$0] }.first(where: RowTree.isSum)
    }
    guard let total = rows.lazy.compactMap(sumWord).first, rows.contains(where: { sumWord($0) == nil }) else {
      return nil
    }
    return total
  }

  /// Whether a row is part of another one, as the load says or as its key begins (`varav`), and no sum counts it.
  public func isMemo(_ row: Int) -> Bool {
    guard let memoWords else { return areOfWhichMemos && isOfWhich(row) }
    let text = NameTable.fold(table.rows[row].cells[typeColumn ?? keyColumn])
    return memoWords.contains { typeColumn == nil ? text.hasPrefix($0) : text == $0 }
  }

  /// Whether a row's key begins as those of parts do.
  private func isOfWhich(_ row: Int) -> Bool {
    let name = NameTable.fold(table.rows[row].cells[keyColumn])
    return RowTree.memoWords.contains { name.hasPrefix($0) }
  }

  /// Whether rows that begin with `varav` are parts of others: not where a column says what each row is, nor where
  /// they are all that the totals can be sums of.
  func hasOtherRows() -> Bool {
    typeColumn == nil && table.rows.indices.contains { !isTotalRow($0) && !isOfWhich($0) }
  }

  /// The unit of a row's numbers, where the row or the load says one.
  public func unit(of row: Int, _ units: UnitTable) -> Unit? {
    let own = unitColumn.map { table.rows[row].cells[$0] } ?? ""
    guard let text = own.isEmpty ? sort : own else { return nil }
    return try? TableCells.unit(text, units, table.cell(table.rows[row], keyColumn))
  }

  /// The text of the unit of a cell's number: what its column says, or else its row or the load; nil where none does.
  public func unitText(of row: Int, column: Int) -> String? {
    func said(_ column: Int) -> String? {
      let text = table.rows[row].cells[column]
      return text.isEmpty ? nil : text
    }
    switch units[column] {
    case .fixed(let text): return text
    case .column(let other): return said(other) ?? sort
    // The unit of the amounts is not that of a column of per cents.
    case nil: return unitColumn.flatMap(said) ?? (table.columns[column].contains("%") ? "%" : sort)
    }
  }

  /// A row as it is written in an expression: `kö.Norr."I kö"`.
  public func spelledRow(_ row: Int) -> String { Printer.address([name] + rowKeys(row)) }

  /// A cell as it is written in an expression: `kö.Norr."I kö"."Månad jan"`.
  public func spelledCell(_ row: Int, _ column: String) -> String {
    Printer.address([name] + rowKeys(row) + [column])
  }

  private func rowKeys(_ row: Int) -> [String] { keyColumns.map { table.rows[row].cells[$0] }.filter { !$0.isEmpty } }

  /// The columns that have a number on a row, or where none has all that are no key.
  public func valueColumns(of row: Int) -> [String] {
    let others = table.columns.indices.filter { !keyColumns.contains($0) }
    let numbers = others.filter { column in
      if case .number? = try? readCell(table.rows[row].cells[column]).value { true } else { false }
    }
    return (numbers.isEmpty ? others : numbers).map { table.columns[$0] }
  }

  /// A unit by the text that stands for it in cells; nil where it is none.
  public func unit(named text: String, _ units: UnitTable) -> Unit? {
    try? TableCells.unit(text, units, Cell(file: table.file, row: 1))
  }

  /// Whether what stands after a number may be a slip of the hand, as in `7o` and `9O5`. A word that no one has declared
  /// is a unit of its own, but a letter or one with digits is not.
  public static func isSlip(_ unit: String, _ units: UnitTable) -> Bool {
    (unit.count < 2 || unit.contains(where: \.isNumber)) && (try? units.parse(unit)) == nil
  }

  /// Whether a unit that stands in a cell can be that of its column: of the same kind, or only the money of a price.
  public func fits(_ own: String, _ expected: Unit, _ units: UnitTable) -> Bool {
    guard let found = unit(named: own, units) else { return false }
    if found.isSameDimension(as: expected) { return true }
    let money = Unit(.money, scale: found.scale)
    return found == money && expected.power(of: .money) == 1 && (try? units.parse(own)) == money
      && UnitWords.text(expected).hasPrefix(UnitWords.text(found) + "/")
  }

  /// A cell's number in the unit of its column, or of its row or the load: a cell may have a unit of its own (`1,5 mnkr`
  /// in a column of tkr). Nil within where it is blank, nil where it is no number, unknown, a range or of another kind.
  public func readable(_ row: Int, _ column: Int, _ units: UnitTable) -> Double?? {
    let text = table.rows[row].cells[column]
    guard let reading = try? readCell(text) else { return nil }
    switch reading.value {
    case .number(let value, _):
      guard let own = reading.unit, let stated = unitText(of: row, column: column), !stated.isEmpty else {
        return value
      }
      guard let unit = unit(named: own, units), let expected = self.unit(named: stated, units) else { return value }
      guard unit.isSameDimension(as: expected) else {
        return fits(own, expected, units) ? .some(value) : Double??.none
      }
      return unit.scale == expected.scale ? value : value * unit.scale / expected.scale
    case .blank: return .some(nil)
    default: return nil
    }
  }

  /// Whether a cell's number is a rounded amount, and not of things that are counted.
  public func isRounded(_ row: Int, _ column: Int, _ units: UnitTable) -> Bool {
    guard let unit = unitText(of: row, column: column).flatMap({ unit(named: $0, units) }) else { return true }
    return unit.holdsMoney || unit.power(of: .hour) != 0 || unit.isDimensionless
  }

  /// The last decimal that a column's numbers are printed with, among some rows: 1 for whole numbers, 0.1 for one.
  public func step(of column: Int, rows: [Int]) -> Double {
    LoadedTable.step(decimals: rows.map { decimals(of: column, row: $0) }.max() ?? 0)
  }

  /// How many decimals a cell is printed with.
  public func decimals(of column: Int, row: Int) -> Int {
    let text = table.rows[row].cells[column]
    guard let mark = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return 0 }
    return text[text.index(after: mark)...].prefix { $0.isNumber }.count
  }

  /// The size of a decimal, nine at most.
  public static func step(decimals: Int) -> Double {
    var step = 1.0
    for _ in 0..<min(decimals, 9) { step /= 10 }
    return step
  }
}
