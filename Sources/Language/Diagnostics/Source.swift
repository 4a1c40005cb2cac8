/// A text that was read: a file, a script, a line typed at the prompt.
public final class Source: Sendable {
  /// What the text is called in messages: a file's path as given, `-c`, or `>` for the prompt.
  public let name: String
  public let utf8: [UInt8]

  public init(name: String, text: String) {
    self.name = name
    utf8 = Array(text.utf8)
  }

  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The line (from 1) that holds a byte offset, and the offset of that line's first byte.
  public func line(at offset: Int) -> (number: Int, start: Int) {
    var number = 1
    var start = 0
    for (index, byte) in utf8[..<min(offset, utf8.count)].enumerated() where byte == 10 {
      number += 1
      start = index + 1
    }
    return (number, start)
  }

  /// The text of the line that begins at a byte offset, without its line feed.
  public func lineText(from start: Int) -> String {
    let end = utf8[start...].firstIndex(of: 10) ?? utf8.count
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  public func text(_ span: Span) -> String { String(decoding: utf8[span.range], as: UTF8.self) }
}

/// A stretch of a source, in UTF-8 offsets.
public struct Span: Sendable, Hashable {
  public let source: Source
  public let lower: Int
  public let upper: Int

  public init(_ source: Source, _ lower: Int, _ upper: Int) {
    self.source = source
    self.lower = lower
    self.upper = max(lower, upper)
  }

  public var range: Range<Int> { lower..<min(upper, source.utf8.count) }

  /// From the beginning of this span to the end of another of the same source.
  public func to(_ other: Span) -> Span { Span(source, min(lower, other.lower), max(upper, other.upper)) }

  public static func == (a: Span, b: Span) -> Bool {
    a.source === b.source && a.lower == b.lower && a.upper == b.upper
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(lower)
    hasher.combine(upper)
  }
}
