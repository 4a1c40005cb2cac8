import Language

/// One pass over a file's text: the header, the rows, what is wrong with them.
struct TableReading {
  let file: String
  let utf8: UnsafeBufferPointer<UInt8>
  let limits: TableLimits
  let form: TableForm
  let layout: Layout
  var findings: Findings
  var header = Header(names: [], width: 0)
  /// The lines of rows that the form leaves out, whose names may yet stand for empty cells below them.
  var skippedLines: Set<Int> = []

  init(file: String, utf8: UnsafeBufferPointer<UInt8>, limits: TableLimits, form: TableForm) {
    self.file = file
    self.utf8 = utf8
    self.limits = limits
    self.form = form
    layout = Layout(utf8)
    findings = Findings(file: file)
  }

  mutating func table(_ text: DecodedText) throws(Diagnostics) -> DataTable {
    var splitter = FieldSplitter(utf8, separator: layout.separator, from: layout.start, line: layout.line)
    let heads = headerRecords(&splitter)
    guard let first = heads.first else {
      findings.add(form.header.map { .noHeaderLine($0.lowerBound) } ?? .fileEmpty, row: 0)
      throw Diagnostics(findings.sorted)
    }
    for head in heads {
      if let quote = head.unclosedQuote {
        // The header has swallowed the rest of the file, so its names are none.
        findings.add(.unclosedQuote, row: quote.line, column: "\(quote.field + 1)")
        throw Diagnostics(findings.sorted)
      }
      header = Header(head.fields)
      checkForm(head)
    }
    header = Header(heads.map { $0.fields.map(withoutNotes) })
    header.check(line: first.line, limits: limits, into: &findings)
    var rows = dataRows(&splitter)
    header.dropEmpty(&rows, ignoring: skippedLines)
    header.settle(line: first.line, into: &findings)
    checkEncoding(text)
    if rows.count == skippedLines.count && !findings.hasErrors {
      findings.add(.headerOnly, row: first.line, severity: .warning)
    }
    PersonalData.check(
      header, rows.filter { !skippedLines.contains($0.line) }, headerLine: first.line, into: &findings)
    rows = filled(rows, line: first.line)
    if findings.hasErrors { throw Diagnostics(findings.sorted) }
    return DataTable(
      file: file, columns: header.names, isHeaderOverLines: heads.count > 1, rows: rows, findings: findings.sorted)
  }

  /// The lines of the header: those that the form says; else the first line that is not empty or, where that and those
  /// after it are titles of one cell, the first line of more.
  private mutating func headerRecords(_ splitter: inout FieldSplitter) -> [Record] {
    if let lines = form.header {
      var records: [Record] = []
      while let record = splitter.next() {
        if record.line >= lines.lowerBound { records.append(record) }
        if record.line >= lines.upperBound { break }
      }
      return records.filter { lines.contains($0.line) }
    }
    guard let first = nextRecord(&splitter) else { return [] }
    guard first.filled.count == 1, first.unclosedQuote == nil else { return [first] }
    var ahead = splitter
    var titles = 1
    while titles < 20, let record = nextRecord(&ahead) {
      guard record.filled.count == 1 else {
        guard record.unclosedQuote == nil, record.fields.count > 1, let name = record.filled.first,
          case .text? = (try? readCell(name))?.value
        else { return [first] }
        splitter = ahead
        findings.add(.titleLines(titles), row: first.line, severity: .note)
        return [record]
      }
      titles += 1
    }
    return [first]
  }

  /// The next line that is not empty.
  private func nextRecord(_ splitter: inout FieldSplitter) -> Record? {
    while let record = splitter.next() {
      if !record.isBlank { return record }
    }
    return nil
  }

  /// Quotes that are not closed, or closed before the field's end.
  mutating func checkForm(_ record: Record) {
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
