import Ingest

/// A span of numbers as tables write it: `0-64`, `65–79 år`, `80+`, `80 och äldre`, `17`.
enum KeySpan {
  /// The numbers of a text; nil where it says none.
  static func read(_ text: String) -> ClosedRange<Double>? {
    var rest = Substring(text.lowercased().filter { !$0.isWhitespace })
    for word in ["år", "years", "year"] where rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
    guard let low = number(&rest) else { return nil }
    if rest.isEmpty { return low...low }
    let isOpen = ["+", "-", "–", "..", "ochäldre", "äldre", "ochöver", "årochäldre", "årochöver", "orolder", "andover"]
    if isOpen.contains(String(rest)) { return low...Double.infinity }
    for mark in ["..", "-", "–"] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
      guard let high = number(&rest), rest.isEmpty, low <= high else { return nil }
      return low...high
    }
    return nil
  }

  private static func number(_ rest: inout Substring) -> Double? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    rest = rest[digits.endIndex...]
    return Double(digits)
  }
}
