/// How a file's bytes stand for letters.
public enum TableEncoding: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark; anything else is an error that says what the file looks like.
  case utf8
  /// Windows-1252, as older Swedish systems export; the table carries a note that it was decoded.
  case windows1252
  /// UTF-8 where the bytes are UTF-8, otherwise Windows-1252 where that gives plausible Swedish text.
  case automatic
}

/// How large a file may be. Beyond that the file is refused with the numbers, before memory runs out.
public struct TableLimits: Sendable, Hashable {
  /// Of the whole file.
  public var bytes: Int
  /// Without the header.
  public var rows: Int
  /// In the header.
  public var columns: Int

  /// Limits that any sheet of a municipality is well within.
  public init(bytes: Int = 64 << 20, rows: Int = 1_000_000, columns: Int = 10_000) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
  }

  /// 64 MiB, a million rows, ten thousand columns.
  public static let standard = TableLimits()
}
