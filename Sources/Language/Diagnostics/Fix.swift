import Quantities

/// An edit that mends a finding, where there is exactly one.
public struct Fix: Sendable, Hashable {
  /// What is replaced; empty where something is put in.
  public let span: Span
  public let text: String

  /// The line of the span as it would be, without its indent; nil where nothing would change.
  public var mendedLine: String? {
    let (_, start) = span.source.line(at: min(span.lower, span.source.utf8.count))
    let line = Array(span.source.lineText(from: start).utf8)
    let (lower, upper) = (span.lower - start, span.upper - start)
    guard lower >= 0, upper <= line.count, lower <= upper else { return nil }
    let before = String(decoding: line[..<lower], as: UTF8.self)
    let after = String(decoding: line[upper...], as: UTF8.self)
    guard text != String(decoding: line[lower..<upper], as: UTF8.self) else { return nil }
    return String((before + text + after).drop { $0 == " " || $0 == "\t" })
  }
}

/// One text for another at the place of a problem.
public struct Replacement: Sendable, Hashable {
  /// What the place must say, with or without quotes, for the replacement to hold.
  public let found: String
  public let text: String
  /// Whether `text` is a name, which needs quotes where it is more than one word.
  public let isName: Bool

  public init(_ found: String, with text: String, isName: Bool = false) {
    self.found = found
    self.text = text
    self.isName = isName
  }

  /// A name for another, where exactly one is near.
  public static func name(_ found: String, _ suggestions: [String]) -> Replacement? {
    guard suggestions.count == 1, let only = suggestions.first else { return nil }
    return Replacement(found, with: only, isName: true)
  }
}

extension Diagnostic {
  /// The edit that mends it, where the problem has exactly one and its place says what the problem thinks it says.
  public func fix(in tongue: Tongue) -> Fix? {
    guard case .text(let span) = place, let replacement = problem.replacement(in: tongue) else { return nil }
    let found = span.source.text(span)
    let isQuoted = found.count > 1 && found.first == "\"" && found.last == "\""
    guard found == replacement.found || isQuoted && found.dropFirst().dropLast() == replacement.found else {
      return nil
    }
    let isWord = replacement.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" }
    let needsQuotes = isQuoted || replacement.isName && !isWord
    return Fix(span: span, text: needsQuotes ? "\"\(replacement.text)\"" : replacement.text)
  }
}
