/// A file's text as UTF-8, without a byte order mark, and what has to be said about how it was decoded.
struct DecodedText {
  var utf8: [UInt8]
  /// A fault of the encoding, and the byte of ``utf8`` where it stands. The text is read on for other faults.
  var fault: (problem: IngestProblem, offset: Int)?
  /// Set where the bytes were Windows-1252 and that was allowed.
  var wasWindows1252 = false
}

/// Decodes a file's bytes; throws where there is no text to read on in.
func decodedText(_ bytes: [UInt8], encoding: TableEncoding) throws(IngestProblem) -> DecodedText {
  guard !bytes.isEmpty else { throw .fileEmpty }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
  if let kind = FileKind(bytes) { throw .notText(kind) }
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  guard !body.isEmpty else { throw .fileEmpty }
  let badByte = firstInvalidByte(body)
  let isASCII = body.allSatisfy { $0 < 0x80 }
  if isASCII { return DecodedText(utf8: Array(body)) }
  guard let badByte else {
    guard encoding == .windows1252 else { return DecodedText(utf8: Array(body)) }
    let first = body.firstIndex { $0 >= 0x80 } ?? body.startIndex
    return DecodedText(utf8: Array(body), fault: (.isUTF8, first - body.startIndex))
  }
  return windowsText(body, badByte: badByte, encoding: encoding)
}

/// The text of bytes that are not UTF-8: Windows-1252 where that is allowed, with a fault otherwise.
private func windowsText(_ body: ArraySlice<UInt8>, badByte: Int, encoding: TableEncoding) -> DecodedText {
  let (utf8, undefined) = Windows1252.decode(body)
  let isPlausible = undefined == nil && Windows1252.isPlausible(body)
  var text = DecodedText(utf8: utf8)
  switch encoding {
  case .windows1252 where undefined == nil, .automatic where isPlausible:
    text.wasWindows1252 = true
  case .windows1252:
    let at = undefined ?? badByte
    text.fault = (.notWindows1252(byte: body[at]), Windows1252.decode(body[..<at]).utf8.count)
  case .utf8, .automatic:
    text.fault = (
      .notUTF8(byte: body[badByte], looksLikeWindows1252: isPlausible), Windows1252.decode(body[..<badByte]).utf8.count
    )
  }
  return text
}

/// Where UTF-8 breaks, or nil. The standard library's validator is fast but does not say where, so it is asked first.
private func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var decoder = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = bytes.startIndex
  while true {
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded): offset += encoded.count
    case .error: return offset
    case .emptyInput: return nil
    }
  }
}

/// A kind of file that is not text, told by how it begins.
public enum FileKind: Sendable, Hashable {
  case workbook
  case oldOffice
  case pdf
  case utf16WithoutMark
  case binary

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      self = .workbook
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      let zeros = bytes.reduce(into: 0) { $0 += $1 == 0 ? 1 : 0 }
      guard zeros > 0 else { return nil }
      self = zeros * 3 > bytes.count ? .utf16WithoutMark : .binary
    }
  }
}
