import Glibc

/// Whole text files, bounded in size.
public enum TextFile {
  /// Why a file gives no text.
  public enum Fault: Error, Sendable, Hashable {
    case missing
    case tooLarge
    case utf16
    /// Bytes that are not UTF-8, with the line they stand on.
    case notUTF8(line: Int)
  }

  /// The text of a file.
  public static func read(_ path: String, limit: Int = 4 << 20) throws(Fault) -> String {
    // A pipe or a device would make the program wait for ever.
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { throw .missing }
    guard let file = fopen(path, "rb") else { throw .missing }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
    if ferror(file) != 0 { throw .missing }
    return try text(bytes)
  }

  /// The text of bytes in UTF-8, with or without a mark; lines may end as on any system.
  static func text(_ all: [UInt8]) throws(Fault) -> String {
    var bytes = all
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.count(where: { $0 == 0 }) * 3 > bytes.count { throw .utf16 }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(13) && !bytes.contains(10) { bytes = bytes.map { $0 == 13 ? 10 : $0 } }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw .notUTF8(line: (bad ?? 0) + 1)
  }
}
