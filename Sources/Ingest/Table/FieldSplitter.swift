/// A line of fields as it stands in the file.
struct Record {
  /// The line where the record begins, from 1.
  var line: Int
  var fields: [String] = []
  /// The field (from 0) and the line of a quote that is never closed.
  var unclosedQuote: (field: Int, line: Int)?
  /// The first field (from 0) with text between its closing quote and the next separator.
  var textAfterQuote: Int?

  /// An empty line.
  var isBlankLine: Bool { fields.count == 1 && fields[0].isEmpty }
  /// The fields that hold something.
  var filled: [String] { fields.filter { !$0.allSatisfy(\.isWhitespace) } }
  /// Nothing but separators and blanks.
  var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Splits text into records and fields: quotes with doubled quotes, line breaks within quotes, LF, CRLF or CR.
///
/// A quote opens a quoted field only where the field begins; elsewhere it is a letter like any other.
struct FieldSplitter {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var index: Int
  private var line: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, from index: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.index = index
    self.line = line
  }

  /// The next record, or nil at the end.
  mutating func next() -> Record? {
    guard index < bytes.count else { return nil }
    var record = Record(line: line)
    while true {
      record.fields.append(field(&record))
      guard index < bytes.count else { return record }
      if bytes[index] == separator {
        index += 1
        continue
      }
      endLine()
      return record
    }
  }

  /// Reads one field and stops at its separator, at the line's end or at the end of the text.
  private mutating func field(_ record: inout Record) -> String {
    guard index < bytes.count, bytes[index] == Self.quote else { return plain() }
    let opened = line
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return closed(text, &record) }
        text.append(byte)
        index += 2
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        text.append(Self.lineFeed)
        endLine()
      } else {
        text.append(byte)
        index += 1
      }
    }
    record.unclosedQuote = (record.fields.count, opened)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func closed(_ text: [UInt8], _ record: inout Record) -> String {
    index += 1
    let rest = plain()
    if !rest.allSatisfy(\.isWhitespace) { record.textAfterQuote = record.textAfterQuote ?? record.fields.count }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func plain() -> String {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Passes one line break: LF, CR or both.
  private mutating func endLine() {
    if bytes[index] == Self.carriageReturn, index + 1 < bytes.count, bytes[index + 1] == Self.lineFeed { index += 1 }
    index += 1
    line += 1
  }
}
