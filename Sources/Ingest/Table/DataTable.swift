import Language

/// A file that was read as rows of text: nothing is interpreted yet, and every cell knows where it stands.
///
/// ```swift
/// let table = try readTable(at: "data/bemanning.csv", named: "bemanning.csv")
/// let value = try table.column(named: "Värde")
/// let cell = table.cell(table.rows[0], value)   // bemanning.csv, row 2, "Värde", "0,67"
/// ```
public struct DataTable: Sendable {
  /// A line of data. A field with line breaks in it makes the row span several lines.
  public struct Row: Sendable {
    /// The line in the file where the row begins, from 1; the header is line 1 (2 under a `sep=;` line).
    public let line: Int
    /// One text per column, as written: without its quotes, blanks kept.
    public let cells: [String]
    /// The line of each cell, where the row was put together of several lines; nil where all stand on one.
    let lines: [Int]?

    public init(line: Int, cells: [String]) { self.init(line: line, cells: cells, lines: nil) }

    init(line: Int, cells: [String], lines: [Int]?) {
      self.line = line
      self.cells = cells
      self.lines = lines
    }
  }

  /// The file's name as messages say it.
  public let file: String
  /// The header's names in order, trimmed; no two alike, none empty.
  public let columns: [String]
  /// Each row has exactly one cell per column.
  public let rows: [Row]
  /// Whether the names are put together of several lines: what stands above goes before what stands below.
  public let isHeaderOverLines: Bool
  /// Warnings and notes of the reading; never errors, since a file with an error gives no table.
  public let findings: [Diagnostic]
  private let indexes: [String: Int]
  /// What the columns are called where a value comes from, if not as here.
  private let sources: [String]?
  /// Where it was made of a table with one row per time.
  private let wide: Wide?

  /// The columns that one column was spread over.
  struct Wide: Sendable {
    let value: String
    let columns: Range<Int>
  }

  init(
    file: String, columns: [String], isHeaderOverLines: Bool = false, rows: [Row], findings: [Diagnostic],
    sources: [String]? = nil, wide: Wide? = nil
  ) {
    self.sources = sources
    self.wide = wide
    self.file = file
    self.columns = columns
    self.rows = rows
    self.isHeaderOverLines = isHeaderOverLines
    self.findings = findings
    indexes = Dictionary(zip(columns.map(foldedName), columns.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The column with a name, compared without regard to case and to how many blanks stand between words.
  public func columnIndex(named name: String) -> Int? { indexes[foldedName(name)] }

  /// The column with a name, or those that a column of the file with this name was spread over.
  public func columnIndexes(named name: String) -> [Int] {
    if let wide, foldedName(wide.value) == foldedName(name) { return Array(wide.columns) }
    return columnIndex(named: name).map { [$0] } ?? []
  }

  /// The column with a name, or a finding that lists the columns there are.
  public func column(named name: String) throws(Diagnostic) -> Int {
    if let index = columnIndex(named: name) { return index }
    throw Diagnostic(
      IngestProblem.noSuchColumn(name: name, columns: columns), at: .cell(Cell(file: file, row: 0, column: name)))
  }

  /// A value with its provenance. A column that the table does not have gives an empty cell.
  public func cell(_ row: Row, _ column: Int) -> Cell {
    guard columns.indices.contains(column), row.cells.indices.contains(column) else {
      return Cell(file: file, row: row.line)
    }
    return Cell(
      file: file, row: row.lines?[column] ?? row.line, column: (sources ?? columns)[column], text: row.cells[column])
  }
}

/// A name as names are compared: lower case, blanks collapsed. Swift compares letters after normalisation already.
func foldedName(_ name: String) -> String {
  name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The text without blanks of any kind at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
