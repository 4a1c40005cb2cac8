import Language

/// The rows of a file: one cell per column, and what is wrong with the others.
extension TableReading {
  /// The rows that have one cell per column; what is wrong with the others is found.
  mutating func dataRows(_ splitter: inout FieldSplitter) -> [DataTable.Row] {
    var rows: [DataTable.Row] = []
    // Blank lines and notes at the end are dropped; it shows only later whether these are at the end.
    var held: [Record] = []
    var pending = splitter.next()
    while let record = pending {
      pending = splitter.next()
      if record.unclosedQuote == nil, record.isBlank && (record.isBlankLine || record.fields.count >= header.width) {
        held.append(record)
        continue
      }
      if isSkipped(record.fields) {
        findings.add(.skippedRow, row: record.line, severity: .note)
        // Its names may be what empty cells below it repeat.
        if !form.fill.isEmpty, let row = skippedRow(record) { rows.append(row) }
        continue
      }
      if isFootnote(record) {
        held.append(record)
        continue
      }
      take(held, into: &rows)
      held = []
      guard rows.count < limits.rows else {
        findings.add(.tooManyRows(limit: limits.rows), row: record.line)
        return rows
      }
      checkForm(record)
      if let row = row(record, isLast: pending == nil) { rows.append(row) }
    }
    for note in held where !note.isBlank { findings.add(.footnote, row: note.line, severity: .note) }
    return rows
  }

  private func isSkipped(_ fields: [String]) -> Bool {
    guard !form.skip.isEmpty, let first = fields.first(where: { !trimmed($0).isEmpty }) else { return false }
    let folded = foldedName(first)
    return form.skip.contains { folded.hasPrefix(foldedName($0)) }
  }

  /// A row that is left out, as one with a cell per column: nothing is said of its form.
  private mutating func skippedRow(_ record: Record) -> DataTable.Row? {
    guard record.unclosedQuote == nil else { return nil }
    skippedLines.insert(record.line)
    let count = header.names.count
    let blanks = [String](repeating: "", count: max(0, count - record.fields.count))
    return DataTable.Row(line: record.line, cells: Array((record.fields + blanks).prefix(count)))
  }

  private func isFootnote(_ record: Record) -> Bool {
    guard header.names.count > 1, record.unclosedQuote == nil, record.filled.count == 1,
      let text = record.fields.first, !trimmed(text).isEmpty
    else { return false }
    return Footnote.isOne(text)
  }

  /// Lines that turned out not to be the last: an empty line is passed over and said, others are rows.
  private mutating func take(_ held: [Record], into rows: inout [DataTable.Row]) {
    for record in held {
      if record.isBlankLine && header.names.count > 1 {
        findings.add(.blankLine, row: record.line, severity: .note)
      } else {
        checkForm(record)
        if let row = row(record, isLast: false) { rows.append(row) }
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
        // One field too many at the end and one that is empty before it.
        let isDisplaced = extra == expected && record.fields[..<expected].contains { trimmed($0).isEmpty }
        findings.add(.valueWithoutColumn(number: extra + 1, isDisplaced: isDisplaced), row: record.line)
        return nil
      }
      return DataTable.Row(line: record.line, cells: Array(record.fields[..<expected]))
    }
    if found < expected, form.short != .refused {
      let isRight = form.short == .right
      findings.add(
        .shortRow(found: found, expected: expected, isRight: isRight), row: record.line, severity: .note)
      let blanks = [String](repeating: "", count: expected - found)
      let start = isRight ? record.fields.firstIndex(where: isNumber) ?? found : found
      return DataTable.Row(
        line: record.line, cells: Array(record.fields[..<start]) + blanks + Array(record.fields[start...]))
    }
    let problem =
      isLast && found < expected
      ? IngestProblem.cutOff(found: found, expected: expected)
      : .ragged(found: found, expected: header.width, first: noteWord(record))
    findings.add(problem, row: record.line)
    return nil
  }

  /// The first word of a row that holds a single text: what a note begins with. Empty for other rows.
  private func noteWord(_ record: Record) -> String {
    guard record.filled.count == 1, let text = record.filled.first, !isNumber(text) else { return "" }
    return trimmed(text).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  /// A cell without the marks of notes at its end, those that the form names.
  func withoutNotes(_ cell: String) -> String {
    var text = Substring(cell)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    // Of `11)` the mark is 11), and not the 1) at its end.
    guard let mark = form.noteMarks.filter({ !$0.isEmpty && text.hasSuffix($0) }).max(by: { $0.count < $1.count }),
      text.count > mark.count
    else { return cell }
    let rest = text.dropLast(mark.count)
    if mark.first.map(isDigit) ?? false, let before = rest.last, isDigit(before) { return cell }
    return String(rest)
  }

  private func isNumber(_ text: String) -> Bool {
    switch (try? readCell(text))?.value {
    case .number, .range, .unknown: true
    default: false
    }
  }

  /// A number without the marks between its groups of three digits. A mark that stands elsewhere in a number is found: it
  /// would be read as one of decimals.
  private mutating func ungrouped(_ cell: String, _ mark: Character, _ line: Int, _ column: Int) -> String {
    guard cell.contains(mark), let start = cell.firstIndex(where: isDigit) else { return cell }
    let number = cell[start...].prefix { isDigit($0) || $0 == mark }
    let groups = number.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1 else { return cell }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      if isNumber(cell) { findings.add(.brokenGroups(found: cell), row: line, column: header.name(column)) }
      return cell
    }
    return cell[..<start] + groups.joined() + cell[number.endIndex...]
  }

  /// The rows with what the form says of their cells: empty ones that repeat what is above, marks that stand for
  /// something.
  mutating func filled(_ rows: [DataTable.Row], line: Int) -> [DataTable.Row] {
    var columns: [Int] = []
    for name in form.fill {
      if let column = header.names.firstIndex(where: { foldedName($0) == foldedName(name) }) {
        columns.append(column)
      } else {
        findings.add(.noSuchColumn(name: name, columns: header.names), row: line)
      }
    }
    guard
      form.thousands != nil || !columns.isEmpty || !skippedLines.isEmpty || !form.marks.isEmpty
        || !form.noteMarks.isEmpty
    else { return rows }
    let names = Set(form.names.map(foldedName))
    let isName = header.names.map { names.contains(foldedName($0)) }
    var above = [String](repeating: "", count: header.names.count)
    return rows.compactMap { row in
      var cells = form.noteMarks.isEmpty ? row.cells : row.cells.map(withoutNotes)
      for (column, cell) in cells.enumerated() where !isName[column] {
        if let meaning = form.marks[trimmed(cell)] { cells[column] = meaning }
        if let mark = form.thousands { cells[column] = ungrouped(cells[column], mark, row.line, column) }
      }
      let isBlank = cells.allSatisfy { trimmed($0).isEmpty }
      // What stands for the first time ends what was repeated in the columns after it.
      var isNew = false
      for column in columns where !isBlank {
        if isNew { above[column] = "" }
        if trimmed(cells[column]).isEmpty {
          cells[column] = above[column]
        } else {
          isNew = isNew || cells[column] != above[column]
          above[column] = cells[column]
        }
      }
      if skippedLines.contains(row.line) { return nil }
      if !columns.isEmpty, isSkipped(cells) {
        findings.add(.skippedRow, row: row.line, severity: .note)
        return nil
      }
      return DataTable.Row(line: row.line, cells: cells)
    }
  }
}
