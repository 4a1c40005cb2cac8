import Language

/// Reads a file of separated values: CSV as spreadsheets and registers export it.
///
/// The separator is found (`;`, tab or `,`), line ends may be of any kind, and fields may be quoted. Nothing is guessed
/// that changes a value, and a file with any error gives no table: the error that is thrown lists all there are.
///
/// - Parameters:
///   - path: where the file is.
///   - file: the file's name as messages say it.
///   - encoding: what to take bytes for that are not UTF-8; an error unless the caller says.
///   - form: how the file is laid out, where that has to be said.
/// - Throws: every finding of the file, in the order of its rows.
public func readTable(
  at path: String, named file: String, encoding: TableEncoding = .utf8, limits: TableLimits = .standard,
  form: TableForm = TableForm()
) throws(Diagnostics) -> DataTable {
  let bytes: [UInt8]
  do throws(IngestProblem) {
    bytes = try fileBytes(at: path, limit: limits.bytes)
  } catch {
    throw Diagnostics([Diagnostic(error, at: .cell(Cell(file: file, row: 0)))])
  }
  return try readTable(bytes: bytes, named: file, encoding: encoding, limits: limits, form: form)
}

/// Reads a table from the bytes of a file; see ``readTable(at:named:encoding:limits:form:)``.
public func readTable(
  bytes: [UInt8], named file: String, encoding: TableEncoding = .utf8, limits: TableLimits = .standard,
  form: TableForm = TableForm()
) throws(Diagnostics) -> DataTable {
  let text: DecodedText
  do throws(IngestProblem) {
    guard bytes.count <= limits.bytes else {
      throw IngestProblem.tooManyBytes(found: bytes.count, limit: limits.bytes)
    }
    text = try decodedText(bytes, encoding: encoding)
  } catch {
    throw Diagnostics([Diagnostic(error, at: .cell(Cell(file: file, row: 0)))])
  }
  return try text.utf8.withUnsafeBufferPointer { (utf8) throws(Diagnostics) in
    var reading = TableReading(file: file, utf8: utf8, limits: limits, form: form)
    return try reading.table(text)
  }
}
