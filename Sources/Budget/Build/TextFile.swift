import Glibc

/// Whole text files, bounded in size.
public enum TextFile {
  /// The text of a file, or nil where it cannot be read as UTF-8 within the limit.
  public static func read(_ path: String, limit: Int = 16 << 20) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      if bytes.count > limit { return nil }
    }
    if ferror(file) != 0 { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return String(validating: bytes, as: UTF8.self)
  }
}
