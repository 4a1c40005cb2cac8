import Language

/// One pass over a file's text: the header, the rows, what is wrong with them.
struct TableReading {
  let file: String
  let utf8: UnsafeBufferPointer<UInt8>
  let limits: TableLimits
  let layout: Layout
  private var findings: Findings
  private var header = Header(names: [], width: 0)

  init(file: String, utf8: UnsafeBufferPointer<UInt8>, limits: TableLimits) {
    self.file = file
    self.utf8 = utf8
    self.limits = limits
    layout = Layout(utf8)
    findings = Findings(file: file)
  }

  mutating func table(_ text: DecodedText) throws(Diagnostics) -> DataTable {
    var splitter = FieldSplitter(utf8, separator: layout.separator, from: layout.start, line: layout.line)
    guard let first = firstRecord(&splitter) else {
      findings.add(.fileEmpty, row: 0)
      throw Diagnostics(findings.sorted)
    }
    if let quote = first.unclosedQuote {
      // The header has swallowed the rest of the file, so its names are none.
      findings.add(.unclosedQuote, row: quote.line, column: "\(quote.field + 1)")
      throw Diagnostics(findings.sorted)
    }
    header = Header(first.fields)
    checkForm(first)
    header.check(line: first.line, limits: limits, into: &findings)
    let rows = dataRows(&splitter)
    checkEncoding(text)
    if rows.isEmpty && !findings.hasErrors { findings.add(.headerOnly, row: first.line, severity: .warning) }
    PersonalData.check(header, rows, headerLine: first.line, into: &findings)
    if findings.hasErrors { throw Diagnostics(findings.sorted) }
    return DataTable(file: file, columns: header.names, rows: rows, findings: findings.sorted)
  }

  /// The first line that is not empty.
  private func firstRecord(_ splitter: inout FieldSplitter) -> Record? {
    while let record = splitter.next() {
      if !record.isBlank { return record }
    }
    return nil
  }

  /// The rows that have one cell per column; what is wrong with the others is found.
  private mutating func dataRows(_ splitter: inout FieldSplitter) -> [DataTable.Row] {
    var rows: [DataTable.Row] = []
    var blanks: [Record] = []
    var pending = splitter.next()
    while let record = pending {
      pending = splitter.next()
      // Blank lines at the end are dropped; it shows only later whether these are at the end.
      if record.isBlank && record.unclosedQuote == nil && (record.isBlankLine || record.fields.count >= header.width) {
        blanks.append(record)
        continue
      }
      take(blanks, into: &rows)
      blanks = []
      guard rows.count < limits.rows else {
        findings.add(.tooManyRows(limit: limits.rows), row: record.line)
        return rows
      }
      checkForm(record)
      if let row = row(record, isLast: pending == nil) { rows.append(row) }
    }
    return rows
  }

  /// Blank lines between rows: an empty line is passed over and said, a line of empty fields is a row.
  private mutating func take(_ blanks: [Record], into rows: inout [DataTable.Row]) {
    for record in blanks {
      if record.isBlankLine && header.names.count > 1 {
        findings.add(.blankLine, row: record.line, severity: .note)
      } else if let row = row(record, isLast: false) {
        rows.append(row)
      }
    }
  }

  /// The record as a row, or nil where its fields are not those of the header.
  ///
  /// Separators at the end of every line are tolerated where the header has them too and no value stands there.
  private mutating func row(_ record: Record, isLast: Bool) -> DataTable.Row? {
    let expected = header.names.count
    let found = record.fields.count
    if record.unclosedQuote != nil { return nil }
    if found >= expected && found <= header.width {
      if let extra = record.fields[expected...].firstIndex(where: { !trimmed($0).isEmpty }) {
        findings.add(.valueWithoutColumn(number: extra + 1), row: record.line)
        return nil
      }
      return DataTable.Row(line: record.line, cells: Array(record.fields[..<expected]))
    }
    let problem =
      isLast && found < expected
      ? IngestProblem.cutOff(found: found, expected: expected) : .ragged(found: found, expected: header.width)
    findings.add(problem, row: record.line)
    return nil
  }

  /// Quotes that are not closed, or closed before the field's end.
  private mutating func checkForm(_ record: Record) {
    if let quote = record.unclosedQuote {
      findings.add(.unclosedQuote, row: quote.line, column: header.name(quote.field))
    }
    if let field = record.textAfterQuote {
      findings.add(.textAfterQuote, row: record.line, column: header.name(field))
    }
  }

  /// Says what the encoding was, at the cell that holds the first byte that tells.
  private mutating func checkEncoding(_ text: DecodedText) {
    if text.wasWindows1252 { findings.add(.readAsWindows1252, row: 0, severity: .note) }
    guard let fault = text.fault else { return }
    let before = UnsafeBufferPointer(rebasing: utf8[..<min(fault.offset + 1, utf8.count)])
    var splitter = FieldSplitter(before, separator: layout.separator, from: layout.start, line: layout.line)
    var last: Record?
    while let record = splitter.next() { last = record }
    findings.add(
      fault.problem, row: last?.line ?? layout.line, column: header.name((last?.fields.count ?? 1) - 1))
  }
}
